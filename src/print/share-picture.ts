import { parseColour } from './colour.ts';
import type { Drawing, Measure } from './drawing.ts';
import { type Block, stack } from './stack.ts';

/**
 * The card other programs show beside a link (Open Graph): 1200 × 630 pixels at ten a millimetre. Its right third is left
 * bare for the picture of the place.
 */
export const SHARE_MM = { widthMm: 120, heightMm: 63, pictureMm: 46 } as const;
export const SHARE_DOTS_PER_MM = 10;

export interface ShareWords {
  readonly name: string;
  readonly shortName: string | undefined;
  /** The name in the other language. */
  readonly second: string;
  /** Its rank, or what kind of thing it is. */
  readonly rank: string;
  /** Who says so: the domain. */
  readonly domain: string;
}

/** The colours of the pages: src/styles/global.css. */
const TERRACOTTA = '#8c2313';
const PAPER = '#fffdf8';

/** @throws {Unprintable} where not even the short name fits */
export function sharePicture({ name, shortName, second, rank, domain }: ShareWords, measure: Measure): Drawing {
  const { widthMm, heightMm, pictureMm } = SHARE_MM;
  const column = { xMm: 6, widthMm: widthMm - pictureMm - 10, align: 'left' } as const;
  return {
    widthMm,
    heightMm,
    title: name,
    palette: { colour: known(TERRACOTTA), paper: known(PAPER) },
    items: [
      { type: 'path', path: `M0 0H1.6V${heightMm}H0Z`, unitMm: 1, xMm: 0, yMm: 0, ink: 'colour' },
      ...stack(
        [
          text([rank], { font: 'bold', ink: 'colour', largestMm: 3.6, maxLines: 2, gapMm: 2 }),
          text([name, ...(shortName ? [shortName] : [])], {
            font: 'bold',
            ink: 'black',
            largestMm: 10,
            maxLines: 4,
            gapMm: 2,
          }),
          text([second], { font: 'regular', ink: 'black', largestMm: 4.2, maxLines: 3, gapMm: 0 }),
        ],
        { ...column, yMm: 5, heightMm: heightMm - 17, stand: 'middle' },
        measure,
      ),
      ...stack(
        [text([domain], { font: 'regular', ink: 'colour', largestMm: 3.6, maxLines: 1, gapMm: 0 })],
        { ...column, yMm: heightMm - 10, heightMm: 6, stand: 'bottom' },
        measure,
      ),
    ],
  };
}

const text = (
  forms: Block['forms'],
  wish: Pick<Block, 'font' | 'ink' | 'largestMm' | 'maxLines' | 'gapMm'>,
): Block => ({ ...wish, forms, smallestMm: wish.largestMm * 0.45, leading: 1.25 });

function known(hex: string) {
  const colour = parseColour(hex);
  if ('fault' in colour) throw new Error(`${hex} is no colour.`);
  return colour;
}
