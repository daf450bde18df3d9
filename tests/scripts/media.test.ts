import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { prepareMedia } from '../../scripts/lib/media.ts';
import { buildCatalogue, type Catalogue } from '../../src/core/catalogue.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { detailedPhoto } from '../support/phone-photo.ts';
import { fixture } from '../support/run-script.ts';

const folder = await mkdtemp(join(tmpdir(), 'dau-tich-media-'));
beforeAll(() => {
  vi.stubEnv('DAUTICH_OUT', folder);
  vi.stubEnv('DAUTICH_CONTENT', folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Sound content whose first entry has these photos. */
async function withPhotos(...files: string[]): Promise<Catalogue> {
  const { catalogue } = buildCatalogue(await readContent(fixture('valid'), '2026-11-21'));
  if (!catalogue) throw new Error('The fixture is not sound.');
  const photos = files.map((file) => ({ file, path: file, credit: 'Nhóm mẫu' }));
  return {
    ...catalogue,
    entries: catalogue.entries.map((entry, index) => (index === 0 ? { ...entry, photos } : entry)),
  };
}

await writeFile(join(folder, 'cao.jpg'), await detailedPhoto(480, 1600));
await writeFile(join(folder, 'vuong.jpg'), await detailedPhoto(480, 480));

test('a first picture that no phone should load is refused, with what to do', async () => {
  await expect(prepareMedia(await withPhotos('cao.jpg', 'vuong.jpg'), () => {})).rejects.toThrow(
    /^Ảnh đầu trang cao\.jpg vẫn nặng \d+ byte ở cỡ nhỏ nhất, quá 40000: cắt bớt chiều cao, hoặc đưa ảnh khác lên đầu danh sách photos\. · The first picture cao\.jpg weighs \d+ bytes/,
  );
});

test('further down the page the same picture may stand, because nobody waits for it', async () => {
  const { addresses } = await prepareMedia(await withPhotos('vuong.jpg', 'cao.jpg'), () => {});
  expect(addresses.map((address) => address.replace(/\.[0-9a-f]{10}\./, '.'))).toEqual(
    ['cao', 'vuong'].flatMap((name) => ['avif', 'jpg', 'webp'].map((format) => `/anh/${name}.480.${format}`)),
  );
});
