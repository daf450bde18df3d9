import type { Problem } from '../../../src/core/problem.ts';
import type { Sheet } from '../../../src/exchange/draft.ts';
import { legacyOf } from '../../../src/exchange/legacy.ts';
import { readCells } from '../../../src/reader/csv.ts';
import { decodeText } from '../../../src/reader/encoding.ts';
import { delimiterOf } from '../../../src/reader/spreadsheet.ts';

/** A table with commas, semicolons or tabs, in UTF-8, in UTF-16 as Excel’s “Unicode Text”, or in an old encoding of Vietnam. */
export function readCsv(bytes: Uint8Array, file: string): { sheet: Sheet | undefined; problems: Problem[] } {
  const text = textOf(bytes);
  if (text === undefined) return { sheet: undefined, problems: [{ file, rule: 'import-file', seen: 'encoding' }] };
  const { rows, unclosed } = readCells(text, delimiterOf(text));
  const problems: Problem[] = unclosed === undefined ? [] : [{ file, line: unclosed, rule: 'import-quote' }];
  const cells = rows.map((row) => ({ line: row.line, cells: row.cells.map((cell) => ({ text: cell })) }));
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return { sheet: { file, name, rows: cells, merged: [] }, problems };
}

function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const decoded = decodeText(bytes, encoding);
  if ('text' in decoded) return decoded.text;
  if (encoding !== 'utf-8') return undefined;
  // Bytes that are no UTF-8 may be the letters of an old font; the cells are then converted one by one.
  const latin = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return legacyOf(latin.split(/[\n,;\t]/)).some(Boolean) ? latin.replaceAll('\r\n', '\n') : undefined;
}
