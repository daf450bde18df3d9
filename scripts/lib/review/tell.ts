import type { Entry } from '../../../src/core/entry.ts';
import { KIND_FOLDERS } from '../../../src/core/kind.ts';
import type { Lang } from '../../../src/core/lang.ts';
import { dateText } from '../../../src/i18n/format.ts';

/** Names on one line; more are counted. */
const NAMED = 8;

/** Of these entries the plaques are samples, because nobody has approved them; and what to do. Nothing where all are approved. */
export function unapprovedText(entries: readonly Pick<Entry, 'id' | 'review'>[]): string[] {
  const waiting = entries.filter(({ review }) => review.state !== 'approved').map(({ id }) => id);
  const [first] = waiting;
  if (!first) return [];
  const named = waiting.slice(0, NAMED).join(', ');
  const more = waiting.length > NAMED ? ` … (${waiting.length})` : '';
  return [
    `  BẢN MẪU · SAMPLE: chưa ai duyệt nên biển mang chữ BẢN MẪU, đừng treo: ${named}${more}. Lấy phiếu cho cơ quan duyệt: npm run review -- ${first}`,
    `    Nobody has approved these, so their plaques are samples: do not mount them. For a review sheet: npm run review -- ${first}`,
  ];
}

const WORDS = {
  vi: {
    what: 'Đã sửa sau khi duyệt',
    approval: (by: string, on: string, dossier: string) => `${by} duyệt ngày ${on} theo ${dossier}`,
    now: (id: string) =>
      `Bài nay chờ duyệt lại: trang nói rõ, biển in ra mang chữ BẢN MẪU. Lấy phiếu duyệt mới: npm run review -- ${id}`,
    fields: (fields: string) => `chỗ đã sửa: ${fields}`,
    body: 'bài',
    english: 'bản tiếng Anh',
  },
  en: {
    what: 'Changed after approval',
    approval: (by: string, on: string, dossier: string) => `approved by ${by} on ${on}, dossier ${dossier}`,
    now: (id: string) =>
      `It waits for review again: its page says so, and its plaques are samples. For a new review sheet: npm run review -- ${id}`,
    fields: (fields: string) => `changed: ${fields}`,
    body: 'text',
    english: 'English',
  },
} as const;

/** Entries that were changed after somebody approved them, and in which fields. It is no mistake, so nothing stops. */
export function changedText(entries: readonly Pick<Entry, 'kind' | 'id' | 'review'>[], lang: Lang): string[] {
  const words = WORDS[lang];
  return entries.flatMap(({ kind, id, review }) => {
    if (review.state !== 'changed') return [];
    const { by, on, dossier, changed } = review;
    const fields = changed.map((field) => fieldText(field, lang)).join(', ');
    return [
      `content/${KIND_FOLDERS[kind]}/${id}`,
      `  ${words.what} (${words.approval(by, dateText(on, lang), dossier)}); ${words.fields(fields)}.`,
      `  ${words.now(id)}`,
    ];
  });
}

/** `fieldText('en.body', 'vi')  // => 'bài (bản tiếng Anh)'` */
export function fieldText(field: string, lang: Lang): string {
  const words = WORDS[lang];
  const own = field.replace(/^en\./, '');
  const name = own === 'body' ? words.body : own;
  return field.startsWith('en.') ? `${name} (${words.english})` : name;
}
