import type { Lang } from '../core/lang.ts';
import { allIn } from './all-in.ts';
import { EN_ORDINAL_WORDS, EN_WORDS, englishNumber, romanNumber, VI_WORDS, vietnameseNumber } from './numerals.ts';

/** A number of a text as a value, however it is written. Numbers in words are often idle (“one of the best”), and are none. */
export interface Figure {
  readonly value: number;
  readonly seen: string;
  /** Where in the text it begins. */
  readonly from: number;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

/** Thousands and decimals, as each language writes them: `1.500` and `5,3` here, `1,500` and `5.3` there. */
const WRITTEN = {
  vi: /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?! ?(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\p{L}))/gu,
  en: /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?! ?(?:thousand|million|billion)(?!\p{L}))/gu,
} as const;
/** Telephone numbers and accounts: they name something, and count nothing. */
const CALLED = /(?<![\d.,])(?!\d{4}-\d{4}(?!\d)|\d{1,3}(?:[.,]\d{3})+(?!\d))\+?\(?\d(?:[ ().-]{0,2}\d){7,}/gu;
const SCALED =
  /(?<![\d.,])(?<number>\d+(?:[.,]\d+)?) ?(?<scale>nghìn|ngàn|vạn|triệu|tỷ|tỉ|thousand|million|billion)(?!\p{L})/gu;
const WORDS = {
  vi: new RegExp(`(?<!\\p{L})${VI_WORDS}(?!\\p{L})`, 'giu'),
  en: new RegExp(`(?<!\\p{L})(?:${EN_ORDINAL_WORDS}|${EN_WORDS})(?!\\p{L})`, 'giu'),
} as const;
/** Centuries have Roman numbers here and figures there; elsewhere a Roman number may be a name. */
const ROMAN = /(?<!\p{L})[XVI]+(?!\p{L})/gu;
const CENTURY = /thế kỷ (?:thứ )?(?:[XVI]+ ?[–-] ?)?$/iu;
/** Hours as English counts them, twice twelve. */
const TIMES = /(?<![\d.,])(?<hour>\d{1,2})(?:[.:](?<minutes>\d{2}))? ?(?<half>[ap])\.?m\b/giu;
const MONTH_NAMES = new RegExp(`(?<!\\p{L})(?:${MONTHS.join('|')}|giêng|chạp)(?!\\p{L})`, 'giu');

/** The numbers that a text writes in figures, and its centuries. */
export function figuresIn(written: string, lang: Lang): Figure[] {
  if (!/\d|thế kỷ/i.test(written)) return [];
  const isLong = written.replace(/\D+/g, '').length >= 8;
  const text = isLong ? written.replace(CALLED, (called) => '#'.repeat(called.length)) : written;
  const decimal = lang === 'vi' ? ',' : '.';
  const read = (number: string) => Number(number.replaceAll(lang === 'vi' ? '.' : ',', '').replace(decimal, '.'));
  const figure = ({ 0: seen, index: from }: RegExpExecArray, value: number): Figure => ({ value, seen, from });
  const times = lang === 'en' ? allIn(text, TIMES) : [];
  const inTime = (at: number) => times.some(({ 0: time, index }) => at >= index && at < index + time.length);
  return [
    ...allIn(text, WRITTEN[lang])
      .filter(({ index }) => !inTime(index))
      .map((one) => figure(one, read(one[0]))),
    ...times.flatMap((match) => {
      const { hour, minutes, half = '' } = match.groups ?? {};
      const ofDay = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
      return [figure(match, ofDay), ...(minutes ? [figure(match, Number(minutes))] : [])];
    }),
    ...allIn(text, SCALED).map((match) => {
      const { number = '', scale = '' } = match.groups ?? {};
      return figure(match, Number(number.replace(',', '.')) * (SCALES[scale] ?? 1));
    }),
    ...(lang === 'vi' ? allIn(text, ROMAN) : [])
      .filter(({ index }) => CENTURY.test(text.slice(0, index)))
      .map((match) => figure(match, romanNumber(match[0]) ?? 0)),
  ];
}

/** What else in a text may be meant by a number: words, names of months, Roman numbers. */
export const numbersInWords = (text: string, lang: Lang): number[] =>
  [
    ...allIn(text, WORDS[lang]).map(([word]) => (lang === 'vi' ? vietnameseNumber(word) : englishNumber(word))),
    ...allIn(text, ROMAN).map(([roman]) => romanNumber(roman)),
    ...allIn(text, MONTH_NAMES).map(([name]) => monthOf(name.toLowerCase())),
  ].filter((value) => value !== undefined);

const monthOf = (name: string): number => ({ giêng: 1, chạp: 12 })[name] ?? MONTHS.indexOf(name) + 1;
