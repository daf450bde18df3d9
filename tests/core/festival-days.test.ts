import { describe, expect, test } from 'vitest';
import { type Festival, festivalDays, festivalDaysFrom } from '../../src/core/festival-days.ts';
import { lunarDay } from '../../src/core/schema/scalars.ts';

/** `festival('9/3', '10/3')`, as authors write it. */
const festival = (from: string, to?: string): Festival => ({
  from: lunarDay().parse(from),
  ...(to && { to: lunarDay().parse(to) }),
});
const daysOf = (from: string, to: string | undefined, year: number) => {
  const days = festivalDays(festival(from, to), year);
  return days.first === undefined ? days.why : `${days.first} ${days.last}`;
};

describe('a festival is on the days that were announced:', () => {
  test.each([
    ['Mao Điền', '14/2', '15/2', 2024, '2024-03-23 2024-03-24'],
    ['Sượt', '10/3', '11/3', 2024, '2024-04-18 2024-04-19'],
    ['Đền Bia', '30/3', undefined, 2025, '2025-04-27 2025-04-27'],
    ['Côn Sơn in autumn', '16/8', undefined, 2025, '2025-10-07 2025-10-07'],
  ])('%s, %s to %s in %i: %s', (_, from, to, year, expected) => {
    expect(daysOf(from, to, year)).toBe(expected);
  });
});

describe('a 30th that does not exist this year', () => {
  test('is said so where it is the only day', () => {
    expect(festivalDays(festival('30/3'), 2029)).toEqual({
      lunarYear: 2029,
      first: undefined,
      why: 'no-30th',
      month: 3,
      about: '2029-05-12',
    });
  });

  test.each([
    ['ends a festival a day earlier', '28/3', '30/3', '2029-05-11 2029-05-12'],
    ['begins one a day later', '30/3', '2/4', '2029-05-13 2029-05-14'],
  ])('%s', (_, from, to, expected) => {
    expect(daysOf(from, to, 2029)).toBe(expected);
    expect(festivalDays(festival(from, to), 2029)).toMatchObject({ shortMonth: 3 });
  });

  test('is of no account inside a festival', () => {
    expect(festivalDays(festival('28/3', '2/4'), 2029)).toMatchObject({
      first: '2029-05-11',
      last: '2029-05-14',
      shortMonth: undefined,
    });
  });

  test('is nothing to speak of in a year that has it', () => {
    expect(festivalDays(festival('30/3'), 2025)).toMatchObject({ shortMonth: undefined });
  });
});

describe('in a year with two sixth months', () => {
  test('a festival of the sixth is held in the first of them, and it is said so', () => {
    expect(festivalDays(festival('3/6'), 2025)).toMatchObject({ first: '2025-06-27', twiceMonth: 6 });
  });

  test('one of the seventh comes a month later than in other years, and nothing need be said', () => {
    expect(festivalDays(festival('1/7'), 2025)).toMatchObject({ first: '2025-08-23', twiceMonth: undefined });
  });

  test('one that would go on from the sixth into the seventh has no days: nobody has said what is done', () => {
    expect(festivalDays(festival('28/6', '2/7'), 2025)).toMatchObject({ why: 'leap-month-inside', month: 6 });
    expect(daysOf('28/6', '2/7', 2026)).toBe('2026-08-10 2026-08-14');
    // The third month of 2031 has 29 days and is followed by its leap month.
    expect(daysOf('30/3', '2/4', 2031)).toBe('leap-month-inside');
  });
});

test('a festival of which only the month is known has its days', () => {
  expect(festivalDays({ month: 8 }, 2026)).toMatchObject({
    first: '2026-09-11',
    last: '2026-10-09',
    isWholeMonth: true,
  });
  expect(festivalDays({ month: 6 }, 2025)).toMatchObject({ first: '2025-06-25', last: '2025-07-24', twiceMonth: 6 });
});

test('a festival from the last month into the first ends in the next year', () => {
  expect(daysOf('28/12', '3/1', 2026)).toBe('2027-02-04 2027-02-08');
  expect(daysOf('30/12', '3/1', 2026)).toBe('2027-02-06 2027-02-08');
});

describe('in two years by the sun', () => {
  const firsts = (from: string, year: number) => festivalDaysFrom(festival(from), year).map((days) => days.first);

  test.each([
    ['one day in each, as most have', '22/1', 2026, ['2026-03-10', '2027-02-27']],
    [
      'two in the second and one in the first, late in the lunar year',
      '26/11',
      2026,
      ['2026-01-14', '2027-01-03', '2027-12-23'],
    ],
    ['none in the second', '26/11', 2027, ['2027-01-03', '2027-12-23']],
  ])('there are %s', (_, from, year, expected) => {
    expect(firsts(from, year)).toEqual(expected);
  });

  test('a day that is missing stands where it would have been', () => {
    expect(firsts('30/3', 2028)).toEqual(['2028-04-24', undefined]);
  });
});
