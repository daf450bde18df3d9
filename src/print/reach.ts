/**
 * From how far away a phone reads a code: while each module covers enough pixels of the camera's preview, which grow with
 * the module and shrink with the distance.
 */

/** Pixels across a preview of 1920 that sees 65° of the world: 960 / tan 32.5°. */
const FOCAL_PX = 1507;
/**
 * The guideline of Google ML Kit. Measured on sharp frames, half are still read at 1.5 pixels and nine in ten at 1.8, so
 * some is left for a hand that moves.
 */
const LEAST_PX = 2;

/**
 * What the light leaves of the reach, as a divisor. Our estimates: at dusk the picture is blurred by long exposure, on top
 * of a shaking hand and a scratched lens, and the reach is halved at worst. Shade, under eaves or trees, stands between.
 */
export const LIGHT_DIVISORS = { day: 1, shade: 1.4, dusk: 2 } as const;
export type Light = keyof typeof LIGHT_DIVISORS;

/** Previews of phones, as a divisor: a cheap one sees the world in 1280 pixels instead of 1920. */
const PREVIEW_DIVISORS = { '1080p': 1, '720p': 1.5 } as const;
export type Preview = keyof typeof PREVIEW_DIVISORS;

/**
 * How far from the phone a code that faces it may be, in millimetres.
 *
 * @example reachMm(80 / 33, 'day') // => 1827, a plaque with a code of version 2 in a box of 80 mm
 */
export const reachMm = (moduleMm: number, light: Light, preview: Preview = '1080p'): number =>
  (FOCAL_PX * moduleMm) / LEAST_PX / LIGHT_DIVISORS[light] / PREVIEW_DIVISORS[preview];
