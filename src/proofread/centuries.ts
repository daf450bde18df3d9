import { allIn } from './all-in.ts';
import { fieldsOf } from './fields.ts';
import { EN_ORDINAL_WORDS, englishNumber, romanNumber } from './numerals.ts';
import type { Finding, Proof, ReadEntry } from './rule.ts';
import { holding } from './whole.ts';
import { matchesIn, type Sentence, sentencesIn } from './within-sentence.ts';

type Name = 'century-year';

const VI = '(?<from>[XVI]+|\\d{1,2})(?:\\s?[–-]\\s?(?<to>[XVI]+|\\d{1,2}))?(?![\\p{L}\\d])';
const EN_ONE = `(?:\\d{1,2}(?:st|nd|rd|th)|${EN_ORDINAL_WORDS})`;
const EN = `(?<from>${EN_ONE})(?:\\s?(?:[–-]|to|or)\\s?(?:the )?(?<to>${EN_ONE}))? centur(?:y|ies)`;
const YEARS = '(?:năm |khoảng |about |c\\. ?|in )*(?<year>\\d{3,4})(?:\\s?[–-]\\s?(?<year2>\\d{3,4}))?';
const CENTURY_VI = new RegExp(`thế kỷ (?:thứ )?${VI}`, 'giu');

const CENTURY = /thế kỷ|centur/i;

/** A year in brackets behind its century, or a century in brackets behind its year: only then are both said of one thing. */
const PATTERNS = [
  new RegExp(`thế kỷ (?:thứ )?${VI}\\s*\\(${YEARS}\\)`, 'giu'),
  new RegExp(
    `năm (?<year>\\d{3,4})\\s*(?:\\((?:tức |thuộc )?|,? tức )(?:đầu |cuối |giữa |nửa đầu |nửa cuối )?thế kỷ (?:thứ )?${VI}`,
    'giu',
  ),
  new RegExp(`${EN}\\s*\\(${YEARS}\\)`, 'giu'),
  new RegExp(`(?<!\\d)(?<year>\\d{3,4})\\s*\\((?:in )?(?:the )?(?:early |late |mid-)?${EN}\\)`, 'giu'),
];

export const centuries: Proof<Name> = {
  rules: {
    'century-year': {
      level: 'error',
      page: 'soat-bai#the-ky',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}”: năm ấy không thuộc thế kỷ ấy.`,
          why: 'Thế kỷ và năm không thể cùng đúng; người đọc không biết tin bên nào.',
          fix: `Năm ấy thuộc thế kỷ ${meant}. Xem lại nguồn rồi sửa chỗ sai.`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}”: the year is not in that century.`,
          why: 'Century and year cannot both be right, and the reader cannot tell which to believe.',
          fix: `The year lies in century ${meant}. Check the source and correct what is wrong.`,
        }),
      },
    },
  },
  read: ({ vi, passages }: ReadEntry) => [
    ...holding(sentencesIn(passages), CENTURY).flatMap(inSentence),
    ...(vi ? founding(vi) : []),
  ],
};

function inSentence(sentence: Sentence): Finding<Name>[] {
  return matchesIn(sentence, PATTERNS).flatMap(({ seen, place, groups }): Finding<Name>[] => {
    const [from, to] = [centuryOf(groups['from']), centuryOf(groups['to'] ?? groups['from'])];
    const years = [groups['year'], groups['year2']].flatMap((year) => (year ? [Number(year)] : []));
    if (from === undefined || to === undefined || years.every((year) => lies(year, from, to))) return [];
    return [{ ...place(), rule: 'century-year', seen, meant: ROMAN[strictCentury(years[0] ?? 0)] }];
  });
}

/** The year of founding, in a field of its own, and the century in words beside it. */
function founding({ file, data, lineOf }: NonNullable<ReadEntry['vi']>): Finding<Name>[] {
  const { text = '', year = '' } = fieldsOf(data, 'founding')[0] ?? {};
  const named = allIn(text, CENTURY_VI);
  // Words that give years of their own may speak of something later.
  if (!/^\d{3,4}$/.test(year) || named.length === 0 || /\d{3,4}/.test(text)) return [];
  const isNamed = named.some(({ groups }) => {
    const [from, to] = [centuryOf(groups?.['from']), centuryOf(groups?.['to'] ?? groups?.['from'])];
    return from === undefined || to === undefined || lies(Number(year), from, to);
  });
  if (isNamed) return [];
  const field = 'founding.text';
  const meant = ROMAN[strictCentury(Number(year))];
  return [{ file, line: lineOf(field), field, rule: 'century-year', seen: `${text}, ${year}`, meant }];
}

const centuryOf = (text = ''): number | undefined =>
  romanNumber(text.toUpperCase()) ?? (/^\d/.test(text) ? Number.parseInt(text, 10) : englishNumber(text));

const strictCentury = (year: number) => Math.ceil(year / 100);
/** The year 1300 ends the 13th century, and is often put into the 14th. */
const lies = (year: number, from: number, to: number) =>
  strictCentury(year) <= to && Math.floor(year / 100) + 1 >= from;

const ROMAN = ' I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ');
