import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../src/core/catalogue.ts';
import { LANGS } from '../src/core/lang.ts';
import { readContent } from '../src/reader/read-content.ts';

const CONTENT = join(process.cwd(), 'content');
const { catalogue } = buildCatalogue(await readContent(CONTENT, '2026-11-22'));
const entries = catalogue?.entries ?? [];

test('the content has nothing to mend', () => {
  expect(catalogue).toBeDefined();
});

describe('the first content', () => {
  test('holds at least ten sites, five of them in the former Hải Dương city, and five products', () => {
    const sites = catalogue?.sites ?? [];
    const inTheCity = sites.filter((site) => site.words.vi.former?.includes('thành phố Hải Dương'));
    expect(sites.length).toBeGreaterThanOrEqual(10);
    expect(inTheCity.length).toBeGreaterThanOrEqual(5);
    expect(catalogue?.products.length).toBeGreaterThanOrEqual(5);
  });

  test.each(entries.flatMap((entry) => LANGS.map((lang) => [entry.id, lang, entry] as const)))(
    '%s is told in 250 to 600 words in %s',
    (_id, lang, entry) => {
      const words = entry.words[lang];
      const count = `${words?.lead} ${words?.text()}`.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      expect(count).toBeGreaterThanOrEqual(250);
      expect(count).toBeLessThanOrEqual(600);
    },
  );

  test.each(entries.flatMap((entry) => LANGS.map((lang) => [entry.id, lang, entry.sentence[lang] ?? ''] as const)))(
    '%s has a sentence for its plaque in %s: “%s”',
    (_id, _lang, sentence) => {
      expect(sentence).toMatch(/^[\p{Lu}\d].*[.!?…]$/u);
      expect(sentence.length).toBeLessThanOrEqual(130);
    },
  );

  test('says as many steps in both languages of a guide', () => {
    const counts = catalogue?.guides.map(({ words }) =>
      [words.vi, words.en].map((one) => one?.steps.map(({ steps }) => steps.length)),
    );
    expect(counts).toEqual([
      [
        [5, 3, 3],
        [5, 3, 3],
      ],
    ]);
  });

  test('names its sources for every site, product and route', () => {
    const silent = entries.filter((entry) => entry.kind !== 'guide' && entry.sources.length === 0);
    expect(silent.map((entry) => entry.id)).toEqual([]);
  });

  test('carries no telephone numbers', () => {
    const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
    const found = files.filter((name) =>
      /(?<![\d/.-])(\+84|0)[ .]?\d{2,3}[ .]?\d{3}[ .]?\d{3,4}(?!\d)/.test(readFileSync(join(CONTENT, name), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
