/** How large the modules of a code are printed in the room there is for it. Boxes hold the code and its quiet zone. */

/**
 * Dots to the millimetre of the printers we know. A label printer sold as 203 dpi has heads of 8 dots to the millimetre,
 * which is 203.2; plate setters and office printers of 300 and 600 dpi are taken at their word.
 */
const DOTS_PER_MM = { 203: 8, 300: 300 / 25.4, 600: 600 / 25.4 } as const;
export type Dpi = keyof typeof DOTS_PER_MM;

/** `dotsPerMm(203)  // => 8` */
export const dotsPerMm = (dpi: Dpi): number => DOTS_PER_MM[dpi];

/**
 * The smallest module. A plaque is read from a metre away and more; a label in the hand, for which 0.5 mm is the size
 * GS1 aims at, and four dots of the coarsest printer, the fewest Denso Wave allows.
 */
export const SMALLEST_MODULE_MM = { plaque: 2, label: 0.5 } as const;
export type Use = keyof typeof SMALLEST_MODULE_MM;

interface Room {
  /** Modules of a side with the quiet zone: 33 for version 2, 37 for version 3. */
  readonly modulesAcross: number;
  readonly boxMm: number;
  /** Dots to the millimetre. */
  readonly dots: number;
  readonly use: Use;
}

export interface CodeSize {
  readonly moduleMm: number;
  readonly dotsPerModule: number;
  /** What the code takes: less than the box, or more where that is too small for any. */
  readonly boxMm: number;
}

/** Sums of millimetres that should be whole dots come out a hair beside them. */
const HAIR = 1e-9;

/**
 * The largest code that fits the box with modules of whole printer dots, so that all of them come out the same size; in a
 * box that is too small, the smallest that may be printed.
 *
 * @example codeSize({ modulesAcross: 33, boxMm: 76, dots: dotsPerMm(300), use: 'plaque' })
 * // => { dotsPerModule: 27, moduleMm: 2.286, boxMm: 75.438 }
 */
export function codeSize({ modulesAcross, boxMm, dots, use }: Room): CodeSize {
  const largest = Math.floor((boxMm / modulesAcross) * dots + HAIR);
  const dotsPerModule = Math.max(largest, wholeDots(SMALLEST_MODULE_MM[use], dots));
  const moduleMm = dotsPerModule / dots;
  return { moduleMm, dotsPerModule, boxMm: modulesAcross * moduleMm };
}

/** The smallest box a code can be printed in. `smallestBoxMm(33, dotsPerMm(203), 'label')  // => 16.5` */
export const smallestBoxMm = (modulesAcross: number, dots: number, use: Use): number =>
  codeSize({ modulesAcross, boxMm: 0, dots, use }).boxMm;

/** The smallest module of whole dots that is no smaller than this one. `wholeDotsMm(2, dotsPerMm(300))  // => 2.032` */
export const wholeDotsMm = (moduleMm: number, dots: number): number => wholeDots(moduleMm, dots) / dots;

const wholeDots = (moduleMm: number, dots: number): number => Math.ceil(moduleMm * dots - HAIR);

/**
 * How wide a code may be on a bottle or a round post: its edges then lean away less than 45° on either side. Measured:
 * version 2 was still read around 110° of a bottle, versions 3 to 5 around 90°.
 */
export const largestOnCurveMm = (radiusMm: number): number => 0.75 * radiusMm;
