import { cyclicName, ERAS, erasNamed, RULERS, rulersNamed, yearsOf } from '../core/eras.ts';
import { EN_ORDINAL_WORDS, englishNumber, HAN_WORDS, VI_WORDS, vietnameseNumber } from './numerals.ts';
import type { Finding, Proof } from './rule.ts';
import { holding, wholeWords } from './whole.ts';
import { matchesIn, type Sentence, sentencesIn } from './within-sentence.ts';

type Name = 'era-year' | 'era-span' | 'era-ruler' | 'cyclic-year';

/** Longest first, so that `Hội Tường Đại Khánh` is not read as `Đại Khánh`. */
const anyOf = (names: readonly string[]) => [...new Set(names)].sort((a, b) => b.length - a.length).join('|');
const ERA = `(?<era>${anyOf(ERAS.flatMap(({ names }) => names))})`;
const RULER = `(?<ruler>${anyOf(RULERS.flatMap(({ names }) => names))})`;

/** Whether anything is said of it that can be held against the table. */
const MAY_NAME = /\d{3}|niên hiệu|\bera\b/i;
const NAMED = wholeWords(anyOf(ERAS.flatMap(({ names }) => names)), 'u');

const STEM = 'Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Kỉ|Canh|Tân|Nhâm|Quý|Quí';
const BRANCH = 'Tý|Tí|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi';
const CYCLIC = `(?:${STEM}) (?:${BRANCH})`;
const IN_CYCLE = new RegExp(CYCLIC, 'u');

const YEAR = '(?<year>\\d{3,4})(?![\\d.,]*\\d)';
/** What may stand between the year of an era and the same year of ours: only words that say that it is the same. */
const SAME = `(?:(?:tức|nghĩa|là|năm|khoảng|vào|that|is|or|i\\.e\\.|in|the year|${CYCLIC})[\\s,:]*)*`;
const IN_BRACKETS = `\\s*\\(${SAME}(?:[\\d/]+/)?${YEAR}\\)`;
const IN_WORDS = `(?:\\s+[–-])?[\\s,]+(?:tức(?: là)?|nghĩa là|nhằm|ứng với|that is|or|i\\.e\\.)[\\s,]+${SAME}${YEAR}`;
const AFTER = `(?:${IN_BRACKETS}|${IN_WORDS})`.replace(YEAR, '(?<year>\\d{3,4})').replace(YEAR, '(?<year2>\\d{3,4})');

const COUNT = `(?<count>\\d{1,2}|${VI_WORDS}|${HAN_WORDS})`;
const OF_ERA = [
  // Chính Hòa năm thứ 13, Chính Hòa thứ mười ba, Chính Hòa 13, Chính Hòa nguyên niên, Chính Hòa thập tam niên
  `${ERA},? (?:năm )?thứ ${COUNT}`,
  `${ERA},? (?:năm )?(?<count>\\d{1,2})`,
  `${ERA} (?<count>nguyên) niên`,
  `${ERA} (?<count>${HAN_WORDS}) niên`,
  // năm thứ 13 niên hiệu Chính Hòa
  `[Nn]ăm thứ ${COUNT},? (?:của )?(?:niên hiệu|đời|triều|thời)? ?${ERA}`,
  // the 13th year of (the) Chính Hòa (era), year 13 of Chính Hòa
  `(?<count>\\d{1,2}(?=st|nd|rd|th)|${EN_ORDINAL_WORDS})(?:st|nd|rd|th)? year of (?:the )?(?:era |reign )?(?:of )?${ERA}(?: era| reign| period)?`,
  `[Yy]ear (?<count>\\d{1,2}) of (?:the )?(?:era )?${ERA}(?: era| reign| period)?`,
];
const COUNTED = OF_ERA.flatMap((words) => [
  new RegExp(`(?<!\\p{L}|(?:đường|phố|ngõ) )${words}${AFTER}`, 'gu'),
  new RegExp(
    `(?<!\\d)(?:[Nn]ăm |[Ii]n )?(?<year>\\d{3,4})(?: \\(|, |,? tức )(?:tức |là |năm |niên hiệu |the )*${words}(?!\\p{L})`,
    'gu',
  ),
]);

const SPAN = '(?<year>\\d{3,4})(?:\\s*[–-]\\s*(?<year2>\\d{3,4}))?';
const SPANNED = [
  new RegExp(
    `(?<!\\p{L})(?:[Nn]iên hiệu|[Đđ]ời|[Tt]riều|[Tt]hời|era(?: name)?|reign of) (?:vua )?(?:the )?${ERA}(?: era)?\\s*\\((?:năm )?${SPAN}\\)`,
    'gu',
  ),
  new RegExp(`(?<!\\p{L})${ERA} (?:era|reign|period)\\s*\\(${SPAN}\\)`, 'gu'),
];

const RULED = [
  new RegExp(
    `(?<!\\p{L})${ERA}(?:,? (?:năm )?(?:thứ )?(?:\\d{1,2}|nhất|nguyên niên))?(?:\\s*\\(\\d{3,4}\\))?,? (?:dưới )?(?:đời|thời|triều|của) (?:vua )?${RULER}(?!\\p{L})`,
    'gu',
  ),
  new RegExp(`(?<!\\p{L})${RULER},? (?:đặt |lấy |đổi )?niên hiệu (?:là )?${ERA}(?!\\p{L})`, 'gu'),
  new RegExp(
    `(?<!\\p{L})${ERA}(?: era)?(?:\\s*\\(\\d{3,4}\\))?,? (?:of|under) (?:King |Emperor )?${RULER}(?!\\p{L})`,
    'gu',
  ),
];

const CYCLICS = [
  new RegExp(`(?<cycle>${CYCLIC})(?:,\\s*|\\s*\\((?:tức |năm )*|,? tức (?:là )?(?:năm )?)${YEAR}`, 'gu'),
  new RegExp(`(?<!\\d)(?<year>\\d{3,4})\\s*\\((?:năm )?(?<cycle>${CYCLIC})\\)`, 'gu'),
];

/** A Chinese era may have the same name, and a year of the old calendar ends in the next of ours. */
const CHINESE =
  /(?:nhà|triều|vua|đời) (?:Hán|Đường|Tống|Nguyên|Minh|Thanh)(?!\p{L})|Trung Quốc|\bChin(?:a|ese)\b|\b(?:Ming|Qing|Song|Yuan) /u;
const END_OF_YEAR =
  /tháng (?:Mười Một|mười một|Một|11|Chạp|Mười Hai|mười hai|12)(?!\p{L})|(?:11|12)th (?:lunar )?month|(?:eleventh|twelfth) (?:lunar )?month/u;

export const eras: Proof<Name> = {
  rules: {
    'era-year': {
      level: 'error',
      page: 'soat-bai#nien-hieu',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}”: năm niên hiệu và năm dương lịch không khớp.`,
          why: 'Năm chép sai vua, sai niên hiệu là lỗi hay gặp nhất trên biển di tích; người biết chữ Hán đọc là thấy.',
          fix: meant
            ? `Theo bảng niên hiệu, năm ấy là ${meant}. Xem lại bia hoặc tài liệu gốc rồi sửa con số sai.`
            : 'Niên hiệu này không dài đến thế. Xem lại bia hoặc tài liệu gốc rồi sửa con số sai.',
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}”: the year of the era and the year of our calendar do not agree.`,
          why: 'A year under the wrong king or era is the commonest slip on heritage plaques, and readers of old texts notice.',
          fix: meant
            ? `By the table of eras that year is ${meant}. Look at the stele or the source and correct the wrong number.`
            : 'The era was not that long. Look at the stele or the source and correct the wrong number.',
        }),
      },
    },
    'era-span': {
      level: 'warning',
      page: 'soat-bai#nien-hieu',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}”: năm ấy không thuộc niên hiệu này.`,
          why: 'Khách tra lại sẽ thấy hai điều không thể cùng đúng.',
          fix: `Niên hiệu này dùng ${meant}. Xem lại nguồn rồi sửa năm hoặc niên hiệu.`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}”: that year is not of this era.`,
          why: 'Both cannot be true, and a reader who looks it up will see it.',
          fix: `The era was used ${meant}. Check the source and correct the year or the era.`,
        }),
      },
    },
    'era-ruler': {
      level: 'error',
      page: 'soat-bai#nien-hieu',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}”: niên hiệu này không phải của vua ấy.`,
          why: 'Niên hiệu gắn nhầm vua thì cả mốc thời gian sai theo.',
          fix: `Niên hiệu này là của ${meant}. Xem lại nguồn rồi sửa tên vua hoặc niên hiệu.`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}”: this era was not that ruler’s.`,
          why: 'An era under the wrong king makes the whole date wrong.',
          fix: `The era belongs to ${meant}. Check the source and correct the king or the era.`,
        }),
      },
    },
    'cyclic-year': {
      level: 'error',
      page: 'soat-bai#can-chi',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}”: can chi và năm dương lịch không khớp.`,
          why: 'Một trong hai chép sai; sai can chi có khi lệch cả một vòng sáu mươi năm.',
          fix: `Năm dương lịch ấy là ${meant}. Xem lại nguồn rồi sửa chỗ sai.`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}”: the name in the cycle of sixty and the year do not agree.`,
          why: 'One of the two is wrong, and a wrong name may be sixty years off.',
          fix: `That year is ${meant}. Check the source and correct what is wrong.`,
        }),
      },
    },
  },
  read: ({ passages }) => {
    const sentences = sentencesIn(passages);
    const named = holding(sentences, NAMED).filter(({ text }) => MAY_NAME.test(text) && !CHINESE.test(text));
    return [
      ...named.flatMap((sentence) => [...counted(sentence), ...spanned(sentence), ...ruled(sentence)]),
      ...holding(sentences, IN_CYCLE).flatMap((sentence) => [...cyclic(sentence)]),
    ];
  },
};

const or = (values: readonly (string | number)[]) => [...new Set(values)].join(' / ');

/** The year itself, and the one before it where the old year was ending. */
const mayBe = (year: number, { text }: Sentence): number[] => (END_OF_YEAR.test(text) ? [year, year - 1] : [year]);

function* counted(sentence: Sentence): Generator<Finding<Name>> {
  for (const { seen, place, groups } of matchesIn(sentence, COUNTED)) {
    const { era = '' } = groups;
    const year = Number(groups['year'] ?? groups['year2']);
    const count = countOf(groups['count'] ?? '');
    if (count === undefined) continue;
    const years = yearsOf(era, count);
    if (mayBe(year, sentence).some((one) => years.includes(one))) continue;
    yield { ...place(), rule: 'era-year', seen, meant: or(years) || undefined };
  }
}

const countOf = (text: string): number | undefined =>
  text.toLowerCase() === 'nguyên'
    ? 1
    : /^\d+$/.test(text)
      ? Number(text)
      : (vietnameseNumber(text) ?? englishNumber(text));

function* spanned(sentence: Sentence): Generator<Finding<Name>> {
  for (const { seen, place, groups } of matchesIn(sentence, SPANNED)) {
    const eras = erasNamed(groups['era'] ?? '');
    const years = [groups['year'], groups['year2']].flatMap((year) => (year ? [Number(year)] : []));
    const isIn = ({ firsts, last }: (typeof eras)[number]) =>
      years.every((year) => year >= Math.min(...firsts) && year <= last + 1);
    if (eras.length === 0 || eras.some(isIn)) continue;
    const meant = or(eras.map(({ firsts, last }) => `${Math.min(...firsts)}–${last}`));
    yield { ...place(), rule: 'era-span', seen, meant };
  }
}

function* ruled(sentence: Sentence): Generator<Finding<Name>> {
  for (const { seen, place, groups } of matchesIn(sentence, RULED)) {
    const { era = '', ruler = '' } = groups;
    const eras = erasNamed(era);
    // Gia Long is an era and the name of its king.
    if (era === ruler || eras.some(({ rulers }) => rulers.includes(ruler)) || rulersNamed(ruler).length === 0) continue;
    yield { ...place(), rule: 'era-ruler', seen, meant: or(eras.map(({ rulers }) => rulers[0] ?? '')) };
  }
}

/** One spelling for each stem and branch. */
const plainCycle = (name: string): string =>
  name.replace('Kỉ', 'Kỷ').replace('Quí', 'Quý').replace('Tí', 'Tý').replace('Tị', 'Tỵ').replace('Mẹo', 'Mão');

function* cyclic(sentence: Sentence): Generator<Finding<Name>> {
  for (const { seen, place, groups } of matchesIn(sentence, CYCLICS)) {
    const year = Number(groups['year']);
    if (mayBe(year, sentence).some((one) => cyclicName(one) === plainCycle(groups['cycle'] ?? ''))) continue;
    yield { ...place(), rule: 'cyclic-year', seen, meant: cyclicName(year) };
  }
}
