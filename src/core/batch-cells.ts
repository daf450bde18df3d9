import { fromPaper, isDate } from './dates.ts';
import { qualifierFault } from './gs1.ts';
import type { Problem } from './problem.ts';
import { fold } from './text.ts';

/** What is wrong with a cell; where it stands is added by whoever reads the row. */
export type Fault = Pick<Problem, 'rule' | 'seen' | 'allowed' | 'fix'>;

export const isFault = (found: string | number | Fault): found is Fault => typeof found === 'object';

const badFormat = (format: string, seen: string, fix?: string): Fault => ({
  rule: 'bad-format',
  seen,
  allowed: [format],
  fix,
});

/**
 * What Excel writes in place of what a cell holds: `########` where a date does not fit its column, `2,02611E+11` where a
 * number has more than eleven digits.
 */
export const excelFault = (seen: string): Fault | undefined =>
  /^(#{2,}|\d([.,]\d+)?E\+\d+)$/i.test(seen) ? { rule: 'excel-changed', seen } : undefined;

/**
 * A batch number may go into a GS1 Digital Link as AI (10): at most 20 of the 82 characters in section 7.11 of the GS1
 * General Specifications.
 */
const LOT = /^[!"%&'()*+,./0-9:;<=>?A-Z_a-z-]{1,20}$/;

export function readLot(text: string): string | Fault {
  if (LOT.test(text) && !qualifierFault(text)) return text;
  const plain = fold(text)
    .toUpperCase()
    .replace(/[^A-Z0-9./_-]+/g, '-')
    .replace(/^-|-$/g, '');
  return badFormat('lot', text, LOT.test(plain) ? plain : undefined);
}

/**
 * A whole number from 1. Thousands may be set apart as in Vietnam, `1.000` or `1 000`: labels come whole, so a point cannot
 * begin a fraction. A comma could, in Vietnam, or could set apart thousands, elsewhere, and is not guessed at.
 */
export function readCopies(text: string): number | Fault {
  const digits = /^[1-9]\d{0,2}(([.\s])\d{3}(\2\d{3})*)?$/.test(text) ? text.replace(/\D/g, '') : text;
  if (/^0*[1-9]\d*$/.test(digits)) return Number(digits);
  const isAmerican = /^[1-9]\d{0,2}(,\d{3})+$/.test(text);
  return badFormat('copies', text, isAmerican ? text.replaceAll(',', '') : undefined);
}

/** A serial number keeps its zeros. Excel keeps 15 digits of a number and makes zeros of the others. */
export const readSerial = (text: string): string | Fault =>
  /^\d{1,15}$/.test(text) ? text : badFormat('serial', text);

const PAPER_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/** `2026-11-21`, or day before month as on paper in Vietnam: `21/11/2026`, `5/9/2026`. */
export function readDay(text: string): string | Fault {
  const day = isDate(text) ? text : fromPaper(text);
  if (day) return day;
  const [, first, second, year] = PAPER_DAY.exec(text) ?? [];
  const full = year?.length === 2 ? `20${year}` : year;
  const fix = [`${first}/${second}/${full}`, `${second}/${first}/${full}`].find(fromPaper);
  return badFormat('paper-day', text, fix);
}

/** The same of a column in which some days have the month first: one that can be read both ways is not guessed at. */
export function readDayAmongAmerican(text: string): string | Fault {
  const day = readDay(text);
  const [, first = '', second = '', year] = PAPER_DAY.exec(text) ?? [];
  const turned = `${second}/${first}/${year}`;
  const other = fromPaper(turned);
  if (!other || other === day) return day;
  return isFault(day) ? { rule: 'month-first', seen: text, fix: turned } : { rule: 'date-order', seen: text };
}

/**
 * Whether some day of a column can only be read with the month first, as Excel writes it on a Windows set to the USA, and
 * none only with the day first.
 */
export function isAmerican(cells: readonly string[]): boolean {
  const days = cells.flatMap((cell) => {
    const [, first, second] = PAPER_DAY.exec(cell) ?? [];
    return first && second ? [{ first: Number(first), second: Number(second) }] : [];
  });
  return days.some(({ first, second }) => first <= 12 && second > 12) && days.every(({ first }) => first <= 12);
}
