import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { ONE_OF_EACH_KIND } from '../support/kinds-of-pages.ts';

// What a reader can do with a page beside reading it: larger letters, other colours, have it read aloud, send it on.

const site = await openSite();
const browser = await openBrowser();

const SITE_PAGE = '/vi/di-tich/chua-con-son';
const lettersOf = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const settings = (page: Page) => page.locator('.settings:visible');
const choose = async (page: Page, words: string) => {
  await settings(page).locator('summary').click();
  await page.getByRole('button', { name: words, exact: true }).click();
  await settings(page).locator('summary').click();
};

describe('size of letters', () => {
  test.each([
    ['Chữ nhỏ', 16],
    ['Chữ thường', 18],
    ['Chữ lớn', 21],
    ['Chữ rất lớn', 26],
  ])('%s is %d pixels on this page and on the next', async (words, pixels) => {
    await visiting(browser, {}, async (page) => {
      await page.goto(site.origin + SITE_PAGE);
      await choose(page, words);
      expect(await lettersOf(page)).toBe(pixels);
      await page.goto(`${site.origin}/en/sites/den-bia`);
      expect(await lettersOf(page)).toBe(pixels);
      await page.goto(`${site.origin}/H3X0Y`);
      expect(await lettersOf(page)).toBe(pixels);
    });
  });

  test('the largest still leaves no page wider than a small phone', async () => {
    await visiting(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      await page.addInitScript(() => localStorage.setItem('size', 'huge'));
      for (const [kind, path] of ONE_OF_EACH_KIND) {
        await page.goto(site.origin + path);
        const tooWide = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(tooWide, kind).toBeLessThanOrEqual(0);
      }
    });
  });
});

test.each([
  ['Sáng', 'rgb(255, 253, 248)'],
  ['Tối', 'rgb(21, 18, 13)'],
  ['Tương phản cao', 'rgb(255, 255, 255)'],
  ['Theo máy', 'rgb(21, 18, 13)'],
])('colours “%s” stay whatever the phone prefers', async (words, paper) => {
  await visiting(browser, { colorScheme: 'dark' }, async (page) => {
    await page.goto(site.origin + SITE_PAGE);
    await choose(page, words);
    expect(await paperOf(page)).toBe(paper);
    await page.goto(`${site.origin}/vi/`);
    expect(await paperOf(page)).toBe(paper);
  });
});

test('the choice that holds is marked for those who cannot see it', async () => {
  await visiting(browser, {}, async (page) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
    await page.goto(site.origin + SITE_PAGE);
    await settings(page).locator('summary').click();
    await expect.poll(() => page.getByRole('button', { name: 'Tối' }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('button', { name: 'Sáng' }).getAttribute('aria-pressed')).toBe('false');
  });
});

describe('sending a page on', () => {
  const address = `https://dautich.example${SITE_PAGE}`;

  test('uses the sheet of the phone where it has one, at the first touch', async () => {
    await visiting(browser, {}, async (page) => {
      // A browser without a screen has no sheet to open: what it would be asked is written down instead.
      await page.addInitScript(() => {
        Object.assign(navigator, {
          share: async (what: ShareData) => document.documentElement.setAttribute('data-shared', what.url ?? ''),
        });
      });
      await page.goto(site.origin + SITE_PAGE);
      await page.getByRole('button', { name: 'Chia sẻ' }).click();
      await expect.poll(() => page.locator('html').getAttribute('data-shared')).toBe(address);
    });
  });

  test.each(['Chia sẻ', 'Chép liên kết'])('copies the address where there is no sheet: %s', async (words) => {
    await visiting(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.addInitScript(() => Object.assign(navigator, { share: undefined }));
      await page.goto(site.origin + SITE_PAGE);
      await page.getByRole('button', { name: words }).click();
      await expect.poll(() => page.locator('.actions [role=status]').textContent()).toBe('Đã chép liên kết.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    });
  });

  test('shows the address where nothing may be copied', async () => {
    await visiting(browser, {}, async (page) => {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error()) } }),
      );
      await page.goto(site.origin + SITE_PAGE);
      await page.getByRole('button', { name: 'Chép liên kết' }).click();
      await expect.poll(() => page.locator('.actions [role=status]').textContent()).toBe(address);
    });
  });
});

describe('reading aloud', () => {
  test('says so where the phone has no voice for the language', async () => {
    await visiting(browser, {}, async (page) => {
      await page.goto(site.origin + SITE_PAGE);
      await page.getByRole('button', { name: 'Nghe đọc' }).click();
      await expect.poll(() => page.locator('.actions [role=status]').textContent()).toContain('chưa có giọng đọc');
    });
  });

  test('begins with the name, goes on with the opening and the text, and stops at a second touch', async () => {
    await visiting(browser, {}, async (page) => {
      // No browser here has voices: one that writes down what it is given stands in.
      await page.addInitScript(() => {
        const spoken: string[] = [];
        const voice = { lang: 'vi-VN', name: 'Thử' };
        Object.defineProperty(window, 'speechSynthesis', {
          value: {
            getVoices: () => [voice],
            speak: (what: { text: string }) => spoken.push(what.text),
            cancel: () => spoken.push('(im)'),
            addEventListener: () => undefined,
          },
        });
        Object.assign(window, {
          spoken,
          SpeechSynthesisUtterance: class {
            text: string;
            constructor(text: string) {
              this.text = text;
            }
          },
        });
      });
      await page.goto(site.origin + SITE_PAGE);
      const button = page.getByRole('button', { name: 'Nghe đọc' });
      await button.click();
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
      const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
      const [silence, name, opening, ...rest] = await spoken();
      expect([silence, name]).toEqual(['(im)', 'Chùa Côn Sơn']);
      expect(opening).toContain('thiền phái Trúc Lâm');
      expect(rest.join('\n')).toContain('Ba tòa nối nhau');
      expect(new Set(rest).size, 'nothing is read twice').toBe(rest.length);
      await button.click();
      expect((await spoken()).at(-1)).toBe('(im)');
      expect(await button.getAttribute('aria-pressed')).toBe('false');
    });
  });
});

describe('the weight of all this', () => {
  test('nothing is asked for before one of the tools is touched, and then one small file', async () => {
    await visiting(browser, {}, async (page) => {
      const scripts: string[] = [];
      page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
      await page.goto(site.origin + SITE_PAGE);
      expect(scripts).toEqual([]);
      await settings(page).locator('summary').click();
      await expect.poll(() => scripts.length).toBe(1);
      const text = await (await fetch(scripts[0] ?? '')).text();
      expect(gzipSync(text).length).toBeLessThanOrEqual(2048);
    });
  });

  test.each(ONE_OF_EACH_KIND)('%s holds at most two kilobytes of script, packed', async (_, path) => {
    const html = await site.html(path === '/khong-co' ? '/404' : path);
    const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
    expect(gzipSync(scripts.join('\n')).length).toBeLessThanOrEqual(2048);
  });

  test('without script no tool is shown that would do nothing', async () => {
    await visiting(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(site.origin + SITE_PAGE);
      expect(await page.locator('.tools:visible').count()).toBe(0);
      expect(await page.locator('h1:visible').count()).toBe(1);
    });
  });
});

describe('blocks of a text', () => {
  test('an inscription is read in its own language, and its meaning in that of the page', async () => {
    await visiting(browser, {}, async (page) => {
      await page.goto(`${site.origin}/en/sites/dong-kinh-chu`);
      const inscription = page.locator('.inscription');
      expect(await inscription.locator('[lang=vi]').textContent()).toBe('Vân Thạch thư thất');
      expect(await inscription.textContent()).toContain('The Vân Thạch study');
    });
  });

  test('a timeline is a list in the order of the text', async () => {
    await visiting(browser, {}, async (page) => {
      await page.goto(`${site.origin}/vi/di-tich/thanh-dong`);
      expect(await page.locator('.timeline > li > strong').allTextContents()).toEqual(['1804', '1824', '1889', '1925']);
    });
  });
});
