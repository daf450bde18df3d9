import type { Report } from './report.ts';
import { LABELS } from './words.ts';

/**
 * A report as a table for Excel, one line a finding. It begins with a byte order mark: without one, Excel on Windows shows
 * Vietnamese letters as pairs of strange signs.
 */
export function reportCsv({ groups }: Report): string {
  const rows = groups.flatMap(({ label, sections }) =>
    sections.flatMap(({ what, advice, items }) => {
      const told = new Map(advice);
      const last = [told.get(LABELS.who) ?? '', told.get(LABELS.todo) ?? ''];
      return items.map(({ name, place, code, status, url, seen, since }) => [
        ...[label, what, name, place, code, status, url, seen, since],
        ...last,
      ]);
    }),
  );
  return `\uFEFF${[COLUMNS, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

const COLUMNS = [
  ...['Mức', 'Việc', 'Tên', 'Nơi', 'Mã', 'Biển', 'Địa chỉ'],
  ...[LABELS.seen, LABELS.since, LABELS.who, LABELS.todo],
];

/**
 * A cell as text. Strangers choose what stands in it, the title of a page for one, and a cell that begins with one of
 * these signs is a formula to Excel; an apostrophe before it makes it text (OWASP, CSV injection).
 */
const cell = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
