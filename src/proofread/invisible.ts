import { allIn } from './all-in.ts';
import { type Passage, placeAt } from './passages.ts';
import type { Finding, Proof } from './rule.ts';
import { holding } from './whole.ts';

type Name = 'invisible-character' | 'hard-space';

/**
 * What is pasted along from Facebook, Zalo and Word without being seen: zero-width signs, soft hyphens, marks of writing
 * direction, spaces that do not break. The joiner inside an emoji belongs there.
 */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff]+/gu;
/** Hard spaces in a row or beside another; one between a number and its unit is how it should be. */
const HARD_SPACES = /[ \t]*[\u00a0\u202f\u2007][ \t\u00a0\u202f\u2007]+|[ \t]+[\u00a0\u202f\u2007]+/gu;

const UNUSUAL = /[\u00a0\u00ad\u061c\u180e\u2007\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ufeff]/;

export const invisible: Proof<Name> = {
  rules: {
    'invisible-character': {
      level: 'warning',
      page: 'soat-bai#ky-tu-an',
      words: {
        vi: ({ seen, detail }) => ({
          what: `Ngay ở “${seen}” có ký tự không nhìn thấy${detail ? ` (${detail.vi})` : ''}.`,
          why: 'Ký tự này dính theo khi chép từ Facebook, Zalo hay Word; tìm kiếm không ra chữ, chữ có thể đứt giữa dòng.',
          fix: 'Xóa từ ấy cùng khoảng trống hai bên rồi gõ lại. Lần sau dán vào Notepad trước.',
        }),
        en: ({ seen, detail }) => ({
          what: `At “${seen}” there is a character that cannot be seen${detail ? ` (${detail.en})` : ''}.`,
          why: 'It comes along from Facebook, Zalo or Word; search misses the word, and lines break inside it.',
          fix: 'Delete the word with the blanks around it and type it again. Next time paste into Notepad first.',
        }),
      },
    },
    'hard-space': {
      level: 'advice',
      page: 'soat-bai#ky-tu-an',
      words: {
        vi: ({ seen }) => ({
          what: `Sau “${seen}” có mấy dấu cách cứng liền nhau.`,
          why: 'Dấu cách cứng không xuống dòng được, nên chữ tràn khỏi màn hình hẹp.',
          fix: 'Xóa khoảng trống ấy, gõ một dấu cách thường.',
        }),
        en: ({ seen }) => ({
          what: `After “${seen}” there are several hard spaces.`,
          why: 'Lines cannot break at them, so the text runs off a narrow screen.',
          fix: 'Delete the gap and type one plain space.',
        }),
      },
    },
  },
  read: ({ passages }) =>
    holding(passages, UNUSUAL).flatMap((passage) => [
      ...at(passage, INVISIBLE, 'invisible-character'),
      ...at(passage, HARD_SPACES, 'hard-space'),
    ]),
};

/** The word before or around what cannot be seen, so that it is found. */
function at(passage: Passage, pattern: RegExp, rule: Name): Finding<Name>[] {
  const { text } = passage;
  const withoutEmoji = text.replace(
    /\p{Extended_Pictographic}[\u200d\ufe0f\p{Extended_Pictographic}\p{Emoji_Modifier}]*/gu,
    (emoji) => '#'.repeat(emoji.length),
  );
  return allIn(withoutEmoji, pattern).map((match): Finding<Name> => {
    const before = /\S*$/.exec(text.slice(0, match.index).replace(pattern, ''))?.[0] ?? '';
    const after = /^\S*/.exec(text.slice(match.index + match[0].length).replace(pattern, ''))?.[0] ?? '';
    const code = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const seen = rule === 'hard-space' ? before || after : before + after;
    return {
      ...placeAt(passage, match.index),
      rule,
      seen,
      ...(rule === 'hard-space' ? {} : { detail: { vi: code, en: code } }),
    };
  });
}
