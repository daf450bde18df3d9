/**
 * The most labels of one run: the largest for which it is promised that the sheets are written without holding them all in
 * memory. Whoever asks for more has typed a zero too many, or can run twice.
 */
export const MAX_LABELS = 100_000;

/** A batch (lô): what was made in one go, and the labels it needs. */
export interface Batch {
  /** As printed, and as it may stand in a GS1 Digital Link. */
  readonly lot: string;
  /** `YYYY-MM-DD` */
  readonly madeOn: string | undefined;
  readonly useBy: string | undefined;
  /** How many labels; with serial numbers, how many numbers. */
  readonly copies: number;
  readonly serials: SerialRange | undefined;
  /** Row in the table, for problems. */
  readonly line: number;
}

/** Serial numbers, both ends included, all written with as many digits: 1 to 100 with a width of 4 is `0001` to `0100`. */
export interface SerialRange {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** What is different from label to label. */
export interface BatchLabel {
  readonly lot: string;
  readonly serial: string | undefined;
}

/** The labels of a batch one by one, so that nobody has to hold all of them. `0001` comes before `0002`. */
export function* labelsOf({ lot, copies, serials }: Batch): Generator<BatchLabel, void, undefined> {
  for (let index = 0; index < copies; index += 1) {
    yield { lot, serial: serials && String(serials.from + index).padStart(serials.width, '0') };
  }
}
