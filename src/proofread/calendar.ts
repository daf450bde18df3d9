import { addDays, isDate } from '../core/dates.ts';
import { type LunarMonth, lunarMonths } from '../core/lunar.ts';
import { EN_ORDINAL_WORDS, englishNumber, VI_WORDS, vietnameseNumber } from './numerals.ts';
import type { Finding, Proof } from './rule.ts';
import { holding } from './whole.ts';
import { type Match, matchesIn, type Sentence, sentencesIn } from './within-sentence.ts';

type Name = 'lunar-day' | 'solar-day' | 'lunar-solar';

const MONTH_VI = `\\d{1,2}|[Gg]iêng|[Cc]hạp|[Mm]ười [Hh]ai|[Mm]ười [Mm]ột|${VI_WORDS.replaceAll('một', '[Mm]ột').replaceAll('hai', '[Hh]ai').replaceAll('ba', '[Bb]a').replaceAll('tư', '[Tt]ư').replaceAll('bốn', '[Bb]ốn').replaceAll('năm', '[Nn]ăm').replaceAll('sáu', '[Ss]áu').replaceAll('bảy', '[Bb]ảy').replaceAll('tám', '[Tt]ám').replaceAll('chín', '[Cc]hín').replaceAll('mười', '[Mm]ười')}`;
const LUNAR = [
  // (ngày | mùng) 10 tháng Ba (âm lịch) (năm 2024), 10/3 âm lịch
  new RegExp(
    `(?<![\\d/–-])(?<named>[Mm]ùng |[Mm]ồng )?(?<day>\\d{1,2})(?: tháng |/)(?<month>${MONTH_VI})(?![\\d/])(?: \\(?(?<said>âm lịch|ÂL)\\)?)?(?:,? năm (?<year>\\d{4}))?(?<saidLater> âm lịch)?`,
    'gu',
  ),
  new RegExp(
    `(?<![\\d–-])(?<day>\\d{1,2})(?:st|nd|rd|th) (?:day )?of the (?<month>${EN_ORDINAL_WORDS}|\\d{1,2}(?=st|nd|rd|th))(?:st|nd|rd|th)? (?<said>lunar) month(?:,? (?:of )?(?<year>\\d{4}))?`,
    'gu',
  ),
];

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH_EN = MONTHS.join('|');
const SOLAR = [
  /(?<![\d/.-])(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>[12]\d{3})(?![\d/-])/gu,
  /(?<![\d/–-])(?<day>\d{1,2}) tháng (?<month>\d{1,2})(?:,)? năm (?<year>[12]\d{3})(?! âm lịch)/gu,
  new RegExp(`(?<![\\d–-])(?<day>\\d{1,2}) (?<name>${MONTH_EN})(?: (?<year>[12]\\d{3}))?(?!\\d)`, 'gu'),
  new RegExp(`(?<name>${MONTH_EN}) (?<day>\\d{1,2})(?:st|nd|rd|th)?, (?<year>[12]\\d{3})`, 'gu'),
];
const DATED =
  /\d{1,2}(?:st|nd|rd|th)? (?:tháng|day|of the)|\d[/.-]\d|ary|March|April|May|June|July|August|ember|October/;
/** Days of earlier centuries are those of the lunar calendar, also where nobody says so. */
const SOLAR_SINCE = 1900;
/** The years for which `core/lunar.ts` has been held against an ephemeris. */
const [KNOWN_FROM, KNOWN_TO] = [1968, 2199];
/** Between two ways to say one day: nothing but brackets and words that say that it is the same. */
const SAME = /^[\s,(–]*(?:(?:tức|là|nhằm|ngày|dương lịch|âm lịch|ÂL|vào|that is|or|in the solar calendar)[\s,]*)*$/u;

export const calendar: Proof<Name> = {
  rules: {
    'lunar-day': {
      level: 'error',
      page: 'soat-bai#am-lich',
      words: {
        vi: ({ seen, detail }) => ({
          what: `“${seen}” không có trong âm lịch. ${detail?.vi}`,
          why: 'Khách đi hội theo ngày ghi ở đây sẽ đến vào một ngày không có.',
          fix: 'Hỏi lại ban quản lý di tích rồi sửa ngày.',
        }),
        en: ({ seen, detail }) => ({
          what: `“${seen}” does not exist in the lunar calendar. ${detail?.en}`,
          why: 'Visitors who come for the festival would come on a day that never is.',
          fix: 'Ask the management of the site and correct the day.',
        }),
      },
    },
    'solar-day': {
      level: 'error',
      page: 'soat-bai#am-lich',
      words: {
        vi: ({ seen }) => ({
          what: `Không có ngày ${seen}.`,
          why: 'Ngày không có thật làm người đọc ngờ cả bài.',
          fix: 'Xem lại nguồn: con số gõ nhầm, hay ngày và tháng bị đảo.',
        }),
        en: ({ seen }) => ({
          what: `There is no ${seen}.`,
          why: 'A day that never was makes readers doubt the rest.',
          fix: 'Check the source: a mistyped figure, or day and month exchanged.',
        }),
      },
    },
    'lunar-solar': {
      level: 'error',
      page: 'soat-bai#am-lich',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}”: ngày âm và ngày dương không phải một ngày.`,
          why: 'Lễ hội từng bị ghi lệch cả ba tháng vì đổi sai; khách sẽ đến nhầm ngày.',
          fix: `Ngày âm ấy là ${meant} dương lịch. Giữ ngày âm, sửa ngày dương hoặc bỏ đi: năm nào trang lễ hội cũng tự đổi.`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}”: the lunar and the solar day are not the same.`,
          why: 'Festivals have been dated three months off this way, and visitors came on the wrong day.',
          fix: `The lunar day is ${meant}. Keep it and correct the solar day, or leave that out: the page of festivals converts each year.`,
        }),
      },
    },
  },
  read: ({ passages }) => holding(sentencesIn(passages), DATED).flatMap(inSentence),
};

interface Day extends Match {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

function inSentence(sentence: Sentence): Finding<Name>[] {
  const solar = matchesIn(sentence, SOLAR).map(solarDay);
  const lunar = matchesIn(sentence, LUNAR)
    .filter(({ from, to }) => !solar.some((other) => from < other.to && other.from < to))
    .map(lunarDay)
    .filter((day) => day !== undefined);
  return [
    ...solar.flatMap(solarFault),
    ...lunar.flatMap(lunarFault),
    ...lunar.flatMap((day) => solar.flatMap((other) => differs(sentence, day, other))),
  ];
}

function solarDay(match: Match): Day {
  const { day, month, name, year } = match.groups;
  return {
    ...match,
    day: Number(day),
    month: name ? MONTHS.indexOf(name) + 1 : Number(month),
    year: year ? Number(year) : undefined,
  };
}

const iso = ({ day, month }: Pick<Day, 'day' | 'month'>, year: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function solarFault(found: Day): Finding<Name>[] {
  const { day, month, year = 2000, seen, place } = found;
  const isPossible = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  if (isPossible && (year < SOLAR_SINCE || isDate(iso(found, year)))) return [];
  return [{ ...place(), rule: 'solar-day', seen }];
}

/** A day of the lunar calendar, where the text says so or names the month as only that calendar does. */
function lunarDay(match: Match): Day | undefined {
  const { day, month = '', said, saidLater, named, year } = match.groups;
  const isNamed = /^\p{L}/u.test(month) && /^(?:\p{Lu}|giêng|chạp)/u.test(month);
  if (!said && !saidLater && !named && !isNamed) return undefined;
  const number = monthNumber(month);
  return number === undefined
    ? undefined
    : { ...match, day: Number(day), month: number, year: year ? Number(year) : undefined };
}

function monthNumber(text: string): number | undefined {
  const word = text.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  return { giêng: 1, chạp: 12 }[word] ?? vietnameseNumber(word) ?? englishNumber(word);
}

const TOO_LONG = {
  vi: 'Tháng âm nhiều nhất 30 ngày, năm có 12 tháng.',
  en: 'A lunar month has 30 days at most, a year 12 months.',
};
const NOT_MUNG = {
  vi: '“Mùng” chỉ dùng cho mười ngày đầu tháng.',
  en: '“Mùng” is said of the first ten days of a month only.',
};

function lunarFault({ day, month, year, groups, seen, place }: Day): Finding<Name>[] {
  const found = (detail: Finding['detail']): Finding<Name>[] => [{ ...place(), rule: 'lunar-day', seen, detail }];
  if (day < 1 || day > 30 || month < 1 || month > 12) return found(TOO_LONG);
  if (groups['named'] && day > 10) return found(NOT_MUNG);
  if (year === undefined || year < KNOWN_FROM || year > KNOWN_TO) return [];
  const longest = Math.max(...monthsOf(month, year).map(({ days }) => days));
  if (day <= longest) return [];
  return found({
    vi: `Năm ${year}, tháng ấy chỉ có ${longest} ngày.`,
    en: `In ${year} that month had ${longest} days.`,
  });
}

/** The month of that number, and the leap one where there is one. */
const monthsOf = (number: number, year: number): readonly LunarMonth[] =>
  lunarMonths(year).filter((month) => month.number === number);

function differs({ text }: Sentence, lunar: Day, solar: Day): Finding<Name>[] {
  const [first, second] = lunar.from < solar.from ? [lunar, solar] : [solar, lunar];
  if (!SAME.test(text.slice(first.to, second.from)) || /^\s*[–-]\s*\d/.test(text.slice(second.to))) return [];
  // The eleventh and twelfth months may end in the next solar year.
  const years = lunar.year ? [lunar.year] : [solar.year ?? 0, ...(lunar.month >= 11 ? [(solar.year ?? 0) - 1] : [])];
  if (solar.year === undefined || years.some((year) => year < KNOWN_FROM || year > KNOWN_TO)) return [];
  const days = years.flatMap((year) => monthsOf(lunar.month, year).map((month) => addDays(month.first, lunar.day - 1)));
  if (days.includes(iso(solar, solar.year))) return [];
  const meant = days[0]?.split('-').reverse().map(Number).join('/');
  return [{ ...first.place(), rule: 'lunar-solar', seen: text.slice(first.from, second.to).trim(), meant }];
}
