import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { handbookBookletPath, handbookPath } from '../../src/core/urls.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';

const site = await openSite();
const browser = await openBrowser();

const PHONE = { viewport: { width: 360, height: 740 } };

test.each([
  ['khong chua sat', ['/vi/so-tay/treo-bien']],
  ['Pavlodar', ['/vi/so-tay/ban-giao']],
  ['qwxyzt', []],
])('“%s”, typed on the first page of the handbook, finds %j', async (words, expected) => {
  await visiting(browser, PHONE, async (page) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(site.origin + handbookPath());
    await page.getByLabel('Tìm trong sổ tay').fill(words);
    await page.getByText(`${expected.length} trang có “${words}”.`).waitFor();
    const found = await page
      .locator('search a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(found).toEqual(expected);
    expect(complaints).toEqual([]);
  });
});

test('a search that does not arrive is said, and typing on tries again', async () => {
  await visiting(browser, PHONE, async (page) => {
    await page.goto(site.origin + handbookPath());
    await page.route(`**${handbookBookletPath()}`, (route) => route.abort(), { times: 1 });
    await page.getByLabel('Tìm trong sổ tay').fill('Pavloda');
    await page.getByText('Chưa tải được sổ tay.').waitFor();
    await page.getByLabel('Tìm trong sổ tay').fill('Pavlodar');
    await page.getByText('1 trang có “Pavlodar”.').waitFor();
  });
});

test('without script no search is shown that would find nothing', async () => {
  await visiting(browser, { ...PHONE, javaScriptEnabled: false }, async (page) => {
    await page.goto(site.origin + handbookPath());
    expect(await page.locator('search:visible').count()).toBe(0);
  });
});

test('the booklet holds every chapter once, each beginning a sheet, and names them all in its contents', async () => {
  const texts = (await readdir('docs/so-tay')).filter((file) => file.endsWith('.mdx') && file !== 'english.mdx');
  await visiting(browser, PHONE, async (page) => {
    await page.goto(site.origin + handbookBookletPath());
    await page.emulateMedia({ media: 'print' });
    const chapters = await page.locator('[data-chapter]').evaluateAll((all) =>
      all.map((one) => ({
        path: one.getAttribute('data-chapter') ?? '',
        breaks: getComputedStyle(one).breakBefore,
        named: document.querySelectorAll(`ol a[href="#${one.id}"]`).length,
      })),
    );
    const expected = texts.map((file) => handbookPath() + file.replace(/^index\.mdx$|\.mdx$/, ''));
    expect(chapters.map(({ path }) => path).sort()).toEqual(expected.sort());
    expect(chapters.filter(({ breaks, named }) => breaks !== 'page' || named !== 1)).toEqual([]);
    expect(await page.locator('.screen:visible').count()).toBe(0);
  });
});
