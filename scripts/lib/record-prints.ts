import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PrintRun, sizeText } from '../../src/core/print-log.ts';
import { PRINTED_FILE, REGISTER_FILE } from '../../src/core/raw.ts';
import { contentDir } from '../../src/reader/content-dir.ts';
import { readTable } from '../../src/reader/csv.ts';
import { decodeText } from '../../src/reader/encoding.ts';
import { REGISTER_COLUMNS } from '../../src/reader/ledger.ts';
import { PRINTED_COLUMNS } from '../../src/reader/read-content.ts';
import { cellMeaning, csvCell, csvCells, csvLines } from './csv-lines.ts';
import { Refusal } from './progress.ts';
import { reportProblems } from './report.ts';
import { writeBeside } from './write-beside.ts';

/** What was printed now. A plaque is what the register has a line for; labels and posters stand in the log alone. */
export interface Print extends PrintRun {
  readonly isPlaque: boolean;
}

/**
 * Writes down what was printed: each print a line at the end of the log, and of plaques in the register what they are made
 * of, how large they are and which domain they carry. All other lines stay as they are, byte for byte. The same print of
 * the same day is written down once; with another number of copies it is another print.
 *
 * @returns the lines that are new in the log, and the codes whose line in the register changed
 * @throws where a table cannot be read or a code is not in the register; then nothing was written
 */
export async function recordPrints(prints: readonly Print[]): Promise<{ lines: number; codes: string[] }> {
  const register = await readLines(REGISTER_FILE, REGISTER_COLUMNS);
  const log = await readLines(PRINTED_FILE, PRINTED_COLUMNS);
  const known = new Set(register.rows.map(({ code }) => code));
  const unknown = prints.filter(({ code }) => !known.has(code)).map(({ code }) => code);
  if (unknown.length > 0) {
    throw new Refusal(
      `Không có trong sổ mã, nên không ghi gì: ${unknown.join(', ')}. · Not in the register, so nothing was written.`,
    );
  }

  const written = new Set(log.rows.map((row) => printOf(PRINTED_COLUMNS.map((column) => row[column] ?? ''))));
  const now = new Map(prints.map(cellsOf).map((cells) => [printOf(cells), cells]));
  const added = [...now].flatMap(([print, cells]) => (written.has(print) ? [] : [cells]));
  const lines = added.map((cells) => cells.map(csvCell).join(',') + log.end);
  // The log first: whoever is stopped between the two runs again, and what is missing in the register is made good.
  const logged = log.lines.join('');
  const isEnded = logged.endsWith('\n');
  if (lines.length > 0) await writeBeside(log.path, logged + (isEnded ? '' : log.end) + lines.join(''));

  const plaques = Map.groupBy(
    prints.filter(({ isPlaque }) => isPlaque),
    ({ code }) => code,
  );
  const printed = register.lines.map((line) => {
    const code = cellMeaning(csvCells(line)[0] ?? '');
    return (plaques.get(code) ?? []).reduce(asPrinted, line);
  });
  const codes = register.lines.flatMap((line, index) =>
    line === printed[index] ? [] : [cellMeaning(csvCells(line)[0] ?? '')],
  );
  if (codes.length > 0) await writeBeside(register.path, printed.join(''));
  return { lines: lines.length, codes };
}

/** A table as it lies there: its lines with their ends, and what they say. Where there is none yet it begins here. */
async function readLines(file: string, columns: readonly string[]) {
  const path = join(contentDir(), file);
  const header = `${columns.join(',')}\n`;
  const bytes = existsSync(path) ? await readFile(path) : Buffer.from(header);
  const decoded = decodeText(bytes);
  if ('badLine' in decoded) {
    throw new Refusal(reportProblems([{ file, line: decoded.badLine, rule: 'not-utf8' }], 'vi'));
  }
  const { rows, problems } = readTable(decoded.text, columns);
  if (problems.length > 0)
    throw new Refusal(
      reportProblems(
        problems.map((problem) => ({ file, ...problem })),
        'vi',
      ),
    );
  const text = bytes.toString('utf8');
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return { path, end, lines: csvLines(text), rows: rows.map(({ cells }) => cells) };
}

function cellsOf({ on, code, piece, medium, sizeMm, copies, domain, batch, note }: PrintRun): string[] {
  return [on, code, piece, medium, sizeText(sizeMm), String(copies), domain, batch, note].map((cell) => cell.trim());
}

/** What makes a line of the log that print: all of it but its note, which people add to. */
const printOf = (cells: readonly string[]): string => JSON.stringify(cells.slice(0, -1));

/** The line of a plaque after it was printed. What the line said while it was only planned was a wish. */
function asPrinted(line: string, { medium, sizeMm, domain }: Print): string {
  const end = /\r?\n$/.exec(line)?.[0] ?? '';
  const cells = csvCells(line.slice(0, line.length - end.length));
  const isPlanned = cellMeaning(cells[REGISTER_COLUMNS.indexOf('status')] ?? '') === 'planned';
  const facts = { medium, size: `${sizeMm.join(' × ')} mm`, domain };
  const last = Math.max(cells.length, REGISTER_COLUMNS.indexOf('domain') + 1);
  const now = REGISTER_COLUMNS.slice(0, last).map((column, index) => {
    const cell = cells[index] ?? '';
    if (column === 'status') return isPlanned ? cell.replace('planned', 'printed') : cell;
    if (column !== 'medium' && column !== 'size' && column !== 'domain') return cell;
    const said = cellMeaning(cell);
    return (isPlanned || said === '') && said !== facts[column] ? csvCell(facts[column]) : cell;
  });
  return now.join(',') + end;
}
