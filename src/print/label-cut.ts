import type { LabelMedium } from './media.ts';
import { circle } from './shapes.ts';

/** From the top of a tag to its hole: with less the string would tear it. */
const HOLE_TOP_MM = 5.5;

/** The hole of a tag as an SVG path, grown by so much, and where it ends. */
export function holeIn(
  { widthMm, holeMm }: Pick<LabelMedium, 'widthMm' | 'holeMm'>,
  grownMm = 0,
): { readonly path: string; readonly bottomMm: number } | undefined {
  if (holeMm === undefined) return undefined;
  const radius = holeMm / 2 + grownMm;
  const [left, middle] = [widthMm / 2 - radius, HOLE_TOP_MM + holeMm / 2];
  const half = (across: number) => `a${radius} ${radius} 0 0 1 ${across} 0`;
  return { path: `M${left} ${middle}${half(2 * radius)}${half(-2 * radius)}Z`, bottomMm: middle + radius };
}

/** Where a label is cut that is no plain rectangle. */
export function labelCut(medium: LabelMedium): string | undefined {
  const { shape, widthMm, heightMm } = medium;
  if (shape === 'round') return circle(widthMm / 2, widthMm / 2);
  const hole = holeIn(medium);
  // The outline runs the other way around than the hole, so that the hole is one by either rule of filling.
  return hole && `M0 0V${heightMm}H${widthMm}V0Z${hole.path}`;
}
