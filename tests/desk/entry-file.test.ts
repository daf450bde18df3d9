import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepComments } from '../../scripts/lib/desk/keep-comments.ts';
import { filesIn } from '../../scripts/lib/hash.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { KIND_FOLDERS, KINDS } from '../../src/core/kind.ts';
import { entryFormat } from '../../src/desk/entry-file.ts';
import { contentDir } from '../../src/reader/content-dir.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { emptyFolder } from '../support/content-folder.ts';

async function catalogueOf(folder: string) {
  const { catalogue, problems } = buildCatalogue(await readContent(folder, '2026-11-22'));
  expect(problems).toEqual([]);
  return catalogue;
}

test('every real entry opened in a form and saved again says what it said', async () => {
  const folder = join(await emptyFolder(), 'content');
  await cp(contentDir(), folder, { recursive: true });
  for (const kind of KINDS) {
    const { fromFile, toFile } = entryFormat(kind);
    for (const file of await filesIn(join(folder, KIND_FOLDERS[kind]))) {
      if (!/index\.(vi|en)\.mdx$/.test(file)) continue;
      const text = await readFile(file, 'utf8');
      await writeFile(file, toFile(fromFile(text)));
      // English lists that are kept by name go into the order of the Vietnamese ones; all else stays to the byte.
      if (file.endsWith('.vi.mdx')) expect(keepComments(text, toFile(fromFile(text)))).toBe(text);
    }
  }
  const entriesOf = async (content: string) => JSON.parse(JSON.stringify((await catalogueOf(content))?.entries));
  expect(await entriesOf(folder)).toEqual(await entriesOf(contentDir()));
});

test.each([
  ['a remark above the first field', '# của Lan\ntitle: A\n', 'title: B\n', '# của Lan\ntitle: B\n'],
  [
    'a remark between fields',
    'title: A\n# xem lại\nrank: national\n',
    'title: B\nrank: national\n',
    'title: B\n# xem lại\nrank: national\n',
  ],
  [
    'how words are wrapped',
    'title: A\nlead: >-\n  một\n  hai\n',
    'title: B\nlead: một hai\n',
    'title: B\nlead: >-\n  một\n  hai\n',
  ],
  ['the order of fields', 'rank: national\ntitle: A\n', 'title: B\nrank: national\n', 'rank: national\ntitle: B\n'],
  ['nothing of a field that is gone', 'title: A\nshortTitle: B\n', 'title: A\n', 'title: A\n'],
  [
    'a new field below the one it follows in the form',
    'title: A\nrank: national\n',
    'title: A\nshortTitle: B\nrank: national\n',
    'title: A\nshortTitle: B\nrank: national\n',
  ],
])('saving keeps %s', (_, before, after, kept) => {
  const file = (head: string) => `---\n${head}---\n\nBài viết.\n`;
  expect(keepComments(file(before), file(after))).toBe(file(kept));
});

test('English words that stand in the order of the Vietnamese things are taken for those things', async () => {
  const folder = join(await emptyFolder(), 'content');
  await cp(contentDir(), folder, { recursive: true });
  const file = join(folder, 'di-tich/chua-con-son/index.en.mdx');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replaceAll(/^ {2}Hội[^:]*:\n {4}name:/gm, '  - name:'));
  expect(await readFile(file, 'utf8')).not.toBe(text);
  const festivals = async (content: string) =>
    (await catalogueOf(content))?.sites.find(({ id }) => id === 'chua-con-son')?.words.en?.festivals;
  expect(await festivals(folder)).toEqual(await festivals(contentDir()));
});
