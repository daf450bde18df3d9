import { lookalikes } from './code.ts';
import { dateProblems } from './dates.ts';
import type { Problem } from './problem.ts';
import type { RawRow } from './raw.ts';

/** What was printed (đã in): a line of `da-in.csv`. It says what hangs and stands out there, and what to order again. */
export interface PrintRun {
  readonly on: string;
  readonly code: string;
  /** What it is: a plaque, a label, a poster. */
  readonly piece: string;
  readonly medium: string;
  readonly sizeMm: readonly [width: number, height: number];
  readonly copies: number;
  /** The host printed on it. */
  readonly domain: string;
  readonly batch: string;
  readonly note: string;
}

/** `sizeText([100, 150])  // => '100x150'` */
export const sizeText = ([width, height]: PrintRun['sizeMm']): string => `${width}x${height}`;

const WHY = {
  vi: 'Sổ in cho biết ngoài kia đang có gì, để khi thay biển hay đổi tên miền không sót tấm nào.',
  en: 'The log says what is out there, so that nothing is forgotten when plaques or the domain change.',
};
/** What an author reads about the columns that hold numbers. */
const DOCS = {
  size_mm: { label: { vi: 'khổ in', en: 'printed size' }, why: WHY, example: '100x150' },
  copies: { label: { vi: 'số bản', en: 'copies' }, why: WHY, example: '1' },
} as const;

/**
 * What is wrong in the log.
 *
 * @param codes every code of the register, or nothing where it could not be read
 */
export function printLogProblems(
  rows: readonly RawRow[],
  codes: ReadonlySet<string> | undefined,
  today: string,
): Problem[] {
  const problems: Problem[] = [];
  for (const { file, line, cells } of rows) {
    const { on = '', code = '', size_mm = '', copies = '' } = cells;
    const at = { file, line };
    problems.push(...dateProblems(at, 'on', on, today));
    if (codes && !codes.has(code)) {
      problems.push({ ...at, field: 'code', rule: 'unknown-code', seen: code, meant: lookalikes(code, codes)[0] });
    }
    if (!/^\d+(\.\d+)? ?[x×] ?\d+(\.\d+)?$/.test(size_mm)) {
      problems.push({
        ...at,
        field: 'size_mm',
        rule: 'bad-format',
        seen: size_mm,
        allowed: ['size'],
        doc: DOCS.size_mm,
      });
    }
    if (!/^[1-9]\d{0,6}$/.test(copies)) {
      problems.push({
        ...at,
        field: 'copies',
        rule: 'bad-format',
        seen: copies,
        allowed: ['printed-copies'],
        doc: DOCS.copies,
      });
    }
  }
  return problems;
}
