import { metresBetween, type Point } from './distance.ts';

/** A part of the earth on paper: north is up, both directions in one scale, `width` units across. */
export interface Frame {
  readonly north: number;
  readonly south: number;
  readonly west: number;
  readonly east: number;
  readonly width: number;
  readonly height: number;
  /** Metres on the ground under one unit. */
  readonly metresPerUnit: number;
}

/** A place on a frame, in units from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Metres in one degree of latitude, everywhere. */
const DEGREE_M = metresBetween({ lat: 0, lon: 0 }, { lat: 1, lon: 0 });

interface Shape {
  /** Units across. */
  readonly width: number;
  /** Metres kept free on each side. */
  readonly marginM: number;
  /** Metres it shows at least, from west to east. */
  readonly leastM: number;
  /** How many times as high as wide it may be, and as wide as high. */
  readonly longest: number;
}

/** The frame that holds all points, widened where it would be a thin strip. */
export function frameAround(points: readonly Point[], { width, marginM, leastM, longest }: Shape): Frame {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const middle = { lat: middleOf(lats), lon: middleOf(lons) };
  const degreeAcross = DEGREE_M * Math.cos((middle.lat * Math.PI) / 180);
  const spanM = (values: readonly number[], degree: number) =>
    (Math.max(...values) - Math.min(...values)) * degree + 2 * marginM;
  const [down, across] = [spanM(lats, DEGREE_M), Math.max(leastM, spanM(lons, degreeAcross))];
  const heightM = Math.max(down, across / longest);
  const widthM = Math.max(across, down / longest);
  const metresPerUnit = widthM / width;
  return {
    north: middle.lat + heightM / 2 / DEGREE_M,
    south: middle.lat - heightM / 2 / DEGREE_M,
    west: middle.lon - widthM / 2 / degreeAcross,
    east: middle.lon + widthM / 2 / degreeAcross,
    width,
    height: Math.round(heightM / metresPerUnit),
    metresPerUnit,
  };
}

const middleOf = (values: readonly number[]): number => (Math.max(...values) + Math.min(...values)) / 2;

/** Where a point lies on a frame; beyond its edges where it is not on it. Over 80 km it is off by less than a finger's width. */
export const spotOf = ({ north, south, west, east, width, height }: Frame, { lat, lon }: Point): Spot => ({
  x: ((lon - west) / (east - west)) * width,
  y: ((north - lat) / (north - south)) * height,
});

export const isOn = ({ width, height }: Frame, { x, y }: Spot): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height;

/** The longest round length that takes at most `units`, in metres: 1, 2 or 5 and zeros. */
export function scaleLength({ metresPerUnit }: Frame, units: number): number {
  const most = metresPerUnit * units;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
}
