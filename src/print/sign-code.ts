import { codeSize } from './code-size.ts';
import { type Area, BLEED_MM, type CodeItem, type Item, type PathItem, QUIET_MODULES } from './drawing.ts';
import { qrMatrix } from './matrix.ts';
import { shape } from './shapes.ts';
import type { SignOrder } from './sign-order.ts';
import { stampEdge } from './stamp-edge.ts';

/** The code with its light as large as a box, in whole printer dots; or as small as a sign may have it, where that is larger. */
export function codeIn({ url, mask, medium, style }: SignOrder, boxMm: number): CodeItem {
  const matrix = qrMatrix(url, mask === undefined ? {} : { mask });
  const modulesAcross = matrix.modules.length + 2 * QUIET_MODULES;
  // Of 203 dpi to the letter, unlike a label printer: pictures of signs are drawn at that, a pixel to the dot.
  const dotMm = 25.4 / medium.dpi;
  const { dotsPerModule } = codeSize({ modulesAcross, boxMm, dots: 1 / dotMm, use: 'plaque' });
  return { type: 'code', url, matrix, unitMm: dotsPerModule * dotMm, xMm: 0, yMm: 0, ink: style.codeInk };
}

/** The side of a code with its light. */
export const boxOf = ({ matrix, unitMm }: CodeItem): number => (matrix.modules.length + 2 * QUIET_MODULES) * unitMm;

/** The code with its box at a place, moved by less than a dot so that every edge of it falls between dots. */
export function codeAt(code: CodeItem, xMm: number, yMm: number, dpi: number): CodeItem {
  const onDots = (mm: number) => (Math.round((mm / 25.4) * dpi) * 25.4) / dpi;
  const quiet = QUIET_MODULES * code.unitMm;
  return { ...code, xMm: onDots(xMm + quiet), yMm: onDots(yMm + quiet) };
}

/** Thickness of the bitten ring, in modules. */
const RING_MODULES = 0.7;

/** How far the edge of a code stands out past its light, on a sign of this finish. */
export const edgeOf = ({ finish }: SignOrder, code: CodeItem): number =>
  stampEdge(code, finish === 'printed' ? 0 : code.unitMm * RING_MODULES).depthMm;

/** The bitten ring around a code where no field is printed. */
export const ringAround = (code: CodeItem): PathItem =>
  shape(stampEdge(code).path + stampEdge(code, code.unitMm * RING_MODULES).path, 'black');

/** The code in its window: a coloured field around it, or where nothing is printed a bitten ring. */
export function codeInField({ finish, medium }: SignOrder, code: CodeItem, field: Area): Item[] {
  if (finish !== 'printed') return [ringAround(code), code];
  // A field that ends where the sign ends is drawn past its edge, for the knife.
  const left = field.xMm <= 0 ? -BLEED_MM : field.xMm;
  const right = field.xMm + field.widthMm >= medium.widthMm ? medium.widthMm + BLEED_MM : field.xMm + field.widthMm;
  const top = field.yMm <= 0 ? -BLEED_MM : field.yMm;
  const bottom =
    field.yMm + field.heightMm >= medium.heightMm ? medium.heightMm + BLEED_MM : field.yMm + field.heightMm;
  return [shape(`M${left} ${top}H${right}V${bottom}H${left}Z${stampEdge(code).path}`, 'colour'), code];
}
