import { describe, expect, test } from 'vitest';
import { LANGS } from '../../src/core/lang.ts';
import en from '../../src/i18n/en.json' with { type: 'json' };
import { centuryText, dateText, lengthText, lunarText, megabytesText, numberText } from '../../src/i18n/format.ts';
import { translator, type WordKey } from '../../src/i18n/translate.ts';
import vi from '../../src/i18n/vi.json' with { type: 'json' };

interface Words {
  readonly [key: string]: string | Words;
}

/** `{ a: { b: 'Đọc' } }` as `[['a.b', 'Đọc']]`. */
const flat = (words: Words, path = ''): [key: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );

const WORDS = { vi: flat(vi), en: flat(en) };
/** Languages differ in their plural forms: `found_one` and `found_other` are one word with two endings. */
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const stems = (words: readonly [string, string][]) => [...new Set(words.map(([key]) => stem(key)))].sort();
const placeholders = (text: string) => [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name).sort();

test('both languages have words for the same things', () => {
  expect(stems(WORDS.vi)).toEqual(stems(WORDS.en));
});

test.each([
  ['vi', ['other']],
  ['en', ['one', 'other']],
] as const)('every counted word has the plural forms of its language: %s', (lang, forms) => {
  expect(new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted()).toEqual(forms);
  const counted = WORDS[lang].filter(([key]) => stem(key) !== key);
  const endings = Map.groupBy(counted, ([key]) => stem(key));
  expect(endings.size).toBeGreaterThan(0);
  for (const [word, variants] of endings) {
    expect(variants.map(([key]) => key).sort()).toEqual(forms.map((form) => `${word}_${form}`));
  }
});

test.each(LANGS)('no word is empty or has stray spaces: %s', (lang) => {
  expect(WORDS[lang].filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
});

test.each(LANGS)('every word is in composed letters (Unicode NFC): %s', (lang) => {
  expect(WORDS[lang].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
});

test('what is filled into a word is the same in both languages', () => {
  const english = new Map(WORDS.en.map(([key, text]) => [key, placeholders(text)]));
  const different = WORDS.vi.filter(([key, text]) => String(placeholders(text)) !== String(english.get(key)));
  expect(different).toEqual([]);
});

test.each(LANGS)('every word can be said, and leaves no gap open: %s', (lang) => {
  const t = translator(lang);
  for (const [key, text] of WORDS[lang]) {
    const values = Object.fromEntries(placeholders(text).map((name) => [name, 2]));
    expect(t(stem(key) as WordKey, { count: 2, ...values })).not.toMatch(/[{}]|undefined/);
  }
});

test.each([
  ['vi', 1, '1 điểm dừng'],
  ['vi', 12, '12 điểm dừng'],
  ['en', 0, '0 stops'],
  ['en', 1, '1 stop'],
  ['en', 12, '12 stops'],
] as const)('in %s, %i is counted as “%s”', (lang, count, text) => {
  expect(translator(lang)('list.stops', { count })).toBe(text);
});

test('signs in a name stay as they are, for the page to write safely', () => {
  expect(translator('en')('entry.photoCredit', { credit: 'A & “B” <C>' })).toBe('Photo: A & “B” <C>');
});

test.each(LANGS)('a word that does not exist ends the build instead of showing its name: %s', (lang) => {
  expect(() => translator(lang)('plaque.missing' as WordKey)).toThrow(`No words for “plaque.missing” in ${lang}.`);
});

test.each([
  ['2017-12-25', '25/12/2017', '25 December 2017'],
  ['2025-07-01', '1/7/2025', '1 July 2025'],
  ['2026-01-09', '9/1/2026', '9 January 2026'],
  ['2024-02-29', '29/2/2024', '29 February 2024'],
  ['1992', '1992', '1992'],
])('the date %s is written “%s” and “%s”', (date, vietnamese, english) => {
  expect(dateText(date, 'vi')).toBe(vietnamese);
  expect(dateText(date, 'en')).toBe(english);
});

test.each([
  [1, 'Thế kỷ I', '1st century'],
  [10, 'Thế kỷ X', '10th century'],
  [14, 'Thế kỷ XIV', '14th century'],
  [19, 'Thế kỷ XIX', '19th century'],
  [21, 'Thế kỷ XXI', '21st century'],
])('the century %i is written “%s” and “%s”', (century, vietnamese, english) => {
  expect(centuryText(century, 'vi')).toBe(vietnamese);
  expect(centuryText(century, 'en')).toBe(english);
});

test.each([
  [2.5, '2,5', '2.5'],
  [120, '120', '120'],
  [1.805, '1,81', '1.81'],
  [1234.5, '1.234,5', '1,234.5'],
])('the number %d is written “%s” and “%s”', (value, vietnamese, english) => {
  expect(numberText(value, 'vi')).toBe(vietnamese);
  expect(numberText(value, 'en')).toBe(english);
});

describe('a lunar date is written', () => {
  const day = (text: string) => {
    const [number = 0, month = 0] = text.split('/').map(Number);
    return { day: number, month };
  };

  test.each([
    ['10/3', 'mùng 10 tháng 3 âm lịch', '10th of the 3rd lunar month'],
    ['1/1', 'mùng 1 tháng 1 âm lịch', '1st of the 1st lunar month'],
    ['11/2', 'ngày 11 tháng 2 âm lịch', '11th of the 2nd lunar month'],
    ['12/12', 'ngày 12 tháng 12 âm lịch', '12th of the 12th lunar month'],
    ['22/8', 'ngày 22 tháng 8 âm lịch', '22nd of the 8th lunar month'],
    ['23/10', 'ngày 23 tháng 10 âm lịch', '23rd of the 10th lunar month'],
  ])('on the one day %s: “%s”, “%s”', (from, vietnamese, english) => {
    expect(lunarText({ from: day(from) }, 'vi')).toBe(vietnamese);
    expect(lunarText({ from: day(from) }, 'en')).toBe(english);
    // A span that ends where it begins is one day.
    expect(lunarText({ from: day(from), to: day(from) }, 'vi')).toBe(vietnamese);
    expect(lunarText({ from: day(from), to: day(from) }, 'en')).toBe(english);
  });

  test.each([
    ['9/3', '10/3', 'mùng 9 – mùng 10 tháng 3 âm lịch', '9th–10th of the 3rd lunar month'],
    ['9/3', '11/3', 'mùng 9 – ngày 11 tháng 3 âm lịch', '9th–11th of the 3rd lunar month'],
    ['16/8', '20/8', 'ngày 16 – ngày 20 tháng 8 âm lịch', '16th–20th of the 8th lunar month'],
    [
      '29/12',
      '3/1',
      'ngày 29 tháng 12 – mùng 3 tháng 1 âm lịch',
      '29th of the 12th month to 3rd of the 1st month (lunar calendar)',
    ],
    [
      '10/1',
      '10/2',
      'mùng 10 tháng 1 – mùng 10 tháng 2 âm lịch',
      '10th of the 1st month to 10th of the 2nd month (lunar calendar)',
    ],
  ])('from %s to %s: “%s”, “%s”', (from, to, vietnamese, english) => {
    expect(lunarText({ from: day(from), to: day(to) }, 'vi')).toBe(vietnamese);
    expect(lunarText({ from: day(from), to: day(to) }, 'en')).toBe(english);
  });

  test.each([
    [1, 'tháng 1 âm lịch', 'the 1st lunar month'],
    [8, 'tháng 8 âm lịch', 'the 8th lunar month'],
  ])('when only the month %i is known: “%s”, “%s”', (month, vietnamese, english) => {
    expect(lunarText({ month }, 'vi')).toBe(vietnamese);
    expect(lunarText({ month }, 'en')).toBe(english);
  });
});

test.each([
  [192, '3 phút 12 giây', '3 minutes 12 seconds'],
  [60, '1 phút', '1 minute'],
  [1, '1 giây', '1 second'],
  [3601, '60 phút 1 giây', '60 minutes 1 second'],
])('a recording of %s seconds takes %s, %s', (seconds, vietnamese, english) => {
  expect([lengthText(seconds, 'vi'), lengthText(seconds, 'en')]).toEqual([vietnamese, english]);
});

test.each([
  [1_362_000, '1,4 MB', '1.4 MB'],
  [12_000_000, '12 MB', '12 MB'],
  [900, '0,1 MB', '0.1 MB'],
])('%s bytes are said to be %s, %s', (bytes, vietnamese, english) => {
  expect([megabytesText(bytes, 'vi'), megabytesText(bytes, 'en')]).toEqual([vietnamese, english]);
});
