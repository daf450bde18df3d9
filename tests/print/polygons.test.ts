import { describe, expect, test } from 'vitest';
import { type Point, polygonsOf } from '../../scripts/lib/polygons.ts';

const SQUARE = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
];

test.each([
  ['M0 0L2 0L2 2L0 2Z', [SQUARE]],
  ['m0 0 2 0 0 2-2 0z', [SQUARE]],
  ['M0,0H2V2H0Z', [SQUARE]],
  ['m0 0h2v2h-2z', [SQUARE]],
  // Not closed is filled as if it were; a point twice is a point.
  ['M0 0H2V2H0', [SQUARE]],
  ['M0 0H2H2V2H0V0Z', [SQUARE]],
  // What has no inside, and arcs that are lines or nothing.
  ['M5 5ZM7 7H9ZM0 0H2V2H0Z', [SQUARE]],
  ['M0 0A0 1 0 0 1 2 0V2H0a1 1 0 0 1 0 0Z', [SQUARE]],
  // Two outlines, the second one begun by a move or where the first one began.
  [
    'M0 0H2V2H0ZM3 3h1v1z',
    [
      SQUARE,
      [
        [3, 3],
        [4, 3],
        [4, 4],
      ],
    ],
  ],
  [
    'M0 0H2V2H0ZH1V1Z',
    [
      SQUARE,
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
    ],
  ],
  [
    'M0 0H2V2H0Zm3 3h1v1z',
    [
      SQUARE,
      [
        [3, 3],
        [4, 3],
        [4, 4],
      ],
    ],
  ],
] as [string, number[][][]][])('%s is corners', (path, polygons) => {
  expect(polygonsOf(path, 0.01)).toEqual(polygons);
});

test.each([
  ['M0 0Q1 2 2 0T4 0Z', 'M0 0q1 2 2 0t2 0z'],
  ['M0 0Q1 2 2 0T4 0Z', 'M0 0Q1 2 2 0Q3 -2 4 0Z'],
  ['M0 0Q3 6 6 0Z', 'M0 0C2 4 4 4 6 0Z'],
  ['M0 0C0 1 1 2 2 2S4 1 4 0Z', 'M0 0c0 1 1 2 2 2s2-1 2-2z'],
  ['M0 0C0 1 1 2 2 2S4 1 4 0Z', 'M0 0C0 1 1 2 2 2C3 2 4 1 4 0Z'],
  ['M0 0A2 1 30 0 1 3 0Z', 'M0 0a2,1 30 013 0z'],
])('%s is the same curve as %s', (path, other) => {
  const [polygon = []] = polygonsOf(path, 0.01);
  const [same = []] = polygonsOf(other, 0.01);
  expect(polygon.length).toBeGreaterThan(4);
  expect(same).toHaveLength(polygon.length);
  for (const [index, [x, y]] of polygon.entries()) {
    expect(same[index]?.[0]).toBeCloseTo(x, 9);
    expect(same[index]?.[1]).toBeCloseTo(y, 9);
  }
});

describe.each([1, 0.02, 0.0001])('with a tolerance of %d', (tolerance) => {
  const middles = (points: readonly Point[]): Point[] =>
    points.map(([x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return [(x + nextX) / 2, (y + nextY) / 2];
    });

  test.each([
    ['M0 90a90 90 0 0 1 180 0a90 90 0 0 1 -180 0Z', 1],
    ['M0 90a90 90 0 1 0 90 -90a90 90 0 0 0 -90 90Z', 1],
    // An ellipse lying on its side, half as wide as tall.
    ['M90 0A45 90 0 0 1 90 180A45 90 0 0 1 90 0Z', 2],
    ['M90 0A90 45 90 0 1 90 180A90 45 90 0 1 90 0Z', 2],
    // Radii too small for the way are made as large as it asks (SVG 1.1, F.6.6).
    ['M0 90a1 1 0 0 1 180 0a1 1 0 0 1 -180 0Z', 1],
  ])('every corner of %s lies on the arc, and every chord as near', (path, stretch) => {
    const [polygon = []] = polygonsOf(path, tolerance);
    const radius = ([x, y]: Point) => Math.hypot((x - 90) * stretch, y - 90);
    expect(polygon.filter((point) => Math.abs(radius(point) - 90) > 1e-9)).toEqual([]);
    expect(middles(polygon).filter((point) => 90 - radius(point) > tolerance + 1e-9)).toEqual([]);
  });

  test('a curve is as near to its chords', () => {
    const [polygon = []] = polygonsOf('M0 0C0 100 100 0 100 100Z', tolerance);
    const curve = Array.from({ length: 2001 }, (_, index): Point => {
      const t = index / 2000;
      const bow = 3 * (1 - t) * t ** 2 * 100 + t ** 3 * 100;
      return [bow, 3 * (1 - t) ** 2 * t * 100 + t ** 3 * 100];
    });
    const far = curve.map((point) =>
      Math.min(...polygon.slice(1).map((to, index) => away(point, polygon[index] ?? to, to))),
    );
    expect(Math.max(...far)).toBeLessThan(tolerance);
  });
});

/** How far a point is from the stretch between two others. */
function away([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const share = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / (dx ** 2 + dy ** 2)));
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
}

test('a path that cannot be read is refused', () => {
  expect(() => polygonsOf('L1 1', 0.02)).toThrow('path must start with moveto');
  expect(() => polygonsOf('M1 x', 0.02)).toThrow();
});
