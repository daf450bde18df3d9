import type { Item, Measure, PathItem, Position } from './drawing.ts';
import { line } from './form.ts';
import { shape } from './shapes.ts';

/** Thickness of a tick, and of those the ruler is measured between. */
const TICK_MM = 0.12;
const END_MM = 0.3;
/** Length of ticks at every tenth, fifth and other millimetre; a number stands at every tenth. */
const LONG_MM = 5;
const MIDDLE_MM = 3.4;
const SHORT_MM = 2;
const NUMBER_MM = 2.4;

/** A ruler to the right, its ticks below it. Each tick has its middle exactly at its place. */
export function horizontalRuler({ xMm, yMm }: Position, lengthMm: number, measure: Measure): Item[] {
  const path = ticks(lengthMm).map(
    ({ at, long, thick }) => `M${xMm + at - thick / 2} ${yMm}h${thick}v${long}h${-thick}Z`,
  );
  const numbers = tens(lengthMm).map((at) => {
    const number = line(String(at), { xMm: 0, yMm: yMm + LONG_MM + NUMBER_MM }, { sizeMm: NUMBER_MM }, measure);
    return { ...number, xMm: xMm + at };
  });
  return [asOne(path), ...numbers];
}

/** A ruler downwards, its ticks to the right of it. */
export function verticalRuler({ xMm, yMm }: Position, lengthMm: number, measure: Measure): Item[] {
  const path = ticks(lengthMm).map(
    ({ at, long, thick }) => `M${xMm} ${yMm + at - thick / 2}h${long}v${thick}h${-long}Z`,
  );
  const numbers = tens(lengthMm).map((at) =>
    line(String(at), { xMm: xMm + LONG_MM + 0.8, yMm: yMm + at + 0.35 * NUMBER_MM }, { sizeMm: NUMBER_MM }, measure),
  );
  return [asOne(path), ...numbers];
}

const asOne = (path: readonly string[]): PathItem => shape(path.join(''), 'black');

const ticks = (lengthMm: number) =>
  Array.from({ length: lengthMm + 1 }, (_, at) => ({
    at,
    long: at % 10 === 0 ? LONG_MM : at % 5 === 0 ? MIDDLE_MM : SHORT_MM,
    thick: at === 0 || at === 100 || at === lengthMm ? END_MM : TICK_MM,
  }));

const tens = (lengthMm: number): number[] => Array.from({ length: lengthMm / 10 + 1 }, (_, ten) => ten * 10);
