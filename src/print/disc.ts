import { BLEED_MM, type Item } from './drawing.ts';
import { circle, shape } from './shapes.ts';
import { boxOf, codeAt, codeIn, edgeOf, ringAround } from './sign-code.ts';
import type { SignOrder } from './sign-order.ts';
import { address, onField, promises } from './sign-parts.ts';
import { stack } from './stack.ts';
import { stampEdge } from './stamp-edge.ts';
import { block } from './text-block.ts';

/** Share of the width that the code takes, with its light: a square as large as leaves room for a line above and five below. */
const CODE_SHARE = 0.46;
/** The same on a disc without a number. */
const LARGER_SHARE = 0.53;

/** A round sign for a stop of a route: its number, the code, what it is called, where it leads. */
export function disc(order: SignOrder): Item[] {
  const { medium, words, finish, measure } = order;
  const { widthMm, dpi } = medium;
  const unit = widthMm / 100;
  const radius = widthMm / 2;
  /** A column as wide as the disc is at the narrower of its two ends, with some light beside it. */
  const chord = (yMm: number, heightMm: number) => {
    const off = Math.max(Math.abs(radius - yMm), Math.abs(yMm + heightMm - radius));
    const width = 2 * Math.sqrt(radius ** 2 - off ** 2) * 0.94;
    return { xMm: radius - width / 2, yMm, widthMm: width, heightMm, align: 'middle', stand: 'middle' } as const;
  };

  const hasNumber = words.stop !== undefined;
  const unplaced = codeIn(order, (hasNumber ? CODE_SHARE : LARGER_SHARE) * widthMm);
  const box = boxOf(unplaced);
  const edge = edgeOf(order, unplaced);
  const top = (hasNumber ? 17 : 10) * unit;
  const code = codeAt(unplaced, radius - box / 2, top + edge, dpi);
  const below = top + box + 2 * edge + 0.8 * unit;

  const ink = onField(order);
  const number = hasNumber ? String(words.stop) : '';
  return [
    ...(finish === 'printed'
      ? [shape(circle(radius, radius + BLEED_MM) + stampEdge(code).path, 'colour')]
      : [ringAround(code), rim(radius, unit)]),
    code,
    ...stack(
      [block([number], { font: 'bold', ink, sizeMm: 12.5 * unit, maxLines: 1 })],
      chord(2.6 * unit, 14 * unit),
      measure,
    ),
    ...stack(
      [
        block([words.name.vi, words.shortName.vi], {
          font: 'bold',
          ink,
          sizeMm: 5 * unit,
          maxLines: 2,
          gapMm: 0.2 * unit,
        }),
        block([words.name.en, words.shortName.en], { font: 'medium', ink, sizeMm: 2.8 * unit, maxLines: 2 }),
      ],
      chord(below, 11 * unit),
      measure,
    ),
    ...address(order, chord(below + 11.6 * unit, 5.2 * unit)),
    ...stack(promises(order, 1.6 * unit, ink), chord(below + 17.4 * unit, 8.6 * unit), measure),
  ];
}

/** A thin ring inside the edge, where no field shows how far the disc reaches. */
const rim = (radius: number, unit: number) =>
  shape(circle(radius, radius - unit) + circle(radius, radius - 1.6 * unit), 'black');
