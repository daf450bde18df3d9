import { allIn } from './all-in.ts';
import { findAll } from './find.ts';
import { remembered } from './forms.ts';
import { type Passage, placeAt, type Word } from './passages.ts';
import type { Finding, Proof } from './rule.ts';
import { holding } from './whole.ts';

type Name = 'word-twice' | 'space-before-mark' | 'space-after-mark' | 'marks-in-a-row';

/** Small words nobody doubles on purpose; xa xa, dần dần, từ từ, là là and the like are words of their own. */
const SMALL = new Set(
  `của và các những được một cho với tại nhưng nếu vì bởi này có không để đã sẽ
  the an of in is are was were and to for with from by at on this`.split(/\s+/),
);
const SPACE_BEFORE = /[ \u00a0]+[,.;:!?](?<=[\p{L}\p{N}”)][ \u00a0]+.)(?![.\d\p{L}])/gu;
/** A comma between letters; a stop before a capital that begins a word, not after a single letter (J.B.Smith). */
const NO_SPACE_AFTER = /[,;!?](?<=\p{Ll}.)(?=\p{L})|\.(?<=\p{L}\p{Ll}.)(?=\p{Lu}\p{Ll})/gu;
const IN_A_ROW = /[!?]{2,}|,{2,}|;{2,}|(?<!\.)\.{2}(?!\.)/g;

export const punctuation: Proof<Name> = {
  rules: {
    'word-twice': {
      level: 'warning',
      page: 'soat-bai#dau-cau',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}”: một chữ viết hai lần liền.`,
          why: 'Lỗi sót khi sửa câu; đọc lướt thì không thấy, in ra thì ai cũng thấy.',
          fix: 'Xóa một chữ.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}”: a word stands twice.`,
          why: 'It is left over from mending; who skims does not see it, and in print everybody does.',
          fix: 'Delete one of them.',
        }),
      },
    },
    'space-before-mark': {
      level: 'advice',
      page: 'soat-bai#dau-cau',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}” có dấu cách trước dấu câu.`,
          why: 'Trên màn hình hẹp, dấu câu rơi xuống đầu dòng sau.',
          fix: 'Xóa dấu cách ấy.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” has a blank before its mark.`,
          why: 'On a narrow screen the mark falls to the next line.',
          fix: 'Delete the blank.',
        }),
      },
    },
    'space-after-mark': {
      level: 'advice',
      page: 'soat-bai#dau-cau',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}” thiếu dấu cách sau dấu câu.`,
          why: 'Hai chữ dính nhau thì tìm kiếm không thấy chữ sau.',
          fix: 'Thêm một dấu cách.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” lacks the blank after its mark.`,
          why: 'Search does not find the second of two words that stick together.',
          fix: 'Add a blank.',
        }),
      },
    },
    'marks-in-a-row': {
      level: 'advice',
      page: 'soat-bai#dau-cau',
      words: {
        vi: ({ seen }) => ({
          what: `Dấu câu “${seen}” lặp lại.`,
          why: 'Kiểu viết tin nhắn làm bài về di tích kém trang trọng.',
          fix: 'Giữ một dấu.',
        }),
        en: ({ seen }) => ({
          what: `The mark “${seen}” is repeated.`,
          why: 'The manner of a chat does not suit a text about a relic.',
          fix: 'Keep one.',
        }),
      },
    },
  },
  read: ({ passages }) => [
    ...passages.flatMap(twice),
    ...around(passages, SPACE_BEFORE, 'space-before-mark'),
    ...around(passages, NO_SPACE_AFTER, 'space-after-mark').filter(({ seen = '' }) => !isAddress(seen)),
    ...findAll(passages, IN_A_ROW, 'marks-in-a-row'),
  ],
};

const asSmall = remembered((word) => (SMALL.has(word.toLowerCase()) ? word.toLowerCase() : undefined));

function twice(passage: Passage): Finding<Name>[] {
  const found: Finding<Name>[] = [];
  let before: Word | undefined;
  for (const word of passage.words) {
    const small = asSmall(word.form);
    if (before && small && small === asSmall(before.form) && isBlank(passage.text.slice(endOf(before), word.at)))
      found.push({
        ...placeAt(passage, before.at),
        rule: 'word-twice',
        seen: `${before.form.text} ${word.form.text}`,
      });
    before = word;
  }
  return found;
}

const endOf = ({ form, at }: Word): number => at + form.text.length;
const isBlank = (text: string): boolean => /^\s+$/.test(text);

/** A mark, with the word before it and what sticks to it. */
const around = (passages: readonly Passage[], pattern: RegExp, rule: Name): Finding<Name>[] =>
  holding(passages, pattern).flatMap((passage) =>
    allIn(passage.text, pattern).map(({ 0: mark, index }): Finding<Name> => {
      const before = /\S*$/.exec(passage.text.slice(0, index))?.[0] ?? '';
      const after = /^\S*/.exec(passage.text.slice(index + mark.length))?.[0] ?? '';
      return { ...placeAt(passage, index), rule, seen: before + mark + after };
    }),
  );

/** `vaithieu.Thanhha.vn`, a file or a letter box: no sentence ends there. */
const isAddress = (seen: string): boolean => /[@/]|\.(?:vn|com|net|org|example)\b/i.test(seen);
