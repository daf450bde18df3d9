const NEAR_MM = 1830;
const FOOT_MM = 305;

/**
 * The least height of capitals on a board whose lines stand 1.0 to 1.78 m above the ground, in millimetres: 16 up to
 * 1.83 m away, and 3.2 more for each foot beyond (ADA Standards 2010, table 703.5.5). Higher boards need larger letters.
 *
 * @example letterHeightMm(3) // => 28.3
 */
export const letterHeightMm = (distanceM: number): number =>
  16 + (3.2 * Math.max(0, distanceM * 1000 - NEAR_MM)) / FOOT_MM;
