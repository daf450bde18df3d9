import { remembered } from './once.ts';
import { placeAt } from './passages.ts';
import type { Finding, Proof, ReadEntry } from './rule.ts';
import { readSyllable, withToneAt } from './syllable.ts';

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
  read: (entry) => [...misplaced(entry), ...mixed(entry)],
};

function misplaced({ passages }: ReadEntry): Finding<Name>[] {
  return passages.flatMap((passage) =>
    passage.words.flatMap(({ text: seen, at }): Finding<Name>[] => {
      const meant = corrected(seen);
      return meant === seen ? [] : [{ ...placeAt(passage, at), rule: 'tone-mark-place', seen, meant }];
    }),
  );
}

/** With its tone mark on the letter where it belongs. `corrected('tòan')  // => 'toàn'` */
const corrected = remembered((word) => {
  const { tone, toneAt, toneMayBeAt: [right] = [], toneMayBeAt } = readSyllable(word) ?? {};
  return !tone || right === undefined || toneMayBeAt?.includes(toneAt ?? right) ? word : withToneAt(word, right);
});

/** Words with two ways, and what the other way is. */
const wayOf = remembered((word): { readonly isNew: boolean; readonly other: string } | undefined => {
  const { tone, toneAt = -1, toneMayBeAt = [] } = readSyllable(word) ?? {};
  const way = toneMayBeAt.indexOf(toneAt);
  if (!tone || way < 0 || toneMayBeAt.length < 2 || /oo/i.test(word)) return undefined;
  return { isNew: way === 1, other: withToneAt(word, toneMayBeAt[1 - way] ?? toneAt) };
});

/** The style of the fewer words is told, on each of them. */
function mixed({ passages }: ReadEntry): Finding<Name>[] {
  const words = passages.flatMap((passage) =>
    passage.words.flatMap(({ text: seen, at }) => {
      const way = wayOf(seen);
      return way ? [{ ...way, seen, place: placeAt(passage, at) }] : [];
    }),
  );
  const [newer, older] = [words.filter(({ isNew }) => isNew), words.filter(({ isNew }) => !isNew)];
  const fewer = newer.length > older.length ? older : newer;
  return fewer.map(({ seen, place, other }) => ({ ...place, rule: 'tone-mark-style', seen, meant: other }));
}
