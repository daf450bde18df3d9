import type { Item } from './drawing.ts';
import { boxOf, codeAt, codeIn, codeInField, edgeOf } from './sign-code.ts';
import type { SignOrder } from './sign-order.ts';
import { about, address, footer } from './sign-parts.ts';

/** Share of the height that the code takes, with its light. */
const CODE_SHARE = 0.66;

/** A board wider than tall: what it is on the left, the code in its field on the right. */
export function plaqueAcross(order: SignOrder): Item[] {
  const { widthMm, heightMm, dpi } = order.medium;
  const unit = heightMm / 100;
  const unplaced = codeIn(order, CODE_SHARE * heightMm);
  const box = boxOf(unplaced);
  const edge = edgeOf(order, unplaced);
  const lineMm = 6.5 * unit;

  const field = { widthMm: box + 2 * edge + 12 * unit, xMm: 0 };
  field.xMm = widthMm - field.widthMm;
  const codeTop = (heightMm - box - edge - 3 * unit - lineMm) / 2;
  const code = codeAt(unplaced, field.xMm + (field.widthMm - box) / 2, codeTop, dpi);
  const left = { xMm: 7 * unit, widthMm: field.xMm - 14 * unit, align: 'left' } as const;
  const footerMm = 14 * unit;
  return [
    ...about(
      order,
      { ...left, yMm: 7 * unit, heightMm: heightMm - 19 * unit - footerMm, stand: 'middle' },
      1.45 * unit,
    ),
    ...codeInField(order, code, { ...field, yMm: 0, heightMm }),
    ...address(order, {
      xMm: field.xMm + 3 * unit,
      widthMm: field.widthMm - 6 * unit,
      yMm: codeTop + box + edge + 2 * unit,
      heightMm: lineMm,
      align: 'middle',
      stand: 'middle',
    }),
    ...footer(order, { ...left, yMm: heightMm - 6 * unit - footerMm, heightMm: footerMm, stand: 'middle' }, 1.2 * unit),
  ];
}
