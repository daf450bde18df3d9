import { Clipper, ClipType, FillRule, type Paths64 } from 'clipper2-ts';
import type { Point } from './polygons.ts';

/** What lies inside closed outlines in millimetres: all that an odd number of them goes around. */
export type Area = readonly (readonly Point[])[];

/**
 * What outlines fill by the rule they were drawn for, as an area: outlines that cross or cover each other become one.
 * The only file that knows clipper2-ts.
 */
export const areaOf = (outlines: Area, rule: 'even-odd' | 'non-zero'): Area =>
  inMillimetres(Clipper.union(inMicrometres(outlines), RULES[rule]));

/** An area with another one added to it or taken away from it. */
export const areaWith = (area: Area, other: Area): Area => combined(ClipType.Union, area, other);
export const areaWithout = (area: Area, other: Area): Area => combined(ClipType.Difference, area, other);

const RULES = { 'even-odd': FillRule.EvenOdd, 'non-zero': FillRule.NonZero } as const;

const combined = (how: ClipType, area: Area, other: Area): Area =>
  inMillimetres(Clipper.booleanOp(how, inMicrometres(area), inMicrometres(other), FillRule.EvenOdd));

/** Clipper counts in whole numbers, so that no rounding ever opens an outline. */
const inMicrometres = (area: Area): Paths64 =>
  area.map((outline) => outline.map(([x, y]) => ({ x: Math.round(x * 1e3), y: Math.round(y * 1e3) })));
const inMillimetres = (paths: Paths64): Area => paths.map((path) => path.map(({ x, y }): Point => [x / 1e3, y / 1e3]));
