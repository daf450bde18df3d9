import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Lang } from '../../src/core/lang.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { buildAt, openSite } from '../support/built-site.ts';
import { contentWith } from '../support/content-folder.ts';
import { tooWide } from '../support/layout.ts';
import { realWords } from '../support/real-words.ts';

// What authors bring that nobody planned for: each looks right, or is refused with its reason. Forty photos, pictures that
// cannot be read and recordings of nothing: tests/site/photos.test.ts, tests/reader/asset.test.ts.

const browser = await openBrowser();

/** 80 letters in Vietnamese, 80 in English, and nobody has given a short one. */
const LONG = {
  vi: 'Đền thờ Quốc công Tiết chế Hưng Đạo Đại Vương Trần Quốc Tuấn và những danh tướng',
  en: 'Temple of Supreme Commander Trần Hưng Đạo, Prince, and his Celebrated Commanders',
};
const FESTIVALS = `festivals:
  - name: Hội giữa xuân
    from: 30/2
  - name: Hội đầu hạ
    from: 3/6
  - name: Hội cuối hạ
    from: 28/6
    to: 2/7`;
/** Neither entry has a picture or a position; “chua-mau” has only its English name. */
const strange = await contentWith({
  'di-tich/den-mau/index.vi.mdx': (text) =>
    text.replace('title: Đền Mẫu', `title: ${LONG.vi}`).replace('address:', `${FESTIVALS}\naddress:`),
  'di-tich/den-mau/index.en.mdx': (text) =>
    text.replace('title: Sample Temple', `title: ${LONG.en}`).replace(
      'lead:',
      `festivals:
  Hội giữa xuân:
    name: Mid-spring festival
  Hội đầu hạ:
    name: Early summer festival
  Hội cuối hạ:
    name: Late summer festival
lead:`,
    ),
});
/** A year with two sixth months; its second month has 29 days, and that of the next year too. */
const site = await openSite(strange, '2025-07-10');

/** What phones of both widths show of a page. */
const shown = (path: string) =>
  visiting(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(site.origin + path);
    const wide = await tooWide(page);
    await page.setViewportSize({ width: 360, height: 640 });
    return {
      wide: [...wide, ...(await tooWide(page))],
      cut: await cutNames(page),
      words: await page.locator('main').innerText(),
    };
  });

/** Names that do not have the room they need. */
const cutNames = (page: Page) =>
  page
    .locator('h1:visible, .cards strong, .plain a, .days a')
    .evaluateAll((all) =>
      all.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.textContent),
    );

test('the names of this test are of 80 letters', () => {
  expect([LONG.vi.length, LONG.en.length]).toEqual([80, 80]);
});

/** All pages on which entries stand. */
const PAGES = site.paths.filter(
  (path) => /^\/(\w{5}|(vi|en)\/([a-z-]+\/.*|ban-do|map|le-hoi|festivals)?)$/.test(path) && !/so-tay|10813/.test(path),
);

test.each(PAGES)('%s shows every name whole, and nothing sticks out', async (path) => {
  const { wide, cut } = await shown(path);
  expect(wide).toEqual([]);
  expect(cut).toEqual([]);
});

test('an entry without picture, position and English says so, and where it is as far as is known', async () => {
  const { words } = await shown('/vi/di-tich/chua-mau');
  expect(words).toContain('Tranh minh họa loại di tích này, không phải ảnh chụp tại chỗ.');
  expect(words).toContain('Bài này chưa có bản tiếng Anh.');
  expect(words).toContain('Phường Trần Hưng Đạo, thành phố Hải Phòng');
  expect(words).toContain('Chưa đo tọa độ tại chỗ. Xin hỏi đường theo địa chỉ trên.');
});

test.each([
  [
    '/vi/di-tich/den-mau',
    'năm âm lịch 2025 không có ngày 30 tháng 2; năm âm lịch 2026 không có ngày 30 tháng 2',
    '27/6/2025 (năm 2025 có hai tháng 6 âm lịch; hội vào tháng thường, không vào tháng nhuận); 16/7/2026',
    'năm 2025 có tháng 6 nhuận xen giữa, chưa rõ hội vào ngày nào; 10–14/8/2026',
  ],
  [
    '/en/sites/den-mau',
    'the lunar year 2025 has no 30th day in month 2; the lunar year 2026 has no 30th day in month 2',
    '27 June 2025 (lunar month 6 comes twice in 2025; the festival keeps to the first, not the leap month); 16 July 2026',
    'a leap month 6 comes between in 2025; the days are not known; 10–14 August 2026',
  ],
])('%s says what the years do to festivals on a 30th and around a leap month', async (path, ...said) => {
  const { words } = await shown(path);
  for (const one of said) expect(words).toContain(one);
});

describe('a text of 3,000 words', async () => {
  const withWords = (count: number, lang: Lang) => (text: string) => `${text}\n${realWords(count, lang)}\n`;
  const long = await contentWith({
    'di-tich/den-mau/index.vi.mdx': withWords(3000, 'vi'),
    'di-tich/den-mau/index.en.mdx': withWords(3000, 'en'),
    'di-tich/chua-mau/index.vi.mdx': withWords(2000, 'vi'),
  });

  test('is refused with its file, its weight and how much to cut; one of 2,000 is not', async () => {
    const { ok, output } = await buildAt(long, join(inject('siteFolder'), 'long'), '2026-11-21');
    expect(ok).toBe(false);
    const [first = '', ...told] = output
      .slice(output.indexOf('Trang nặng'))
      .split('\n')
      .filter((line) => line.includes('byte'));
    expect(first).toBe(
      'Trang nặng quá một lượt gửi của mạng (12700 byte đã nén): ở nơi sóng yếu khách phải chờ lâu gấp đôi. · ' +
        'Pages heavier than one flight of packets (12700 bytes, packed): with a weak signal the wait is twice as long.',
    );
    // The numbers change with everything that stands around the text.
    expect(told.map((line) => line.replaceAll(/\d+/g, '#'))).toEqual([
      '  content/di-tich/den-mau/index.vi.mdx: # byte, thừa #. Bài có # chữ: bớt khoảng # chữ.',
      '    # bytes, # too many. The text has # words: cut about #.',
      '  content/di-tich/den-mau/index.en.mdx: # byte, thừa #. Bài có # chữ: bớt khoảng # chữ.',
      '    # bytes, # too many. The text has # words: cut about #.',
    ]);
  });
});
