/** Where a phone is when somebody scans a plaque. A standing adult holds it at about 1.4 m: our assumption. */
export const PHONE_M = 1.4;

/** Between these heights children and people in wheelchairs, too, bring a phone to the middle of a code. Our advice. */
export const HANG_M = { lowest: 1.2, highest: 1.5 } as const;

/**
 * A code seen from below or above looks flat. Measured, two decoders read it up to 55°; at 45° it looks largest, because
 * whoever comes still closer to a plaque above the phone sees it flatter.
 */
export const LARGEST_TILT_DEGREES = 45;

/** Somebody before a plaque: how far from the wall they stand, more than nothing, and how high the middle of the code hangs. */
export interface Viewpoint {
  readonly distanceM: number;
  readonly heightM: number;
}

/** How far the code is above the phone, to the millimetre; below it where negative. */
export const riseM = (heightM: number): number => Math.round((heightM - PHONE_M) * 1000) / 1000;

export const slantM = ({ distanceM, heightM }: Viewpoint): number => Math.hypot(distanceM, riseM(heightM));

export const tiltDegrees = ({ distanceM, heightM }: Viewpoint): number =>
  (Math.atan2(Math.abs(riseM(heightM)), distanceM) * 180) / Math.PI;

/**
 * The distance at which a code that faces the phone looks as small as this one looks flat: the slant distance over the
 * cosine of the tilt.
 */
export const facingM = ({ distanceM, heightM }: Viewpoint): number => distanceM + riseM(heightM) ** 2 / distanceM;

/** The furthest place to stand before a code of this reach, which is where `facingM` is the reach; 0 where there is none. */
export function furthestStandM(reachM: number, heightM: number): number {
  const rise = riseM(heightM);
  // The other root of the square is nearer than the code is high: steeper than 45°.
  return reachM < 2 * Math.abs(rise) ? 0 : (reachM + Math.sqrt(reachM ** 2 - 4 * rise ** 2)) / 2;
}

/** How far above or below the phone a code of this reach may hang for people at this distance, who are within reach. */
export const largestRiseM = (reachM: number, distanceM: number): number => Math.sqrt(distanceM * (reachM - distanceM));
