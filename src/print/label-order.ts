import type { Drawing, Item, Measure } from './drawing.ts';
import type { LabelWords } from './label-words.ts';
import type { Mask } from './matrix.ts';
import type { LabelMedium } from './media.ts';
import type { Style } from './style.ts';

/** Everything a label is made of. */
export interface LabelOrder {
  readonly medium: LabelMedium;
  readonly words: LabelWords;
  readonly style: Style;
  /** What the code says: `https://HOST/CODE`, or a GS1 Digital Link. */
  readonly url: string;
  /** Where the page is, for the address that people type. */
  readonly domain: string;
  /** Version 4 is for Digital Links alone. */
  readonly largestVersion: 3 | 4;
  /** Another mask for the code than the usual one, where a decoder could not read that. */
  readonly mask: Mask | undefined;
  /** Stars that may be shown: see `starsOn`. */
  readonly stars: number | undefined;
  readonly batch: LabelBatch | undefined;
  readonly measure: Measure;
}

/** The batch a label is stuck on, days as `YYYY-MM-DD`. */
export interface LabelBatch {
  readonly lot: string;
  readonly madeOn?: string | undefined;
  readonly useBy?: string | undefined;
  readonly serial?: string | undefined;
}

/** What a label says beside its code and its address, each of which every label has. */
export const LABEL_PARTS = [
  'name',
  'english',
  'producer',
  'stars',
  'lot',
  'serial',
  'madeOn',
  'useBy',
  'scan',
] as const;
export type LabelPart = (typeof LABEL_PARTS)[number];

/** What each part says, its longest form first; nothing where there is nothing to say. */
export type LabelTexts = Readonly<Record<LabelPart, readonly string[]>>;

/** An order, and what its label is to say. */
export interface LabelJob extends LabelOrder {
  readonly texts: LabelTexts;
}

export interface Label extends Drawing {
  /** What was asked for and found no room, so that whoever orders a smaller label is told what it does without. */
  readonly leftOut: readonly LabelPart[];
}

/** What a layout gives: what it drew, and which parts of the order it said. */
export interface LaidOut {
  readonly items: readonly Item[];
  readonly said: readonly LabelPart[];
}
