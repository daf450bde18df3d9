/**
 * What is drawn where, in millimetres from the top left corner: the one form that PDF, SVG and PNG are made from,
 * so that they cannot differ. Ink is black only; a shade is its share from 0 (paper) to 1.
 */
export interface Drawing {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly title: string;
  readonly items: readonly Item[];
}

export type Item =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly font: Font;
      readonly sizeMm: number;
      /** Middle of the text. */
      readonly xMm: number;
      /** Baseline. */
      readonly yMm: number;
      readonly widthMm: number;
      readonly shade: number;
      /** Turned anticlockwise around its middle. */
      readonly turnDegrees?: number;
    }
  | {
      readonly type: 'path';
      /** SVG path in units of its own. */
      readonly path: string;
      readonly unitMm: number;
      readonly xMm: number;
      readonly yMm: number;
      readonly shade: number;
    }
  | {
      readonly type: 'rule';
      readonly xMm: number;
      readonly yMm: number;
      readonly widthMm: number;
      readonly heightMm: number;
      readonly shade: number;
    };

/** The cuts of the print typeface, Be Vietnam Pro. */
export const FONTS = ['regular', 'medium', 'bold'] as const;
export type Font = (typeof FONTS)[number];

/** The width of a text in millimetres; handed in, because fonts are files and this room reads none. */
export type Measure = (text: string, font: Font, sizeMm: number) => number;
