import { type Entry, unitOf } from './entry.ts';
import type { Lang } from './lang.ts';
import { fold } from './text.ts';

/**
 * Extra words under which search finds an entry. Pagefind folds ơ to o by itself but knows nothing of đ, so “den” would
 * never find “đền”.
 */

/** The names, the place and the code without marks: what people type when they know what they look for. */
export function plainNames(entry: Entry, lang: Lang): string {
  const names = [entry.name.vi, entry.name.en, ...entry.otherNames, unitOf(entry)?.fullName[lang] ?? '', entry.code];
  return unique(names.map(fold));
}

/** The plain form of every word of the text that has a đ. */
export function wordsWithBar(entry: Entry, lang: Lang): string {
  const words = entry.words[lang] ?? entry.words.vi;
  return unique((`${words.lead} ${words.text}`.match(/[\p{L}\p{M}]*[đĐ][\p{L}\p{M}]*/gu) ?? []).map(fold));
}

const unique = (words: readonly string[]): string => [...new Set(words)].filter(Boolean).join(' ');
