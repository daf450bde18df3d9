import type { Lang } from '../core/lang.ts';
import { translator } from './translate.ts';

/** `dateText('2017-12-25', 'en')  // => '25 December 2017'`; a year alone stays a year. */
export function dateText(date: string, lang: Lang): string {
  if (date.length === 4) return date;
  const [year, month, day] = date.split('-').map(Number);
  if (lang === 'vi') return `${day}/${month}/${year}`;
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(`${date}T00:00:00Z`));
}

/** From one day to another: `daySpanText('2026-09-24', '2026-09-29', 'vi')  // => '24–29/9/2026'`, of one day its `dateText`. */
export function daySpanText(first: string, last: string, lang: Lang): string {
  if (first === last) return dateText(first, lang);
  if (lang === 'en') {
    // Which spaces stand around the dash depends on the version of the tables inside Node.
    const text = SPAN.formatRange(new Date(first), new Date(last)).replaceAll(/\s–\s/g, ' – ');
    return text.replace(/^(\d+) – (?=\d)/, '$1–');
  }
  const [year, month, day] = first.split('-').map(Number);
  const isSameYear = first.slice(0, 4) === last.slice(0, 4);
  const start =
    first.slice(0, 7) === last.slice(0, 7) ? day : isSameYear ? `${day}/${month}` : `${day}/${month}/${year}`;
  return `${start}–${dateText(last, lang)}`;
}
const SPAN = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `weekdayText('2027-02-28', 'vi')  // => 'Chủ Nhật'` */
export const weekdayText = (date: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );

/** `monthText('2027-02', 'vi')  // => 'Tháng 2/2027'` */
export function monthText(month: string, lang: Lang): string {
  if (lang === 'vi') return `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(month));
}

/** A number as people read it, to at most two places: `numberText(2.5, 'vi')  // => '2,5'` */
export const numberText = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 }).format(value);

/** `distanceText({ km: 4, isLess: false }, 'vi')  // => 'khoảng 4 km'` */
export const distanceText = ({ km, isLess }: { km: number; isLess: boolean }, lang: Lang): string =>
  translator(lang)(isLess ? 'distance.less' : 'distance.about', { km: numberText(km, lang) });

/** `timeText(90, 'vi')  // => '1 giờ 30 phút'` */
export function timeText(minutes: number, lang: Lang): string {
  const t = translator(lang);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('time.minutes', { minutes });
  return rest === 0 ? t('time.hours', { hours }) : t('time.hoursMinutes', { hours, minutes: rest });
}

/** `lengthText(192, 'vi')  // => '3 phút 12 giây'` */
export function lengthText(seconds: number, lang: Lang): string {
  const parts = [
    { value: Math.floor(seconds / 60), unit: 'minute' },
    { value: seconds % 60, unit: 'second' },
  ];
  return parts
    .filter(({ value }) => value > 0)
    .map(({ value, unit }) => unitFormat(unit, lang).format(value))
    .join(' ');
}

/** `megabytesText(1_362_000, 'vi')  // => '1,4 MB'`; never less than a tenth. */
export const megabytesText = (bytes: number, lang: Lang): string =>
  `${numberText(Math.max(1, Math.round(bytes / 1e5)) / 10, lang)} MB`;

const unitFormat = (unit: string, lang: Lang) =>
  new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { style: 'unit', unit, unitDisplay: 'long' });

interface LunarDay {
  readonly day: number;
  readonly month: number;
}

/** When a festival is held, in words: `9–10/3` is “mùng 9 – mùng 10 tháng 3 âm lịch”. */
export function lunarText(
  { from, to, month }: { from?: LunarDay | undefined; to?: LunarDay | undefined; month?: number | undefined },
  lang: Lang,
): string {
  const t = translator(lang);
  const number = (value: number) => (lang === 'en' ? ordinal(value) : String(value));
  // The first ten days of a lunar month are “mùng”, the later ones “ngày”.
  const day = (value: number) => t(value <= 10 ? 'date.mung' : 'date.ngay', { day: number(value) });
  if (!from) return t('date.lunarMonth', { month: number(month ?? 0) });
  if (!to || (to.day === from.day && to.month === from.month)) {
    return t('date.lunarDay', { day: day(from.day), month: number(from.month) });
  }
  if (to.month === from.month) {
    return t('date.lunarDay', {
      day: `${day(from.day)}${lang === 'vi' ? ' – ' : '–'}${day(to.day)}`,
      month: number(to.month),
    });
  }
  const full = (value: LunarDay) => t('date.dayOfMonth', { day: day(value.day), month: number(value.month) });
  return t('date.lunarSpan', { from: full(from), to: full(to) });
}

/** `centuryText(16, 'vi')  // => 'Thế kỷ XVI'` */
export const centuryText = (century: number, lang: Lang): string =>
  translator(lang)('search.century', { century: lang === 'vi' ? roman(century) : ordinal(century) });

/** As centuries are counted: up to 39. */
function roman(value: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(value / 10)) + ones[value % 10];
}

/** `ordinal(3)  // => '3rd'` */
function ordinal(value: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${value}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)]}`;
}
