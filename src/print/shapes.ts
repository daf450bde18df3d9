import type { Ink, PathItem } from './drawing.ts';

/** A shape whose path is in millimetres of the whole drawing. */
export const shape = (path: string, ink: Ink): PathItem => ({ type: 'path', path, unitMm: 1, xMm: 0, yMm: 0, ink });

/** A filled rectangle. */
export const rectangle = (xMm: number, yMm: number, widthMm: number, heightMm: number, ink: Ink): PathItem => ({
  type: 'path',
  path: `M0 0H${widthMm}V${heightMm}H0Z`,
  unitMm: 1,
  xMm,
  yMm,
  ink,
});

/** The path of a circle, its middle as far from the left as from the top. */
export const circle = (middleMm: number, radiusMm: number): string =>
  `M${middleMm - radiusMm} ${middleMm}a${radiusMm} ${radiusMm} 0 0 1 ${2 * radiusMm} 0a${radiusMm} ${radiusMm} 0 0 1 ${-2 * radiusMm} 0Z`;

/** A number as paths have it: to the ten-thousandth. `inPath(2 / 3)  // => 0.6667` */
export const inPath = (value: number): number => Math.round(value * 1e4) / 1e4;
