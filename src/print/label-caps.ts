import { higherBy } from './capitals.ts';
import type { Font, Item, Measure, TextItem } from './drawing.ts';
import { LEAST_MM } from './label-parts.ts';
import { ASCENT, LINE } from './stack.ts';
import { drawStars, measuringStars } from './stars.ts';

/** What is left of a round label above and below its code: wide near the code, narrow at the edge. */
export interface Disc {
  readonly radiusMm: number;
  /** Letters stay so far inside the edge. */
  readonly edgeMm: number;
}

/** How wide the disc is between two heights: at the one nearer to its edge. */
export function widthBetween({ radiusMm, edgeMm }: Disc, topMm: number, bottomMm: number): number {
  const offMm = Math.max(Math.abs(radiusMm - topMm), Math.abs(bottomMm - radiusMm));
  return 2 * Math.sqrt(Math.max(0, (radiusMm - edgeMm) ** 2 - offMm ** 2));
}

/** A line of letters, as large as its share of the others says. */
export interface CapLine {
  readonly text: string;
  readonly font: Font;
  readonly share: number;
}

export interface CapSizes {
  readonly largestMm: number;
  readonly smallestMm: number;
  /** What a line takes, in sizes: less where letters carry no marks. */
  readonly leading?: number;
}

export interface CapLines {
  readonly items: readonly Item[];
  readonly sizeMm: number;
  readonly heightMm: number;
}

/**
 * Lines below a height, or with their last one above it, at the largest size at which each is inside the disc.
 *
 * @returns nothing where one of them is not even at its smallest
 */
export function linesInCap(
  lines: readonly CapLine[],
  { largestMm, smallestMm, leading = LINE }: CapSizes,
  from: { readonly belowMm: number } | { readonly aboveMm: number },
  disc: Disc,
  measure: Measure,
): CapLines | undefined {
  for (let sizeMm = Math.max(largestMm, smallestMm); sizeMm >= smallestMm; sizeMm = nextSize(sizeMm, smallestMm)) {
    const sizes = lines.map(({ share }) => (share === 1 ? sizeMm : Math.max(share * sizeMm, LEAST_MM)));
    const heights = sizes.map((size, index) => (leading + higherBy(lines[index]?.text ?? '')) * size);
    const heightMm = heights.reduce((sum, height) => sum + height, 0);
    let top = 'belowMm' in from ? from.belowMm : from.aboveMm - heightMm;
    const items = lines.map(({ text, font }, index): TextItem | undefined => {
      const size = sizes[index] ?? sizeMm;
      const widthMm = measuringStars(measure)(text, font, size);
      const lineMm = heights[index] ?? 0;
      const fits = widthMm <= widthBetween(disc, top, top + lineMm);
      const yMm = top + lineMm - (LINE - ASCENT) * size;
      top += lineMm;
      if (!fits) return undefined;
      return { type: 'text', text, font, sizeMm: size, xMm: disc.radiusMm, yMm, widthMm, ink: 'paper' };
    });
    const found = items.filter((item) => item !== undefined);
    if (found.length === lines.length) {
      return { items: found.flatMap((item) => drawStars(item, measure)), sizeMm, heightMm };
    }
  }
  return undefined;
}

/** Twentieths of a millimetre down to the smallest size, and that one last. */
const nextSize = (sizeMm: number, smallestMm: number): number =>
  sizeMm > smallestMm ? Math.max(sizeMm - 0.05, smallestMm) : 0;
