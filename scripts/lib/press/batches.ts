import { basename, extname } from 'node:path';
import { type Batch, labelsOf, MAX_LABELS } from '../../../src/core/batch.ts';
import { LANGS } from '../../../src/core/lang.ts';
import type { LabelBatch } from '../../../src/print/label-order.ts';
import { today } from '../../../src/reader/content-dir.ts';
import { readBatchFile } from '../../../src/reader/read-batches.ts';
import { Refusal } from '../progress.ts';
import { reportProblems } from '../report.ts';
import type { Arguments } from './arguments.ts';
import type { Refused } from './job.ts';

/** How many labels of what: lots from a table, or so many copies without any. */
export interface BatchRun {
  /** Of the table; empty where there is none. */
  readonly name: string;
  /** Of the table; nothing where there is none. */
  readonly lots: readonly Batch[] | undefined;
  readonly total: number;
  /** What each label says, and how many there are of it; asked anew for every round. */
  readonly labels: () => Iterable<{ readonly batch: LabelBatch | undefined; readonly copies: number }>;
  readonly key: string;
}

/**
 * The lots that were ordered. Rows that are wrong are told and left out; where none is right nothing is printed.
 *
 * @throws where the table has no row that can be printed, or too many labels are asked for
 */
export async function batchesOf({ texts, numbers }: Arguments): Promise<{ batches: BatchRun; refused: Refused[] }> {
  const copies = numbers.copies ?? 1;
  if (copies > MAX_LABELS) throw new Refusal(tooMany(copies));
  if (texts.batch === undefined) {
    const labels = () => [{ batch: undefined, copies }];
    return { batches: { name: '', lots: undefined, total: copies, labels, key: String(copies) }, refused: [] };
  }
  const { batches, problems } = await readBatchFile(texts.batch, today());
  const report = () => LANGS.map((lang) => reportProblems(problems, lang, '')).join('\n\n');
  if (batches.length === 0) throw new Refusal(report());
  return {
    batches: runOfLots(basename(texts.batch, extname(texts.batch)), batches),
    refused: problems.length > 0 ? [{ piece: texts.batch, reason: report() }] : [],
  };
}

export const runOfLots = (name: string, lots: readonly Batch[]): BatchRun => ({
  name,
  lots,
  total: lots.reduce((sum, { copies }) => sum + copies, 0),
  labels: () => each(lots),
  key: JSON.stringify(lots),
});

function* each(lots: readonly Batch[]) {
  for (const batch of lots) {
    const { lot, madeOn, useBy } = batch;
    if (!batch.serials) yield { batch: { lot, madeOn, useBy }, copies: batch.copies };
    else for (const { serial } of labelsOf(batch)) yield { batch: { lot, madeOn, useBy, serial }, copies: 1 };
  }
}

const tooMany = (copies: number) =>
  `--copies ${copies}: nhiều nhất ${MAX_LABELS} tem một lần in, để máy không hết bộ nhớ. Chia ra nhiều lần.\n` +
  `--copies ${copies}: at most ${MAX_LABELS} labels in one run. Print them in several.`;
