import type { Term } from '../core/glossary.ts';
import { allIn } from './all-in.ts';
import { once } from './once.ts';
import { type Passage, placeAt } from './passages.ts';
import type { Finding, Proof } from './rule.ts';
import { isTranslated } from './translated-from.ts';
import { holding, inLang, wholeWords } from './whole.ts';

type Name = 'term-otherwise' | 'term-absent';

/** A term said this often in Vietnamese, and never in English as the glossary renders it, was rendered otherwise. */
const OFTEN = 2;

/** Names and terms in English as the glossary renders them. */
export const terms: Proof<Name> = {
  rules: {
    'term-otherwise': {
      level: 'warning',
      page: 'soat-bai#thuat-ngu',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}” là cách dịch mà bảng thuật ngữ không dùng.`,
          why: 'Một tên dịch hai kiểu thì khách tưởng là hai nơi, hai người; tên dịch máy từng thành trò cười trên biển chào.',
          fix: `Viết: ${meant}`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}” is a rendering that the glossary rules out.`,
          why: 'One name rendered in two ways looks like two; machine renderings have been laughed at on welcome signs.',
          fix: `Write: ${meant}`,
        }),
      },
    },
    'term-absent': {
      level: 'advice',
      page: 'soat-bai#thuat-ngu',
      words: {
        vi: ({ seen, meant }) => ({
          what: `Bài tiếng Việt nhắc “${seen}”, mà bản tiếng Anh không có “${meant}” như bảng thuật ngữ.`,
          why: 'Có thể chỗ ấy dịch khác với các bài còn lại.',
          fix: `Tìm chỗ dịch “${seen}” và viết: ${meant}. Nếu bản tiếng Anh bỏ hẳn ý ấy thì trả lời lời nhắc này.`,
        }),
        en: ({ seen, meant }) => ({
          what: `The Vietnamese speaks of “${seen}”, and the English nowhere has “${meant}”, as the glossary renders it.`,
          why: 'It may have been rendered otherwise than in the other texts.',
          fix: `Find where “${seen}” is translated and write: ${meant}. If it was left out, answer this remark.`,
        }),
      },
    },
  },
  read: (entry, { glossary }) => {
    if (!isTranslated(entry)) return [];
    const original = sideOf(inLang(entry.passages, 'vi'));
    const english = sideOf(inLang(entry.passages, 'en').filter(({ field }) => !isKey(field)));
    return glossary.flatMap((term) => {
      const otherwise = ruledOut(term, english);
      return otherwise.length > 0 ? otherwise : absent(term, original, english);
    });
  },
};

/** One language of an entry, and all of it in small letters: most terms are not in it at all. */
interface Side {
  readonly passages: readonly Passage[];
  readonly all: string;
}

const sideOf = (passages: readonly Passage[]): Side => ({
  passages,
  all: passages
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase()
    .replace(/\s*[^\S ]\s*| {2,}/g, ' '),
});

const mayHave = ({ all }: Side, words: readonly string[]): boolean =>
  words.some((word) => all.includes(word.toLowerCase()));

/** Who translated is no text. */
const isKey = (field = ''): boolean => /^(?:translator|answers)/.test(field);

const inVietnamese = once(({ vi, kind }: Term) => whole([vi], kind === 'term' ? 'giu' : 'gu'));
const inEnglish = once(({ en }: Term) => whole(en, 'giu'));
const wrongInEnglish = once(({ wrongEn }: Term) => whole(wrongEn, 'giu'));

/** Whole words, in English also with an s behind. */
const whole = (words: readonly string[], flags: string): RegExp => {
  const either = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
  return wholeWords(`(?:${either.join('|')})s?`, flags);
};

function ruledOut(term: Term, english: Side): Finding<Name>[] {
  if (!mayHave(english, term.wrongEn)) return [];
  return english.passages.flatMap((passage) =>
    allIn(passage.text, wrongInEnglish(term)).map(({ 0: seen, index }) => {
      return { ...placeAt(passage, index), rule: 'term-otherwise' as const, seen, meant: term.en[0] };
    }),
  );
}

function absent(term: Term, original: Side, english: Side): Finding<Name>[] {
  // Names that stay as they are have a reader of their own.
  if (term.en.includes(term.vi) || !mayHave(original, [term.vi])) return [];
  if (mayHave(english, term.en) && holding(english.passages, inEnglish(term)).length > 0) return [];
  const said = original.passages.flatMap(({ text }) => allIn(text, inVietnamese(term)));
  if (said.length < OFTEN) return [];
  const opening = english.passages.find(({ field }) => field === 'lead') ?? english.passages[0];
  return opening ? [{ ...placeAt(opening, 0), rule: 'term-absent', seen: term.vi, meant: term.en[0] }] : [];
}
