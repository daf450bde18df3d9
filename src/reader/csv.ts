import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../core/problem.ts';
import type { RawSheetRow } from '../core/raw.ts';

/** The only file that knows the CSV library. */
export interface TableResult {
  readonly rows: { line: number; cells: Record<string, string> }[];
  readonly problems: Omit<Problem, 'file'>[];
}

/** Reads a table whose first line names exactly these columns; a line that breaks is noted and the rest is read. */
export function readTable(text: string, columns: readonly string[]): TableResult {
  const header = text.split('\n', 1)[0]?.trim() ?? '';
  if (header !== columns.join(',')) {
    return { rows: [], problems: [{ line: 1, rule: 'csv-columns', seen: header, allowed: columns }] };
  }
  const problems: Omit<Problem, 'file'>[] = [];
  const records: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
    columns: true,
    info: true,
    trim: true,
    skip_empty_lines: true,
    // The last column is a note; a row that ends before it lacks nothing.
    relax_column_count_less: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error instanceof CsvError) {
        const line = Number(error['lines']);
        problems.push({ line, rule: 'csv-syntax', seen: text.split('\n')[line - 1] });
      }
      return undefined;
    },
  });
  return { rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })), problems };
}

/**
 * Every row in which something stands, as text and without blanks around it, whatever its columns are called. A row may have
 * more or fewer cells than the one before. A quotation mark that opens a cell and is never closed takes the rest of the text
 * with it: `unclosed` is its row.
 */
export function readCells(text: string, delimiter: ',' | ';' | '\t'): { rows: RawSheetRow[]; unclosed?: number } {
  const rows: RawSheetRow[] = [];
  let line = 0;
  let isUnclosed = false;
  parse(text, {
    delimiter,
    record_delimiter: ['\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_record: (record) => {
      line += 1;
      const cells = record.map((cell) => cell.trim());
      if (cells.some(Boolean)) rows.push({ line, cells });
      return undefined;
    },
    // With all that is relaxed above, nothing else can be wrong.
    on_skip: () => {
      isUnclosed = true;
      return undefined;
    },
  });
  return isUnclosed ? { rows, unclosed: line + 1 } : { rows };
}
