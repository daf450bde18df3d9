import { expect, test } from 'vitest';
import { down, up } from '../../src/print/round.ts';

test.each([
  [1.827, 10, 1.8],
  [1.8, 10, 1.8],
  // 4.35 × 100 is 434.99999999999994.
  [4.35, 100, 4.35],
])('the limit %d is told with %i steps to the unit as %d, never larger than it is', (value, perUnit, told) => {
  expect(down(value, perUnit as 10 | 100)).toBe(told);
});

test.each([
  [3.316, 100, 3.32],
  [2.5, 10, 2.5],
  // 1.1 × 100 is 110.00000000000001.
  [1.1, 100, 1.1],
])('the need %d is told with %i steps to the unit as %d, never smaller than it is', (value, perUnit, told) => {
  expect(up(value, perUnit as 10 | 100)).toBe(told);
});
