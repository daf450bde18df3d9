import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { filesIn } from '../../scripts/lib/hash.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { fixture } from '../support/run-script.ts';

// Photos as a phone makes them, with the place where they were taken. Where it was held upright the pixels lie on their
// side, and EXIF says how to turn them.

const content = join(inject('siteFolder'), 'photos-content');
const folderOf = (id: string): string => join(content, 'di-tich', id);

/** Where each photo stands in the entry “den-mau”; “cong-den.jpg” belongs to “chua-mau” as well. */
const PHOTOS = [
  { file: 'cong-den.jpg', where: 'at the top of two entries', stripe: '#101010', orientation: 6 },
  { file: 'ho.jpg', where: 'in the text', stripe: '#808080', orientation: 1 },
  { file: 'gieng.jpg', where: 'in no place of any page', stripe: '#f0f0f0', orientation: 6 },
] as const;

await cp(fixture('valid'), content, { recursive: true });
for (const photo of PHOTOS) await writeFile(join(folderOf('den-mau'), photo.file), await phonePhoto(photo));
await cp(join(folderOf('den-mau'), 'cong-den.jpg'), join(folderOf('chua-mau'), 'cong-den.jpg'));
await edit(join(folderOf('den-mau'), 'index.vi.mdx'), (text) =>
  text
    .replace(
      'position: unknown',
      `position: unknown
photos:
  - file: cong-den.jpg
    alt: Cổng đền nhìn từ hồ
    caption: Cổng chính
    credit: Đoàn phường Mẫu
    permission: người chụp đồng ý
  - file: ho.jpg
    alt: Hồ trước đền
    credit: Đoàn trường Mẫu
    permission: người chụp đồng ý
  - file: gieng.jpg
    alt: Giếng tròn
    credit: Đoàn trường Mẫu
    permission: người chụp đồng ý`,
    )
    .concat('\n<Photo file="ho.jpg" />\n'),
);
await edit(join(folderOf('den-mau'), 'index.en.mdx'), (text) =>
  text
    .replace(
      'lead:',
      `photos:
  cong-den.jpg:
    alt: The temple gate seen from the lake
    caption: The main gate
  ho.jpg:
    alt: The lake in front of the temple
  gieng.jpg:
    alt: A round well
lead:`,
    )
    .concat('\n<Photo file="ho.jpg" />\n'),
);
await edit(join(folderOf('chua-mau'), 'index.vi.mdx'), (text) =>
  text.replace(
    'position: unknown',
    `position: unknown
photos:
  - file: cong-den.jpg
    alt: Đường vào chùa qua cổng đền
    credit: Đoàn phường Mẫu
    permission: người chụp đồng ý`,
  ),
);

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** 2000 × 1500 pixels: red, a stripe and blue, from left to right, or from top to bottom when turned by a quarter. */
async function phonePhoto({ stripe, orientation }: (typeof PHOTOS)[number]): Promise<Buffer> {
  const part = (width: number, background: string) =>
    sharp({ create: { width, height: 1500, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width: 2000, height: 1500, channels: 3, background: 'black' } })
    .composite([
      { input: await part(900, '#c81e1e'), left: 0, top: 0 },
      { input: await part(200, stripe), left: 900, top: 0 },
      { input: await part(900, '#1e1ec8'), left: 1100, top: 0 },
    ])
    .withExif({
      IFD0: { Make: 'Phone of somebody', Artist: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 9/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 23/1 0/1' },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

const site = await openSite(content);
const browser = await openBrowser();
const built = await filesIn(site.dist);
const pictures = built.filter((file) => /\.(jpe?g|png|webp|avif|gif|tiff?)$/i.test(file));

test.each(PHOTOS)('the photo $file of this test is one as phones make them', async ({ file, orientation }) => {
  const made = await sharp(join(folderOf('den-mau'), file)).metadata();
  expect(made).toMatchObject({ orientation, width: 2000, height: 1500 });
  expect(made.exif?.toString('latin1')).toContain('Phone of somebody');
});

describe.each([
  {
    path: '/vi/di-tich/den-mau',
    gate: { alt: 'Cổng đền nhìn từ hồ', caption: 'Cổng chính. Ảnh: Đoàn phường Mẫu' },
    lake: { alt: 'Hồ trước đền', caption: 'Ảnh: Đoàn trường Mẫu' },
  },
  {
    path: '/en/sites/den-mau',
    gate: { alt: 'The temple gate seen from the lake', caption: 'The main gate. Photo: Đoàn phường Mẫu' },
    lake: { alt: 'The lake in front of the temple', caption: 'Photo: Đoàn trường Mẫu' },
  },
])('$path', ({ path, gate, lake }) => {
  test('shows the first photo at its top, with its words and its author, instead of a drawing', async () => {
    await visiting(browser, {}, async (page) => {
      await page.goto(site.origin + path);
      const figure = page.locator('article figure');
      expect(await figure.count()).toBe(1);
      expect(await figure.locator('img').getAttribute('alt')).toBe(gate.alt);
      expect((await figure.locator('figcaption').innerText()).trim()).toBe(gate.caption);
      expect(await page.locator('article .drawing').count()).toBe(0);
    });
  });

  test('shows a photo where the text asks for it, and after the text those it does not mention', async () => {
    await visiting(browser, {}, async (page) => {
      await page.goto(site.origin + path);
      expect(await page.locator('.story figure').count()).toBe(2);
      const figure = page.locator('.story figure').first();
      expect(await figure.locator('img').getAttribute('alt')).toBe(lake.alt);
      expect((await figure.locator('figcaption').innerText()).trim()).toBe(lake.caption);
    });
  });

  test('keeps room for the photo while it loads, and shows it upright', async () => {
    await visiting(browser, { viewport: { width: 412, height: 915 } }, async (page) => {
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      const img = page.locator('article figure img');
      const shown = await img.evaluate((picture: HTMLImageElement) => ({
        width: picture.width,
        height: picture.height,
        fit: getComputedStyle(picture).objectFit,
        ratio: Number(picture.getAttribute('width')) / Number(picture.getAttribute('height')),
        type: picture.currentSrc.split('.').at(-1),
        natural: picture.naturalWidth / picture.naturalHeight,
      }));
      expect(shown.ratio).toBeCloseTo(3 / 4, 1);
      expect(shown.natural).toBeCloseTo(3 / 4, 1);
      // Cut at its edges rather than squeezed, and never so tall that the name leaves the first screen.
      expect(shown.fit).toBe('cover');
      expect(shown.height).toBeLessThanOrEqual(915 * 0.45 + 1);
      expect(shown.type).toBe('avif');
    });
  });

  test('offers two newer formats in several widths, and an older one to older phones', async () => {
    await visiting(browser, {}, async (page) => {
      await page.goto(site.origin + path);
      const sources = await page
        .locator('article figure source')
        .evaluateAll((all) => all.map((one) => [one.getAttribute('type'), one.getAttribute('srcset') ?? '']));
      expect(sources.map(([type]) => type)).toEqual(['image/avif', 'image/webp']);
      for (const [type, srcset] of sources) {
        const widths = (srcset ?? '').split(', ').map((candidate) => Number(candidate.split(' ')[1]?.replace('w', '')));
        expect(widths.length, type ?? '').toBeGreaterThan(1);
        expect(Math.min(...widths), type ?? '').toBeLessThanOrEqual(480);
        expect(Math.max(...widths), type ?? '').toBeLessThanOrEqual(1600);
      }
      const plain = await page.locator('article figure img').getAttribute('src');
      const answer = await fetch(site.origin + plain);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
    });
  });
});

test.each(PHOTOS)('a photo that stands $where does not reach the site as it came from the phone', async ({ file }) => {
  const original = await readFile(join(folderOf('den-mau'), file));
  const copies = await Promise.all(built.map(async (path) => (original.equals(await readFile(path)) ? [path] : [])));
  expect(copies.flat().map((path) => relative(site.dist, path))).toEqual([]);
});

test('no picture of the built site tells where, when, by whom or with what it was taken', async () => {
  const telling = await Promise.all(
    pictures.map(async (file) => {
      const { exif, xmp, iptc } = await sharp(file).metadata();
      const says = exif ?? xmp ?? iptc ?? (await readFile(file)).includes('Phone of somebody');
      return says ? [relative(site.dist, file)] : [];
    }),
  );
  expect(telling.flat()).toEqual([]);
});

test('every picture of the built site is upright, and none is wider than a screen needs', async () => {
  expect(pictures.length).toBeGreaterThan(0);
  const wrong = await Promise.all(
    pictures.map(async (file) => {
      const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const isRed = (offset: number) => (data[offset] ?? 0) > (data[offset + 2] ?? 0);
      const isPortrait = !basename(file).startsWith('ho.');
      const isUpright =
        info.width < info.height === isPortrait &&
        isRed(0) &&
        // The lower left corner is blue where the photo was turned.
        isRed((info.height - 1) * info.width * info.channels) !== isPortrait;
      return isUpright && info.width <= 1600 ? [] : [`${relative(site.dist, file)} ${info.width} × ${info.height}`];
    }),
  );
  expect(wrong.flat()).toEqual([]);
});
