import { describe, expect, test } from 'vitest';
import type { Festival } from '../../src/core/festival-days.ts';
import { lunarDay } from '../../src/core/schema/scalars.ts';
import { solarDays } from '../../src/views/festivals.ts';

/** `between('28/3', '30/3')`, as authors write it. */
const between = (from: string, to: string): Festival => ({ from: lunarDay().parse(from), to: lunarDay().parse(to) });

/** What a page shows of the year of the build, in both languages. */
const shown = (festival: Festival, year: number) =>
  (['vi', 'en'] as const).map((lang) =>
    solarDays(festival, `${year}-01-01`, lang)
      .slice(0, 1)
      .map(({ text, note }) => (note ? `${text} (${note})` : text))
      .join(),
  );

describe('the solar days of a festival', () => {
  test.each([
    ['one day', between('22/1', '22/1'), 2026, '10/3/2026', '10 March 2026'],
    ['days of one month', between('15/8', '20/8'), 2026, '25–30/9/2026', '25–30 September 2026'],
    ['days of two months', between('10/1', '20/1'), 2026, '26/2–8/3/2026', '26 February – 8 March 2026'],
    ['days of two years', between('11/11', '13/11'), 2025, '30/12/2025–1/1/2026', '30 December 2025 – 1 January 2026'],
    [
      'a 30th that is its only day',
      between('30/2', '30/2'),
      2026,
      'năm âm lịch 2026 không có ngày 30 tháng 2',
      'the lunar year 2026 has no 30th day in month 2',
    ],
    [
      'a 30th at its end',
      between('28/2', '30/2'),
      2026,
      '15–16/4/2026 (tháng 2 âm lịch năm 2026 chỉ có 29 ngày)',
      '15–16 April 2026 (lunar month 2 of 2026 has only 29 days)',
    ],
    [
      'a month that comes twice',
      between('25/5', '25/5'),
      2028,
      '17/6/2028 (năm 2028 có hai tháng 5 âm lịch; hội vào tháng thường, không vào tháng nhuận)',
      '17 June 2028 (lunar month 5 comes twice in 2028; the festival keeps to the first, not the leap month)',
    ],
    [
      'a leap month inside',
      between('28/5', '2/6'),
      2028,
      'năm 2028 có tháng 5 nhuận xen giữa, chưa rõ hội vào ngày nào',
      'a leap month 5 comes between in 2028; the days are not known',
    ],
    [
      'only the month',
      { month: 8 },
      2026,
      'chưa rõ ngày, trong khoảng 11/9–9/10/2026',
      'days not known, within 11 September – 9 October 2026',
    ],
  ])('are put into words: %s', (_, festival, year, vietnamese, english) => {
    expect(shown(festival, year)).toEqual([vietnamese, english]);
  });
});
