import type { Problem } from './problem.ts';
import type { RawSheet } from './raw.ts';
import type { FieldDoc } from './schema/field.ts';
import { fold, nearest } from './text.ts';

/** A column of a table of batches: every name people give it, the first in messages, and what they are told about it. */
interface BatchColumn extends FieldDoc {
  readonly names: readonly [string, ...string[]];
}

const DATES_MATTER = {
  vi: 'Tem in sai ngày thì phải bóc bỏ cả lô.',
  en: 'Labels with a wrong date have to be taken off the whole batch.',
};
const SERIALS_MATTER = {
  vi: 'Mỗi số in đúng một tem, nên dãy số cho biết in bao nhiêu tem.',
  en: 'Each number is printed once, so the range says how many labels there are.',
};

/** The columns, in any order and any case, with or without marks; `_` and blanks are the same. */
export const BATCH_COLUMNS = {
  lot: {
    names: ['lô', 'số lô', 'mã lô', 'batch', 'lot'],
    label: { vi: 'mã lô', en: 'batch number' },
    why: {
      vi: 'Mã lô in trên tem và có thể vào mã QR, để biết hũ hàng làm ở mẻ nào.',
      en: 'It is printed on the label and may stand in its code, so that a jar says which batch it is from.',
    },
    example: 'L2611-01',
  },
  madeOn: {
    names: ['ngày sản xuất', 'nsx', 'made_on'],
    label: { vi: 'ngày sản xuất', en: 'made on' },
    why: DATES_MATTER,
    example: '21/11/2026',
  },
  useBy: {
    names: ['hạn dùng', 'hạn sử dụng', 'hsd', 'use_by'],
    label: { vi: 'hạn dùng', en: 'use by' },
    why: DATES_MATTER,
    example: '21/05/2027',
  },
  copies: {
    names: ['số tem', 'copies'],
    label: { vi: 'số tem cần in', en: 'how many labels' },
    why: {
      vi: 'Số tem, hoặc dãy từ số đến số, cho biết in bao nhiêu.',
      en: 'The copies, or a range of serial numbers, say how many labels are printed.',
    },
    example: '500',
  },
  serialFrom: {
    names: ['từ số', 'serial_from'],
    label: { vi: 'số trên tem đầu tiên', en: 'number of the first label' },
    why: SERIALS_MATTER,
    example: '0001',
  },
  serialTo: {
    names: ['đến số', 'serial_to'],
    label: { vi: 'số trên tem cuối cùng', en: 'number of the last label' },
    why: SERIALS_MATTER,
    example: '0500',
  },
} as const satisfies Record<string, BatchColumn>;

export type BatchField = keyof typeof BATCH_COLUMNS;
const FIELDS = Object.keys(BATCH_COLUMNS) as BatchField[];

/** Columns that tables have for their people: number of the row, and notes. Nothing in them is printed. */
const PASSED_OVER = ['stt', 'số thứ tự', 'no.', 'ghi chú', 'note'];

/** Which cell of a row holds which field, for the columns there are. */
export type Places = ReadonlyMap<BatchField, number>;

/** Finds the columns by their names. A name that is not known is told, because a date under it would be lost unseen. */
export function placeColumns({ file, line, columns }: RawSheet): { places: Places; problems: Problem[] } {
  const at = { file, line };
  const places = new Map<BatchField, number>();
  const problems: Problem[] = [];
  for (const [place, name] of columns.entries()) {
    if (name === '' || isOneOf(PASSED_OVER, name)) continue;
    const field = FIELDS.find((candidate) => isOneOf(namesOf(candidate), name));
    const earlier = field && places.get(field);
    if (!field) problems.push({ ...at, ...unknown(name) });
    else if (earlier === undefined) places.set(field, place);
    else problems.push({ ...at, rule: 'column-twice', seen: name, allowed: [columns[earlier] ?? ''] });
  }
  // A misspelt name is told once, and not again as the column that is therefore missing; nor is one that lost its marks.
  const meant = new Set(problems.map((problem) => problem.meant));
  const isGarbled = problems.some(({ rule }) => rule === 'sheet-encoding');
  const missing = isGarbled
    ? []
    : missingFields(places).filter((field) => !namesOf(field).some((name) => meant.has(name)));
  const seen = columns.filter(Boolean).join(', ');
  return {
    places,
    problems: [
      ...problems,
      ...missing.map((field): Problem => {
        const doc = BATCH_COLUMNS[field];
        return { ...at, field: doc.names[0], rule: 'missing-column', seen, allowed: doc.names, doc };
      }),
    ],
  };
}

const namesOf = (field: BatchField): readonly string[] => BATCH_COLUMNS[field].names;
/** `key('Ngày  SẢN_XUẤT')  // => 'ngay san xuat'` */
const key = (name: string): string =>
  fold(name)
    .replace(/[\s_.-]+/g, ' ')
    .trim();
const isOneOf = (names: readonly string[], name: string): boolean => names.some((known) => key(known) === key(name));

function unknown(name: string): Pick<Problem, 'rule' | 'seen' | 'allowed' | 'meant'> {
  // Saved without Unicode, `số tem` becomes `s? tem`.
  if (name.includes('?')) return { rule: 'sheet-encoding', seen: name };
  const meant = nearest(name, FIELDS.flatMap(namesOf));
  return { rule: 'unknown-column', seen: name, allowed: FIELDS.map((field) => BATCH_COLUMNS[field].names[0]), meant };
}

/** A table names the batch, and the number of labels or both ends of a range of serial numbers. */
function missingFields(places: Places): BatchField[] {
  const amount: BatchField[] =
    places.has('serialFrom') || places.has('serialTo') ? ['serialFrom', 'serialTo'] : ['copies'];
  return (['lot', ...amount] as const).filter((field) => !places.has(field));
}
