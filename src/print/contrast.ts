import type { Colour } from './colour.ts';

/** Symbol contrast grades of ISO/IEC 15415: the difference between light and dark in per cent of reflectance. */
const GRADES = [
  ['A', 70],
  ['B', 55],
  ['C', 40],
  ['D', 20],
] as const;
export type Grade = (typeof GRADES)[number][0] | 'F';

export interface GradedContrast {
  readonly percent: number;
  readonly grade: Grade;
}

export interface SymbolContrast {
  /** As an eye and a phone see it. */
  readonly eye: GradedContrast;
  /** As a verifier sees it, in red light of 660 nm. Red ink on white is nearly invisible to it. */
  readonly red: GradedContrast;
  /** The ink is lighter than the paper in one of the two lights: one of five decoders never reads such a code. */
  readonly inverted: boolean;
  /** At least grade B in both lights, dark on light. */
  readonly passes: boolean;
}

/**
 * The contrast of a code in chosen colours before it is printed. Reflectance is taken from the colours of the screen:
 * luminance for the eye, and the linear red part in place of 660 nm. Real inks differ, so a printed piece is measured.
 */
export function symbolContrast(ink: Colour, paper: Colour): SymbolContrast {
  const difference = { eye: luminance(paper) - luminance(ink), red: linear(paper.red) - linear(ink.red) };
  const [eye, red] = [graded(difference.eye), graded(difference.red)];
  const inverted = difference.eye < 0 || difference.red < 0;
  return { eye, red, inverted, passes: !inverted && isGood(eye) && isGood(red) };
}

/** The contrast of text on a field from 1 to 21; 4.5 is enough for small text (WCAG 2.2, success criterion 1.4.3). */
export function textContrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function graded(difference: number): GradedContrast {
  const percent = 100 * Math.abs(difference);
  const [grade] = GRADES.find(([, least]) => percent >= least) ?? ['F'];
  return { percent, grade };
}

const isGood = ({ grade }: GradedContrast): boolean => grade === 'A' || grade === 'B';

/** Relative luminance from 0 to 1 (WCAG 2.2). */
const luminance = ({ red, green, blue }: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** The light of one part of an sRGB colour from 0 to 1 (IEC 61966-2-1). */
function linear(part: number): number {
  const signal = part / 255;
  return signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
}
