import { QUIET_MODULES } from '../../src/print/drawing.ts';
import { lightness } from './pixels.ts';
import type { Pixels } from './rasterise.ts';

/** One code cut out of a picture together with its four quiet modules on every side. */
export interface CodePicture {
  readonly pixels: Pixels;
  /** Modules across, without the quiet ones: 25 for version 2. */
  readonly modules: number;
}

export const pxPerModule = ({ pixels, modules }: CodePicture): number => pixels.width / (modules + 2 * QUIET_MODULES);

/** Where a pixel lies, in modules from the top left corner of the symbol: its quiet modules begin at −4. */
export const moduleAt = (code: CodePicture, px: number): number => (px + 0.5) / pxPerModule(code) - QUIET_MODULES;

/** The middle between black and white: what lies darker than this beside a code is part of its pattern to a decoder. */
const DARK = 128;
/** Along the symbol and along the edge of the picture pixels are mixed, so a quarter of a module is not looked at. */
const UNSURE_MODULES = 0.25;

/**
 * Whether nothing dark lies in the four quiet modules. Looked at, because decoders do not miss them in a good picture,
 * even where half a module is left; they do once the ink has faded.
 */
export function hasQuietZone(code: CodePicture): boolean {
  const { pixels, modules } = code;
  const within = (at: number, reach: number) => at > -reach && at < modules + reach;
  const isSymbol = (x: number, y: number) => within(x, UNSURE_MODULES) && within(y, UNSURE_MODULES);
  const isBeyond = (x: number, y: number) => {
    const reach = QUIET_MODULES - UNSURE_MODULES;
    return !within(x, reach) || !within(y, reach);
  };
  return lightness(pixels).every((light, index) => {
    if (light >= DARK) return true;
    const x = moduleAt(code, index % pixels.width);
    const y = moduleAt(code, Math.floor(index / pixels.width));
    return isSymbol(x, y) || isBeyond(x, y);
  });
}
