import type { Lang } from '../core/lang.ts';
import { wordsIn } from '../core/text.ts';

/** What Pagefind found, as far as it can be judged without opening it. */
export interface Place {
  readonly id: string;
  readonly score: number;
  /** Which words of the page were meant, counted from its beginning. */
  readonly words: readonly number[];
  /** What beside its text was meant: its `title`, or the address of its first `image`. */
  readonly matchedMetaFields?: readonly string[];
}

const isByTitle = ({ matchedMetaFields = [] }: Place): boolean => matchedMetaFields.includes('title');

/** Pagefind also reads addresses of pictures, and “temple” would find every page that shows `temple.svg`. */
export const isMeant = (place: Place): boolean => place.words.length > 0 || isByTitle(place);

/**
 * Each page once, those first in which the words stand side by side: Vietnamese writes one word as several syllables, and
 * most pages that have “con” and “son” somewhere do not speak of Côn Sơn. Then by score.
 */
export function inOrder<P extends Place>(places: readonly P[]): P[] {
  const best = new Map<string, P>();
  const ordered = places
    .map((place) => ({ place, run: longestRun(place.words) + Number(isByTitle(place)) }))
    .sort((a, b) => b.run - a.run || b.place.score - a.place.score);
  for (const { place } of ordered) if (!best.has(place.id)) best.set(place.id, place);
  return [...best.values()];
}

/** `longestRun([3, 8, 9, 20])  // => 2` */
export function longestRun(positions: readonly number[]): number {
  let longest = 0;
  let run = 0;
  let last = Number.NaN;
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    run = position === last + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = position;
  }
  return longest;
}

/**
 * Whether every word of a query begins a word of a text, as Pagefind compares: without marks, but with đ. For a word that
 * stands nowhere Pagefind takes a shorter one, “vi” for “village”, and finds every page.
 */
export function holdsAll(query: string, text: string, lang: Lang): boolean {
  const words = new Set(wordsIn(bare(text)));
  return wordsIn(bare(query)).every((typed) => [...words].some((word) => begins(word, typed, lang)));
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** English words are indexed by their stems: “temples” finds “temple”. */
function begins(word: string, typed: string, lang: Lang): boolean {
  if (word.startsWith(typed)) return true;
  const stem = typed.slice(0, Math.max(4, typed.length - 3));
  return lang === 'en' && typed.length > stem.length && word.startsWith(stem);
}
