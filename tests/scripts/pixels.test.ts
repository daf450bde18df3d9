import { describe, expect, test } from 'vitest';
import { cropOf, greyPixels, lightness, negative, rescaled } from '../../scripts/lib/pixels.ts';
import { codePicture, lightAt } from '../support/drawn-code.ts';

const TEXT = 'https://DAUTICH.VN/K7Q9T';
/** Every pixel has a light of its own. */
const page = greyPixels(16, 10, (x, y) => y * 16 + x);

describe('a part of a page', () => {
  test('holds the pixels of that part, its edges moved to whole pixels', () => {
    const part = cropOf(page, { x: 2.6, y: 4.4, width: 3, height: 2 });
    expect([part.width, part.height]).toEqual([3, 2]);
    expect([...lightness(part)].map(Math.round)).toEqual([67, 68, 69, 83, 84, 85]);
  });

  test('may be all of it', () => {
    expect(cropOf(page, { x: 0, y: 0, width: 16, height: 10 })).toEqual(page);
  });

  test.each([
    ['left of it', { x: -1, y: 0, width: 3, height: 2 }],
    ['above it', { x: 0, y: -1, width: 3, height: 2 }],
    ['right of it', { x: 14, y: 0, width: 3, height: 2 }],
    ['below it', { x: 0, y: 9, width: 3, height: 2 }],
  ])('that reaches %s is refused', (_, box) => {
    expect(() => cropOf(page, box)).toThrow('is not inside a picture of 16 × 10 px');
  });
});

test.each([
  ['in colour', [0, 40, 255, 255], [255, 215, 0, 255]],
  ['in greys, of one byte a pixel', [40], [215]],
])('a negative has light for dark, and covers what it covered: %s', (_, data, expected) => {
  const pixels = { data: new Uint8ClampedArray(data), width: 1, height: 1 };
  expect([...negative(pixels).data]).toEqual(expected);
});

test('colours are as light as an eye finds them', () => {
  const rgb = new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255]);
  expect([...lightness({ data: rgb, width: 3, height: 1 })].map(Math.round)).toEqual([76, 150, 29]);
});

describe('a picture at another scale', () => {
  test('is as sharp as one drawn at that scale, where the scale is a whole number', () => {
    expect(rescaled(codePicture(TEXT, 2, 'Q', 24).pixels, 1 / 4)).toEqual(codePicture(TEXT, 2, 'Q', 6).pixels);
  });

  test('mixes what lies under each pixel', () => {
    const stripes = greyPixels(6, 6, (x) => (x % 2 === 0 ? 0 : 240));
    const smaller = rescaled(stripes, 2 / 3);
    expect([smaller.width, smaller.height]).toEqual([4, 4]);
    expect([0, 1, 2, 3].map((x) => lightAt(smaller, x, 2))).toEqual([80, 80, 160, 160]);
  });

  test('can be moved by a part of a pixel', () => {
    const edge = greyPixels(8, 8, (x) => (x < 4 ? 0 : 240));
    expect([0, 1, 2, 3].map((x) => lightAt(rescaled(edge, 1 / 2), x, 1))).toEqual([0, 0, 240, 240]);
    expect([0, 1, 2, 3].map((x) => lightAt(rescaled(edge, 1 / 2, 0.25), x, 1))).toEqual([0, 0, 180, 240]);
  });
});
