import { describe, expect, test } from 'vitest';
import type { CodePicture } from '../../scripts/lib/code-picture.ts';
import { DAMAGES } from '../../scripts/lib/damage.ts';
import { lightness } from '../../scripts/lib/pixels.ts';
import type { Pixels } from '../../scripts/lib/rasterise.ts';
import { blankPicture, changed, codePicture, lightAt } from '../support/drawn-code.ts';

const code = codePicture('https://DAUTICH.VN/K7Q9T', 2, 'Q');

/** A symbol that is all ink, within its quiet modules. */
function inked({ pixels, modules }: CodePicture): CodePicture {
  const px = pixels.width / (modules + 8);
  const isInk = (at: number) => at >= 4 * px && at < (modules + 4) * px;
  return { pixels: changed(pixels, (_, x, y) => (isInk(x) && isInk(y) ? 0 : 255)), modules };
}

const range = (length: number) => Array.from({ length }, (_, index) => index);
const isDark = (pixels: Pixels, x: number, y: number) => lightAt(pixels, x, y) < 128;

describe.each(Object.entries(DAMAGES))('%s', (_, damage) => {
  test('gives the same pixels every time, and leaves the picture it was given', () => {
    const before = code.pixels.data.slice();
    const once = damage(code);
    expect(damage(code)).toEqual(once);
    expect(once).not.toEqual(code.pixels);
    expect(code.pixels.data).toEqual(before);
  });
});

test('blur spreads the edge of a module as a Gaussian of 0.4 modules does', () => {
  const blurred = DAMAGES.blur(inked(blankPicture(25, 10)));
  // The ink begins at 40 px; four pixels, one standard deviation, before it 84 % of the light are left.
  const row = range(blurred.width).map((x) => lightAt(blurred, x, 165) / 255);
  expect(((row[35] ?? 0) + (row[36] ?? 0)) / 2).toBeCloseTo(0.84, 2);
  expect(((row[39] ?? 0) + (row[40] ?? 0)) / 2).toBeCloseTo(0.5, 2);
  expect(((row[43] ?? 0) + (row[44] ?? 0)) / 2).toBeCloseTo(0.16, 2);
});

test('tilt shows a symbol as narrow as one that is turned by 40°, its near side taller than its far side', () => {
  const px = 20;
  const tilted = DAMAGES.tilt(inked(blankPicture(25, px)));
  const middle = Math.floor(tilted.height / 2);
  const ink = range(tilted.width).filter((x) => isDark(tilted, x, middle));
  expect(ink.length / (25 * px)).toBeCloseTo(Math.cos((40 * Math.PI) / 180), 2);
  const tall = (x = 0) => range(tilted.height).filter((y) => isDark(tilted, x, y)).length / (25 * px);
  // Half the symbol, 12.5 of 33 modules, is by its sine nearer or farther than the distance of eight pictures.
  const depth = (12.5 / 33) * Math.sin((40 * Math.PI) / 180);
  expect(tall(ink[1])).toBeCloseTo(8 / (8 - depth), 2);
  expect(tall(ink.at(-2))).toBeCloseTo(8 / (8 + depth), 2);
});

describe.each([25, 29, 33, 37])('the cover on a symbol of %i modules', (modules) => {
  const px = 6;
  const covered = DAMAGES.covered(blankPicture(modules, px));
  const places = range(covered.width ** 2)
    .map((index) => [index % covered.width, Math.floor(index / covered.width)] as const)
    .filter(([x, y]) => isDark(covered, x, y))
    .map(([x, y]) => [Math.floor(x / px) - 4, Math.floor(y / px) - 4] as const);

  test('takes 15 % of its area', () => {
    const share = places.length / px ** 2 / modules ** 2;
    expect(share).toBeGreaterThan(0.14);
    expect(share).toBeLessThan(0.16);
  });

  test('lies on the symbol, and on none of its three finders', () => {
    const onFinder = ([x, y]: readonly [number, number]) => (x < 8 || x >= modules - 8) && y < 8;
    expect(places.filter(onFinder)).toEqual([]);
    expect(places.filter(([x, y]) => x < 8 && y >= modules - 8)).toEqual([]);
    expect(places.filter((place) => place.some((at) => at < 0 || at >= modules))).toEqual([]);
  });
});

test('faded ink keeps 45 % of its contrast, and the paper stays as it was', () => {
  const light = new Set(lightness(DAMAGES.faded(code)));
  expect([...light].map(Math.round).toSorted((a, b) => a - b)).toEqual([140, 255]);
  expect((255 - 140) / 255).toBeCloseTo(0.45, 2);
});

test.each([6, 8, 2.5 * 4])('from afar, a code of %i px a module has two', (px) => {
  expect(DAMAGES.far(codePicture('https://DAUTICH.VN/K7Q9T', 2, 'Q', px)).width).toBe((25 + 8) * 2);
});
