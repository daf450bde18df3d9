import { execFileSync } from 'node:child_process';
import { copyFile, cp, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { filesIn } from '../../scripts/lib/hash.ts';
import { FIRST_FLIGHT_BYTES, HEADER_BYTES } from '../../src/scan/one-flight.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { buildAt, openSite } from '../support/built-site.ts';
import { HEIC, phonePhoto } from '../support/phone-photo.ts';
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
// Photos of an iPhone: as they are, and as somebody calls them who only changed the ending.
for (const name of ['mai.heic', 'san.jpg']) await copyFile(HEIC, join(folderOf('den-mau'), name));
const tone = ['-f', 'lavfi', '-i', 'sine=frequency=220:duration=72', '-metadata', 'title=Phone of somebody'];
execFileSync('ffmpeg', ['-v', 'error', '-y', ...tone, join(folderOf('den-mau'), 'thuyet-minh.wav')]);
/** With the one at the top, forty. */
const MANY = Array.from({ length: 39 }, (_, index) => `anh-${String(index + 1).padStart(2, '0')}.jpg`);
for (const name of MANY) await copyFile(join(folderOf('den-mau'), 'ho.jpg'), join(folderOf('chua-mau'), name));
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
    permission: người chụp đồng ý
  - file: mai.heic
    alt: Mái đền
    credit: Đoàn trường Mẫu
    permission: người chụp đồng ý
  - file: san.jpg
    alt: Sân đền
    credit: Đoàn trường Mẫu
    permission: người chụp đồng ý
audio:
  - file: thuyet-minh.wav
    title: Thuyết minh
    transcript: Chào các bạn. Đây là đền Mẫu.`,
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
  mai.heic:
    alt: The roof
  san.jpg:
    alt: The yard
lead:`,
    )
    .concat('\n<Photo file="ho.jpg" />\n\n<Audio file="thuyet-minh.wav" />\n\nIt is rung at dusk.\n'),
);
await edit(join(folderOf('chua-mau'), 'index.vi.mdx'), (text) =>
  text.replace(
    'position: unknown',
    `position: unknown
photos:
  - file: cong-den.jpg
    alt: Đường vào chùa qua cổng đền
    credit: Đoàn phường Mẫu
    permission: người chụp đồng ý
${MANY.map(
  (name, index) => `  - file: ${name}
    alt: Tượng thứ ${index + 1} ở hành lang bên ${index % 2 ? 'trái' : 'phải'}, tay ${index % 3 ? 'cầm quạt' : 'chắp trước ngực'}, sơn đã phai
    caption: Pho tượng số ${index + 1}
    credit: Đoàn phường Mẫu
    permission: người chụp đồng ý`,
).join('\n')}`,
  ),
);

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
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
      expect(await page.locator('.story figure').count()).toBe(4);
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
      expect(sources.map(([type]) => type)).toEqual(['image/avif', 'image/avif', 'image/webp']);
      for (const [type, srcset] of sources) {
        const widths = (srcset ?? '').split(',').map((candidate) => Number(candidate.split(' ')[1]?.replace('w', '')));
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

/** The page in a window of this width, with everything on it loaded. */
const SCREENS = [
  { width: 412, height: 915, deviceScaleFactor: 3.5, at: 'a phone' },
  { width: 820, height: 1180, deviceScaleFactor: 2, at: 'a tablet' },
  { width: 1280, height: 800, deviceScaleFactor: 1, at: 'a computer' },
];

describe.each(SCREENS)('on $at', ({ width, height, deviceScaleFactor }) => {
  test.each([
    ['/vi/di-tich/den-mau', '.opening img'],
    ['/vi/di-tich/den-mau', '.story img'],
    ['/vi/anh/chua-mau', '.pictures img'],
  ])('%s shows %s as wide as it says, so that no bytes are loaded for nothing', async (path, selector) => {
    await visiting(browser, { viewport: { width, height }, deviceScaleFactor }, async (page) => {
      await page.goto(site.origin + path);
      const image = page.locator(selector).first();
      await image.scrollIntoViewIfNeeded();
      await image.evaluate((img: HTMLImageElement) => img.decode());
      // With widths to choose from, a browser takes `sizes` for the width of the picture itself.
      const [said, shown] = await image.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.clientWidth]);
      expect((said ?? 0) / (shown ?? 1)).toBeGreaterThan(0.95);
      expect((said ?? 0) / (shown ?? 1)).toBeLessThan(1.2);
    });
  });
});

test('the first view of a page with a picture is three requests and 60 KB', async () => {
  const { width, height, deviceScaleFactor } = SCREENS[0] ?? { width: 0, height: 0, deviceScaleFactor: 0 };
  await visiting(browser, { viewport: { width, height }, deviceScaleFactor }, async (page) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    // As many screens of other pictures as a browser would look ahead.
    await page.route(/anh\/(ho|gieng|mai|san)\./, (route) => route.abort());
    await page.goto(`${site.origin}/vi/di-tich/den-mau`, { waitUntil: 'networkidle' });
    const first = loaded.filter((path) => !/anh\/(ho|gieng|mai|san)\./.test(path));
    expect(first.map((path) => path.replace(/\.[0-9a-f]{10}\./, '.'))).toEqual([
      '/vi/di-tich/den-mau',
      '/anh/cong-den.960.avif',
      '/dau.svg',
    ]);
    const picture = await stat(join(site.dist, first[1] ?? ''));
    const html = gzipSync(await site.html('/vi/di-tich/den-mau')).length + HEADER_BYTES;
    expect(html + picture.size).toBeLessThan(60_000);
  });
});

test('while the first picture is on its way its colours stand in its place, within 200 bytes of the page', async () => {
  await visiting(browser, { viewport: { width: 360, height: 800 } }, async (page) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.route('**/anh/**', () => {});
    await page.goto(`${site.origin}/vi/di-tich/den-mau`, { waitUntil: 'domcontentloaded' });
    const drawing = page.locator('.opening figure svg');
    const boxes = [await drawing.boundingBox(), await page.locator('.opening figure img').boundingBox()];
    expect(boxes[0]).toEqual(boxes[1]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const pixels = await sharp(await page.locator('.opening figure picture').screenshot())
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (part: number) => {
      const offset = (Math.floor(pixels.info.height * part) * pixels.info.width + 100) * 3;
      return [...pixels.data.subarray(offset, offset + 3)];
    };
    const [[topRed = 0, , topBlue = 0], [bottomRed = 0, , bottomBlue = 0]] = [at(0.2), at(0.8)] as [number[], number[]];
    expect(topRed).toBeGreaterThan(topBlue + 50);
    expect(bottomBlue).toBeGreaterThan(bottomRed + 50);
    expect(complaints).toEqual([]);
  });
  const html = await site.html('/vi/di-tich/den-mau');
  const without = html.replace(/<svg viewBox=".3 .3 2.4 2.4".*?<\/svg>/s, '');
  expect(without.length).toBeLessThan(html.length);
  expect(gzipSync(html).length - gzipSync(without).length).toBeLessThan(200);
});

describe('an entry with forty photos', () => {
  test('shows the first few of them, and leads to a page that shows all', async () => {
    await visiting(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.origin}/vi/di-tich/chua-mau`);
      expect(await page.locator('figure img').count()).toBe(5);
      await page.getByRole('link', { name: 'Xem cả 40 ảnh' }).click();
      expect(new URL(page.url()).pathname).toBe('/vi/anh/chua-mau');
      expect(await page.locator('figure img').count()).toBe(40);
      expect(await page.locator('figure img').last().getAttribute('alt')).toContain('Tượng thứ 39');
      expect(await page.locator('figure img:not([loading=lazy])').count()).toBe(0);
      expect(await page.locator('h1').innerText()).toBe('Ảnh: Chùa Mẫu');
    });
  });

  test.each(['/vi/di-tich/chua-mau', '/vi/anh/chua-mau'])('keeps %s within one flight of packets', async (path) => {
    expect(gzipSync(await site.html(path)).length).toBeLessThanOrEqual(FIRST_FLIGHT_BYTES - HEADER_BYTES);
  });

  test('loads on a phone only what comes near the screen', async () => {
    await visiting(browser, { viewport: { width: 360, height: 800 } }, async (page) => {
      let loaded = 0;
      page.on('request', (request) => (loaded += request.url().includes('/anh/anh-') ? 1 : 0));
      await page.goto(`${site.origin}/vi/anh/chua-mau`, { waitUntil: 'networkidle' });
      expect(loaded).toBeLessThan(25);
    });
  });
});

describe.each([
  { path: '/vi/di-tich/den-mau', cost: '1 phút 12 giây, 0,4 MB', label: 'Bản chữ' },
  { path: '/en/sites/den-mau', cost: '1 minute 12 seconds, 0.4 MB', label: 'Transcript (in Vietnamese)' },
])('the recording on $path', ({ path, cost, label }) => {
  test('tells how long it is and what it weighs, and loads nothing before it is asked for', async () => {
    await visiting(browser, {}, async (page) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      await page.locator('audio').scrollIntoViewIfNeeded();
      expect(await page.getByText(cost, { exact: true }).count()).toBe(1);
      expect(loaded.filter((address) => address.startsWith('/nghe/'))).toEqual([]);
      expect(await page.locator('audio').getAttribute('preload')).toBe('none');
    });
  });

  test('plays, and has its words beside it', async () => {
    await visiting(browser, {}, async (page) => {
      await page.goto(site.origin + path);
      const played = await page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
        await audio.play();
        while (audio.currentTime === 0) await new Promise((next) => setTimeout(next, 50));
        return audio.currentSrc;
      });
      expect(played).toMatch(/\/nghe\/thuyet-minh\.[0-9a-f]{10}\.ogg$/);
      // By keyboard: behind the controls of the player.
      await page.locator('audio').focus();
      const summary = page.getByText(label, { exact: true });
      const isReached = () => summary.evaluate((part) => part === document.activeElement);
      for (let presses = 0; presses < 20 && !(await isReached()); presses += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.getByText('Chào các bạn. Đây là đền Mẫu.').isVisible()).toBe(true);
    });
  });
});

test('a recording stands below the text, or where the text has it', async () => {
  const around = async (path: string) => {
    const html = await site.html(path);
    expect(html.match(/<audio/g)).toHaveLength(1);
    return html.slice(html.lastIndexOf('<section', html.indexOf('<audio')));
  };
  expect(await around('/vi/di-tich/den-mau')).toMatch(/^<section>\s*<h2>/);
  expect(await around('/en/sites/den-mau')).toMatch(
    /^<section>\s*<h3>[\s\S]*<\/section>\s*<p>It is rung at dusk\.<\/p>/,
  );
});

test('a recording is offered in two formats by name, and does not tell whose phone it was', async () => {
  await visiting(browser, {}, async (page) => {
    await page.goto(`${site.origin}/vi/di-tich/den-mau`);
    const sources = await page
      .locator('audio source')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('type'), one.getAttribute('src') ?? '']));
    expect(sources.map(([type]) => type)).toEqual(['audio/ogg; codecs=opus', 'audio/mp4; codecs=mp4a.40.2']);
    for (const [, src = ''] of sources) {
      expect((await readFile(join(site.dist, src ?? ''))).includes('Phone of somebody')).toBe(false);
    }
  });
  expect(built.filter((file) => /\.(wav|heic)$/.test(file))).toEqual([]);
});

test.each(PHOTOS)('a photo that stands $where does not reach the site as it came from the phone', async ({ file }) => {
  const original = await readFile(join(folderOf('den-mau'), file));
  const copies = await Promise.all(built.map(async (path) => (original.equals(await readFile(path)) ? [path] : [])));
  expect(copies.flat().map((path) => relative(site.dist, path))).toEqual([]);
});

test('no picture of the built site tells where, when, by whom or with what it was taken', async () => {
  const telling = await Promise.all(
    pictures.map(async (file) => {
      const { exif, xmp, iptc, icc } = await sharp(file).metadata();
      const says = exif ?? xmp ?? iptc ?? icc ?? (await readFile(file)).includes('Phone of somebody');
      return says ? [relative(site.dist, file)] : [];
    }),
  );
  expect(telling.flat()).toEqual([]);
});

test('every picture of the built site is upright, and none is wider than a screen needs', async () => {
  expect(pictures.some((file) => basename(file).startsWith('mai.'))).toBe(true);
  // Cards for messengers are drawings with a photo in them; the handbook shows screens.
  const photos = pictures.filter((file) => !/[\\/](chia-se|so-tay)[\\/]/.test(file));
  const wrong = await Promise.all(
    photos.map(async (file) => {
      const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const isRed = (offset: number) => (data[offset] ?? 0) > (data[offset + 2] ?? 0);
      const isPortrait = !/^(ho|anh-\d+)\./.test(basename(file));
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

test('a second build of other words encodes nothing', async () => {
  const out = dirname(site.dist);
  const cache = join(out, '.cache');
  const encodedThen = async () => JSON.parse(await readFile(join(cache, 'site.json'), 'utf8')).encoded;
  const timesOfKept = async () => {
    const files = await filesIn(join(cache, 'media'));
    return Promise.all(files.map(async (file) => [relative(cache, file), (await stat(file)).mtimeMs]));
  };
  // Three photos, one HEIC and one recording: the same bytes under other names are the same.
  expect(await encodedThen()).toBe(5);
  const before = await timesOfKept();
  await edit(join(out, 'content', 'di-tich', 'den-mau', 'index.vi.mdx'), (text) => `${text}\nThêm một câu.\n`);
  expect(await buildAt(join(out, 'content'), out, '2026-11-21')).toMatchObject({ ok: true });
  expect(await encodedThen()).toBe(0);
  expect(await timesOfKept()).toEqual(before);
});
