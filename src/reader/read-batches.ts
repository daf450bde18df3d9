import { readFile } from 'node:fs/promises';
import type { Batch } from '../core/batch.ts';
import { readBatches } from '../core/batch-table.ts';
import type { Problem } from '../core/problem.ts';
import { readSpreadsheet } from './spreadsheet.ts';

/**
 * The batches of a table that somebody saved from a spreadsheet, and all there is to mend in it.
 *
 * @param path of the table, as it was given; problems name it so
 */
export async function readBatchFile(path: string, today: string): Promise<{ batches: Batch[]; problems: Problem[] }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'EISDIR', 'EACCES'].includes(error.code ?? '')) return undefined;
    throw error;
  });
  if (!bytes) return { batches: [], problems: [{ file: path, rule: 'sheet-missing' }] };
  const { sheet, problems } = readSpreadsheet(bytes, path);
  if (!sheet) return { batches: [], problems };
  const judged = readBatches(sheet, today);
  return { batches: judged.batches, problems: [...judged.problems, ...problems] };
}
