import { fileURLToPath } from 'node:url';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import type { Lang } from '../../src/core/lang.ts';
import { readContent } from '../../src/reader/read-content.ts';

const { catalogue } = buildCatalogue(
  await readContent(fileURLToPath(new URL('../../content', import.meta.url)), '2026-11-21'),
);

/**
 * So many words of the real texts, a hundred to a paragraph. They differ as the words of people do: words made by a machine
 * pack too well.
 */
export function realWords(count: number, lang: Lang): string {
  const words = catalogue?.entries.flatMap((entry) => entry.words[lang]?.text().split(/\s+/) ?? []) ?? [];
  if (words.length < count) throw new Error(`There are no ${count} words.`);
  const paragraphs = Array.from({ length: Math.ceil(count / 100) }, (_, index) =>
    words.slice(index * 100, Math.min(index * 100 + 100, count)).join(' '),
  );
  return paragraphs.join('\n\n');
}
