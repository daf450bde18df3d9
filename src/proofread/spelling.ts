import { LANGS, type Lang } from '../core/lang.ts';
import { editDistance } from '../core/text.ts';
import { remembered } from './forms.ts';
import { once } from './once.ts';
import type { Proof, ProofContext } from './rule.ts';
import { inOldStyle, keyOf, readSyllable } from './syllable.ts';
import { inLang } from './whole.ts';
import { isAllCapitals, isCapitalised, isSurelyVietnamese, wordsWith } from './words.ts';

type Name = 'impossible-syllable' | 'unknown-syllable';

/**
 * Spelling by syllable. A syllable that cannot be Vietnamese is a slip of the finger; one that could be but stands in no
 * dictionary may still be right, and a name may be anything. Words of other languages are passed over.
 */
export const spelling: Proof<Name> = {
  rules: {
    'impossible-syllable': {
      level: 'warning',
      page: 'soat-bai#chinh-ta',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}” không phải một tiếng Việt viết đúng.`,
          why: 'Sai một chữ trên biển thì ai đứng trước cổng cũng thấy, và bài mất tin cậy.',
          fix: meant ? `Có phải là: ${meant}?` : 'Gõ lại tiếng ấy. Hai tiếng dính nhau thì thêm dấu cách.',
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}” is not how any Vietnamese syllable is spelt.`,
          why: 'A misspelt word on a plaque is seen by all who stand before it.',
          fix: meant ? `Did you mean: ${meant}?` : 'Type it again; where two words run together, part them.',
        }),
      },
    },
    'unknown-syllable': {
      level: 'advice',
      page: 'soat-bai#chinh-ta',
      words: {
        vi: ({ seen, meant }) => ({
          what: `Từ điển không có tiếng “${seen}”.`,
          why: 'Có thể là lỗi gõ; tên cổ, tiếng địa phương thì từ điển hay thiếu.',
          fix: `${meant ? `Có phải là: ${meant}? ` : ''}Nếu đúng là tên hay thuật ngữ, ghi nó vào content/thuat-ngu.csv.`,
        }),
        en: ({ seen, meant }) => ({
          what: `The dictionary does not know “${seen}”.`,
          why: 'It may be a slip; old names and words of a region are often missing.',
          fix: `${meant ? `Did you mean: ${meant}? ` : ''}If it is a name or a term, write it into content/thuat-ngu.csv.`,
        }),
      },
    },
  },
  read: ({ passages }, context) =>
    LANGS.flatMap((lang) =>
      wordsWith(inLang(passages, lang), judges(context)[lang]).map(({ seen, place, value: rule }) => {
        return { ...place(), rule, seen, meant: suggestion(seen, context) };
      }),
    ),
};

/** What is wrong with a word in a Vietnamese and in an English text. */
const judges = once((context: ProofContext) => ({
  vi: remembered((word) => judge(word, 'vi', context)),
  en: remembered((word) => judge(word, 'en', context)),
}));

function judge(word: string, lang: Lang, context: ProofContext): Name | undefined {
  if (isAllCapitals(word) || knownKeys(context.glossary).has(keyOf(word))) return undefined;
  if (!readSyllable(word)) return looksVietnamese(word, lang) ? 'impossible-syllable' : undefined;
  const isName = /^\p{Lu}/u.test(word);
  const isPlain = /^[a-z]+$/i.test(word);
  return lang === 'en' || isName || isPlain || isInDictionary(word, context) ? undefined : 'unknown-syllable';
}

/** Names of the highlands keep their own spelling: Đắk Lắk, Krông Nô. */
const ETHNIC_NAME = /k$|^[bdđgkmpt]r|^[bkp]l|[fjwz]/i;

/** A word nobody would write in another language: French has é, à, ê as well, but not ắ or đ, and not with one vowel alone. */
function looksVietnamese(word: string, lang: Lang): boolean {
  if (isCapitalised(word) && ETHNIC_NAME.test(word)) return false;
  if (/[^\p{Script=Latin}\p{M}]/u.test(word)) return false;
  if (isSurelyVietnamese(word)) return true;
  const hasMarks = !/^[a-z]+$/i.test(word);
  const vowels =
    word
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[aeiouy]+/gi) ?? [];
  return lang === 'vi' && hasMarks && vowels.length === 1 && /^\p{Ll}/u.test(word) && !/[fjwzçñßøåäöü]/u.test(word);
}

/** Names and terms of the glossary, syllable by syllable. */
const knownKeys = once(
  (glossary: ProofContext['glossary']): ReadonlySet<string> =>
    new Set(glossary.flatMap(({ vi }) => vi.match(/\p{L}+/gu) ?? []).map(keyOf)),
);

/** Right, and missing in the dictionary. */
const MISSING =
  'khuỷu khuỵ tỳ hý nguệch ngoạc ngoẹo ngoẻo nguây nguầy xoạt roạt tuýp tuềnh kễnh hươ suỷ hoắng sẵng xíp bíp'.split(
    ' ',
  );

/** Every syllable of the dictionary by its key. */
const dictionary = once(
  (syllables: ProofContext['syllables']): ReadonlyMap<string, string> =>
    new Map([...syllables, ...MISSING].map((syllable) => [keyOf(syllable), inOldStyle(syllable)])),
);

/** Whether the dictionary has it, in either way of writing i and y: kì, kỳ. */
function isInDictionary(word: string, { syllables }: ProofContext): boolean {
  const known = dictionary(syllables);
  const key = keyOf(word);
  const other = key.replace(/(?<=^(?:h|k|l|m|qu|s|t))[iy](?=\p{M}?$)/u, (letter) => (letter === 'i' ? 'y' : 'i'));
  return known.has(key) || known.has(other);
}

/** What the dictionary has one letter away, where that is not too much to choose from. */
function suggestion(word: string, { syllables }: ProofContext): string | undefined {
  const key = keyOf(word);
  const near = [...dictionary(syllables)].filter(
    ([known, written]) =>
      Math.abs(known.length - key.length) < 2 && !/^[a-z]+$/i.test(written) && editDistance(known, key) === 1,
  );
  return near.length > 0 && near.length <= MOST_SUGGESTIONS ? near.map(([, written]) => written).join(', ') : undefined;
}

const MOST_SUGGESTIONS = 4;
