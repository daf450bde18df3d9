import type { Item } from './drawing.ts';
import { boxOf, codeAt, codeIn, codeInField, edgeOf } from './sign-code.ts';
import type { SignOrder } from './sign-order.ts';
import { about, address, footer, prompts } from './sign-parts.ts';

/** Share of the width that the code takes, with its light. */
const CODE_SHARE = 0.62;

/** A sign taller than wide: what it is, then the code in its field, then who answers for it. */
export function plaqueUpright(order: SignOrder): Item[] {
  const { widthMm, heightMm, dpi } = order.medium;
  const unit = widthMm / 100;
  const inside = { xMm: 7 * unit, widthMm: widthMm - 14 * unit };

  const unplaced = codeIn(order, CODE_SHARE * widthMm);
  const box = boxOf(unplaced);
  const edge = edgeOf(order, unplaced);
  const lineMm = 6.4 * unit;
  const field = { heightMm: 1.4 * unit + edge + box + edge + 0.7 * unit + lineMm + 1.2 * unit };
  const footerMm = 12 * unit;
  const fieldTop = heightMm - 4 * unit - footerMm - 2 * unit - field.heightMm;

  const code = codeAt(unplaced, (widthMm - box) / 2, fieldTop + 1.4 * unit + edge, dpi);
  const lineTop = fieldTop + field.heightMm - 1.2 * unit - lineMm;
  const top = 5 * unit;
  return [
    ...about(order, { ...inside, yMm: top, heightMm: fieldTop - 2 * unit - top, align: 'left', stand: 'middle' }, unit),
    ...codeInField(order, code, { xMm: 0, yMm: fieldTop, widthMm, ...field }),
    ...prompts(order, code, 3.4 * unit, widthMm),
    ...address(order, { ...inside, yMm: lineTop, heightMm: lineMm, align: 'middle', stand: 'middle' }),
    ...footer(
      order,
      { ...inside, yMm: heightMm - 4 * unit - footerMm, heightMm: footerMm, align: 'left', stand: 'middle' },
      unit,
    ),
  ];
}
