import { remembered } from './forms.ts';
import type { Passage } from './passages.ts';
import type { Finding, Proof } from './rule.ts';
import { readSyllable, withToneAt } from './syllable.ts';
import { wordsWith } from './words.ts';

type Name = 'tone-mark-place' | 'tone-mark-style';

/** Where the tone mark stands: on the right letter, and in hòa or hoà always on the same. */
export const toneMarks: Proof<Name> = {
  rules: {
    'tone-mark-place': {
      level: 'warning',
      page: 'soat-bai#dau-thanh',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}” đặt dấu thanh sai chữ.`,
          why: 'Tìm kiếm coi đó là một chữ khác, và người đọc vấp.',
          fix: `Viết: ${meant}`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}” has its tone mark on the wrong letter.`,
          why: 'Search takes it for another word, and readers stumble.',
          fix: `Write: ${meant}`,
        }),
      },
    },
    'tone-mark-style': {
      level: 'advice',
      page: 'soat-bai#dau-thanh',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}” đặt dấu khác với các chữ cùng vần trong mục này.`,
          why: 'Cả hòa lẫn hoà đều đúng, nhưng dùng hai kiểu trong một bài thì trông như chép từ hai nơi.',
          fix: `Giữ một kiểu. Viết: ${meant}`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}” has its tone mark otherwise than similar words of this entry.`,
          why: 'Both hòa and hoà are right; mixed, they look copied from two places.',
          fix: `Keep to one. Write: ${meant}`,
        }),
      },
    },
  },
  read: ({ passages }) => [...misplaced(passages), ...mixed(passages)],
};

const misplaced = (passages: readonly Passage[]): Finding<Name>[] =>
  wordsWith(passages, corrected).map(({ seen, place, value }) => {
    return { ...place(), rule: 'tone-mark-place', seen, meant: value };
  });

/** With its tone mark on the letter where it belongs, where it is not: `corrected('tòan')  // => 'toàn'` */
const corrected = remembered((word) => {
  const { tone, toneAt, toneMayBeAt: [right] = [], toneMayBeAt } = readSyllable(word) ?? {};
  if (!tone || right === undefined || toneMayBeAt?.includes(toneAt ?? right)) return undefined;
  return withToneAt(word, right);
});

/** Words with two ways, and what the other way is. */
const wayOf = remembered((word): { readonly isNew: boolean; readonly other: string } | undefined => {
  const { tone, toneAt = -1, toneMayBeAt = [] } = readSyllable(word) ?? {};
  const way = toneMayBeAt.indexOf(toneAt);
  if (!tone || way < 0 || toneMayBeAt.length < 2 || /oo/i.test(word)) return undefined;
  return { isNew: way === 1, other: withToneAt(word, toneMayBeAt[1 - way] ?? toneAt) };
});

/** The style of the fewer words is told, on each of them. */
function mixed(passages: readonly Passage[]): Finding<Name>[] {
  const words = wordsWith(passages, wayOf);
  const [newer, older] = [words.filter(({ value }) => value.isNew), words.filter(({ value }) => !value.isNew)];
  const fewer = newer.length > older.length ? older : newer;
  return fewer.map(({ seen, place, value }) => ({ ...place(), rule: 'tone-mark-style', seen, meant: value.other }));
}
