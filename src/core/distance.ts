/** A point on the earth in degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** A point somebody gave, and how far from it the place may be. */
export interface Located extends Point {
  readonly precisionM: number;
}

/** Metres; the mean radius (IUGG). The earth is not quite a ball, which matters less than 0.6 %. */
const EARTH_RADIUS_M = 6_371_009;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres in a straight line over the ground (haversine). No road is that short. */
export function metresBetween(a: Point, b: Point): number {
  const height = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const width = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const half = height + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * width;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(half));
}

/** A distance as it can honestly be told: `{ km: 4 }` is about 4 km, `{ km: 1, isLess: true }` less than 1 km. */
export interface Distance {
  readonly km: number;
  readonly isLess: boolean;
}

/** What a figure is rounded to, in metres, by how wrong it may be: nobody is told 5.6 km where it may be 6.5. */
const STEPS = [100, 500, 1000, 5000];

/** `toldDistance(5611, 1000)  // => { km: 6, isLess: false }` */
export function toldDistance(metres: number, uncertaintyM: number): Distance {
  const least = metres < 10_000 ? uncertaintyM : Math.max(uncertaintyM, 1000);
  const step = STEPS.find((candidate) => candidate >= least) ?? 10_000;
  const rounded = Math.round(metres / step) * step;
  // Where the place may as well be here, only a bound is known.
  const isLess = rounded < step || metres <= uncertaintyM;
  return { km: (isLess ? Math.ceil((metres + uncertaintyM) / step) * step : rounded) / 1000, isLess };
}

/** How far two places lie apart, where both were located. */
export function distanceBetween(a: Located | undefined, b: Located | undefined): Distance | undefined {
  return a && b && toldDistance(metresBetween(a, b), a.precisionM + b.precisionM);
}
