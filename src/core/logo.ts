/**
 * The mark of the publisher (logo), filled in one ink. Its box is its own: nothing of it lies outside, and its left upper
 * corner is at 0, 0.
 */
export interface Logo {
  /** The longer side has 1000 units. */
  readonly widthUnits: number;
  readonly heightUnits: number;
  /** SVG path data of `M`, `L`, `C`, `Q` and `Z` alone, with numbers of at most two decimals. */
  readonly paths: readonly string[];
  /** Whether what lies inside twice is a hole: `fill-rule` evenodd instead of nonzero. */
  readonly isEvenOdd: boolean;
}
