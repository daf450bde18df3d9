/** Numbers as texts write them: figures, words, Roman figures, ordinals. */

const VI_UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** Other words for the same: in ordinals, behind tens, in the south. */
const VI_OTHER: Readonly<Record<string, number>> = { mốt: 1, nhất: 1, nhì: 2, tư: 4, lăm: 5, nhăm: 5, bẩy: 7 };
const HAN = ['', 'nhất', 'nhị', 'tam', 'tứ', 'ngũ', 'lục', 'thất', 'bát', 'cửu'];

const EN_UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const EN_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const vietnameseUnit = (word = ''): number | undefined => {
  const index = VI_UNITS.indexOf(word);
  return index >= 0 ? index : VI_OTHER[word];
};

/** `vietnameseNumber('mười ba')  // => 13`; up to 99, also as in names of years: `thập tam`, `tam thập cửu`. */
export function vietnameseNumber(text: string): number | undefined {
  const words = text.trim().toLowerCase().split(/\s+/);
  if (words.includes('thập')) return hanNumber(words);
  const [first = '', second = '', third = ''] = words;
  if (first === 'mười') return second ? sum(10, vietnameseUnit(second)) : 10;
  if (second === 'mươi') return sum((vietnameseUnit(first) ?? Number.NaN) * 10, third ? vietnameseUnit(third) : 0);
  return words.length === 1 ? (vietnameseUnit(first) ?? positive(HAN.indexOf(first))) : undefined;
}

const sum = (tens: number, units: number | undefined) =>
  units === undefined || Number.isNaN(tens) ? undefined : tens + units;
const positive = (value: number) => (value > 0 ? value : undefined);

function hanNumber(words: readonly string[]): number | undefined {
  const [tens = '', units = ''] = words
    .join(' ')
    .split('thập')
    .map((part) => part.trim());
  const [ten, unit] = [tens ? HAN.indexOf(tens) : 1, units ? HAN.indexOf(units) : 0];
  return ten > 0 && unit >= 0 ? ten * 10 + unit : undefined;
}

/** `englishNumber('twenty-third')  // => 23`; cardinal or ordinal, up to 99. */
export function englishNumber(text: string): number | undefined {
  const [first = '', second] = text
    .trim()
    .toLowerCase()
    .split(/[\s-]+/);
  const below = (word: string) => Math.max(EN_UNITS.indexOf(word), EN_ORDINALS.indexOf(word));
  const tens = EN_TENS.findIndex((word) => word !== '' && (first === word || first === word.replace(/y$/, 'ieth')));
  if (tens > 0) return second === undefined ? tens * 10 : tens * 10 + Math.max(0, below(second));
  return second === undefined ? (below(first) >= 0 ? below(first) : undefined) : undefined;
}

/** `romanNumber('XIII')  // => 13`; nothing where it is no Roman number below fifty. */
export function romanNumber(text: string): number | undefined {
  const match = /^(X{0,4})(IX|IV|V?I{0,3})$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens = '', units = ''] = match;
  return tens.length * 10 + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(units);
}

const vietnameseOnes = [...VI_UNITS.slice(1), ...Object.keys(VI_OTHER)].join('|');
/** Words of a Vietnamese number up to 99, for a pattern. */
export const VI_WORDS = `(?:(?:${vietnameseOnes}) mươi(?: (?:${vietnameseOnes}))?|mười(?: (?:${vietnameseOnes}))?|${vietnameseOnes})`;
/** Words of a number in names of years (Hán Việt): `thập tam`. */
export const HAN_WORDS = `(?:(?:${HAN.slice(1).join('|')}) )?thập(?: (?:${HAN.slice(1).join('|')}))?|${HAN.slice(1).join('|')}`;

const englishTens = EN_TENS.filter(Boolean).join('|');
/** Words of an English number up to 99, for a pattern. */
export const EN_WORDS = `(?:(?:${englishTens})(?:[ -](?:${EN_UNITS.slice(1, 10).join('|')}))?|${EN_UNITS.slice(1).toReversed().join('|')})`;
export const EN_ORDINAL_WORDS = `(?:(?:${englishTens})[ -](?:${EN_ORDINALS.slice(1, 10).join('|')})|${[...EN_TENS.filter(Boolean).map((word) => word.replace(/y$/, 'ieth')), ...EN_ORDINALS.slice(1).toReversed()].join('|')})`;
