import type { Logo } from '../core/logo.ts';
import type { PathItem, Position } from './drawing.ts';

/** The publisher's mark as large as a square allows, at its left and in its middle. */
export function logoIn(logo: Logo, { xMm, yMm, sideMm }: Position & { sideMm: number }): PathItem[] {
  const { widthUnits, heightUnits, paths, isEvenOdd } = logo;
  const unitMm = sideMm / Math.max(widthUnits, heightUnits);
  const [dx, dy] = [(sideMm - widthUnits * unitMm) / 2, (sideMm - heightUnits * unitMm) / 2];
  const place = { unitMm, xMm: xMm + dx, yMm: yMm + dy, ink: 'colour', isWound: !isEvenOdd } as const;
  return paths.map((path) => ({ type: 'path', path, ...place }));
}
