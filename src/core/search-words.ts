import { type Entry, unitOf } from './entry.ts';
import type { Lang } from './lang.ts';
import { fold } from './text.ts';
import type { Unit } from './units.ts';

/**
 * Extra words under which search finds an entry. Pagefind folds ơ to o by itself but knows nothing of đ, so “den” would
 * never find “đền”.
 */

/** The names, the place and the code without marks: what people type when they know what they look for. */
export function plainNames(entry: Entry, lang: Lang): string {
  const names = [entry.name.vi, entry.name.en, ...entry.otherNames, unitOf(entry)?.fullName[lang] ?? '', entry.code];
  return unique(names.map(fold));
}

/** Where an entry lay in the words of earlier days: found by those who know no other, below what is called so today. */
export function formerPlaces(entry: Entry, lang: Lang): string {
  const former = 'former' in entry.words.vi ? (entry.words.vi.former ?? '') : '';
  const earlier = 'earlierUnits' in entry ? entry.earlierUnits.map((unit) => unit.fullName[lang]) : [];
  return unique([former, ...earlier].map(fold));
}

/** A commune by its present name and by all names that went into it: old papers and old people use those. */
export const plainUnitNames = (unit: Unit, lang: Lang): string =>
  unique([unit, ...unit.formers].map(({ fullName }) => fold(fullName[lang])));

/** The plain form of every word of the text that has a đ. */
export function wordsWithBar(entry: Entry, lang: Lang): string {
  const words = entry.words[lang] ?? entry.words.vi;
  return unique((`${words.lead} ${words.text}`.match(/[\p{L}\p{M}]*[đĐ][\p{L}\p{M}]*/gu) ?? []).map(fold));
}

const unique = (words: readonly string[]): string => [...new Set(words)].filter(Boolean).join(' ');
