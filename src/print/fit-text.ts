import type { Font, Measure } from './drawing.ts';
import { Unprintable } from './unprintable.ts';

export interface Fit {
  readonly maxWidthMm: number;
  readonly maxLines: number;
  readonly largestMm: number;
  readonly smallestMm: number;
}

/** Each further line costs a twelfth of the size: a name a little smaller on one line looks calmer than on two. */
const LINE_COST = 0.08;
/** Breaks at dashes are taken as long as they cost no more than this share of the size. */
const DASH_COST = 0.85;

/**
 * Lines of a name at the largest size at which they fit, as even in length as can be: two lines of four words look
 * calmer than one of seven and one of one. Widths grow with the size, so they are measured once.
 *
 * @throws {Unprintable} where the text does not fit at the smallest size; a name is never cut
 */
export function fitText(text: string, font: Font, fit: Fit, measure: Measure): { lines: string[]; sizeMm: number } {
  const widthAtOne = (line: string) => measure(line, font, 1);
  // A dash or a dot stays with what is before it, and where it can be the name breaks only there.
  const atDashes = bestLines(text.split(/(?<= [–·]) /), fit, widthAtOne);
  const anywhere = bestLines(text.split(/ (?![–·])/), fit, widthAtOne);
  const best = atDashes.sizeMm >= anywhere.sizeMm * DASH_COST ? atDashes : anywhere;
  if (best.sizeMm < fit.smallestMm) throw new Unprintable(text);
  return best;
}

function bestLines(words: readonly string[], fit: Fit, widthAtOne: (line: string) => number) {
  const widths = words.map(widthAtOne);
  const space = widthAtOne('a a') - 2 * widthAtOne('a');
  let best: { lines: string[]; sizeMm: number } = { lines: [], sizeMm: 0 };
  for (let count = 1; count <= Math.min(fit.maxLines, words.length); count += 1) {
    const lines = evenCuts(widths, space, count).map(([from, to]) => words.slice(from, to).join(' '));
    const fitting = fit.maxWidthMm / Math.max(...lines.map(widthAtOne));
    const largest = Math.max(fit.smallestMm, fit.largestMm * (1 - LINE_COST * (count - 1)));
    const sizeMm = Math.floor(Math.min(fitting, largest) * 20) / 20;
    if (sizeMm > best.sizeMm) best = { lines, sizeMm };
  }
  return best;
}

/** Cuts a row of words into so many lines that the widest is as narrow as possible; from and to of each line. */
function evenCuts(widths: readonly number[], space: number, count: number, from = 0): [number, number][] {
  if (count === 1) return [[from, widths.length]];
  const lineWidth = ([start, end]: [number, number]) =>
    widths.slice(start, end).reduce((sum, width) => sum + width, 0) + (end - start - 1) * space;
  let best: [number, number][] = [];
  let narrowest = Number.POSITIVE_INFINITY;
  for (let cut = from + 1; cut <= widths.length - count + 1; cut += 1) {
    const lines: [number, number][] = [[from, cut], ...evenCuts(widths, space, count - 1, cut)];
    const widest = Math.max(...lines.map(lineWidth));
    if (widest < narrowest) [best, narrowest] = [lines, widest];
  }
  return best;
}
