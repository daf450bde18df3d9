import type { Problem } from './problem.ts';

/** A calendar date written `YYYY-MM-DD`, or only its year `YYYY` where no more is known. */
export type DateOrYear = string;

/** Whether the text is a date that exists: `2025-02-30` is not one. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const isYear = (text: string): boolean => /^[12]\d{3}$/.test(text);

/** The same day so many months later; the last day of the month where that day does not exist. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, lastDay));
  return target.toISOString().slice(0, 10);
}

/** So many days later. `addDays('2026-12-31', 1)  // => '2027-01-01'` */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** A day written as on paper, `21/11/2026`, as tables have it; nothing where it is no such day. */
export function fromPaper(text: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

/** What to say of a cell of a table that must hold a day; a day written as on paper is turned round, another gets an example. */
export function dateProblems(
  at: Pick<Problem, 'file' | 'line'>,
  field: string,
  seen: string,
  example: string,
): Problem[] {
  if (isDate(seen)) return [];
  return [{ ...at, field, rule: 'bad-format', seen, allowed: ['date'], fix: fromPaper(seen) ?? example }];
}
