import { describe, expect, test } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/core/catalogue.ts';
import { galleriesOf, photosBelow } from '../../src/core/gallery.ts';
import type { RawEntry } from '../../src/core/raw.ts';
import { CHUA_MAU, contentOf, DEN_MAU, renamed, stating, type Told } from '../support/raw-content.ts';

const files = (count: number) => Array.from({ length: count }, (_, index) => `anh-${index + 1}.jpg`);

/** “den-mau” with so many photos, some of them in its English text. */
function content(count: number, inEnglishText: readonly string[] = [], told: Told = {}): Catalogue {
  const photos = files(count).map((file) => ({ file, alt: 'Ảnh', credit: 'Nhóm mẫu', permission: 'đồng ý' }));
  const alts = Object.fromEntries(files(count).map((file) => [file, { alt: 'A photo' }]));
  const lie = (entry: RawEntry): RawEntry => ({
    ...entry,
    assets: files(count).map((file) => ({ file, type: 'photo' })),
    en: entry.en?.body && {
      ...entry.en,
      body: {
        ...entry.en.body,
        parts: inEnglishText.map((file) => ({ type: 'component', line: 1, name: 'Photo', attributes: { file } })),
      },
    },
  });
  const change = told.entries ?? ((entries) => entries);
  const { catalogue, problems } = buildCatalogue(
    contentOf({
      ...told,
      entries: (entries) =>
        change(
          stating(
            'den-mau',
            { photos: alts },
            'en',
          )(stating('den-mau', { photos })(entries).map((entry) => (entry.id === 'den-mau' ? lie(entry) : entry))),
        ),
    }),
  );
  expect(problems).toEqual([]);
  if (!catalogue) throw new Error('There is no catalogue.');
  return catalogue;
}

const entryOf = ({ entries }: Catalogue) => {
  const entry = entries.find(({ id }) => id.startsWith('den-mau'));
  if (!entry) throw new Error('There is no such entry.');
  return entry;
};
const namesBelow = (catalogue: Catalogue, lang: 'vi' | 'en') =>
  photosBelow(entryOf(catalogue), lang).map(({ file }) => file);
const BOTH = { vi: '/vi/anh/den-mau', en: '/en/photos/den-mau' };

test.each([
  { count: 1, below: [], galleries: {} },
  { count: 5, below: ['anh-2.jpg', 'anh-3.jpg', 'anh-4.jpg', 'anh-5.jpg'], galleries: {} },
  { count: 6, below: ['anh-2.jpg', 'anh-3.jpg', 'anh-4.jpg', 'anh-5.jpg'], galleries: BOTH },
])('of $count photos these stand below the text: $below', ({ count, below, galleries }) => {
  const catalogue = content(count);
  expect(namesBelow(catalogue, 'vi')).toEqual(below);
  expect(galleriesOf(entryOf(catalogue))).toEqual(galleries);
});

test('a photo that one language shows in its text is not repeated below it, and the other language shows it there', () => {
  const catalogue = content(6, ['anh-2.jpg']);
  expect(namesBelow(catalogue, 'en')).toEqual(['anh-3.jpg', 'anh-4.jpg', 'anh-5.jpg', 'anh-6.jpg']);
  expect(namesBelow(catalogue, 'vi')).toContain('anh-2.jpg');
  expect(galleriesOf(entryOf(catalogue))).toEqual({ vi: BOTH.vi });
});

describe('a page of photos that was published', () => {
  const published = ['/vi/di-tich/den-mau', ...Object.values(BOTH)];

  test('leads to the page of the entry when that can show all photos again', () => {
    expect(content(2, [], { published }).moves).toEqual([
      { from: BOTH.en, to: '/en/sites/den-mau' },
      { from: BOTH.vi, to: '/vi/di-tich/den-mau' },
    ]);
    expect(content(6, [], { published }).moves).toEqual([]);
  });

  test('leads to the page of the entry when its folder is called otherwise', () => {
    const { moves } = content(6, [], {
      published,
      entries: renamed('den-mau', 'den-mau-lon'),
      moves: ['di-tich/den-mau,di-tich/den-mau-lon,2026-11-21,'],
      register: [CHUA_MAU, DEN_MAU],
    });
    expect(moves).toContainEqual({ from: BOTH.vi, to: '/vi/di-tich/den-mau-lon' });
    expect(moves).toContainEqual({ from: BOTH.en, to: '/en/sites/den-mau-lon' });
  });
});
