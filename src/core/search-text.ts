import type { Entry } from './entry.ts';
import type { Lang } from './lang.ts';
import { fold, wordsIn } from './text.ts';

/** Every word of the texts of a language, once and without marks: whether the other language has an answer. */
export function wordsOfTexts(entries: readonly Entry[], lang: Lang): string[] {
  const texts = entries.flatMap(({ words, name }) => {
    const own = words[lang];
    return own ? `${name[lang]} ${own.lead} ${own.text()}` : [];
  });
  return [...new Set(texts.flatMap((text) => wordsIn(text).map(fold)))].sort();
}
