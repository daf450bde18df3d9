import { addDays } from './dates.ts';
import type { Site } from './entry.ts';
import { type LunarMonth, lunarMonths } from './lunar.ts';

/** When a festival is held: lunar days, or only their month. */
export type Festival = Site['festivals'][number];
type LunarDay = NonNullable<Festival['from']>;

/** What becomes of a festival in one lunar year. */
export type FestivalDays = HeldDays | NoDays;

export interface HeldDays {
  readonly lunarYear: number;
  /** `YYYY-MM-DD`, both included. */
  readonly first: string;
  readonly last: string;
  /** Only the month is known, and these are its days. */
  readonly isWholeMonth: boolean;
  /** The month, named at one end of the festival, that has no 30th that year: it begins a day later, or ends a day earlier. */
  readonly shortMonth: number | undefined;
  /** The month, where that year has it twice. Festivals are held in the first, and the leap one (tháng nhuận) has none. */
  readonly twiceMonth: number | undefined;
}

export interface NoDays {
  readonly lunarYear: number;
  readonly first: undefined;
  /** Its only day is a 30th, and the month has 29; or a leap month lies inside it, and nobody has said what is then done. */
  readonly why: 'no-30th' | 'leap-month-inside';
  /** The month without a 30th, or the one that comes twice. */
  readonly month: number;
  /** About when it would be, `YYYY-MM-DD`: for its place in a list, never to be shown. */
  readonly about: string;
}

/**
 * The solar days of a festival in a lunar year, by the Vietnamese calendar.
 *
 * @example festivalDays({ from: { day: 30, month: 3 } }, 2025).first // => '2025-04-27', the festival of Đền Bia
 */
export function festivalDays({ from, to = from, month }: Festival, lunarYear: number): FestivalDays {
  const inMonth = regularMonth(from?.month ?? month ?? 0, lunarYear);
  const twiceMonth = comesTwice(inMonth.number, lunarYear) ? inMonth.number : undefined;
  const held = { lunarYear, isWholeMonth: false, shortMonth: undefined, twiceMonth };
  if (!from || !to)
    return { ...held, first: inMonth.first, last: addDays(inMonth.first, inMonth.days - 1), isWholeMonth: true };

  // Written from December into January, it ends in the next year.
  const toYear = to.month < from.month ? lunarYear + 1 : lunarYear;
  const untilMonth = regularMonth(to.month, toYear);
  const first = solarDay(inMonth, Math.min(from.day, inMonth.days + 1));
  const last = solarDay(untilMonth, Math.min(to.day, untilMonth.days));
  const none = { lunarYear, first: undefined, about: last };
  if (first > last) return { ...none, why: 'no-30th', month: to.month };
  const inside = [...lunarMonths(lunarYear), ...lunarMonths(toYear)].find(
    (one) => one.isLeap && one.first >= first && one.first <= last,
  );
  if (inside) return { ...none, why: 'leap-month-inside', month: inside.number };
  const toShort = to.day > untilMonth.days ? to.month : undefined;
  return { ...held, first, last, shortMonth: from.day > inMonth.days ? from.month : toShort };
}

/** All that begins in a solar year or the one after it, in order: in one year there may be two of a festival, or none. */
export function festivalDaysFrom(festival: Festival, year: number): FestivalDays[] {
  return [year - 1, year, year + 1]
    .map((lunarYear) => festivalDays(festival, lunarYear))
    .filter((days) => [year, year + 1].includes(Number(placeInTime(days).slice(0, 4))))
    .toSorted((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : 1));
}

/** The day by which a list is ordered. */
export const placeInTime = (days: FestivalDays): string => days.first ?? days.about;

/** The last day on which there is something to say of it. */
export const endInTime = (days: FestivalDays): string => (days.first === undefined ? days.about : days.last);

const solarDay = ({ first }: LunarMonth, day: LunarDay['day']): string => addDays(first, day - 1);

const comesTwice = (number: number, year: number): boolean =>
  lunarMonths(year).some((month) => month.isLeap && month.number === number);

/** The first of that number, which is not the leap one. @throws where there is none; the schema lets only 1 to 12 in */
function regularMonth(number: number, year: number): LunarMonth {
  const month = lunarMonths(year).find((one) => one.number === number);
  if (!month) throw new Error(`There is no lunar month ${number}.`);
  return month;
}
