import { type Doubt, type KnownPairs, type NameRuleName, overlap, pairsIn, runsIn } from './name-runs.ts';
import { againstGlossary, knownSlips } from './names-known.ts';
import { twoWays } from './names-two-ways.ts';
import { once } from './once.ts';
import { placeAt } from './passages.ts';
import type { Finding, Proof, ProofContext } from './rule.ts';

/**
 * Names of people and places: two capitalised words or more. The same letters with other marks are most likely the same
 * name misspelt (Lê Duẩn, Lê Duẫn), unless what stands around tells them apart (Lê Thánh Tông, Lê Thanh Nghị) or both
 * are known.
 */
export const names: Proof<NameRuleName> = {
  rules: {
    'name-two-ways': {
      level: 'warning',
      page: 'soat-bai#ten-rieng',
      words: {
        vi: ({ seen, meant }) => ({
          what: `Cùng một tên mà chỗ viết “${meant}”, chỗ viết “${seen}”.`,
          why: 'Tên người, tên đất sai dấu là lỗi dân làng thấy đầu tiên, và in lên biển thì không sửa được.',
          fix: 'Xem lại hồ sơ, giữ một cách viết. Nếu là hai tên khác nhau, ghi cả hai vào content/thuat-ngu.csv.',
        }),
        en: ({ seen, meant }) => ({
          what: `The same name is written “${meant}” and “${seen}”.`,
          why: 'A misspelt name is what villagers see first, and on a plaque it cannot be corrected.',
          fix: 'Look into the dossier and keep one. If they are two names, write both into content/thuat-ngu.csv.',
        }),
      },
    },
    'name-against-glossary': {
      level: 'warning',
      page: 'soat-bai#ten-rieng',
      words: {
        vi: ({ seen, meant }) => ({
          what: `Bảng thuật ngữ viết “${meant}”, ở đây viết “${seen}”.`,
          why: 'Một tên viết hai cách ở hai trang thì khách không biết tin trang nào.',
          fix: `Viết: ${meant}. Nếu là tên khác, thêm một dòng vào content/thuat-ngu.csv.`,
        }),
        en: ({ seen, meant }) => ({
          what: `The glossary has “${meant}”, and here stands “${seen}”.`,
          why: 'A name in two spellings on two pages leaves visitors in doubt about both.',
          fix: `Write: ${meant}. If it is another name, add a line to content/thuat-ngu.csv.`,
        }),
      },
    },
    'name-known-slip': {
      level: 'warning',
      page: 'soat-bai#ten-rieng',
      words: {
        vi: ({ seen, meant }) => ({
          what: `“${seen}” là cách viết sai thường gặp của “${meant}”.`,
          why: 'Bảng thuật ngữ đã ghi đó là cách viết sai.',
          fix: `Viết: ${meant}`,
        }),
        en: ({ seen, meant }) => ({
          what: `“${seen}” is a known misspelling of “${meant}”.`,
          why: 'The glossary lists it as wrong.',
          fix: `Write: ${meant}`,
        }),
      },
    },
  },
  read: (entry, context) => {
    const runs = entry.passages.flatMap(runsIn);
    const own = otherNames(entry.vi?.data);
    const [everywhere, here] = [pairsKnown(context), new Set(own.flatMap(pairsIn))];
    const known: KnownPairs = { has: (pair) => everywhere.has(pair) || here.has(pair) };
    const slips = knownSlips(entry.passages, context.glossary);
    const strange = without(againstGlossary(runs, context.glossary, known), slips);
    const mixed = without(twoWays(runs, known), [...slips, ...strange]);
    return [...slips, ...strange, ...mixed].map(asFinding);
  },
};

/** A slip is told once, by the rule that knows most about it. */
const without = (doubts: readonly Doubt[], told: readonly Doubt[]): Doubt[] =>
  doubts.filter((doubt) => !told.some((other) => overlap(doubt, other)));

const asFinding = ({ passage, from, to, rule, meant }: Doubt): Finding<NameRuleName> => {
  const seen = passage.text.slice(from, to).replace(/\s+/g, ' ');
  return { ...placeAt(passage, from), rule, seen, meant };
};

/** Every two words that follow each other in a name of the glossary or of a commune. */
const pairsKnown = once((context: ProofContext): ReadonlySet<string> => {
  const communes = context.units.states.flatMap(({ name, district }) => [name, district.vi]);
  return new Set([...context.glossary.map(({ vi }) => vi), ...communes].flatMap(pairsIn));
});

function otherNames(data: unknown): string[] {
  const names = typeof data === 'object' && data !== null && 'otherNames' in data ? data.otherNames : [];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
