import type { Lang } from '../core/lang.ts';
import { lately } from './once.ts';
import type { Passage } from './passages.ts';

/** Between passages: nothing that is looked for goes over it. */
const GAP = '\n\n';

const joined = lately((pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join(GAP));

/**
 * The passages, or sentences, in which a pattern stands. Hardly anything that is looked for is there, and one look at the whole is
 * soon done.
 *
 * @param pattern says nothing of where a text begins or ends
 */
export function holding<P extends { readonly text: string }>(pieces: readonly P[], pattern: RegExp): readonly P[] {
  return stands(pattern, joined(pieces)) ? pieces.filter(({ text }) => stands(pattern, text)) : [];
}

/** Whether words stand anywhere in the passages, letter for letter. */
export const says = (pieces: readonly { readonly text: string }[], words: string): boolean =>
  joined(pieces).includes(words);

function stands(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}

/**
 * A pattern for whole words. The letter before them is looked at last: looked at first, it is looked at before every letter of a
 * text, and that takes five times as long.
 *
 * @param either source of a pattern: `chùa|đền`
 */
export const wholeWords = (either: string, flags: string): RegExp =>
  new RegExp(`(?:${either})(?![\\p{L}\\p{M}])(?<=(?<![\\p{L}\\p{M}])(?:${either}))`, flags);

const byLang = lately((passages: readonly Passage[]): Readonly<Record<Lang, readonly Passage[]>> => {
  const { vi = [], en = [] } = Object.groupBy(passages, ({ lang }) => lang);
  return { vi, en };
});

export const inLang = (passages: readonly Passage[], lang: Lang): readonly Passage[] => byLang(passages)[lang];
