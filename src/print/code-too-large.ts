/** A label that would do, in millimetres; or the radius of the jar, where the label is large enough and the jar too narrow. */
export type SmallestLabel = { readonly widthMm: number; readonly heightMm: number } | { readonly radiusMm: number };

/** A code cannot be printed in modules that phones read. Sizes in the message are rounded up to tenths. */
export class CodeTooLarge extends Error {
  readonly url: string;
  readonly smallest: SmallestLabel;

  constructor(url: string, smallest: SmallestLabel) {
    super(
      'radiusMm' in smallest
        ? `The code of ${url} needs a jar of ${tenths(2 * smallest.radiusMm)} mm across or more.`
        : `The code of ${url} needs a label of ${tenths(smallest.widthMm)} × ${tenths(smallest.heightMm)} mm or more.`,
    );
    this.url = url;
    this.smallest = smallest;
  }
}

/** Rounded up, so that what is said is enough. */
export const tenths = (mm: number): number => Math.ceil(mm * 10 - 1e-6) / 10;
