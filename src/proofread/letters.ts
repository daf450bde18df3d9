import { allIn } from './all-in.ts';
import { findAll } from './find.ts';
import { type Passage, placeAt } from './passages.ts';
import type { Finding, Proof } from './rule.ts';
import { holding } from './whole.ts';

type Name = 'look-alike-letter' | 'fancy-letter' | 'broken-letter';

/** Letters of other alphabets that look like ours: Cyrillic, Greek, and neighbours of đ and ă. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'аaАAвbВBсcСCеeЕEһhНHіiІIјjЈJкkКKмmМMоoОOрpРPѕsЅSтtТTхxХXуyУY'.matchAll(/(.)(.)/gu),
    ...'αaΑAΒBΕEΖZΗHΙIιiΚKκkΜMΝNνvοoΟOρpΡPΤTΥYΧXχx'.matchAll(/(.)(.)/gu),
    ...'ðđÐĐɖđƉĐǎăǍĂ'.matchAll(/(.)(.)/gu),
  ].map(([, foreign = '', ours = '']) => [foreign, ours]),
);

/** Letters that another look was given: 𝐂𝐡𝐮̀𝐚, ℂhua, Ｃhua, the ligature ﬁ of a PDF; and numerals drawn as one sign, Ⅻ. */
const FANCY =
  '\\u2102\\u210a-\\u2113\\u2115\\u2119-\\u211d\\u2124\\u212c\\u212d\\u212f-\\u2131\\u2133\\u2134\\u2160-\\u2188\\ufb00-\\ufb06\\uff21-\\uff3a\\uff41-\\uff5a\\u{1d400}-\\u{1d7cb}';
/** A word of them, or several in a row. */
const FANCY_WORDS = new RegExp(
  `[\\p{L}\\p{M}]*[${FANCY}][\\p{L}\\p{M}${FANCY}]*(?:\\s+[\\p{L}\\p{M}]*[${FANCY}][\\p{L}\\p{M}${FANCY}]*)*`,
  'gu',
);
/** Signs that stand for a letter that could not be kept: the replacement sign, and places of the Symbol typeface of Word. */
const BROKEN = /\S*[\ufffd\ue000-\uf8ff]\S*/gu;

/** Where any of them may be; most texts have none. */
const UNUSUAL = new RegExp(`[\\p{Script=Cyrillic}\\p{Script=Greek}ðÐɖƉǎǍ\\ue000-\\uf8ff\\ufffd${FANCY}]`, 'u');

/** Letters that are not what they look like. */
export const letters: Proof<Name> = {
  rules: {
    'look-alike-letter': {
      level: 'error',
      page: 'soat-bai#chu-la',
      words: {
        vi: ({ seen, meant }) => ({
          what: `Trong “${seen}” có chữ của bảng chữ cái khác, nhìn giống chữ Việt.`,
          why: 'Tìm kiếm không thấy, máy đọc sai, và khi in chữ ấy có thể ra phông khác.',
          fix: `Xóa cả từ rồi gõ lại. Viết: ${meant}`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}” holds a letter of another alphabet that looks like ours.`,
          why: 'Search does not find it, it is read aloud wrongly, and may be printed in another typeface.',
          fix: `Delete the word and type it again. Write: ${meant}`,
        }),
      },
    },
    'fancy-letter': {
      level: 'error',
      page: 'soat-bai#chu-la',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}” viết bằng chữ kiểu, không phải chữ thường.`,
          why: 'Chữ kiểu chép từ Facebook hay PDF: tìm không ra, máy đọc không đọc được, in ra ô vuông.',
          fix: `Gõ lại. Viết: ${meant}`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}” is written in ornamental letters.`,
          why: 'Copied from Facebook or a PDF, they are not found, not read aloud, and printed as boxes.',
          fix: `Type it again. Write: ${meant}`,
        }),
      },
    },
    'broken-letter': {
      level: 'error',
      page: 'soat-bai#chu-la',
      words: {
        vi: ({ seen }) => ({
          what: `Trong “${seen}” có một ký tự đã hỏng.`,
          why: 'Chữ bị mất khi chép từ tệp khác; khách thấy một ô vuông.',
          fix: 'Xem lại bản gốc rồi gõ lại chỗ ấy.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” holds a sign that has been lost.`,
          why: 'It broke when it was copied from another file; visitors see a box.',
          fix: 'Look into the original and type it again.',
        }),
      },
    },
  },
  read: ({ passages }) => {
    const unusual = holding(passages, UNUSUAL);
    return [
      ...unusual.flatMap((passage) => [...lookAlikes(passage), ...fancy(passage)]),
      ...findAll(unusual, BROKEN, 'broken-letter'),
    ];
  },
};

/** A word of several alphabets; a whole word in Greek or Chinese is a quotation. */
function lookAlikes(passage: Passage): Finding<Name>[] {
  return allIn(passage.text, /[\p{L}\p{M}]+/gu).flatMap(({ 0: seen, index }): Finding<Name>[] => {
    const meant = [...seen].map((letter) => LOOK_ALIKES[letter] ?? letter).join('');
    const isOurs = /\p{Script=Latin}/u.test(seen) || /^[\p{Script=Latin}\p{M}]+$/u.test(meant);
    return meant !== seen && isOurs ? [{ ...placeAt(passage, index), rule: 'look-alike-letter', seen, meant }] : [];
  });
}

const fancy = (passage: Passage): Finding<Name>[] =>
  allIn(passage.text, FANCY_WORDS).map(({ 0: seen, index }): Finding<Name> => {
    return { ...placeAt(passage, index), rule: 'fancy-letter', seen, meant: seen.normalize('NFKC') };
  });
