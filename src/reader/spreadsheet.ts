import type { Problem } from '../core/problem.ts';
import type { RawSheet } from '../core/raw.ts';
import { readCells } from './csv.ts';
import { decodeText } from './encoding.ts';

/** A comma, or a semicolon where the comma is the decimal sign of Windows, or the tabs of “Unicode Text”. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * A table as Excel saves it: “CSV UTF-8”, with commas or semicolons, or “Unicode Text”, which is UTF-16 with tabs.
 * Nothing where the bytes are neither.
 */
export function readSpreadsheet(bytes: Uint8Array, file: string): { sheet: RawSheet | undefined; problems: Problem[] } {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const decoded = decodeText(bytes, isUtf16 ? 'utf-16le' : 'utf-8');
  if ('badLine' in decoded) {
    return { sheet: undefined, problems: [{ file, line: decoded.badLine, rule: 'sheet-encoding' }] };
  }
  const { rows, unclosed } = readCells(decoded.text, delimiterOf(decoded.text));
  const [header = { line: 1, cells: [] }, ...rest] = rows;
  const problems: Problem[] = unclosed === undefined ? [] : [{ file, line: unclosed, rule: 'sheet-quote' }];
  return { sheet: { file, line: header.line, columns: header.cells, rows: rest }, problems };
}

/** The sign that most often stands between the names of the columns. */
export function delimiterOf(text: string): (typeof DELIMITERS)[number] {
  // A name in quotes may hold separators, and line ends from Alt+Enter.
  const [names = ''] = text
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split(/[\n\r]/, 1);
  const count = (delimiter: string) => names.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
