import type { Kind } from '../../../src/core/kind.ts';
import type { Drawing } from '../../../src/print/drawing.ts';
import type { Finish } from '../../../src/print/finish.ts';
import type { LabelPart } from '../../../src/print/label-order.ts';
import type { Mask } from '../../../src/print/matrix.ts';

export const FORMATS = ['pdf', 'svg', 'png', 'dxf'] as const;
export type Format = (typeof FORMATS)[number];
export type PieceKind = 'plaque' | 'label' | 'sheet' | 'poster' | 'round';

/** Which mask to draw a code with, where the usual one could not be read. */
export type MaskOf = (url: string) => Mask | undefined;

/** One printed thing as it is ordered: what is to be drawn, and into which files. */
export interface Job {
  /** Its files below qr-output, without their ending: `bien/100x150/den-suot-N5B83`. */
  readonly id: string;
  readonly kind: PieceKind;
  /** The medium, or the stock of a sheet. */
  readonly medium: string;
  readonly finish: Finish;
  /** What it is called on lists, and in the document information. */
  readonly title: string;
  /** Of one entry; sheets may carry several. */
  readonly entry?: { readonly kind: Kind; readonly id: string; readonly code: string } | undefined;
  readonly dpi: number;
  readonly formats: readonly Format[];
  readonly bleed: boolean;
  /** A plaque of what nobody has approved, or of a domain that is not real. */
  readonly isSample?: boolean;
  /** Where labels are cut, on a layer that does not print. */
  readonly outlines: boolean;
  /** How many pieces come out of it: labels on sheets and rolls. */
  readonly copies: number;
  /** Lot or file of lots, where it is a batch. */
  readonly batch?: string | undefined;
  /** Whose codes it puts out into the world, and how many of each; nothing for what stays on a desk. */
  readonly carries: readonly Carried[];
  /** Files of one long run have this in common. */
  readonly group?: string | undefined;
  /** The last day on which the stars on it may be shown. */
  readonly starsUntil?: string | undefined;
  /** What a label was to say and has no room for. */
  readonly leftOut?: readonly LabelPart[];
  /** Everything it is made of besides the program and its formats: what has the same is not drawn again. */
  readonly key: string;
  /** Its pages, drawn when they are asked for. */
  readonly pages: (maskOf: MaskOf) => Iterable<Drawing>;
}

/** The first page of a piece, which has one at least. */
export function firstOf(pages: Iterable<Drawing>): Drawing {
  for (const page of pages) return page;
  throw new Error('A piece has a page.');
}

export interface Carried {
  readonly code: string;
  readonly copies: number;
  /** Of a label by itself, not of the sheet it is on. */
  readonly sizeMm: readonly [number, number];
}

/** A printed thing that cannot be made, and why, in Vietnamese and English. */
export interface Refused {
  readonly piece: string;
  readonly reason: string;
}
