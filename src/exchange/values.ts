import { fnv1a } from '../core/fnv.ts';

/** What one cell stands for in a file: text, a list of texts, or a list of items with parts. All scalars are text. */
export type Value = string | readonly string[] | readonly Item[];
export type Item = Readonly<Record<string, string>>;

/** Stands where something is required and not known yet; `npm run check` names it. */
export const PLACEHOLDER = '…';

/** A value without what makes no difference: blanks around it, line ends of Windows, letters put together otherwise. */
export function plain(value: Value): Value {
  if (typeof value === 'string') return plainText(value);
  return value.map((item) =>
    typeof item === 'string'
      ? plainText(item)
      : Object.fromEntries(Object.entries(item).map(([key, text]) => [key, plainText(text)])),
  ) as Value;
}

const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** The same for equal values, whatever the order of their parts. */
const written = (value: Value): string =>
  JSON.stringify(plain(value), (_key, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export const isSame = (a: Value | undefined, b: Value | undefined): boolean =>
  a === undefined || b === undefined ? a === b : written(a) === written(b);

/** Values of a row by the key of their column; what is not there is not known. */
export type Values = ReadonlyMap<string, Value>;

/**
 * What a table or a record remembers of values it gave: a mark each, by which is known whether they still stand.
 *
 * @example stampOf(new Map([['title', 'Đền Mẫu']])) // => 'title:…'
 */
export const stampOf = (values: Values): string =>
  [...values].map(([key, value]) => `${key}:${markOf(value)}`).join(' ');

/** The marks of a stamp by key. */
export const readStamp = (stamp: string): ReadonlyMap<string, string> =>
  new Map(
    stamp
      .split(/\s+/)
      .filter((part) => part.includes(':'))
      .map((part) => [part.slice(0, part.lastIndexOf(':')), part.slice(part.lastIndexOf(':') + 1)]),
  );

/** The mark of a field in which nothing stands. */
const NOTHING = '-';

/** Two hashes of 32 bits, in 14 characters at most: a mark decides whether somebody's words are written over. */
export function markOf(value: Value | undefined): string {
  if (value === undefined) return NOTHING;
  const text = written(value);
  return fnv1a(text).toString(36) + fnv1a(`${text}\0`).toString(36);
}
