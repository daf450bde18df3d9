import type { Term } from '../core/glossary.ts';
import { fold } from '../core/text.ts';
import { type Doubt, isPlainEnglish, type KnownPairs, type NameWord, type Run } from './name-runs.ts';
import { once } from './once.ts';
import type { Passage } from './passages.ts';
import { inOldStyle } from './syllable.ts';
import { says } from './whole.ts';

interface Known {
  readonly term: Term;
  readonly written: readonly string[];
  readonly folded: readonly string[];
}

/** Names of the glossary by their first two words without marks. */
const byOpening = once((glossary: readonly Term[]): ReadonlyMap<string, readonly Known[]> => {
  const known = glossary.flatMap((term): Known[] => {
    const words = term.vi.split(/\s+/);
    const isName = term.kind !== 'term' && words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
    return isName ? [{ term, written: words.map(inOldStyle), folded: words.map(fold) }] : [];
  });
  return Map.groupBy(known, ({ folded }) => `${folded[0]} ${folded[1]}`);
});

/** Names with the letters of a name of the glossary and other marks, unless every two words of them are known elsewhere. */
export function againstGlossary(runs: readonly Run[], glossary: readonly Term[], known: KnownPairs): Doubt[] {
  const openings = byOpening(glossary);
  return runs.flatMap((run) =>
    run.words.flatMap((word, start): Doubt[] => {
      const opening = `${word.folded} ${run.words[start + 1]?.folded}`;
      const candidates = (openings.get(opening) ?? []).filter(({ folded }) =>
        folded.every((syllable, index) => run.words[start + index]?.folded === syllable),
      );
      const part = (name: Known) => run.words.slice(start, start + name.written.length);
      if (candidates.some((name) => isWrittenSo(part(name), name))) return [];
      const longest = candidates.toSorted((a, b) => b.written.length - a.written.length)[0];
      if (!longest) return [];
      const found = part(longest);
      const isOtherWord = word.opens && word.written !== longest.written[0];
      if (isOtherWord || isPlainEnglish(run, found) || areKnown(found, known)) return [];
      const to = found.at(-1)?.end ?? word.end;
      return [{ passage: run.passage, from: word.at, to, rule: 'name-against-glossary', meant: longest.term.vi }];
    }),
  );
}

const isWrittenSo = (part: readonly NameWord[], { written }: Known): boolean =>
  part.every((word, index) => word.written === written[index]);

const areKnown = (part: readonly NameWord[], known: KnownPairs): boolean =>
  part.slice(1).every((word, index) => known.has(`${part[index]?.written} ${word.written}`));

/** Spellings that the glossary itself calls wrong. */
export function knownSlips(passages: readonly Passage[], glossary: readonly Term[]): Doubt[] {
  const slips = slipsOf(glossary).filter(({ wrong }) => says(passages, wrong));
  return slips.length === 0 ? [] : passages.flatMap((passage) => slips.flatMap((slip) => slipsIn(passage, slip)));
}

interface Slip {
  readonly wrong: string;
  readonly meant: string;
}

const slipsOf = once((glossary: readonly Term[]): readonly Slip[] =>
  glossary.flatMap(({ vi, wrongVi }) => wrongVi.map((wrong) => ({ wrong, meant: vi }))),
);

function slipsIn(passage: Passage, { wrong, meant }: Slip): Doubt[] {
  const { text } = passage;
  const found: Doubt[] = [];
  for (let from = text.indexOf(wrong); from >= 0; from = text.indexOf(wrong, from + 1)) {
    const to = from + wrong.length;
    const isWhole = !/\p{L}$/u.test(text.slice(0, from)) && !/^[\p{L}\p{M}]/u.test(text.slice(to));
    if (isWhole) found.push({ passage, from, to, rule: 'name-known-slip', meant });
  }
  return found;
}
