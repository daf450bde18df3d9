import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { filesIn } from '../../scripts/lib/hash.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { fixture } from '../support/run-script.ts';

// A photo as a phone makes it: held upright, so that the pixels lie on their side and EXIF says how to turn them, with
// the place where it was taken.

const GATE = 'cong-den.jpg';
const LAKE = 'ho.jpg';

async function contentWithPhotos(): Promise<string> {
  const content = join(inject('siteFolder'), 'photos-content');
  await cp(fixture('valid'), content, { recursive: true });
  const entry = join(content, 'di-tich', 'den-mau');
  await writeFile(join(entry, GATE), await phonePhoto());
  await writeFile(join(entry, LAKE), await phonePhoto());
  await edit(join(entry, 'index.vi.mdx'), (text) =>
    text
      .replace(
        'position: unknown',
        `position: unknown
photos:
  - file: ${GATE}
    alt: Cổng đền nhìn từ hồ
    caption: Cổng chính
    credit: Đoàn phường Mẫu
    permission: người chụp đồng ý
  - file: ${LAKE}
    alt: Hồ trước đền
    credit: Đoàn trường Mẫu
    permission: người chụp đồng ý`,
      )
      .concat(`\n<Photo file="${LAKE}" />\n`),
  );
  await edit(join(entry, 'index.en.mdx'), (text) =>
    text.replace(
      'lead:',
      `photos:
  ${GATE}:
    alt: The temple gate seen from the lake
    caption: The main gate
  ${LAKE}:
    alt: The lake in front of the temple
lead:`,
    ),
  );
  return content;
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** 2000 × 1500 pixels, to be turned by a quarter: red above and blue below when it is held as it was taken. */
async function phonePhoto(): Promise<Buffer> {
  const half = (background: string) => sharp({ create: { width: 1000, height: 1500, channels: 3, background } }).png();
  const [red, blue] = await Promise.all([half('#c81e1e').toBuffer(), half('#1e1ec8').toBuffer()]);
  return sharp({ create: { width: 2000, height: 1500, channels: 3, background: 'black' } })
    .composite([
      { input: red, left: 0, top: 0 },
      { input: blue, left: 1000, top: 0 },
    ])
    .withExif({
      IFD0: { Make: 'Phone of somebody', Artist: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 9/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 23/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const content = await contentWithPhotos();
const original = await readFile(join(content, 'di-tich', 'den-mau', GATE));
const site = await openSite(content);
const browser = await openBrowser();
const pictures = (await filesIn(site.dist)).filter((file) => /\.(jpe?g|png|webp|avif|gif|tiff?)$/i.test(file));

test('the photo of this test holds a place and is turned', async () => {
  const { exif, orientation, width, height } = await sharp(original).metadata();
  expect({ orientation, width, height }).toEqual({ orientation: 6, width: 2000, height: 1500 });
  expect(exif?.toString('latin1')).toContain('Phone of somebody');
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

  test('shows a photo where the text asks for it', async () => {
    await visiting(browser, {}, async (page) => {
      await page.goto(site.origin + path);
      const inText = page.locator('.story figure');
      // The English text has no photo of its own.
      const isAsked = path.startsWith('/vi/');
      expect(await inText.count()).toBe(isAsked ? 1 : 0);
      if (!isAsked) return;
      expect(await inText.locator('img').getAttribute('alt')).toBe(lake.alt);
      expect((await inText.locator('figcaption').innerText()).trim()).toBe(lake.caption);
    });
  });

  test('keeps room for the photo while it loads, and shows it upright', async () => {
    await visiting(browser, { viewport: { width: 412, height: 915 } }, async (page) => {
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      const img = page.locator('article figure img');
      const shown = await img.evaluate((picture: HTMLImageElement) => ({
        width: picture.width,
        height: picture.height,
        ratio: Number(picture.getAttribute('width')) / Number(picture.getAttribute('height')),
        type: picture.currentSrc.split('.').at(-1),
        natural: picture.naturalWidth / picture.naturalHeight,
      }));
      expect(shown.ratio).toBeCloseTo(3 / 4, 1);
      expect(shown.natural).toBeCloseTo(3 / 4, 1);
      expect(shown.width / shown.height).toBeCloseTo(3 / 4, 1);
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
      for (const [, srcset] of sources) {
        const widths = srcset?.split(', ').map((candidate) => candidate.split(' ')[1]);
        expect(widths).toEqual(['480w', '960w']);
      }
      const plain = await page.locator('article figure img').getAttribute('src');
      const answer = await fetch(site.origin + plain);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
    });
  });
});

test('every picture of the built site is upright', async () => {
  expect(pictures.length).toBeGreaterThan(0);
  for (const file of pictures) {
    const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(info.width, file).toBeLessThan(info.height);
    const [red = 0, , blue = 0] = data;
    expect(red > blue ? 'red above' : 'blue above', file).toBe('red above');
  }
});

test('no picture of the built site tells where, when, by whom or with what it was taken', async () => {
  for (const file of pictures) {
    const { exif, xmp, iptc } = await sharp(file).metadata();
    expect({ exif, xmp, iptc }, file).toEqual({ exif: undefined, xmp: undefined, iptc: undefined });
    expect((await readFile(file)).includes('Phone of somebody'), file).toBe(false);
  }
});

test('no photo reaches the built site as it came from the phone', async () => {
  for (const file of await filesIn(site.dist)) {
    expect(original.equals(await readFile(file)), file).toBe(false);
  }
  for (const file of pictures) {
    const { width = 0 } = await sharp(file).metadata();
    expect(width, file).toBeLessThanOrEqual(1600);
  }
});
