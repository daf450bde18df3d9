import type { Lang } from '../core/lang.ts';
import { fold, wordsIn } from '../core/text.ts';
import { searchWordsPath } from '../core/urls.ts';

/** Whether every word of a query begins a word of the texts in a language. Asked only where this one has nothing. */
export async function standsIn(lang: Lang, query: string): Promise<boolean> {
  const answer = await fetch(searchWordsPath(lang));
  const words: readonly string[] = await answer.json();
  const asked = wordsIn(query).map(fold);
  return asked.length > 0 && asked.every((one) => words.some((word) => word.startsWith(one)));
}
