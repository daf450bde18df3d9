import { describe, expect, test } from 'vitest';
import { directionsTo } from '../../src/core/directions.ts';
import { distanceBetween, metresBetween, toldDistance } from '../../src/core/distance.ts';
import { groupsOf } from '../../src/core/grouping.ts';
import { placeName } from '../../src/core/labels.ts';
import { frameAround, isOn, scaleLength, spotOf } from '../../src/core/projection.ts';
import { TOWNS } from '../../src/core/towns.ts';
import { distanceText, timeText } from '../../src/i18n/format.ts';

const CON_SON = { lat: 21.15065, lon: 106.381526, precisionM: 500 };
const KIEP_BAC = { lat: 21.151046, lon: 106.327576, precisionM: 500 };
const DEN_BIA = { lat: 20.977854, lon: 106.253361, precisionM: 30 };

describe('a distance', () => {
  test.each([
    // A sixtieth of a degree of latitude is what sailors call a mile.
    ['one minute of latitude', { lat: 21, lon: 106 }, { lat: 21 + 1 / 60, lon: 106 }, 1853],
    ['one degree along the equator', { lat: 0, lon: 105 }, { lat: 0, lon: 106 }, 111_195],
    ['Côn Sơn to Kiếp Bạc', CON_SON, KIEP_BAC, 5595],
    ['a place to itself', CON_SON, CON_SON, 0],
  ])('over the ground, %s, is right to a metre', (_, a, b, metres) => {
    expect(Math.abs(metresBetween(a, b) - metres)).toBeLessThan(1);
    expect(metresBetween(b, a)).toBe(metresBetween(a, b));
  });

  test.each([
    [5595, 1000, 'khoảng 6 km', 'about 6 km'],
    [5595, 400, 'khoảng 5,5 km', 'about 5.5 km'],
    [5595, 60, 'khoảng 5,6 km', 'about 5.6 km'],
    [19_260, 60, 'khoảng 19 km', 'about 19 km'],
    [12_600, 1200, 'khoảng 15 km', 'about 15 km'],
    [240, 60, 'khoảng 0,2 km', 'about 0.2 km'],
    [40, 30, 'chưa tới 0,1 km', 'less than 0.1 km'],
    [800, 1000, 'chưa tới 2 km', 'less than 2 km'],
    [0, 1000, 'chưa tới 1 km', 'less than 1 km'],
  ])('of %d m that may be %d m wrong is told as “%s”', (metres, uncertaintyM, vietnamese, english) => {
    const told = toldDistance(metres, uncertaintyM);
    expect(distanceText(told, 'vi')).toBe(vietnamese);
    expect(distanceText(told, 'en')).toBe(english);
  });

  test('is not told where one of the two places was never located', () => {
    expect(distanceBetween(CON_SON, undefined)).toBeUndefined();
    expect(distanceBetween(CON_SON, KIEP_BAC)).toEqual({ km: 6, isLess: false });
  });
});

test.each([
  [10, '10 phút', '10 min'],
  [60, '1 giờ', '1 h'],
  [95, '1 giờ 35 phút', '1 h 35 min'],
])('%d minutes are written “%s” and “%s”', (minutes, vietnamese, english) => {
  expect(timeText(minutes, 'vi')).toBe(vietnamese);
  expect(timeText(minutes, 'en')).toBe(english);
});

test('the way is shown by links that need neither our script nor a key', () => {
  expect(directionsTo(DEN_BIA)).toEqual({
    app: 'geo:20.977854,106.253361?q=20.977854,106.253361',
    apple: 'https://maps.apple.com/?daddr=20.977854,106.253361',
    web: 'https://www.google.com/maps/dir/?api=1&destination=20.977854,106.253361',
  });
});

describe('a frame', () => {
  const shape = { width: 320, marginM: 2000, leastM: 10_000, longest: 1.4 };

  test.each([
    ['far apart', [CON_SON, KIEP_BAC, DEN_BIA]],
    ['side by side', [CON_SON, KIEP_BAC]],
    ['one below the other', [CON_SON, { lat: 20.7, lon: 106.381526 }]],
    ['a single one', [DEN_BIA]],
  ])('holds its points and is never a strip: %s', (_, points) => {
    const frame = frameAround(points, shape);
    expect(points.every((point) => isOn(frame, spotOf(frame, point)))).toBe(true);
    expect(frame.height / frame.width).toBeGreaterThan(1 / 1.41);
    expect(frame.height / frame.width).toBeLessThan(1.41);
    expect(frame.metresPerUnit * frame.width).toBeGreaterThanOrEqual(10_000);
  });

  test('has north above and east on the right, in one scale both ways', () => {
    const frame = frameAround([CON_SON, DEN_BIA], shape);
    const [a, b] = [spotOf(frame, CON_SON), spotOf(frame, DEN_BIA)];
    expect(a.y).toBeLessThan(b.y);
    expect(a.x).toBeGreaterThan(b.x);
    const drawn = Math.hypot(a.x - b.x, a.y - b.y) * frame.metresPerUnit;
    expect(Math.abs(drawn / metresBetween(CON_SON, DEN_BIA) - 1)).toBeLessThan(0.005);
  });

  test('has a scale of a round length', () => {
    const frame = { ...frameAround([CON_SON], shape), metresPerUnit: 140 };
    expect(scaleLength(frame, 90)).toBe(10_000);
    expect(scaleLength({ ...frame, metresPerUnit: 3.1 }, 90)).toBe(200);
  });
});

describe('marks that would cover each other', () => {
  const at = (x: number, y: number) => ({ x, y });

  test.each([
    ['stay alone where there is room', [at(0, 0), at(50, 0), at(0, 50)], [1, 1, 1]],
    ['become one', [at(0, 0), at(20, 0), at(100, 0)], [1, 2]],
    ['become one also where each is near only to the next', [at(0, 0), at(30, 0), at(60, 0)], [3]],
    ['leave out what is far from their middle', [at(0, 0), at(45, 0), at(90, 0)], [1, 2]],
    ['become one where they are the same place', [at(5, 5), at(5, 5), at(5, 5)], [3]],
    ['are none where there are none', [], []],
  ])('%s', (_, spots, sizes) => {
    const groups = groupsOf(spots, 46);
    expect(groups.map(({ members }) => members.length).sort()).toEqual(sizes);
    for (const [index, a] of groups.entries()) {
      for (const b of groups.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(46);
    }
  });

  test('lie in the middle of those they stand for, whatever their order', () => {
    const spots = [at(0, 0), at(10, 0), at(20, 30), at(200, 200)];
    const places = (list: typeof spots) => groupsOf(list, 46).map(({ x, y }) => `${x} ${y}`);
    expect(places(spots)).toContain('10 10');
    expect(places(spots.toReversed()).toSorted()).toEqual(places(spots).toSorted());
  });
});

describe('a name beside a mark', () => {
  const room = { reach: 12, size: 12, within: { left: 0, top: 0, right: 320, bottom: 200 }, taken: [] };

  test.each([
    ['right of it', { x: 100, y: 100 }, 'start'],
    ['left of it, at the right edge', { x: 300, y: 100 }, 'end'],
  ])('stands %s', (_, spot, anchor) => {
    expect(placeName('Đền Kiếp Bạc', spot, room)?.place.anchor).toBe(anchor);
  });

  test('goes below where something stands on both sides, and stays away where there is no room', () => {
    const sides = [
      { left: 113, top: 90, right: 200, bottom: 110 },
      { left: 0, top: 90, right: 87, bottom: 110 },
    ];
    const below = placeName('Đền Bia', { x: 100, y: 100 }, { ...room, taken: sides });
    expect(below?.place.anchor).toBe('middle');
    expect(below?.place.y).toBeGreaterThan(112);
    const everywhere = [{ left: 0, top: 0, right: 320, bottom: 200 }];
    expect(placeName('Đền Bia', { x: 100, y: 100 }, { ...room, taken: everywhere })).toBeUndefined();
  });
});

test('no town is drawn that its source knows only to the minute of arc', () => {
  const isWholeMinute = (degrees: number) => Math.abs(degrees * 60 - Math.round(degrees * 60)) < 0.001;
  expect(TOWNS.filter(({ lat, lon }) => isWholeMinute(lat) && isWholeMinute(lon))).toEqual([]);
});
