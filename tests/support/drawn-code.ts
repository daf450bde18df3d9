import { create, type QRCodeErrorCorrectionLevel } from 'qrcode';
import type { CodePicture } from '../../scripts/lib/code-picture.ts';
import { greyPixels } from '../../scripts/lib/pixels.ts';
import type { Pixels } from '../../scripts/lib/rasterise.ts';
import { QUIET_MODULES } from '../../src/print/drawing.ts';

/** A code of any version and level, as sharp as a printer draws it, within its quiet modules. */
export function codePicture(text: string, version: number, level: QRCodeErrorCorrectionLevel, px = 6): CodePicture {
  const matrix = create(text, { version, errorCorrectionLevel: level }).modules;
  const isDark = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < matrix.size && row < matrix.size && Boolean(matrix.get(row, column));
  const side = (matrix.size + 2 * QUIET_MODULES) * px;
  const moduleAt = (at: number) => Math.floor(at / px) - QUIET_MODULES;
  const pixels = greyPixels(side, side, (x, y) => (isDark(moduleAt(x), moduleAt(y)) ? 0 : 255));
  return { pixels, modules: matrix.size };
}

/** Paper with nothing on it, as large as a code. */
export const blankPicture = (modules: number, px = 6): CodePicture => {
  const side = (modules + 2 * QUIET_MODULES) * px;
  return { pixels: greyPixels(side, side, () => 255), modules };
};

export const lightAt = ({ data, width }: Pixels, x: number, y: number): number =>
  data[(y * width + x) * 4] ?? Number.NaN;

/** The picture with every pixel's light changed by a rule. */
export const changed = (pixels: Pixels, rule: (light: number, x: number, y: number) => number): Pixels =>
  greyPixels(pixels.width, pixels.height, (x, y) => rule(lightAt(pixels, x, y), x, y));

export const beside = (left: Pixels, right: Pixels): Pixels =>
  greyPixels(left.width + right.width, left.height, (x, y) =>
    x < left.width ? lightAt(left, x, y) : lightAt(right, x - left.width, y),
  );
