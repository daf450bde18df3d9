import { expect, test } from 'vitest';
import { isOutside, readCircles } from '../../src/core/circles.ts';

const row = (cells: Record<string, string>) => ({ file: 'vi-tri-xa.csv', line: 2, cells });
const CON_SON = { code: '10570', lat: '21.1515', lon: '106.371', radius_m: '4600', source: 'bản đồ' };

test('a commune is known by a point and its rough size', () => {
  expect(readCircles([row(CON_SON)])).toEqual({
    circles: new Map([['10570', { lat: 21.1515, lon: 106.371, radiusM: 4600 }]]),
    problems: [],
  });
});

test.each([
  ['lat', '106.371', 'latitude'],
  ['lon', '21.15', 'longitude'],
  ['radius_m', '4,6 km', 'whole-number'],
])('a line with a wrong %s (%s) is told, and not used', (field, seen, format) => {
  const { circles, problems } = readCircles([row({ ...CON_SON, [field]: seen })]);
  expect(circles.size).toBe(0);
  expect(problems).toEqual([{ file: 'vi-tri-xa.csv', line: 2, field, rule: 'bad-format', seen, allowed: [format] }]);
});

test.each([
  [0, 30, false],
  [9000, 30, false],
  [9300, 30, true],
  [9300, 500, false],
])('a place %i m from the point, known to %i m, is outside a commune of 4,600 m: %s', (metres, precisionM, outside) => {
  const circle = { lat: 21, lon: 106, radiusM: 4600 };
  expect(isOutside(circle, { lat: 21 + metres / 111_195, lon: 106, precisionM })).toBe(outside);
});
