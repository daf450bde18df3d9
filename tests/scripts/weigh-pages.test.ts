import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { weighEntryPages } from '../../scripts/lib/weigh-pages.ts';
import { buildCatalogue, type Catalogue } from '../../src/core/catalogue.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { emptyFolder } from '../support/content-folder.ts';
import { realWords } from '../support/real-words.ts';
import { fixture } from '../support/run-script.ts';

const dist = await emptyFolder();
const LIGHT = 'Một trang nhẹ.';
/** What cannot be packed, so many bytes of it. */
const noise = (bytes: number) =>
  Array.from(
    { length: bytes * 2 },
    (_, index) => Math.floor(Math.abs(Math.sin(index * 12.9898 + 1) * 43758.5453) * 16) % 16,
  )
    .map((digit) => digit.toString(16))
    .join('');

/** The first entry of the fixture with other words, and how heavy its pages are. */
async function weighing(change: (entry: Catalogue['entries'][number]) => object, pages: Record<string, string>) {
  const { catalogue } = buildCatalogue(await readContent(fixture('valid'), '2026-11-21'));
  if (!catalogue) throw new Error('The fixture is not sound.');
  const entries = catalogue.entries.map((entry) =>
    entry.id === 'den-mau' ? ({ ...entry, ...change(entry) } as typeof entry) : entry,
  );
  const usual = { '/vi/di-tich/den-mau': LIGHT, '/vi/di-tich/chua-mau': LIGHT, '/en/sites/den-mau': LIGHT };
  for (const [path, html] of Object.entries({ ...usual, ...pages })) {
    const file = join(dist, `${path}.html`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  }
  return weighEntryPages({ ...catalogue, entries }, dist);
}
const textOf = (entry: Catalogue['entries'][number], count: number, filesInText: readonly string[] = []) => ({
  photos: filesInText.map((file) => ({ file, path: '', credit: '' })),
  words: { ...entry.words, vi: { ...entry.words.vi, text: () => realWords(count, 'vi'), filesInText } },
});

test('pages within one flight of packets pass', async () => {
  await expect(weighing(() => ({}), {})).resolves.toBeUndefined();
});

test('a long text is told how many words to lose, or how many photos it shows', async () => {
  await expect(
    weighing((entry) => textOf(entry, 2000, ['cong.jpg', 'ho.jpg']), { '/vi/di-tich/den-mau': noise(13_500) }),
  ).rejects.toThrow(
    /\n {2}content\/di-tich\/den-mau\/index\.vi\.mdx: \d+ byte, thừa \d+\. Bài có 2000 chữ: bớt khoảng \d+0 chữ, hoặc bớt ảnh trong bài \(2\)\.\n {4}\d+ bytes, \d+ too many\. The text has 2000 words: cut about \d+0, or show fewer photos in it \(2\)\.$/,
  );
});

test('where the text is short, it is not the text that is told', async () => {
  await expect(weighing((entry) => textOf(entry, 200), { '/vi/di-tich/den-mau': noise(13_500) })).rejects.toThrow(
    'Phần nặng không phải bài (200 chữ): rút gọn lead, ghi chú lễ hội, nguồn.\n',
  );
});

test('a page of too many photos is told how many it can bear', async () => {
  const photos = Array.from({ length: 90 }, (_, index) => ({ file: `${index}.jpg`, path: '', credit: '' }));
  await expect(
    weighing(() => ({ photos }), { '/vi/anh/den-mau': noise(15_000), '/en/photos/den-mau': LIGHT }),
  ).rejects.toThrow(
    /index\.vi\.mdx: \d+ byte, thừa \d+\. \/vi\/anh\/den-mau có 90 ảnh: giữ khoảng 7\d ảnh trong photos\.\n/,
  );
});
