import { expect, test } from 'vitest';
import { letterHeightMm } from '../../src/print/letter-height.ts';
import { type Light, reachMm } from '../../src/print/reach.ts';

/** Modules of a side with the quiet zone. */
const VERSIONS = { v2: 33, v3: 37, v4: 41, v6: 49, v9: 61 };

test.each([
  [15, { v2: 0.34, v3: 0.31, v4: 0.28, v6: 0.23, v9: 0.19 }],
  [20, { v2: 0.46, v3: 0.41, v4: 0.37, v6: 0.31, v9: 0.25 }],
  [25, { v2: 0.57, v3: 0.51, v4: 0.46, v6: 0.38, v9: 0.31 }],
  [40, { v2: 0.91, v3: 0.81, v4: 0.74, v6: 0.62, v9: 0.49 }],
  [80, { v2: 1.83, v3: 1.63, v4: 1.47, v6: 1.23, v9: 0.99 }],
  [120, { v2: 2.74, v3: 2.44, v4: 2.21, v6: 1.85, v9: 1.48 }],
])('by day a 1080p phone reads a code in %i mm, by version, from %o m', (boxMm, metres) => {
  const reach = Object.entries(VERSIONS).map(([version, across]) => [version, reachMm(boxMm / across, 'day') / 1000]);
  const written = Object.entries(metres).map(([version, value]) => [version, expect.closeTo(value, 2)]);
  expect(reach).toEqual(written);
});

test.each([
  ['day', '1080p', 1507],
  ['day', '720p', 1004.7],
  ['shade', '1080p', 1076.4],
  ['dusk', '1080p', 753.5],
  ['dusk', '720p', 502.3],
] as const)('modules of 2 mm are read at %s, by a %s phone, from %d mm', (light, preview, distance) => {
  expect(reachMm(2, light, preview)).toBeCloseTo(distance, 1);
});

test('the reach grows with the module, and shrinks with the light', () => {
  const reaches = (['dusk', 'shade', 'day'] satisfies Light[]).map((light) => reachMm(2, light));
  expect(reaches.toSorted((a, b) => a - b)).toEqual(reaches);
  expect(reachMm(4, 'day')).toBe(2 * reachMm(2, 'day'));
});

// ADA Standards 2010, table 703.5.5: 5/8 inch to 72 inches, and 1/8 inch more for each further foot.
test.each([
  [0.5, 16],
  [1.83, 16],
  [2.135, 19.2],
  [3, 28.275],
  [4.88, 48],
])('on a board read from %d m, capitals are at least %d mm high', (distanceM, heightMm) => {
  expect(letterHeightMm(distanceM)).toBeCloseTo(heightMm, 3);
});
