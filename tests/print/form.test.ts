import { expect, test } from 'vitest';
import { measure } from '../../scripts/lib/type.ts';
import { intoPages } from '../../src/print/form.ts';
import { paragraph } from '../../src/print/paragraph.ts';

const rows = (...heights: number[]) => heights.map((heightMm) => ({ name: `${heightMm} mm`, heightMm }));
const heightsOf = (pages: ReturnType<typeof intoPages>) => pages.map((page) => page.map(({ heightMm }) => heightMm));

test.each([
  [[10, 10, 10], [[10, 10, 10]]],
  [
    [10, 10, 11],
    [[10, 10], [11]],
  ],
  [
    [30, 30, 1, 29],
    [[30], [30], [1, 29]],
  ],
  [[], [[]]],
])('rows of %j millimetres fill pages of 30 and no further: %j', (heights, expected) => {
  expect(heightsOf(intoPages(rows(...heights), 30))).toEqual(expected);
});

test('a row higher than a page is refused, with its name', () => {
  expect(() => intoPages(rows(10, 31), 30)).toThrow('“31 mm” is too long for its place');
});

const PLACE = { xMm: 0, yMm: 0, widthMm: 30 };
const LETTERS = { font: 'regular', sizeMm: 3, ink: 'black' } as const;

test('a text takes as many lines as it needs at its own size, none wider than its column', () => {
  const text = 'Khu di tích lịch sử và danh lam thắng cảnh núi Phượng Hoàng';
  const { items, heightMm } = paragraph(text, LETTERS, PLACE, measure);
  expect(items.map((item) => item.text).join(' ')).toBe(text);
  expect(items.length).toBeGreaterThan(2);
  expect(heightMm).toBeCloseTo(items.length * 3 * 1.25, 5);
  for (const { sizeMm, widthMm } of items) expect({ sizeMm, isIn: widthMm <= 30 }).toEqual({ sizeMm: 3, isIn: true });
});

test('a word a little too wide shrinks its text, a word much too wide is refused', () => {
  const [shrunk] = paragraph('den-tho-hung-dao-vuong', LETTERS, PLACE, measure).items;
  expect(shrunk?.sizeMm).toBeLessThan(3);
  expect(shrunk?.widthMm).toBeLessThanOrEqual(30);
  expect(() => paragraph('den-tho-'.repeat(10), LETTERS, PLACE, measure)).toThrow('is too long for its place');
});

test('no text takes no room', () => {
  expect(paragraph('', LETTERS, PLACE, measure)).toEqual({ items: [], heightMm: 0 });
});
