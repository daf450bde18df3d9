import { type Batch, MAX_LABELS, type SerialRange } from './batch.ts';
import {
  excelFault,
  type Fault,
  isFault,
  readCopies,
  readDay,
  readDayAmongAmerican,
  readLot,
  readSerial,
} from './batch-cells.ts';
import { BATCH_COLUMNS, type BatchField, type Places } from './batch-columns.ts';
import type { Problem } from './problem.ts';
import type { RawSheetRow } from './raw.ts';

/** What a row is read against. */
export interface RowContext {
  readonly file: string;
  readonly columns: readonly string[];
  readonly places: Places;
  /** Whether nothing is wrong with the columns. */
  readonly isPlaced: boolean;
  /** The columns of days in which some have the month first. */
  readonly american: ReadonlySet<BatchField>;
  readonly today: string;
}

/** A batch, or everything that is wrong with its row. */
export type RowResult = { readonly batch: Batch } | { readonly problems: readonly Problem[] };

export function readRow(row: RawSheetRow, context: RowContext): RowResult {
  const cells = new Cells(row, context);
  // Below a title instead of names every cell would be one.
  if (context.isPlaced) cells.refuseStray();
  const lot = cells.read('lot', readLot);
  if (!cells.text('lot')) cells.tell('lot', { rule: 'empty-field' });
  const { madeOn, useBy } = readDays(cells, context);
  const { copies, serials } = readAmount(cells);
  if (cells.problems.length > 0 || lot === undefined || copies === undefined) return { problems: cells.problems };
  return { batch: { lot, madeOn, useBy, copies, serials, line: row.line } };
}

/** The cells of one row by what they mean, and what was found wrong with them. */
class Cells {
  readonly problems: Problem[] = [];
  readonly #row: RawSheetRow;
  readonly #context: RowContext;

  constructor(row: RawSheetRow, context: RowContext) {
    this.#row = row;
    this.#context = context;
  }

  has(field: BatchField): boolean {
    return this.#context.places.has(field);
  }

  /** What was written, or nothing where the column or the cell is not there. */
  text(field: BatchField): string {
    return this.#row.cells[this.#context.places.get(field) ?? -1] ?? '';
  }

  /** The value of a filled cell, if it is sound. */
  read<T extends string | number>(field: BatchField, reader: (text: string) => T | Fault): T | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const found = excelFault(text) ?? reader(text);
    if (!isFault(found)) return found;
    this.tell(field, found);
    return undefined;
  }

  /** Notes a fault under the name people gave the column. A column that is missing is told for the table, not in every row. */
  tell(field: BatchField, fault: Fault): void {
    const place = this.#context.places.get(field);
    if (place === undefined) return;
    const { file, columns } = this.#context;
    const at = { file, line: this.#row.line, field: columns[place] };
    this.problems.push({ ...at, doc: BATCH_COLUMNS[field], ...fault });
  }

  /** A cell under no name: `1,000` in a table with commas falls apart into two, and a row one cell off is misread. */
  refuseStray(): void {
    const { file, columns } = this.#context;
    const place = this.#row.cells.findIndex((cell, index) => cell !== '' && !columns[index]);
    const seen = this.#row.cells[place];
    if (seen) this.problems.push({ file, line: this.#row.line, rule: 'unnamed-cell', seen, allowed: [`${place + 1}`] });
  }
}

function readDays(cells: Cells, { american, today }: RowContext): Pick<Batch, 'madeOn' | 'useBy'> {
  const read = (field: 'madeOn' | 'useBy') => cells.read(field, american.has(field) ? readDayAmongAmerican : readDay);
  const [madeOn, useBy] = [read('madeOn'), read('useBy')];
  const seen = cells.text('useBy');
  if (useBy && madeOn && useBy <= madeOn) {
    cells.tell('useBy', { rule: 'use-by-order', seen, allowed: [cells.text('madeOn')] });
  } else if (madeOn && madeOn > today) {
    cells.tell('madeOn', { rule: 'made-on-future', seen: cells.text('madeOn'), allowed: [today] });
  } else if (useBy && useBy < today) {
    cells.tell('useBy', { rule: 'use-by-past', seen, allowed: [today] });
  }
  return { madeOn, useBy };
}

/** How many labels, and their serial numbers. With a range both columns must agree, or the number is left to the range. */
function readAmount(cells: Cells): { copies: number | undefined; serials: SerialRange | undefined } {
  const written = cells.read('copies', readCopies);
  const isSerial = cells.text('serialFrom') !== '' || cells.text('serialTo') !== '';
  if (!isSerial) {
    const field = cells.has('copies') ? 'copies' : 'serialFrom';
    if (!cells.text('copies')) cells.tell(field, { rule: 'empty-field' });
    refuseTooMany(cells, field, written);
    return { copies: written, serials: undefined };
  }
  const serials = readSerials(cells);
  const count = serials && serials.to - serials.from + 1;
  if (count !== undefined && written !== undefined && count !== written) {
    const allowed = [cells.text('serialFrom'), cells.text('serialTo'), String(count)];
    cells.tell('copies', { rule: 'serial-count', seen: cells.text('copies'), allowed });
  } else {
    refuseTooMany(cells, 'serialTo', count);
  }
  return { copies: count, serials };
}

function readSerials(cells: Cells): SerialRange | undefined {
  for (const field of ['serialFrom', 'serialTo'] as const) {
    if (!cells.text(field)) cells.tell(field, { rule: 'empty-field' });
  }
  const [first, last] = [cells.read('serialFrom', readSerial), cells.read('serialTo', readSerial)];
  if (first === undefined || last === undefined) return undefined;
  const [from, to, width] = [Number(first), Number(last), last.length];
  if (first.length === width && from <= to) return { from, to, width };
  const ordered = from <= to ? [first, last] : [last, first];
  const fix = ordered.map((serial) => serial.padStart(Math.max(first.length, width), '0')).join(' – ');
  cells.tell('serialTo', { rule: 'serial-range', seen: `${first} – ${last}`, fix });
  return undefined;
}

function refuseTooMany(cells: Cells, field: BatchField, count = 0): void {
  if (count <= MAX_LABELS) return;
  cells.tell(field, { rule: 'too-many-copies', seen: String(count), allowed: [String(MAX_LABELS)] });
}
