import { fold } from '../core/text.ts';
import { findAll } from './find.ts';
import { type Form, remembered } from './forms.ts';
import { once } from './once.ts';
import { type Passage, placeAt } from './passages.ts';
import type { Finding, Proof } from './rule.ts';
import { inLang } from './whole.ts';
import { isAllCapitals } from './words.ts';

type Name = 'emoji' | 'hashtag' | 'copied-from-web' | 'shouting' | 'without-marks';

/** Pictures; arrows, ticks and the like are signs of a text. */
const EMOJI =
  /\p{Extended_Pictographic}(?<![©®™℗↔→←↑↓▪◆●■▲✓✔✝☸])[\u200d\ufe0f\p{Extended_Pictographic}\p{Emoji_Modifier}]*/gu;
const HASHTAG = /(?<![\p{L}\p{N}/#&])#[\p{L}_][\p{L}\p{M}\p{N}_]*/gu;
/** What pages of news and shops put around their texts. */
const COPIED =
  /(?:nguồn|ảnh|theo)\s*:\s*(?:internet|sưu tầm|st|tổng hợp|facebook|google)(?![\p{L}\p{M}])|\(sưu tầm\)|(?:xem thêm|đọc thêm|đọc tiếp)\s*(?:>>|…|\.\.\.)|>>+|\[\s*(?:sửa(?: \| sửa mã nguồn)?|cần dẫn nguồn|\d{1,3})\s*\]|(?:chia sẻ|like|share) (?:bài viết|ngay|page)|(?:click|bấm|nhấn) (?:vào )?đây|read more|click here|source\s*:\s*internet/giu;
const MANY_CAPITALS = 4;
const MANY_WITHOUT_MARKS = 8;

/** What comes along when a text is pasted from Facebook or a page of news. */
export const pasted: Proof<Name> = {
  rules: {
    emoji: {
      level: 'advice',
      page: 'soat-bai#dan-tu-mang',
      words: {
        vi: ({ seen }) => ({
          what: `Trong bài có hình ${seen}.`,
          why: 'Máy đọc thành tiếng đọc cả tên hình, và máy khắc biển không có hình ấy.',
          fix: 'Xóa hình.',
        }),
        en: ({ seen }) => ({
          what: `The text holds the picture ${seen}.`,
          why: 'Read aloud, its name is read too, and no engraver has it.',
          fix: 'Delete it.',
        }),
      },
    },
    hashtag: {
      level: 'warning',
      page: 'soat-bai#dan-tu-mang',
      words: {
        vi: ({ seen }) => ({
          what: `Trong bài có thẻ ${seen} của mạng xã hội.`,
          why: 'Trên trang này thẻ ấy không dẫn đi đâu.',
          fix: 'Xóa thẻ.',
        }),
        en: ({ seen }) => ({
          what: `The text holds the hashtag ${seen}.`,
          why: 'Here it leads nowhere.',
          fix: 'Delete it.',
        }),
      },
    },
    'copied-from-web': {
      level: 'warning',
      page: 'soat-bai#dan-tu-mang',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}” trông như chép cả từ một trang mạng.`,
          why: 'Chép nguyên văn bài người khác là vi phạm bản quyền; “Internet” không phải là nguồn.',
          fix: 'Viết lại bằng lời của mình, ghi nơi công bố vào sources.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” looks copied from a web page.`,
          why: 'Other people’s words are theirs, and “Internet” is not a source.',
          fix: 'Tell it in your own words and name the publisher in sources.',
        }),
      },
    },
    shouting: {
      level: 'advice',
      page: 'soat-bai#dan-tu-mang',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}…” viết hoa cả cụm.`,
          why: 'Chữ hoa khó đọc, mất dấu trên màn hình nhỏ, và nghe như quát.',
          fix: 'Viết thường; tên riêng chỉ hoa chữ đầu mỗi tiếng.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}…” stands in capitals throughout.`,
          why: 'Capitals are hard to read, lose their marks on small screens, and shout.',
          fix: 'Use small letters.',
        }),
      },
    },
    'without-marks': {
      level: 'warning',
      page: 'soat-bai#chinh-ta',
      words: {
        vi: ({ seen }) => ({
          what: `Đoạn “${seen}…” gõ không dấu.`,
          why: 'Tiếng Việt không dấu đọc ra nhiều nghĩa, và máy đọc không đọc được.',
          fix: 'Bật bộ gõ tiếng Việt rồi gõ lại đoạn ấy.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}…” is typed without marks.`,
          why: 'Vietnamese without marks has many meanings and cannot be read aloud.',
          fix: 'Turn the Vietnamese keyboard on and type it again.',
        }),
      },
    },
  },
  read: ({ passages }, { syllables }) => [
    ...findAll(passages, EMOJI, 'emoji'),
    ...findAll(passages, HASHTAG, 'hashtag'),
    ...findAll(passages, COPIED, 'copied-from-web'),
    ...passages.flatMap((passage) => inARow(passage, 'shouting', MANY_CAPITALS, isShouted)),
    ...inLang(passages, 'vi').flatMap((passage) =>
      inARow(passage, 'without-marks', MANY_WITHOUT_MARKS, isBareSyllable(syllables)),
    ),
  ],
};

/** An abbreviation or two is no shouting, nor are numerals. */
const isShouted = remembered((word) => isAllCapitals(word) && !/^[IVXLC]+$/.test(word));

/** A word without a mark that is a syllable with one: no Vietnamese sentence has many of them in a row. */
const isBareSyllable = once((syllables: ReadonlySet<string>) => {
  const bare = new Set([...syllables].map(fold));
  return remembered((word) => bare.has(word.toLowerCase()));
});

/** Tells a passage once, where so many words of a kind follow each other. */
function inARow(passage: Passage, rule: Name, count: number, is: (word: Form) => boolean): Finding<Name>[] {
  let first = 0;
  let found = 0;
  for (const { form, at } of passage.words) {
    if (found === 0) first = at;
    found = is(form) ? found + 1 : 0;
    if (found === count) return [{ ...placeAt(passage, first), rule, seen: beginning(passage, first) }];
  }
  return [];
}

const beginning = ({ text }: Passage, at: number): string => text.slice(at).split(/\s+/).slice(0, 4).join(' ');
