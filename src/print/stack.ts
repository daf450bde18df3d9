import { higherBy } from './capitals.ts';
import type { Area, Font, Ink, Measure, TextItem } from './drawing.ts';
import { breakLines, narrowestFor } from './lines.ts';
import { Unprintable } from './unprintable.ts';

/** A text in a column. Sizes in millimetres; a text is never cut and never smaller than its smallest size. */
export interface Block {
  /** The text, and shorter forms of it to take where it does not fit. */
  readonly forms: readonly [string, ...string[]];
  readonly font: Font;
  readonly ink: Ink;
  readonly largestMm: number;
  readonly smallestMm: number;
  readonly maxLines: number;
  /** From baseline to baseline, in sizes. Vietnamese capitals carry marks above and below: 1.25 keeps ậ off the next line. */
  readonly leading: number;
  /** Light below it, shrinking with the text. */
  readonly gapMm: number;
  /** All that is left of the column stands below it, so that what follows ends where the column ends. */
  readonly spring?: boolean;
}

export interface Column extends Area {
  readonly align: 'left' | 'middle';
  readonly stand: 'top' | 'middle' | 'bottom';
}

/** Above and below a baseline, in sizes, for letters with stacked marks such as Ậ and Ộ in Be Vietnam Pro. */
export const ASCENT = 0.97;
export const DESCENT = 0.23;
/** What a line takes, in sizes. */
export const LINE = ASCENT + DESCENT;
/** A shorter form is taken before letters shrink below this share of their best size. */
const COMFORTABLE = 0.7;
const STEP = 0.03;

interface Settled {
  readonly block: Block;
  readonly lines: readonly string[];
  readonly sizeMm: number;
  /** Of each line more than the usual, in sizes. */
  readonly higher: number;
}

/**
 * Texts below one another at the largest sizes at which all of them fit: together they shrink, then give way to their
 * shorter forms, then shrink to their smallest, and at last the light between them goes.
 *
 * @throws {Unprintable} with the text that takes the most room, where nothing helps
 */
export function stack(blocks: readonly Block[], column: Column, measure: Measure): TextItem[] {
  const shown = blocks.filter(isShown);
  const placed = arrange(shown, column, 0, measure);
  if (placed) return placed;
  throw new Unprintable(largest(shown, column, measure));
}

/** The same for a layout that knows what to do without some of the texts: nothing where there is no light between them. */
export function stackIfItFits(blocks: readonly Block[], column: Column, measure: Measure): TextItem[] | undefined {
  const shown = blocks.filter(isShown);
  const least = Math.min(1, ...shown.map(({ smallestMm, largestMm }) => smallestMm / largestMm));
  return arrange(shown, column, least, measure);
}

const isShown = ({ forms }: Block): boolean => forms[0] !== '';

function arrange(
  blocks: readonly Block[],
  column: Column,
  leastScale: number,
  measure: Measure,
): TextItem[] | undefined {
  const forms = Math.max(1, ...blocks.map((block) => block.forms.length));
  for (let form = 0; form < forms; form += 1) {
    const end = form === forms - 1 ? leastScale : Math.max(leastScale, COMFORTABLE);
    for (let step = 1; step > end - STEP; step -= STEP) {
      const scale = Math.max(step, end);
      const settled = settle(blocks, form, scale, column, measure);
      if (settled && heightOf(settled, scale) <= column.heightMm) return place(settled, scale, column, measure);
    }
  }
  return undefined;
}

function settle(
  blocks: readonly Block[],
  form: number,
  scale: number,
  { widthMm }: Column,
  measure: Measure,
): Settled[] | undefined {
  const settled: Settled[] = [];
  for (const block of blocks) {
    const text = formOf(block, form);
    const sizeMm = Math.max(block.smallestMm, block.largestMm * scale);
    const lines = breakLines(text, block.font, widthMm / sizeMm, block.maxLines, measure);
    if (!lines) return undefined;
    settled.push({ block, higher: higherBy(text), ...calmer({ lines, sizeMm }, text, block, widthMm, measure) });
  }
  return settled;
}

const formOf = ({ forms }: Block, form: number): string => forms[Math.min(form, forms.length - 1)] ?? forms[0];

/** One line fewer is worth a seventh of the size: a name a little smaller on one line looks calmer than on two. */
const CALM = 0.86;

function calmer(
  found: { lines: string[]; sizeMm: number },
  text: string,
  block: Block,
  widthMm: number,
  measure: Measure,
): { lines: readonly string[]; sizeMm: number } {
  if (found.lines.length === 1) return found;
  const fewer = narrowestFor(text, block.font, found.lines.length - 1, measure);
  const sizeMm = Math.min(found.sizeMm, widthMm / fewer.width);
  return sizeMm >= Math.max(block.smallestMm, found.sizeMm * CALM) ? { lines: fewer.lines, sizeMm } : found;
}

const heightOf = (settled: readonly Settled[], scale: number): number =>
  settled.reduce((sum, { block, lines, sizeMm, higher }, index) => {
    const gap = index === settled.length - 1 ? 0 : block.gapMm * scale;
    return sum + (LINE + (lines.length - 1) * block.leading + lines.length * higher) * sizeMm + gap;
  }, 0);

function place(settled: readonly Settled[], scale: number, column: Column, measure: Measure): TextItem[] {
  const spare = column.heightMm - heightOf(settled, scale);
  const springs = settled.some(({ block }) => block.spring);
  let top = column.yMm + (springs ? 0 : { top: 0, middle: spare / 2, bottom: spare }[column.stand]);
  return settled.flatMap(({ block, lines, sizeMm, higher }) => {
    const first = top + (ASCENT + higher) * sizeMm;
    const leadingMm = (block.leading + higher) * sizeMm;
    top = first + (lines.length - 1) * leadingMm + DESCENT * sizeMm + block.gapMm * scale;
    if (block.spring) top += spare;
    return lines.map((text, line): TextItem => {
      const widthMm = measure(text, block.font, sizeMm);
      const xMm = column.xMm + (column.align === 'left' ? widthMm : column.widthMm) / 2;
      const yMm = first + line * leadingMm;
      return { type: 'text', text, font: block.font, sizeMm, xMm, yMm, widthMm, ink: block.ink };
    });
  });
}

/** The text to blame: the one that is too long for its own lines, else the one that takes the most room. */
function largest(blocks: readonly Block[], { widthMm }: Column, measure: Measure): string {
  const rooms = blocks.map((block) => {
    const text = formOf(block, Number.POSITIVE_INFINITY);
    const lines = breakLines(text, block.font, widthMm / block.smallestMm, block.maxLines, measure);
    return { text, room: lines ? lines.length * block.smallestMm : Number.POSITIVE_INFINITY };
  });
  return rooms.toSorted((a, b) => b.room - a.room)[0]?.text ?? '';
}
