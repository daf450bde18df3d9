import type { Item } from './drawing.ts';
import { addressBlock } from './label-address.ts';
import type { LabelJob, LabelPart, LaidOut } from './label-order.ts';
import { LEAST_MM } from './label-parts.ts';
import { narrowestFor } from './lines.ts';
import { logoIn } from './logo.ts';
import { type Block, type Column, stack, stackIfItFits } from './stack.ts';
import { drawStars, measuringStars } from './stars.ts';

/** What stands on lines of its own, from top to bottom. */
export const LABEL_ROWS = ['name', 'english', 'producer', 'stars', 'batch', 'address', 'scan'] as const;
export type LabelRow = (typeof LABEL_ROWS)[number];
const BATCH = ['lot', 'serial', 'madeOn', 'useBy'] as const satisfies readonly LabelPart[];

/** What a label does without where there is no room, the most important first. All else is said, or the label refused. */
const SPARED = ['stars', 'english', 'producer', 'scan'] as const satisfies readonly LabelRow[];
/** Parts are spared before the name shrinks below this size, or this share of its best; without them letters shrink on. */
const COMFORTABLE_MM = 1.25 * LEAST_MM;
const COMFORTABLE = { least: 0.7, most: 0.88 };
const SHRINK = 0.5;

/** Sizes and gaps are shares of the size of the name. */
interface Look extends Pick<Block, 'font' | 'ink' | 'maxLines'> {
  readonly size: number;
  readonly gap: number;
}
const LOOKS: Readonly<Record<LabelRow, Look>> = {
  name: { font: 'bold', ink: 'black', maxLines: 5, size: 1, gap: 0.16 },
  english: { font: 'medium', ink: 'black', maxLines: 4, size: 0.58, gap: 0.27 },
  producer: { font: 'regular', ink: 'black', maxLines: 4, size: 0.5, gap: 0.22 },
  stars: { font: 'bold', ink: 'colour', maxLines: 2, size: 0.56, gap: 0.22 },
  batch: { font: 'medium', ink: 'black', maxLines: 4, size: 0.5, gap: 0.22 },
  address: { font: 'bold', ink: 'colour', maxLines: 2, size: 0.5, gap: 0.22 },
  scan: { font: 'regular', ink: 'black', maxLines: 4, size: 0.46, gap: 0 },
};
/** In a column that stands on both its ends the rows below these are at the lower one. */
const ABOVE: readonly LabelRow[] = ['name', 'english', 'producer', 'stars'];

/**
 * Rows of a label in a column: what it is at the top, its batch and what the code is for at the bottom. The name and the
 * batch are always there; the others as far as there is room for them in letters of a comfortable size.
 *
 * @throws {Unprintable} where not even the name and the batch fit in the smallest letters
 */
export function labelColumn(job: LabelJob, column: Column, rows: readonly LabelRow[]): LaidOut {
  const isSpared = (row: LabelRow) => (SPARED as readonly LabelRow[]).includes(row);
  let shown = rows.filter((row) => !isSpared(row));
  let items = inRows(job, shown, column) ?? inSmallRows(job, shown, column);
  for (const row of SPARED.filter((spared) => rows.includes(spared))) {
    const more = rows.filter((candidate) => candidate === row || shown.includes(candidate));
    const found = (row === 'scan' && aboveFooter(job, shown, column)) || inRows(job, more, column);
    if (!found) continue;
    [shown, items] = [more, found];
  }
  return { items, said: shown.flatMap(partsOf) };
}

const partsOf = (row: LabelRow): readonly LabelPart[] => {
  if (row === 'batch') return BATCH;
  return row === 'address' ? [] : [row];
};

function inRows(job: LabelJob, rows: readonly LabelRow[], column: Column): Item[] | undefined {
  const blocks = blocksOf(job, rows, column);
  return stackIfItFits(blocks, column, measuringStars(job.measure))?.flatMap((item) => drawStars(item, job.measure));
}

const inSmallRows = (job: LabelJob, rows: readonly LabelRow[], column: Column): Item[] =>
  stack(blocksOf(job, rows, column, SHRINK), column, job.measure);

/** Columns as wide as this end in the mark of the publisher, and beside it what the code is for. */
const FOOTER_MM = 36;

function aboveFooter(job: LabelJob, rows: readonly LabelRow[], column: Column): Item[] | undefined {
  const { logo } = job.style;
  if (!logo || column.widthMm < FOOTER_MM) return undefined;
  const sideMm = 0.16 * Math.min(column.heightMm, column.widthMm);
  const above = inRows(job, rows, { ...column, heightMm: column.heightMm - 1.35 * sideMm });
  const place = { xMm: column.xMm, yMm: column.yMm + column.heightMm - sideMm };
  const beside: Column = {
    xMm: place.xMm + 1.25 * sideMm,
    yMm: place.yMm,
    widthMm: column.widthMm - 1.25 * sideMm,
    heightMm: sideMm,
    align: 'left',
    stand: 'middle',
  };
  const scan = stackIfItFits(blocksOf(job, ['scan'], column), beside, job.measure);
  return above && scan && [...above, ...logoIn(logo, { ...place, sideMm }), ...scan];
}

/** The rows as blocks; letters are measured by the room of the column. */
function blocksOf(job: LabelJob, rows: readonly LabelRow[], column: Column, smallest?: number): Block[] {
  const nameMm = nameSizeMm(job, column);
  const shrink = smallest ?? Math.min(Math.max(COMFORTABLE_MM / nameMm, COMFORTABLE.least), COMFORTABLE.most);
  const lines = rows.map((row) => ({ row, forms: formsOf(job, row, column) })).filter(({ forms }) => forms.length > 0);
  const lastAbove = lines.findLast(({ row }) => ABOVE.includes(row))?.row;
  return lines.map(({ row, forms: [first = '', ...shorter] }): Block => {
    const { size, gap, ...look } = LOOKS[row];
    const largestMm = Math.max(size * nameMm, LEAST_MM);
    const gapMm = gap * nameMm;
    if (row === 'address') return { ...addressOf(job, column, largestMm), gapMm };
    return {
      ...look,
      forms: [first, ...shorter],
      largestMm,
      smallestMm: Math.max(shrink * largestMm, LEAST_MM),
      leading: 1.22,
      gapMm,
      spring: column.stand === 'top' && row === lastAbove,
    };
  });
}

/** On at most three lines, where that costs less than a third of the size. */
function nameSizeMm({ words, measure }: LabelJob, { widthMm, heightMm }: Column): number {
  const wishMm = Math.max(0.135 * Math.sqrt(widthMm * heightMm), COMFORTABLE_MM);
  const onThreeMm = widthMm / narrowestFor(words.name.vi, 'bold', 3, measure).width;
  return onThreeMm < 0.7 * wishMm || onThreeMm < LEAST_MM ? wishMm : Math.min(wishMm, onThreeMm);
}

function formsOf(job: LabelJob, row: LabelRow, column: Column): readonly string[] {
  if (row === 'address') return addressOf(job, column, LEAST_MM).forms;
  if (row !== 'batch') return job.texts[row];
  const said = BATCH.flatMap((part) => job.texts[part]);
  return said.length > 0 ? [said.join(' · ')] : [];
}

const addressOf = (job: LabelJob, { widthMm }: Column, sizeMm: number): Block =>
  addressBlock(job, { sizeMm, widthMm, ink: LOOKS.address.ink });

/** The narrowest column in which nothing of the batch has to be parted, in the smallest letters. */
export function leastColumnMm(job: LabelJob): number {
  const widths = BATCH.flatMap((part) => job.texts[part]).map((text) => job.measure(text, LOOKS.batch.font, LEAST_MM));
  return Math.max(0, ...widths) + 0.01;
}
