import { type Batch, MAX_LABELS } from './batch.ts';
import { excelFault, isAmerican } from './batch-cells.ts';
import { type BatchField, type Places, placeColumns } from './batch-columns.ts';
import { daysToldOnce } from './batch-days.ts';
import { readRow } from './batch-row.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import type { RawSheet } from './raw.ts';

/**
 * The batches whose rows are sound, and all there is to mend in the others. Where the columns themselves are in doubt no
 * batch is sound: a date under a misspelt name would be missing on every label.
 */
export function readBatches(sheet: RawSheet, today: string): { batches: Batch[]; problems: Problem[] } {
  const { file, line, columns, rows } = sheet;
  if (rows.length === 0) return { batches: [], problems: [{ file, line, rule: 'no-batches' }] };
  const { places, problems: inHeader } = placeColumns(sheet);
  const isPlaced = inHeader.length === 0;
  const context = { file, columns, places, isPlaced, american: americanColumns(sheet, places), today };
  const results = rows.map((row) => readRow(row, context));
  const twice = duplicateBatches(sheet, places);
  const once = results.flatMap((result) =>
    'batch' in result && !twice.lots.has(result.batch.lot) ? [result.batch] : [],
  );
  const { batches, problems: beyond } = withinOneRun(once, file);
  const inRows = results.flatMap((result) => ('problems' in result ? result.problems : []));
  return {
    batches: isPlaced ? batches : [],
    problems: inReadingOrder([...inHeader, ...daysToldOnce(inRows), ...twice.problems, ...beyond]),
  };
}

const cellsOf = ({ rows }: RawSheet, place: number | undefined): string[] =>
  rows.map(({ cells }) => cells[place ?? -1] ?? '');

const americanColumns = (sheet: RawSheet, places: Places): ReadonlySet<BatchField> =>
  new Set((['madeOn', 'useBy'] as const).filter((field) => isAmerican(cellsOf(sheet, places.get(field)))));

/** Batches that stand in two rows. Nobody can tell which row is right, or whether both count, so neither is printed. */
function duplicateBatches(sheet: RawSheet, places: Places): { lots: ReadonlySet<string>; problems: Problem[] } {
  const { file, columns, rows } = sheet;
  const place = places.get('lot');
  const first = new Map<string, number>();
  const problems = rows.flatMap(({ line, cells }): Problem[] => {
    const lot = cells[place ?? -1];
    // Shortened by Excel two different numbers look alike; they are told as that.
    if (!lot || excelFault(lot)) return [];
    const earlier = first.get(lot) ?? line;
    first.set(lot, earlier);
    const at = { file, line, field: columns[place ?? -1] };
    return earlier === line ? [] : [{ ...at, rule: 'duplicate-batch', seen: lot, allowed: [String(earlier)] }];
  });
  return { lots: new Set(problems.flatMap(({ seen }) => seen ?? [])), problems };
}

/** The batches down to the first that goes beyond what one run prints; the rest is one clean cut, for another table. */
function withinOneRun(batches: readonly Batch[], file: string): { batches: Batch[]; problems: Problem[] } {
  let total = 0;
  for (const [index, { line, copies }] of batches.entries()) {
    total += copies;
    if (total <= MAX_LABELS) continue;
    const allowed = [String(MAX_LABELS)];
    return {
      batches: batches.slice(0, index),
      problems: [{ file, line, rule: 'too-many-labels', seen: String(total), allowed }],
    };
  }
  return { batches: [...batches], problems: [] };
}
