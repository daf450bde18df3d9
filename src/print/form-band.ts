import type { Item, Measure } from './drawing.ts';
import { A4, line, MARGIN_MM } from './form.ts';
import { paragraph } from './paragraph.ts';
import { inPath, shape } from './shapes.ts';
import type { Style } from './style.ts';

/** Height of the band at the top of a form. */
export const BAND_MM = 18;
/** From tooth to tooth along its edge, and how much of that is bitten out: a sheet of stamps. */
const PITCH_MM = 3.6;
const BITTEN = 0.64;

/** What a form is, in a coloured band with the edge of a stamp, as around the codes of signs, and whose it is. */
export function band(
  { vi, en, aside }: { vi: string; en: string; aside: string },
  style: { style: Style; measure: Measure },
  sheet: { readonly widthMm: number } = A4,
): Item[] {
  const { measure } = style;
  const widthMm = sheet.widthMm - 2 * MARGIN_MM;
  const [left, right] = [MARGIN_MM + 5, MARGIN_MM + widthMm - 5];
  const at = (below: number) => ({ xMm: left, yMm: MARGIN_MM + below });
  const big = line(vi, at(9.2), { sizeMm: 6.2, font: 'bold', ink: 'paper' }, measure);
  const small = line(en, at(14.3), { sizeMm: 3.3, font: 'medium', ink: 'paper' }, measure);
  const room = right - left - Math.max(big.widthMm, small.widthMm) - 6;
  const { items, heightMm } = paragraph(
    aside,
    { font: 'medium', sizeMm: 3.2, ink: 'paper' },
    { xMm: right, yMm: MARGIN_MM, widthMm: room },
    measure,
  );
  return [
    shape(stampBand(widthMm), 'colour'),
    big,
    small,
    // Along the right edge of the band, in the middle of its height.
    ...items.map((item) => ({
      ...item,
      xMm: right - item.widthMm / 2,
      yMm: item.yMm + (BAND_MM - heightMm) / 2,
    })),
  ];
}

function stampBand(widthMm: number): string {
  const side = (lengthMm: number, dx: number, dy: number) => {
    const teeth = Math.round(lengthMm / PITCH_MM);
    const pitch = lengthMm / teeth;
    const bite = pitch * BITTEN;
    const flat = (share: number) => `l${inPath(dx * pitch * share)} ${inPath(dy * pitch * share)}`;
    const edge = (1 - BITTEN) / 2;
    return `${flat(edge)}a${inPath(bite / 2)} ${inPath(bite / 2)} 0 0 0 ${inPath(dx * bite)} ${inPath(dy * bite)}${flat(edge)}`.repeat(
      teeth,
    );
  };
  const sides = [side(widthMm, 1, 0), side(BAND_MM, 0, 1), side(widthMm, -1, 0), side(BAND_MM, 0, -1)];
  return `M${MARGIN_MM} ${MARGIN_MM}${sides.join('')}Z`;
}
