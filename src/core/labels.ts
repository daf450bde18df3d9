import type { Spot } from './projection.ts';

/** A rectangle on a drawing, in its units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a name stands: its baseline, and which end of it is there. */
export interface Place extends Spot {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Em. Most letters of the system's faces are narrower; a name that is a little shorter than thought harms nobody. */
const LETTER_WIDTH = 0.56;

export const boxAround = ({ x, y }: Spot, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Finds room for a name beside a mark: right of it, left, below, above. Nothing where there is none; what was placed before
 * keeps its place.
 *
 * @param reach how far the mark itself goes from its middle
 */
export function placeName(
  name: string,
  { x, y }: Spot,
  { reach, size, within, taken }: { reach: number; size: number; within: Box; taken: readonly Box[] },
): { place: Place; box: Box } | undefined {
  const width = [...name].length * size * LETTER_WIDTH;
  const gap = reach + 3;
  const candidates: readonly [Place['anchor'], dx: number, dy: number][] = [
    ['start', gap, size * 0.35],
    ['end', -gap, size * 0.35],
    ['middle', 0, gap + size * 0.8],
    ['middle', 0, -gap - size * 0.2],
  ];
  for (const [anchor, dx, dy] of candidates) {
    const left = x + dx - { start: 0, middle: width / 2, end: width }[anchor];
    const box = { left, right: left + width, top: y + dy - size * 0.85, bottom: y + dy + size * 0.25 };
    const isInside =
      box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom;
    if (isInside && !taken.some((other) => overlap(other, box)))
      return { place: { x: x + dx, y: y + dy, anchor }, box };
  }
  return undefined;
}
