import type { Catalogue } from '../../src/core/catalogue.ts';
import type { Entry } from '../../src/core/entry.ts';
import { KIND_FOLDERS } from '../../src/core/kind.ts';
import { LANGS } from '../../src/core/lang.ts';
import type { Problem } from '../../src/core/problem.ts';
import { PUBLISHER_FILE } from '../../src/core/raw.ts';
import { type Plaque, plaque } from '../../src/print/plaque.ts';
import { Unprintable } from '../../src/print/unprintable.ts';
import { measure } from './type.ts';

/** An entry and its plaque, laid out and not yet drawn. */
export interface LaidOut {
  readonly entry: Entry;
  readonly drawn: Plaque;
}

/** Lays out the plaque of every entry, and tells all names that cannot be printed: fast, because nothing is drawn. */
export function layOutPlaques({ entries, publisher }: Catalogue): { plaques: LaidOut[]; problems: Problem[] } {
  const plaques: LaidOut[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    try {
      plaques.push({ entry, drawn: plaque(entry, publisher, measure) });
    } catch (error) {
      if (!(error instanceof Unprintable)) throw error;
      problems.push(problemOf(entry, error));
    }
  }
  return { plaques, problems };
}

function problemOf({ kind, id, name }: Entry, { text, letter }: Unprintable): Problem {
  const lang = LANGS.find((candidate) => name[candidate].includes(text) || text.includes(name[candidate]));
  return {
    file: lang ? `${KIND_FOLDERS[kind]}/${id}/index.${lang}.mdx` : PUBLISHER_FILE,
    field: lang ? 'title' : 'name',
    rule: letter ? 'name-letter' : 'name-too-long',
    seen: lang ? name[lang] : text,
    allowed: letter ? [letter] : undefined,
  };
}
