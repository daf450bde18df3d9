import type { Dpi } from './code-size.ts';

/** What a piece is printed on, and how large it is when cut. */
export interface Medium {
  readonly id: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly shape: 'rectangle' | 'round';
  /** Dots to the inch of the printers such pieces are made on: the picture is drawn and read back at it. */
  readonly dpi: number;
  /** From how far away its words are read, in metres, where that is further than the hand reaches. */
  readonly readFromM?: number;
}

const medium = (id: string, widthMm: number, heightMm: number, more: Partial<Medium> = {}): Medium => ({
  id,
  widthMm,
  heightMm,
  shape: 'rectangle',
  dpi: 300,
  ...more,
});

/** Signs (biển): ISO 216 sheets, two common plates, a board beside the road, and a disc with the number of a stop. */
export const PLAQUE_MEDIA = [
  medium('100x150', 100, 150),
  medium('a6', 105, 148),
  medium('a5', 148, 210),
  medium('a4', 210, 297),
  medium('200x300', 200, 300),
  // Boards are printed on wide machines at a tenth of the fineness: nobody reads them from a hand's breadth.
  medium('board', 2200, 1200, { dpi: 72, readFromM: 3 }),
  medium('disc', 180, 180, { shape: 'round' }),
] as const;

/** The plaque drawn where nobody says which. */
export const USUAL_PLAQUE = PLAQUE_MEDIA[0];

/** Posters (áp phích) for walls indoors: ISO 216 sheets, upright. */
export const POSTER_MEDIA = [medium('a4', 210, 297), medium('a3', 297, 420)] as const;

/** A label (tem), by its size when cut. Sheets of labels bring their own sizes; rolls are printed at 203 or 300 dpi. */
export interface LabelMedium extends Medium {
  readonly dpi: Dpi;
  /** Diameter of the hole for a string, in the middle near the top of a rectangle. */
  readonly holeMm?: number;
  /** Radius of the jar or bottle it goes around: on a narrow one a wide code cannot be read. */
  readonly radiusMm?: number;
}

const labelMedium = (id: string, widthMm: number, heightMm: number, more: Partial<LabelMedium> = {}): LabelMedium => ({
  ...medium(id, widthMm, heightMm),
  dpi: 300,
  ...more,
});

/** Labels as rolls are sold, one that goes around a jar of 70 mm, and a tag on a string. */
export const LABEL_MEDIA: readonly LabelMedium[] = [
  labelMedium('25x25', 25, 25),
  labelMedium('40x30', 40, 30),
  labelMedium('50x30', 50, 30),
  labelMedium('60x40', 60, 40),
  labelMedium('100x50', 100, 50),
  labelMedium('round-30', 30, 30, { shape: 'round' }),
  labelMedium('round-40', 40, 40, { shape: 'round' }),
  labelMedium('jar', 200, 45, { radiusMm: 35 }),
  labelMedium('tag', 50, 90, { holeMm: 5 }),
];

/** The label drawn where nobody says which. */
export const USUAL_LABEL = '50x30';
