import type { Colour } from './colour.ts';
import type { QrMatrix } from './matrix.ts';
import { outlinePath } from './outline.ts';

/**
 * What is drawn where, in millimetres from the top left corner: the one form that PDF, SVG and PNG are made from,
 * so that they cannot differ. What touches an edge is drawn some way past it; each file cuts it where it ends.
 */
export interface Drawing {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly title: string;
  readonly palette: Palette;
  readonly items: readonly Item[];
  /** Where it is cut, when that is not along its edges: an SVG path in millimetres. */
  readonly cut?: string | undefined;
}

/** A place on a drawing. */
export interface Position {
  readonly xMm: number;
  readonly yMm: number;
}

/** A rectangle of a drawing, by its top left corner. */
export interface Area extends Position {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** At most two inks on a material: black, and the colour of the publisher. `paper` is the material left bare. */
export type Ink = 'black' | 'colour' | 'paper';

/** Black is black. The material is never printed, but pictures show it and contrast counts it. */
export interface Palette {
  readonly colour: Colour;
  readonly paper: Colour;
}

/** How far a colour that touches an edge is drawn past it: printers cut with a tolerance, and a white sliver would show. */
export const BLEED_MM = 3;

export type Item = TextItem | PathItem | CodeItem | PlacedItem;

export interface TextItem {
  readonly type: 'text';
  readonly text: string;
  readonly font: Font;
  readonly sizeMm: number;
  /** Middle of the text. */
  readonly xMm: number;
  /** Baseline. */
  readonly yMm: number;
  readonly widthMm: number;
  readonly ink: Ink;
  /** Share of the ink, from 0 to 1; all of it where nothing is said. */
  readonly shade?: number;
  /** Turned anticlockwise around the middle of its baseline. */
  readonly turnDegrees?: number;
}

/** A shape: an SVG path in units of its own. A hole is a hole whichever way it runs: the even-odd rule. */
export interface PathItem {
  readonly type: 'path';
  readonly path: string;
  readonly unitMm: number;
  readonly xMm: number;
  readonly yMm: number;
  readonly ink: Ink;
  /** Filled by the non-zero rule instead: shapes from elsewhere may be drawn for it. */
  readonly isWound?: boolean;
}

/** A QR code. Its place is where the first module begins; the light around it is the layout's to keep. */
export interface CodeItem {
  readonly type: 'code';
  readonly url: string;
  readonly matrix: QrMatrix;
  /** Side of a module. */
  readonly unitMm: number;
  readonly xMm: number;
  readonly yMm: number;
  readonly ink: Ink;
  /** Light modules are filled instead, with the light around them: on dark stone light is what is cut. */
  readonly inverted?: boolean;
}

/** A drawing on another one, such as a label on its sheet; nothing of it reaches past its edges. */
export interface PlacedItem {
  readonly type: 'placed';
  readonly drawing: Drawing;
  readonly xMm: number;
  readonly yMm: number;
  /** How large it is drawn: 0.5 is half as wide and half as high. Its own size where nothing is said. */
  readonly scale?: number;
}

/** The cuts of the print typeface, Be Vietnam Pro. */
export const FONTS = ['regular', 'medium', 'bold'] as const;
export type Font = (typeof FONTS)[number];

/** The width of a text in millimetres; handed in, because fonts are files and this room reads none. */
export type Measure = (text: string, font: Font, sizeMm: number) => number;

/** Light around a code on all sides, in modules (ISO/IEC 18004). Without it four of five decoders fail. */
export const QUIET_MODULES = 4;

/** The shape of a code as one path, in modules from the corner of its first one. */
export function codePath({ matrix, inverted }: CodeItem): string {
  const path = outlinePath(matrix.modules);
  const [from, to] = [-QUIET_MODULES, matrix.modules.length + QUIET_MODULES];
  return inverted ? `M${from} ${from}H${to}V${to}H${from}Z${path}` : path;
}

/** All codes of a drawing with those on the drawings placed on it, where they stand on the whole. */
export function codesOf(drawing: Pick<Drawing, 'items'>): CodeItem[] {
  return drawing.items.flatMap((item) => {
    if (item.type === 'code') return [item];
    if (item.type !== 'placed') return [];
    const { drawing: placed, xMm, yMm, scale = 1 } = item;
    return codesOf(placed).map((code) => ({
      ...code,
      unitMm: code.unitMm * scale,
      xMm: xMm + code.xMm * scale,
      yMm: yMm + code.yMm * scale,
    }));
  });
}
