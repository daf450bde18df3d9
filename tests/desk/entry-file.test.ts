import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepComments } from '../../scripts/lib/desk/keep-comments.ts';
import { filesIn } from '../../scripts/lib/hash.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { KIND_FOLDERS, KINDS } from '../../src/core/kind.ts';
import { entryFormat } from '../../src/desk/entry-file.ts';
import { contentDir } from '../../src/reader/content-dir.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { emptyFolder } from '../support/content-folder.ts';
import { fixture } from '../support/run-script.ts';

async function catalogueOf(folder: string) {
  const { catalogue, problems } = buildCatalogue(await readContent(folder, '2026-11-22'));
  expect(problems).toEqual([]);
  return catalogue;
}

describe.each([['the real content', contentDir()] as const, ['the fixture', fixture('valid')] as const])(
  '%s',
  (_, content) => {
    test('opened in a form and saved again says what it said', async () => {
      const folder = join(await emptyFolder(), 'content');
      await cp(content, folder, { recursive: true });
      for (const kind of KINDS) {
        const { fromFile, toFile } = entryFormat(kind);
        for (const file of await filesIn(join(folder, KIND_FOLDERS[kind]))) {
          if (!/index\.(vi|en)\.mdx$/.test(file)) continue;
          const text = await readFile(file, 'utf8');
          await writeFile(file, toFile(fromFile(text)));
          const again = keepComments(text, toFile(fromFile(text)));
          if (file.endsWith('.vi.mdx')) expect(again).toBe(text);
        }
      }
      const words = (one: Awaited<ReturnType<typeof catalogueOf>>) =>
        JSON.parse(JSON.stringify(one?.entries, (key, value) => (key === 'line' ? undefined : value)));
      expect(words(await catalogueOf(folder))).toEqual(words(await catalogueOf(content)));
    });
  },
);
