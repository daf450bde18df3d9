import { type Located, metresBetween, type Point } from './distance.ts';
import type { Problem } from './problem.ts';
import type { RawRow } from './raw.ts';
import { latitude, longitude } from './schema/scalars.ts';

/**
 * About where a commune lies: a point in it and its rough size, a line of `vi-tri-xa.csv`. Good for noticing a position that
 * cannot be right; never the position of anything.
 */
export interface Circle extends Point {
  readonly radiusM: number;
}

/** Reads the circles by the codes of their communes. Communes without one are not looked at. */
export function readCircles(rows: readonly RawRow[]): { circles: ReadonlyMap<string, Circle>; problems: Problem[] } {
  const circles = new Map<string, Circle>();
  const problems = rows.flatMap(({ file, line, cells }): Problem[] => {
    const { code = '', lat = '', lon = '', radius_m: radius = '' } = cells;
    const at = (field: string, format: string, seen: string): Problem[] => [
      { file, line, field, rule: 'bad-format', seen, allowed: [format] },
    ];
    if (!latitude().safeParse(lat).success) return at('lat', 'latitude', lat);
    if (!longitude().safeParse(lon).success) return at('lon', 'longitude', lon);
    if (!/^[1-9]\d{2,4}$/.test(radius)) return at('radius_m', 'whole-number', radius);
    circles.set(code, { lat: Number(lat), lon: Number(lon), radiusM: Number(radius) });
    return [];
  });
  return { circles, problems };
}

/** A commune is no circle; a place twice as far out as its rough size, and than the place is exact, lies in another. */
export const isOutside = ({ radiusM, ...centre }: Circle, place: Located): boolean =>
  metresBetween(centre, place) > 2 * radiusM + place.precisionM;
