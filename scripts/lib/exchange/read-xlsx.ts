import readWorkbook from 'read-excel-file/node';
import type { SheetRow } from '../../../src/exchange/draft.ts';
import type { Cell } from '../../../src/exchange/read-cell.ts';

/**
 * The sheets of an Excel file with their rows, counted as Excel does. Numbers come as they are kept, with a decimal point;
 * days that Excel keeps as days come as `YYYY-MM-DD`.
 *
 * @throws where the file is cut short, or no workbook
 */
export async function readXlsx(bytes: Uint8Array): Promise<{ name: string; rows: SheetRow[] }[]> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellOf) })),
  }));
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), isDay: true };
  return { text: String(value) };
}
