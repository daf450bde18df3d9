import { MakeTime, SearchMoonPhase, SunPosition } from 'astronomy-engine';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/core/dates.ts';
import { lunarMonths } from '../../src/core/lunar.ts';

const monthOf = (year: number, number: number, isLeap = false) => {
  const month = lunarMonths(year).find((one) => one.number === number && one.isLeap === isLeap);
  if (!month) throw new Error(`${year} has no such month ${number}.`);
  return month;
};
const solar = (year: number, number: number, day: number) => addDays(monthOf(year, number).first, day - 1);

describe('Tết is on the day on which Vietnam kept it, or will,', () => {
  test.each([
    [1968, '1968-01-29', 'a day before China: the first year of the calendar of UTC+7'],
    [1969, '1969-02-16', 'a day before China'],
    [1985, '1985-01-21', 'a month before China, where it was 20 February'],
    [2007, '2007-02-17', 'a day before China'],
    [2018, '2018-02-16', 'as in China'],
    [2019, '2019-02-05', 'as in China'],
    [2030, '2030-02-02', 'a day before China'],
    [2053, '2053-02-18', 'a day before China'],
  ])('in %i on %s, %s', (year, day) => {
    expect(monthOf(year, 1).first).toBe(day);
  });
});

describe('a day that somebody announced, or a paper reported, is the one computed:', () => {
  test.each([
    [
      2006,
      6,
      1,
      '2006-06-25',
      'new moon at 23:05 in Vietnam, as the calendar office told when printed calendars had the Chinese day',
    ],
    [2024, 2, 14, '2024-03-23', 'opening of Mao Điền'],
    [2024, 2, 15, '2024-03-24', 'close of Mao Điền'],
    [2024, 2, 10, '2024-03-19', 'opening of Trịnh Xuyên'],
    [2024, 3, 10, '2024-04-18', 'first day of Sượt'],
    [2024, 3, 11, '2024-04-19', 'second day of Sượt'],
    [2025, 3, 30, '2025-04-27', 'Đền Bia, by the notice of the department'],
    [2025, 8, 16, '2025-10-07', 'autumn festival of Côn Sơn–Kiếp Bạc, after a leap month'],
  ])('%i, month %i, day %i is %s: %s', (year, month, day, expected) => {
    expect(solar(year, month, day)).toBe(expected);
  });

  test('27 July 2025, once printed for Đền Bia, is the third of the leap sixth month and not of the third', () => {
    expect(addDays(monthOf(2025, 6, true).first, 2)).toBe('2025-07-27');
  });
});

test.each([
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2026, undefined],
  [2027, undefined],
  [2028, 5],
  [2031, 3],
  [2033, 11],
])('the leap month of %i is %s', (year, number) => {
  expect(lunarMonths(year).find(({ isLeap }) => isLeap)?.number).toBe(number);
});

const YEARS = Array.from({ length: 2200 - 1968 }, (_, index) => 1968 + index);

test('months follow one another without a gap, with 29 or 30 days, twelve or thirteen in a year', () => {
  const months = YEARS.flatMap((year) => lunarMonths(year));
  const broken = months.slice(1).filter(({ first }, index) => {
    const before = months[index];
    return !before || addDays(before.first, before.days) !== first || ![29, 30].includes(before.days);
  });
  expect(broken).toEqual([]);
  expect(YEARS.filter((year) => ![12, 13].includes(lunarMonths(year).length))).toEqual([]);
});

describe('held against an ephemeris that knows nothing of lunar calendars,', () => {
  const DAY_MS = 86_400_000;
  const AHEAD_MS = (7 * DAY_MS) / 24;
  const months = YEARS.flatMap((year) => lunarMonths(year).map((month) => ({ ...month, year })));
  const moons = months.map(({ first }) => {
    const found = SearchMoonPhase(0, new Date(Date.parse(first) - AHEAD_MS - 2 * DAY_MS), 5);
    if (!found) throw new Error(`No new moon near ${first}.`);
    return found.date;
  });
  const dayInVietnam = (moment: Date) => new Date(moment.getTime() + AHEAD_MS).toISOString().slice(0, 10);
  /** Nearer to midnight than the ephemeris is sure of; and how the earth will turn by then is not known to the second. */
  const isNearMidnight = (moment: Date) => {
    const sinceMidnight = (((moment.getTime() + AHEAD_MS) % DAY_MS) + DAY_MS) % DAY_MS;
    return Math.min(sinceMidnight, DAY_MS - sinceMidnight) < 60_000;
  };

  test('every month from 1968 to 2199 begins on the day of a new moon', () => {
    const wrong = months.flatMap(({ first }, index) => {
      const moon = moons[index];
      return moon && dayInVietnam(moon) !== first && !isNearMidnight(moon) ? `${first}: ${moon.toISOString()}` : [];
    });
    expect(wrong).toEqual([]);
  });

  test('no new moon is so near to midnight before 2072 that its day is in doubt', () => {
    expect(moons.find(isNearMidnight)?.toISOString().slice(0, 10)).toBe('2072-12-09');
  });

  /** How many signs the sun enters within a month. */
  const signsEntered = ({ first, days }: (typeof months)[number]): number => {
    const sign = (day: string) => Math.floor(SunPosition(MakeTime(new Date(Date.parse(day) - AHEAD_MS))).elon / 30);
    return (sign(addDays(first, days)) - sign(first) + 12) % 12;
  };

  test('the sun enters no sign in a leap month', () => {
    const leaps = months.filter(({ isLeap }) => isLeap);
    expect(leaps.length).toBeGreaterThan(80);
    expect(leaps.filter((month) => signsEntered(month) !== 0).map(({ first }) => first)).toEqual([]);
  });

  test('nor in eight others, which are no leap months: twelve moons lie between their solstices, or another came first', () => {
    const without = months.filter((month) => !month.isLeap && signsEntered(month) === 0).map(({ first }) => first);
    expect(without).toEqual([
      ...['2033-09-23', '2034-02-19', '2053-01-20', '2128-10-24'],
      ...['2129-02-19', '2147-09-25', '2167-02-20', '2185-09-24'],
    ]);
  });

  test('the winter solstice lies in month 11 of every year', () => {
    const wrong = months.filter(({ number, isLeap, first, days }) => {
      const at = (day: string) => SunPosition(MakeTime(new Date(Date.parse(day) - AHEAD_MS))).elon;
      const hasSolstice = at(first) < 270 && at(addDays(first, days)) >= 270;
      return hasSolstice !== (number === 11 && !isLeap);
    });
    expect(wrong.map(({ first }) => first)).toEqual([]);
  });
});
