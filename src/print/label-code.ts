import { codeSize, dotsPerMm, largestOnCurveMm, smallestBoxMm } from './code-size.ts';
import { CodeTooLarge, type SmallestLabel } from './code-too-large.ts';
import { BLEED_MM, type CodeItem, type Item, QUIET_MODULES } from './drawing.ts';
import type { LabelOrder } from './label-order.ts';
import { qrMatrix } from './matrix.ts';
import type { LabelMedium } from './media.ts';
import { shape } from './shapes.ts';
import { stampEdge } from './stamp-edge.ts';

/** A code that is not placed yet, with what is around it. */
export interface SizedCode {
  readonly code: CodeItem;
  /** The code with its light. */
  readonly boxMm: number;
  /** How far the bitten edge stands out past the box. */
  readonly edgeMm: number;
  readonly dotMm: number;
}

/**
 * The code in whole printer dots, as large as the layout wishes; or as small as it may be, where that is larger. On a jar
 * never wider than can be read.
 *
 * @param mostMm the box for which there is room
 * @param labelFor the smallest label of this shape with room for a box
 * @throws {CodeTooLarge}
 */
export function sizedCode(
  { medium, url, largestVersion, mask, style }: LabelOrder,
  { wishMm, mostMm }: { wishMm: number; mostMm: number },
  labelFor: (boxMm: number) => SmallestLabel,
): SizedCode {
  const matrix = qrMatrix(url, { largestVersion, ...(mask === undefined ? {} : { mask }) });
  const modulesAcross = matrix.modules.length + 2 * QUIET_MODULES;
  const { radiusMm } = medium;
  const dots = dotsPerMm(medium.dpi);
  const leastMm = smallestBoxMm(modulesAcross, dots, 'label');
  const curveMm = radiusMm === undefined ? Number.POSITIVE_INFINITY : largestOnCurveMm(radiusMm);
  if (leastMm > curveMm) throw new CodeTooLarge(url, { radiusMm: leastMm / largestOnCurveMm(1) });
  if (leastMm > mostMm) throw new CodeTooLarge(url, labelFor(leastMm));
  const wishedMm = Math.min(wishMm, mostMm, curveMm);
  const { moduleMm, boxMm } = codeSize({ modulesAcross, boxMm: wishedMm, dots, use: 'label' });
  const code: CodeItem = { type: 'code', url, matrix, unitMm: moduleMm, xMm: 0, yMm: 0, ink: style.codeInk };
  return { code, boxMm, edgeMm: stampEdge(code).depthMm, dotMm: 1 / dots };
}

/** The code with the corner of its light at a place, or less than a dot left of and above it: its edges fall between dots. */
export function codeOnDots({ code, dotMm }: SizedCode, xMm: number, yMm: number): CodeItem {
  const onDots = (mm: number) => Math.floor(mm / dotMm + 1e-6) * dotMm;
  const quiet = QUIET_MODULES * code.unitMm;
  return { ...code, xMm: onDots(xMm) + quiet, yMm: onDots(yMm) + quiet };
}

/** The coloured field, a window in it for the code and its light, and the code. */
export const fieldWithCode = (field: string, code: CodeItem, { isBitten }: { isBitten: boolean }): Item[] => [
  shape(field + (isBitten ? stampEdge(code).path : lightOf(code)), 'colour'),
  code,
];

function lightOf({ matrix, unitMm, xMm, yMm }: CodeItem): string {
  const quiet = QUIET_MODULES * unitMm;
  const side = matrix.modules.length * unitMm + 2 * quiet;
  return `M${xMm - quiet} ${yMm - quiet}h${side}v${side}h${-side}Z`;
}

/** A field over the whole label but for what is said, drawn past the edges it touches, for the knife. */
export function fieldOn(
  { widthMm, heightMm }: LabelMedium,
  { fromXMm = -BLEED_MM, toXMm = widthMm + BLEED_MM, toYMm = heightMm + BLEED_MM } = {},
): string {
  return `M${fromXMm} ${-BLEED_MM}H${toXMm}V${toYMm}H${fromXMm}Z`;
}
