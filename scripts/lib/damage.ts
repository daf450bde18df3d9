import { type CodePicture, moduleAt, pxPerModule } from './code-picture.ts';
import { greyPixels, lightness, type Mix, mixed, rescaled } from './pixels.ts';
import type { Pixels } from './rasterise.ts';

/**
 * What happens to a code that hangs outdoors and is scanned by hand, mild enough that a sound one is still read. Only
 * arithmetic: the same picture gives the same pixels.
 */
export const DAMAGES = { blur, tilt, covered, faded, far } as const satisfies Record<
  string,
  (code: CodePicture) => Pixels
>;
export type DamageName = keyof typeof DAMAGES;

/**
 * Standard deviation of the blur. Of sharp codes of versions 2 to 4, levels Q and H, all are read by all four decoders at
 * 0.3 modules, by three of them at 0.45, and by none at 0.6: this is well blurred, and leaves some room.
 */
const BLUR_MODULES = 0.4;

/** Out of focus: a Gaussian. */
function blur(code: CodePicture): Pixels {
  const sigmaPx = BLUR_MODULES * pxPerModule(code);
  const reach = Math.ceil(3 * sigmaPx);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, step) => Math.exp(-((step - reach) ** 2) / 2 / sigmaPx ** 2));
  const sum = bell.reduce((total, weight) => total + weight, 0);
  const weights = bell.map((weight) => weight / sum);
  const around = (length: number): Mix[] => Array.from({ length }, (_, at) => ({ from: at - reach, weights }));
  return mixed(code.pixels, around(code.pixels.width), around(code.pixels.height));
}

const TILT_DEGREES = 40;
/** How far away the camera is, in widths of the picture: 20 cm from a label of 25 mm. Nearer distorts more. */
const TILT_DISTANCE = 8;

/** Seen from the side: turned about its upright middle line, in perspective. */
function tilt({ pixels }: CodePicture): Pixels {
  const { width, height } = pixels;
  const light = lightness(pixels);
  const [cos, sin] = [Math.cos((TILT_DEGREES * Math.PI) / 180), Math.sin((TILT_DEGREES * Math.PI) / 180)];
  const distance = TILT_DISTANCE * width;
  // The near edge appears larger than it is, at this distance by 4 %.
  const tall = Math.ceil(height * 1.1);
  return greyPixels(width, tall, (column, row) => {
    const [seenX, seenY] = [column + 0.5 - width / 2, row + 0.5 - tall / 2];
    const turned = (seenX * distance) / (distance * cos - seenX * sin);
    const x = turned + width / 2 - 0.5;
    const y = (seenY * (distance + turned * sin)) / distance + height / 2 - 0.5;
    return between(light, width, x, y);
  });
}

/** The light between four pixels, each counting the more the nearer it is; beyond an edge, the edge. */
function between(light: Float32Array, width: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const last = light.length / width - 1;
  const lightAt = (column: number, row: number) =>
    light[Math.min(last, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))] ?? 0;
  const upper = lightAt(left, top) * (1 - right) + lightAt(left + 1, top) * right;
  const lower = lightAt(left, top + 1) * (1 - right) + lightAt(left + 1, top + 1) * right;
  return upper * (1 - down) + lower * down;
}

const COVERED_SHARE = 0.15;
/** Where the cover begins: the finder and its light edge take eight rows. */
const FINDER_ROWS = 8;
/** Dried mud. */
const COVER_LIGHT = 64;

/**
 * Mud over 15 % of the symbol, in one piece on the free side, below the upper right finder down to the bottom edge.
 *
 * One piece, because 15 % in scattered spots is not mild. Level Q mends a quarter of all codewords (ISO/IEC 18004); of
 * the 625 modules of version 2 only 359 hold codewords, so 15 % of the symbol, 94 modules, are up to 26 % of them, and
 * spots spoil every codeword that they touch: in spots three modules wide, 8 % stops most codes of level Q and 15 % also
 * all of level H. Along the side the cover follows the columns in which codewords run, and level Q just mends it.
 */
function covered(code: CodePicture): Pixels {
  const { pixels, modules } = code;
  const light = lightness(pixels);
  const columns = (COVERED_SHARE * modules ** 2) / (modules - FINDER_ROWS);
  const isCovered = (x: number, y: number) => y >= FINDER_ROWS && y < modules && x >= modules - columns && x < modules;
  return greyPixels(pixels.width, pixels.height, (x, y) =>
    isCovered(moduleAt(code, x), moduleAt(code, y)) ? COVER_LIGHT : (light[y * pixels.width + x] ?? 0),
  );
}

/** ISO/IEC 15415 grades a symbol contrast of 40 to 55 % as C, the least that a shop's scanner must take. */
const FADED_CONTRAST = 0.45;

/** Bleached by the sun: the paper as it was, the ink so light that 45 % of the contrast are left. */
function faded({ pixels }: CodePicture): Pixels {
  const light = lightness(pixels);
  return greyPixels(pixels.width, pixels.height, (x, y) => {
    return 255 - (255 - (light[y * pixels.width + x] ?? 0)) * FADED_CONTRAST;
  });
}

/** Google's guideline for ML Kit: the smallest unit of a code at least two pixels wide in the camera's picture. */
const FAR_PX = 2;
/** The camera's pixels do not lie on the edges of modules. */
const FAR_SHIFT_PX = 0.2;

/** As small in the camera's picture as it may be. */
function far(code: CodePicture): Pixels {
  return rescaled(code.pixels, FAR_PX / pxPerModule(code), FAR_SHIFT_PX);
}
