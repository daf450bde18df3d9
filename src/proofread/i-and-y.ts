import { remembered } from './forms.ts';
import type { Finding, Proof } from './rule.ts';
import { inLang } from './whole.ts';
import { wordsWith } from './words.ts';

/**
 * Syllables that are written with i and with y and mean the same; where the two are different words (ti, ty) there is
 * nothing to say. Names keep their own spelling, so capitals are held against capitals alone.
 */
const EITHER = /^(k[ìíĩỉịỳýỹỷỵ]|l[íý]|m[ĩỹ]|s[ĩỹ]|qu[ìíỉịỳýỷỵ])$/iu;
const TO_I: Readonly<Record<string, string>> = { ỳ: 'ì', ý: 'í', ỹ: 'ĩ', ỷ: 'ỉ', ỵ: 'ị' };
const TO_Y: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(TO_I).map(([y, i]) => [i, y]));

export const iAndY: Proof<'i-or-y'> = {
  rules: {
    'i-or-y': {
      level: 'advice',
      page: 'soat-bai#i-hay-y',
      words: {
        vi: ({ seen, meant }) => ({
          what: `Trong mục này chỗ viết “${meant}”, chỗ viết “${seen}”.`,
          why: 'Viết i hay y đều được, nhưng lẫn lộn trong một bài thì trông cẩu thả.',
          fix: `Giữ một cách. Viết: ${meant}`,
        }),
        en: ({ seen, meant }) => ({
          what: `This entry writes both “${meant}” and “${seen}”.`,
          why: 'Either is right; mixed, they look careless.',
          fix: `Keep to one. Write: ${meant}`,
        }),
      },
    },
  },
  read: ({ passages }) => {
    const either = wordsWith(inLang(passages, 'vi'), commonSpelling);
    return [...Map.groupBy(either, ({ value }) => value).values()].flatMap((uses): Finding<'i-or-y'>[] => {
      const asI = uses.filter(({ seen }) => seen === withI(seen));
      const asY = uses.filter(({ seen }) => seen !== withI(seen));
      if (asI.length === 0 || asY.length === 0) return [];
      const [fewer, write] = asI.length > asY.length ? [asY, withI] : [asI, withY];
      return fewer.map(({ seen, place }) => ({ ...place(), rule: 'i-or-y', seen, meant: write(seen) }));
    });
  },
};

const commonSpelling = remembered((word) => (EITHER.test(word) ? withI(word) : undefined));
const withI = (word: string): string => word.replace(/[ỳýỹỷỵ]$/u, (letter) => TO_I[letter] ?? letter);
const withY = (word: string): string => word.replace(/[ìíĩỉị]$/u, (letter) => TO_Y[letter] ?? letter);
