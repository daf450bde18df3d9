import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keptPublished } from '../../src/media/kept.ts';
import { makePicture, PHONE_BYTES, type Picture } from '../../src/media/picture.ts';
import { detailedPhoto, HEIC, phonePhoto } from '../support/phone-photo.ts';

const folder = await mkdtemp(join(tmpdir(), 'dau-tich-picture-'));
beforeAll(() => {
  vi.stubEnv('DAUTICH_OUT', folder);
});
afterAll(() => rm(folder, { recursive: true }));

async function pictureOf(name: string, bytes: Buffer): Promise<Picture> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return (await makePicture(path)).value;
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .jpeg()
    .toBuffer();
const heic = await readFile(HEIC);
const upright = await phonePhoto({ stripe: '#40ff40', orientation: 6 });
const filesOf = ({ sizes }: Picture) =>
  sizes.flatMap(({ files }) => Object.values(files).map(({ href }) => keptPublished(href)));

/** Red, green and blue in the middle of each third of the height. */
async function thirds(path: string): Promise<number[][]> {
  const { data, info } = await sharp(path).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [1, 3, 5].map((sixth) => {
    const offset = (Math.floor((info.height * sixth) / 6) * info.width + Math.floor(info.width / 2)) * 3;
    return [...data.subarray(offset, offset + 3)];
  });
}

describe.each([
  ['a JPEG that says it must be turned', 'cong.jpg', upright],
  ['a HEIC of an iPhone', 'cong.heic', heic],
  ['a HEIC that somebody called .jpg', 'cong-sai-ten.jpg', heic],
])('%s', (_, name, bytes) => {
  test('comes out upright and in its own colours, in three formats and three sizes', async () => {
    const picture = await pictureOf(name, bytes);
    expect(picture.sizes.map(({ width, height }) => [width, height])).toEqual([
      [480, 640],
      [960, 1280],
      [1500, 2000],
    ]);
    for (const file of filesOf(picture)) {
      const [top = [], , bottom = []] = await thirds(file);
      // Display P3 has another red: taken for sRGB it would be [184, 50, 41].
      expect(Math.max(...[200, 30, 30].map((value, at) => Math.abs(value - (top[at] ?? 0)))), file).toBeLessThan(9);
      expect(Math.max(...[30, 30, 200].map((value, at) => Math.abs(value - (bottom[at] ?? 0)))), file).toBeLessThan(9);
    }
  });

  test('tells nothing of the phone, the place or the colours it was taken with', async () => {
    expect(bytes.includes('Phone of somebody')).toBe(true);
    for (const file of filesOf(await pictureOf(name, bytes))) {
      const { exif, xmp, iptc, icc } = await sharp(file).metadata();
      expect({ exif, xmp, iptc, icc }, file).toEqual({});
      expect((await readFile(file)).includes('Phone of somebody'), file).toBe(false);
    }
  });
});

test.each([
  { of: 4000, widths: [480, 960, 1600] },
  { of: 1200, widths: [480, 960, 1200] },
  { of: 1100, widths: [480, 960] },
  { of: 700, widths: [480, 700] },
  { of: 300, widths: [300] },
])('a photo of $of pixels is shown in widths of $widths: never enlarged, no two that hardly differ', async (photo) => {
  const picture = await pictureOf(`rong-${photo.of}.jpg`, await plain(photo.of, 300));
  expect(picture.sizes.map(({ width }) => width)).toEqual(photo.widths);
});

test('what is transparent in a drawing stands on white', async () => {
  const png = await sharp({ create: { width: 600, height: 400, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  for (const file of filesOf(await pictureOf('hinh-ve.png', png))) {
    for (const colour of await thirds(file)) expect(Math.min(...colour), file).toBeGreaterThan(250);
  }
});

test('a photo in grey stays one, in all formats', async () => {
  const grey = await sharp(await plain(600, 400))
    .greyscale()
    .jpeg()
    .toBuffer();
  const picture = await pictureOf('den-trang.jpg', grey);
  expect(picture.blur).toEqual(Array(9).fill('#888'));
  expect(filesOf(picture)).toHaveLength(6);
});

test('where there is very much to see, what a phone takes still goes within its bytes', async () => {
  const { sizes } = await pictureOf('chi-tiet.jpg', await detailedPhoto(1600, 1200));
  expect(sizes.map(({ width }) => width)).toEqual([480, 600, 1600]);
  for (const { files } of sizes.slice(0, 2)) expect(files.avif.bytes).toBeLessThanOrEqual(PHONE_BYTES);
});

describe('a photo that was encoded before', () => {
  const timesOf = async (picture: Picture) =>
    Promise.all(filesOf(picture).map(async (file) => (await stat(file)).mtimeMs));

  test('is not encoded again, whatever it is called', async () => {
    const bytes = await phonePhoto({ stripe: '#123456', orientation: 1 });
    const [path, other] = [join(folder, 'ho.jpg'), join(folder, 'ho-khac.jpg')];
    await writeFile(path, bytes);
    await copyFile(path, other);
    const first = await makePicture(path);
    const [again, named] = [await makePicture(path), await makePicture(other)];
    expect([first.isNew, again.isNew, named.isNew]).toEqual([true, false, false]);
    expect(again.value).toEqual(first.value);
    expect(named.value.sizes[0]?.files.avif.href).toMatch(/^\/anh\/ho-khac\.[0-9a-f]{10}\.480\.avif$/);
    expect(await timesOf(named.value)).toEqual(await timesOf(first.value));
  });

  test('is encoded once where two pages ask for it at the same moment', async () => {
    const path = join(folder, 'hai-trang.jpg');
    await writeFile(path, await plain(500, 400));
    const both = await Promise.all([makePicture(path), makePicture(path)]);
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
  });

  test('gives the same bytes on another day and in another folder', async () => {
    const path = join(folder, 'cong.jpg');
    await writeFile(path, upright);
    const before = await Promise.all(filesOf((await makePicture(path)).value).map((file) => readFile(file)));
    const other = join(folder, 'other');
    vi.stubEnv('DAUTICH_OUT', other);
    const after = await Promise.all(filesOf((await makePicture(path)).value).map((file) => readFile(file)));
    vi.stubEnv('DAUTICH_OUT', folder);
    expect(await readdir(join(other, '.cache', 'media'))).toHaveLength(1);
    expect(after.map((bytes, at) => bytes.equals(before[at] ?? Buffer.alloc(0)))).toEqual(Array(9).fill(true));
  });
});
