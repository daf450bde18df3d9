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

/** A number as people read it, to at most two places: `numberText(2.5, 'vi')  // => '2,5'` */
export const numberText = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 }).format(value);

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
