import { isProse, type Passage, placeAt } from './passages.ts';
import type { Finding, Proof } from './rule.ts';
import { type Sentence, sentencesIn } from './within-sentence.ts';

type Name = 'long-sentence' | 'long-paragraph';

/** Words in English, syllables (tiếng) in Vietnamese; our own texts stay below. */
const MOST_WORDS = 45;
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
  read: ({ passages }) => [...sentencesIn(passages).flatMap(longSentence), ...passages.flatMap(longParagraph)],
};

/** As Word counts them: whatever stands between blanks. */
export function countWords(text: string): number {
  let count = 0;
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isBlank = code <= 0x20 || code === 0xa0;
    if (!isBlank && !isWithin) count += 1;
    isWithin = !isBlank;
  }
  return count;
}

const beginningOf = (passage: Passage, offset: number): string =>
  passage.text.slice(offset).trim().split(/\s+/, 5).join(' ');
const length = (count: number) => ({ vi: `${count} tiếng`, en: `${count} words` });

function longSentence({ passage, offset, text }: Sentence): Finding<Name>[] {
  const count = isProse(passage) ? countWords(text) : 0;
  if (count <= MOST_WORDS) return [];
  const seen = beginningOf(passage, offset);
  return [{ ...placeAt(passage, offset), rule: 'long-sentence', seen, detail: length(count) }];
}

function longParagraph(passage: Passage): Finding<Name>[] {
  const count = passage.type === 'paragraph' ? countWords(passage.text) : 0;
  if (count <= MOST_IN_PARAGRAPH) return [];
  return [{ ...placeAt(passage, 0), rule: 'long-paragraph', seen: beginningOf(passage, 0), detail: length(count) }];
}
