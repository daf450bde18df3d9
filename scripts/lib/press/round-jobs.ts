import { unitOf } from '../../../src/core/entry.ts';
import { isReservedDomain, printedUrl, typedUrl } from '../../../src/core/urls.ts';
import { type RoundRow, roundSheet } from '../../../src/print/round-sheet.ts';
import { measure } from '../type.ts';
import type { Job } from './job.ts';
import type { Ordered } from './jobs.ts';

/** The sheet for whoever goes round to inspect plaques: one row for each entry, in the order of the register. */
export function roundJob({ catalogue, entries, style }: Ordered): Job {
  const { publisher, register } = catalogue;
  const rows = register.flatMap((line): RoundRow[] => {
    const entry = entries.find(({ code }) => code === line.code);
    if (!entry || line.status === 'retired') return [];
    const domain = line.domain || publisher.domain;
    return [
      {
        code: line.code,
        url: printedUrl(domain, line.code),
        address: typedUrl(domain, line.code),
        name: entry.name.vi,
        place: unitOf(entry)?.name ?? '',
        medium: line.medium,
        size: line.size,
        hangs: line.place,
        checked: line.checked,
      },
    ];
  });
  const order = { rows, publisher: publisher.name, style, measure };
  return {
    id: 'kiem-tra/phieu-kiem-tra',
    kind: 'round',
    medium: 'a4',
    finish: 'printed',
    title: 'Phiếu đi kiểm tra · Inspection round',
    dpi: 300,
    formats: ['pdf'],
    bleed: false,
    outlines: false,
    copies: 1,
    carries: [],
    key: JSON.stringify({ ...order, measure: undefined, sample: isReservedDomain(publisher.domain) }),
    pages: () => roundSheet(order),
  };
}
