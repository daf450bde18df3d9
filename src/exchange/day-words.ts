import { fromPaper, isDate } from '../core/dates.ts';
import { fold } from '../core/text.ts';

const MONTHS = ['gieng', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'muoi hai'];
const monthOf = (words: string): string | undefined => {
  const named = MONTHS.indexOf(words === 'chap' ? 'muoi hai' : words === 'mot' ? 'gieng' : words);
  return /^\d{1,2}$/.test(words) ? words : named < 0 ? undefined : String(named + 1);
};

/**
 * A day as people write it: `15/8/2021`, `15 tháng 8 năm 2021`, `ngày 15 tháng Tám, 2021`, `2021-08-15 00:00:00`; nothing
 * where it is none.
 */
export function dayIn(text: string): string | undefined {
  const words = fold(text)
    .replace(/^ngay\s+|\s+00:00:00$|t00:00.*$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (isDate(words)) return words;
  const onPaper = fromPaper(words.replace(/\s*([/.-])\s*/g, '$1'));
  if (onPaper) return onPaper;
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) thang ([a-z0-9 ]+?),? (?:nam )?(\d{4})$/.exec(words) ?? [];
  const number = monthOf(month);
  return number && fromPaper(`${day}/${number}/${year}`);
}

/** `yearIn('năm 1992')  // => '1992'` */
export const yearIn = (text: string): string | undefined => /^(?:nam )?([12]\d{3})$/.exec(fold(text).trim())?.[1];

/** Excel counts days from 30 December 1899; between these lie the years 1905 to 2100. */
const FIRST_SERIAL = 2000;
const LAST_SERIAL = 73050;

/** `serialDay('44423')  // => '2021-08-15'` */
export function serialDay(text: string): string | undefined {
  if (!/^\d{4,5}(\.0+)?$/.test(text)) return undefined;
  const days = Math.trunc(Number(text));
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}

/** A lunar day in words: `mùng 9 tháng 3`, `ngày 10 tháng Ba âm lịch`, `15 tháng Giêng`. */
export function lunarDayIn(text: string): string | undefined {
  const words = fold(text)
    .replace(/\(?(am lich|al)\)?|^ngay\s+|(?:ngay )?(?:mung|mong)\s+/g, ' ')
    .replace(/[.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, day = '', month = ''] = /^(\d{1,2}) ?(?:thang|\/|-) ?([a-z0-9 ]+)$/.exec(words) ?? [];
  const number = monthOf(month);
  return number && `${Number(day)}/${Number(number)}`;
}

/** `lunarMonthIn('tháng Giêng')  // => '1'` */
export const lunarMonthIn = (text: string): string | undefined =>
  monthOf(
    fold(text)
      .replace(/am lich|thang/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
