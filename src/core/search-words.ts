import type { Entry } from './entry.ts';
import { unitOf } from './entry.ts';
import type { Lang } from './lang.ts';
import { fold } from './text.ts';

/**
 * Extra words under which search finds an entry: its names, place and code without marks, and the plain form of every
 * word with đ. Pagefind folds ơ to o by itself but knows nothing of đ, so “den” would never find “đền”.
 */
export function foldedSearchWords(entry: Entry, lang: Lang): string {
  const words = entry.words[lang] ?? entry.words.vi;
  const names = [entry.name.vi, entry.name.en, ...entry.otherNames, unitOf(entry)?.fullName[lang] ?? '', entry.code];
  const withBar = `${words.lead} ${words.text}`.match(/[\p{L}\p{M}]*[đĐ][\p{L}\p{M}]*/gu) ?? [];
  return [...new Set([...names.map(fold), ...withBar.map(fold)])].filter(Boolean).join(' ');
}
