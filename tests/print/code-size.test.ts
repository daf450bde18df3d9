import { expect, test } from 'vitest';
import {
  codeSize,
  type Dpi,
  dotsPerMm,
  largestOnCurveMm,
  smallestBoxMm,
  type Use,
  wholeDotsMm,
} from '../../src/print/code-size.ts';

/** Modules of a side with the quiet zone, of versions 2, 3 and 4. */
const [V2, V3, V4] = [33, 37, 41];

test.each([
  ['plaque', V2, 76, 300, 27, 2.286, 75.438],
  ['plaque', V3, 76, 300, 24, 2.032, 75.184],
  ['plaque', V2, 66, 203, 16, 2, 66],
  ['label', V2, 16.5, 203, 4, 0.5, 16.5],
  ['label', V2, 25, 203, 6, 0.75, 24.75],
  ['label', V2, 25, 300, 8, 0.677, 22.352],
  ['label', V2, 25, 600, 17, 0.72, 23.749],
  ['label', V4, 25, 203, 4, 0.5, 20.5],
] as const)('the code of a %s, %i modules across in %d mm at %i dpi, has modules of %i dots', (...row) => {
  const [use, modulesAcross, box, dpi, dotsPerModule, moduleMm, boxMm] = row;
  expect(codeSize({ modulesAcross, boxMm: box, dots: dotsPerMm(dpi), use })).toEqual({
    dotsPerModule,
    moduleMm: expect.closeTo(moduleMm, 3),
    boxMm: expect.closeTo(boxMm, 3),
  });
});

test.each([
  ['plaque', V2, 67, 300, 67.056],
  ['plaque', V2, 65.9, 203, 66],
  ['label', V2, 16.4, 203, 16.5],
  ['label', V3, 18, 300, 18.796],
  ['label', V3, 18, 600, 18.796],
] as const)('the code of a %s, %i modules across, is larger than %d mm at %i dpi: it takes %d mm', (...row) => {
  const [use, modulesAcross, boxMm, dpi, smallest] = row;
  expect(codeSize({ modulesAcross, boxMm, dots: dotsPerMm(dpi), use }).boxMm).toBeCloseTo(smallest, 3);
});

const USES: [Use, number][] = [
  ['plaque', 2],
  ['label', 0.5],
];
const KINDS = USES.flatMap(([use, leastMm]) =>
  ([203, 300, 600] satisfies Dpi[]).map((dpi): [Use, number, Dpi] => [use, leastMm, dpi]),
);

test.each(KINDS)(
  'modules of a %s are at least %d mm and four whole dots at %i dpi, in any box',
  (use, leastMm, dpi) => {
    for (let boxMm = 10; boxMm < 150; boxMm += 0.7) {
      for (const modulesAcross of [29, V2, V3, V4, 61]) {
        const size = codeSize({ modulesAcross, boxMm, dots: dotsPerMm(dpi), use });
        expect(size.moduleMm).toBeGreaterThanOrEqual(leastMm);
        expect(size.dotsPerModule).toBeGreaterThanOrEqual(4);
        expect(size.dotsPerModule % 1).toBe(0);
        const roomMm = Math.max(boxMm, smallestBoxMm(modulesAcross, dotsPerMm(dpi), use));
        expect(size.boxMm).toBeLessThanOrEqual(roomMm + 1e-6);
      }
    }
  },
);

test.each(KINDS)(
  'the smallest box for a %s of %d mm modules at %i dpi is what its code takes, and no less in a smaller one',
  (...row) => {
    const [use, , dpi] = row;
    for (const modulesAcross of [29, V2, V3, V4, 61]) {
      const dots = dotsPerMm(dpi);
      const boxMm = smallestBoxMm(modulesAcross, dots, use);
      for (const room of [boxMm, boxMm - 0.01]) {
        expect(codeSize({ modulesAcross, boxMm: room, dots, use }).boxMm).toBeCloseTo(boxMm, 9);
      }
    }
  },
);

test.each([300, 600] as const)('no dot is lost or gained by counting in millimetres, at %i dpi', (dpi) => {
  for (let dots = 50; dots <= 100; dots += 1) {
    const moduleMm = (dots * 25.4) / dpi;
    expect(wholeDotsMm(moduleMm, dotsPerMm(dpi))).toBeCloseTo(moduleMm, 9);
    for (const modulesAcross of [V2, V3, V4]) {
      const boxMm = modulesAcross * moduleMm;
      const size = codeSize({ modulesAcross, boxMm, dots: dotsPerMm(dpi), use: 'plaque' });
      expect(size.dotsPerModule).toBe(dots);
    }
  }
});

test('a code on a bottle of 32 mm radius is at most 24 mm wide', () => {
  expect(largestOnCurveMm(32)).toBe(24);
});
