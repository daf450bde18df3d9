import { imagePixels, type Pixels } from '../../scripts/lib/rasterise.ts';
import { outline } from '../../scripts/lib/type.ts';
import { type CodeItem, type Drawing, QUIET_MODULES, type TextItem } from '../../src/print/drawing.ts';
import { drawingToSvg } from '../../src/print/svg.ts';

/** A rectangle in millimetres. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The code with its light. */
export function lightBox({ matrix, unitMm, xMm, yMm }: CodeItem): Box {
  const quiet = QUIET_MODULES * unitMm;
  const side = (matrix.modules.length + 2 * QUIET_MODULES) * unitMm;
  return { left: xMm - quiet, top: yMm - quiet, right: xMm - quiet + side, bottom: yMm - quiet + side };
}

/** The room of a text with the tallest and lowest letters of the typeface, marks and all. */
export function textBox({ xMm, yMm, widthMm, sizeMm, turnDegrees = 0 }: TextItem): Box {
  const [up, down, half] = [0.97 * sizeMm, 0.23 * sizeMm, widthMm / 2];
  if (turnDegrees === 90) return { left: xMm - up, right: xMm + down, top: yMm - half, bottom: yMm + half };
  if (turnDegrees === -90) return { left: xMm - down, right: xMm + up, top: yMm - half, bottom: yMm + half };
  return { left: xMm - half, right: xMm + half, top: yMm - up, bottom: yMm + down };
}

const HAIR = 1e-6;
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right - HAIR && b.left < a.right - HAIR && a.top < b.bottom - HAIR && b.top < a.bottom - HAIR;
export const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** The pixels of a whole drawing. */
export const pixelsOf = (drawing: Drawing, dotsPerMm: number): Promise<Pixels> =>
  imagePixels(
    Buffer.from(drawingToSvg(drawing, outline, { dotsPerMm })),
    Math.round(drawing.widthMm * dotsPerMm),
    drawing.palette.paper.hex,
  );

/**
 * How dark the darkest dot in the light around the code is, from 0 for the bare material to 1 for black: dots on the very
 * edge of a module may be grey from rasterising, and are passed over.
 */
export async function darkestInLight(drawing: Drawing, code: CodeItem): Promise<number> {
  const dotsPerMm = 6 / code.unitMm;
  const { data, width, height } = await pixelsOf(drawing, dotsPerMm);
  const light = lightBox(code);
  const inner = QUIET_MODULES * code.unitMm;
  const edge = 1.5 / dotsPerMm;
  const at = (px: number) => (px + 0.5) / dotsPerMm;
  const brightness = (index: number) => ((data[index] ?? 0) + (data[index + 1] ?? 0) + (data[index + 2] ?? 0)) / 765;
  let [darkest, lightest] = [1, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [xMm, yMm] = [at(x), at(y)];
      const isIn = (by: number) =>
        xMm > light.left + by && xMm < light.right - by && yMm > light.top + by && yMm < light.bottom - by;
      if (!isIn(edge) || isIn(inner - edge)) continue;
      const value = brightness((y * width + x) * 4);
      darkest = Math.min(darkest, value);
      lightest = Math.max(lightest, value);
    }
  }
  return lightest - darkest;
}

/** A dot of a drawing that is not bare paper, by its middle. */
export interface InkDot {
  readonly xMm: number;
  readonly yMm: number;
}

/** The label and 5 mm around it, where nothing should be. */
const around = ({ widthMm, heightMm }: Drawing): Box => ({
  left: -5,
  top: -5,
  right: widthMm + 5,
  bottom: heightMm + 5,
});

/** Ten to the millimetre: fine enough for any letter, and easy to count in. */
const DOTS_PER_MM = 10;

/** Every dot of a drawing on white paper that is not white, within a box. */
export async function inkOf(drawing: Drawing, { left, top, right, bottom } = around(drawing)): Promise<InkDot[]> {
  const items = drawing.items.map((item) => ({ ...item, xMm: item.xMm - left, yMm: item.yMm - top }));
  const part = { ...drawing, widthMm: right - left, heightMm: bottom - top, cut: undefined, items };
  const svg = Buffer.from(drawingToSvg(part, outline, { dotsPerMm: DOTS_PER_MM }));
  const { data, width, height } = await imagePixels(svg, Math.round(part.widthMm * DOTS_PER_MM));
  const middle = (count: number) => (count + 0.5) / DOTS_PER_MM;
  const ink: InkDot[] = [];
  for (let index = 0; index < width * height; index += 1) {
    const at = index * 4;
    if (data[at] === 255 && data[at + 1] === 255 && data[at + 2] === 255) continue;
    ink.push({ xMm: left + middle(index % width), yMm: top + middle(Math.floor(index / width)) });
  }
  return ink;
}

export const isIn = ({ xMm, yMm }: InkDot, { left, top, right, bottom }: Box): boolean =>
  xMm > left && xMm < right && yMm > top && yMm < bottom;

/** The smallest box around ink; nothing where there is none. */
export function boxAround(ink: readonly InkDot[]): Box | undefined {
  if (ink.length === 0) return undefined;
  const least = (of: 'xMm' | 'yMm') => ink.reduce((found, dot) => Math.min(found, dot[of]), Number.POSITIVE_INFINITY);
  const most = (of: 'xMm' | 'yMm') => ink.reduce((found, dot) => Math.max(found, dot[of]), Number.NEGATIVE_INFINITY);
  return { left: least('xMm'), top: least('yMm'), right: most('xMm'), bottom: most('yMm') };
}
