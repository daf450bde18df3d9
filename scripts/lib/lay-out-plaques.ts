import type { Catalogue } from '../../src/core/catalogue.ts';
import type { Entry } from '../../src/core/entry.ts';
import { KIND_FOLDERS } from '../../src/core/kind.ts';
import { LANGS, type Lang } from '../../src/core/lang.ts';
import type { Problem } from '../../src/core/problem.ts';
import { PUBLISHER_FILE } from '../../src/core/raw.ts';
import { MASKS } from '../../src/print/matrix.ts';
import { USUAL_PLAQUE } from '../../src/print/media.ts';
import { plaqueItems } from '../../src/print/plaque.ts';
import { signWords } from '../../src/print/sign-words.ts';
import { type Style, type StyleFault, styleOf } from '../../src/print/style.ts';
import { faultText } from '../../src/print/style-words.ts';
import { Unprintable } from '../../src/print/unprintable.ts';
import type { Job } from './press/job.ts';
import { plaqueJob } from './press/plaque-jobs.ts';
import { measure } from './type.ts';

/** Lays out the usual plaque of every entry, and tells all texts that cannot be printed: fast, because nothing is drawn. */
export function layOutPlaques(catalogue: Catalogue): { plaques: Job[]; problems: Problem[] } {
  const plaques: Job[] = [];
  const problems = eachPlaque(catalogue, (entry, style) => {
    plaques.push(plaqueJob(entry, catalogue, usualPlaque(style)));
  });
  return { plaques, problems };
}

/** The texts that could not be printed, and nothing kept: thousands of plaques would fill the memory. */
export const plaqueProblems = (catalogue: Catalogue): Problem[] =>
  eachPlaque(catalogue, (entry, style) => {
    const { publisher } = catalogue;
    // Whichever code and mask it has, it takes the same room.
    const order = { ...usualPlaque(style), mask: MASKS[0], publisher, measure };
    plaqueItems({ ...order, words: { ...signWords(entry, undefined), code: ANY_CODE } });
  });

const ANY_CODE = '00000';

function eachPlaque(catalogue: Catalogue, layOut: (entry: Entry, style: Style) => void): Problem[] {
  const style = styleOf(catalogue.publisher.print, catalogue.logo);
  if ('fault' in style) return [contrastProblem(style)];
  return catalogue.entries.flatMap((entry): Problem[] => {
    try {
      layOut(entry, style);
      return [];
    } catch (error) {
      if (!(error instanceof Unprintable)) throw error;
      return [problemOf(entry, error)];
    }
  });
}

const contrastProblem = (fault: StyleFault): Problem => ({
  file: PUBLISHER_FILE,
  field: 'print',
  rule: 'print-contrast',
  seen: 'ink' in fault ? fault.ink : fault.seen,
  detail: { vi: faultText(fault, 'vi'), en: faultText(fault, 'en') },
});

const usualPlaque = (style: Style) =>
  ({
    medium: USUAL_PLAQUE,
    dpi: undefined,
    style,
    finish: 'printed',
    bleed: false,
    formats: undefined,
    stop: undefined,
  }) as const;

/** Whose text it is: of the entry in one of its languages, or of the publisher. */
function problemOf(entry: Entry, { text, letter }: Unprintable): Problem {
  for (const lang of LANGS) {
    const found = textsOf(entry, lang).find(
      ([, own]) => own !== undefined && (own.includes(text) || text.includes(own)),
    );
    if (!found) continue;
    const [field, own] = found;
    const file = `${KIND_FOLDERS[entry.kind]}/${entry.id}/index.${lang}.mdx`;
    const rule = letter ? 'name-letter' : field === 'plaqueLine' ? 'line-too-long' : 'name-too-long';
    return { file, field, rule, seen: own, allowed: letter ? [letter] : undefined };
  }
  return {
    file: PUBLISHER_FILE,
    field: 'name',
    rule: letter ? 'name-letter' : 'name-too-long',
    seen: text,
    allowed: letter ? [letter] : undefined,
  };
}

const textsOf = ({ name, shortName, sentence }: Entry, lang: Lang) =>
  [
    ['shortTitle', shortName[lang]],
    ['title', name[lang]],
    ['plaqueLine', sentence[lang]],
  ] as const;
