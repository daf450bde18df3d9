import type { Part } from '../core/schema/leaves.ts';
import type { Item } from './values.ts';

/**
 * Lists in one cell: each item on a line of its own, its parts set apart by ` | `. Signs that would be taken for those are
 * written with a backslash before them, a line end inside a part as `\n`.
 */

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '\\n');
const unescaped = (text: string): string =>
  text.replace(/\\([\\|;n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)).trim();

/** The lines of a cell in which something stands, without the bullets people put before them. */
const linesOf = (cell: string): string[] =>
  cell
    .split('\n')
    .map((line) => line.replace(/^\s*[-•*+–]\s+/, '').trim())
    .filter(Boolean);

/** `showItems([{ name: 'Vũ Hựu', role: 'danh tướng' }], parts)  // => 'Vũ Hựu |  | danh tướng'` */
export const showItems = (items: readonly Item[], parts: readonly Part[]): string =>
  items
    .map((item) =>
      parts
        .map(({ key }) => escaped(item[key] ?? ''))
        .join(' | ')
        .replace(/( \| )+$/, '')
        .replace(/( \|)+$/, ''),
    )
    .join('\n');

/** The parts of each line as they are written, and how many there were. */
export const readItems = (cell: string, parts: readonly Part[]): { item: Item; line: string; tooMany: boolean }[] =>
  linesOf(cell).map((line) => {
    const cells = line.split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/).map(unescaped);
    const item = Object.fromEntries(parts.flatMap(({ key }, index) => (cells[index] ? [[key, cells[index]]] : [])));
    return { item, line, tooMany: cells.length > parts.length };
  });

/** `showValues(['chùa Hun', 'Tư Phúc tự'])  // => 'chùa Hun; Tư Phúc tự'` */
export const showValues = (values: readonly string[]): string =>
  values.map((value) => escaped(value).replaceAll(';', '\\;')).join('; ');

export const readValues = (cell: string): string[] =>
  linesOf(cell)
    .flatMap((line) => line.split(/(?<=(?:^|[^\\])(?:\\\\)*);/))
    .map(unescaped)
    .filter(Boolean);
