import { allIn } from './all-in.ts';
import { isProse, type Passage, placeAt } from './passages.ts';
import type { Finding, Proof } from './rule.ts';

type Name = 'long-sentence' | 'long-paragraph';

/** Words in English, syllables (tiếng) in Vietnamese; our own texts stay below. */
const MOST_WORDS = 45;
/** In fewer letters nobody finds so many words. */
const SHORTEST = 90;
const MOST_IN_PARAGRAPH = 130;

/** How hard a text is to read while standing: by the length of sentences and paragraphs. */
export const sentences: Proof<Name> = {
  rules: {
    'long-sentence': {
      level: 'advice',
      page: 'soat-bai#cau-dai',
      words: {
        vi: ({ seen, detail }) => ({
          what: `Câu bắt đầu bằng “${seen}” dài ${detail?.vi}.`,
          why: 'Người đọc đứng giữa nắng, câu quá dài thì đến cuối quên mất đầu.',
          fix: `Tách thành hai, ba câu, mỗi câu một ý, dưới ${MOST_WORDS} tiếng.`,
        }),
        en: ({ seen, detail }) => ({
          what: `The sentence that begins “${seen}” has ${detail?.en}.`,
          why: 'Readers stand in the sun; at the end of a long sentence its beginning is forgotten.',
          fix: `Make two or three of it, one thought each, of fewer than ${MOST_WORDS} words.`,
        }),
      },
    },
    'long-paragraph': {
      level: 'advice',
      page: 'soat-bai#cau-dai',
      words: {
        vi: ({ seen, detail }) => ({
          what: `Đoạn bắt đầu bằng “${seen}” dài ${detail?.vi}.`,
          why: 'Trên điện thoại, đoạn này kín cả màn hình, không có chỗ nghỉ mắt.',
          fix: 'Thêm một dòng trống ở chỗ chuyển ý.',
        }),
        en: ({ seen, detail }) => ({
          what: `The paragraph that begins “${seen}” has ${detail?.en}.`,
          why: 'On a phone it fills the screen and leaves the eye no rest.',
          fix: 'Put an empty line where the thought changes.',
        }),
      },
    },
  },
  read: ({ passages }) => passages.flatMap((passage) => [...longSentences(passage), ...longParagraph(passage)]),
};

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.,/’'-]*/gu)?.length ?? 0;
const beginningOf = (text: string): string => text.trim().split(/\s+/).slice(0, 5).join(' ');
const length = (count: number) => ({ vi: `${count} tiếng`, en: `${count} words` });

function longSentences(passage: Passage): Finding<Name>[] {
  if (passage.text.length < SHORTEST || !isProse(passage)) return [];
  return sentencesOf(passage.text).flatMap(({ sentence, index }): Finding<Name>[] => {
    if (sentence.length < SHORTEST) return [];
    const count = countWords(sentence);
    if (count <= MOST_WORDS) return [];
    const at = index + sentence.length - sentence.trimStart().length;
    return [{ ...placeAt(passage, at), rule: 'long-sentence', seen: beginningOf(sentence), detail: length(count) }];
  });
}

/** A stop, with the marks it closes, before a blank and a capital. */
const STOP = /[.!?…]+[”"’)\]]*(?=\s+[“"‘(]?[\p{Lu}\d])/gu;

function sentencesOf(text: string): { sentence: string; index: number }[] {
  const ends = allIn(text, STOP).map(({ 0: stop, index }) => index + stop.length);
  return [...ends, text.length].map((end, at) => {
    const index = ends[at - 1] ?? 0;
    return { sentence: text.slice(index, end), index };
  });
}

function longParagraph(passage: Passage): Finding<Name>[] {
  const count = passage.type === 'paragraph' ? countWords(passage.text) : 0;
  if (count <= MOST_IN_PARAGRAPH) return [];
  return [{ ...placeAt(passage, 0), rule: 'long-paragraph', seen: beginningOf(passage.text), detail: length(count) }];
}
