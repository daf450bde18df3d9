import { allIn } from './all-in.ts';
import { type Figure, figuresIn, numbersInWords } from './figures.ts';
import { type Passage, placeAt } from './passages.ts';
import type { Finding, Proof, ReadEntry } from './rule.ts';
import { isTranslated } from './translated-from.ts';

type Name = 'number-differs';

/**
 * A number of the English text that the Vietnamese nowhere has, where the same paragraph has lost one of the same kind. Either alone
 * is no mistake: a translation may leave a number out, or say “in 1984” for “four years later”.
 */
export const numbers: Proof<Name> = {
  rules: {
    'number-differs': {
      level: 'warning',
      page: 'soat-bai#so-lieu-hai-thu-tieng',
      words: {
        vi: ({ seen, meant }) => ({
          what: `Bản tiếng Anh ghi ${seen}, bài tiếng Việt không có số này mà ghi ${meant}.`,
          why: 'Hai thứ tiếng trên một biển nói hai con số thì khách không biết tin số nào.',
          fix: 'Xem lại nguồn rồi sửa bên sai. Nếu cả hai đều đúng thì trả lời lời nhắc này.',
        }),
        en: ({ seen, meant }) => ({
          what: `The English text says ${seen}, which the Vietnamese nowhere does; there it says ${meant}.`,
          why: 'With two numbers on one plaque, nobody knows which to believe.',
          fix: 'Check the source and correct the wrong side. If both are right, answer this remark.',
        }),
      },
    },
  },
  read: (entry) => (isTranslated(entry) ? differing(entry) : []),
};

interface Counted {
  readonly passage: Passage;
  readonly figures: readonly Figure[];
}

function differing({ vi, passages }: ReadEntry): Finding<Name>[] {
  const [originals, translated] = [counted(passages, 'vi'), counted(passages, 'en')];
  const written = new Set([...valuesOf(originals), ...numbersIn(vi?.data)]);
  if (valuesOf(translated).every((value) => written.has(value))) return [];
  const inWords = passages.flatMap(({ lang, text }) => (lang === 'vi' ? numbersInWords(text, lang) : []));
  const known = new Set([...written, ...inWords]);
  return translated.flatMap((own, index): Finding<Name>[] => {
    const strange = own.figures.filter(({ value }) => !known.has(value));
    if (strange.length === 0) return [];
    const nearby = around(translated, own, index, translated);
    const here = new Set([...valuesOf(nearby), ...nearby.flatMap(({ passage }) => numbersInWords(passage.text, 'en'))]);
    const twins = around(translated, own, index, originals).flatMap(({ figures }) => figures);
    const lost = twins.filter(({ value }) => !here.has(value));
    return strange.flatMap((figure): Finding<Name>[] => {
      const { seen, from } = figure;
      const meant = nearest(figure, lost)?.seen;
      return meant ? [{ ...placeAt(own.passage, from), rule: 'number-differs', seen, meant }] : [];
    });
  });
}

const valuesOf = (all: readonly Counted[]): number[] => all.flatMap(({ figures }) => figures.map(({ value }) => value));

const counted = (passages: readonly Passage[], lang: Passage['lang']): Counted[] =>
  passages
    .filter((passage) => passage.lang === lang && !/years$|former$|otherNames/.test(passage.field ?? ''))
    .map((passage) => ({ passage, figures: figuresIn(passage.text, lang) }));

/** What stands about where a passage stands: the same field, or the paragraphs as far down in the text, give or take one. */
function around(own: readonly Counted[], { passage }: Counted, index: number, among: readonly Counted[]): Counted[] {
  const head = passage.field?.split('.')[0];
  if (head) return among.filter((other) => other.passage.field?.split('.')[0] === head);
  const inText = (list: readonly Counted[]) => list.filter((other) => other.passage.field === undefined);
  const [mine, theirs] = [inText(own), inText(among)];
  const place = ((index - (own.length - mine.length)) / Math.max(1, mine.length - 1)) * (theirs.length - 1);
  // Texts with as many paragraphs go side by side.
  const slack = mine.length === theirs.length ? 0.5 : 2;
  return theirs.filter((_, at) => Math.abs(at - place) <= slack);
}

const isYear = (value: number) => Number.isInteger(value) && value >= 900 && value <= 2200;

/** The lost number that was most likely meant: of the same kind, and as near as may be. */
function nearest({ value }: Figure, lost: readonly Figure[]): Figure | undefined {
  const same = lost.filter((other) => isYear(other.value) === isYear(value));
  return same.toSorted((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))[0];
}

/** Numbers of the facts: dates, festivals, positions. */
function numbersIn(data: unknown): number[] {
  if (typeof data === 'string') return allIn(data, /\d+(?:\.\d+)?/g).map(([number]) => Number(number));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => (name === 'sources' ? [] : numbersIn(value)));
}
