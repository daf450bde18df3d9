import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';

// People who cannot scan type: on a host that only serves files, where the not-found page does the work.

const site = await openSite();
const browser = await openBrowser();
const entryOf = (code: string) => {
  const entry = site.catalogue.entries.find((candidate) => candidate.code === code);
  if (!entry) throw new Error(`There is no code ${code}.`);
  return entry;
};
// H3X0Y has a zero, M1K2D a one.
const SITE = entryOf('H3X0Y');

test.each([
  ['in small letters', '/h3x0y'],
  ['in mixed letters', '/h3X0y'],
  ['with O for zero', '/H3XOY'],
  ['with o for zero in small letters', '/h3xoy'],
  ['with a slash behind', '/h3x0y/'],
])('an address typed %s arrives: %s', async (_, path) => {
  await visiting(browser, {}, async (page) => {
    await page.goto(site.origin + path);
    await page.waitForURL(`${site.origin}/H3X0Y`);
    expect(await page.locator('h1:visible').first().innerText()).toBe(SITE.name.en);
  });
});

test.each(['/M1K2D', '/mik2d', '/mlk2d', '/MLK2D'])(
  'an address typed with I or L for one arrives: %s',
  async (path) => {
    await visiting(browser, {}, async (page) => {
      await page.goto(site.origin + path);
      await page.waitForURL(`${site.origin}/M1K2D`);
    });
  },
);

test.each([
  ['/', 'Mã trên biển', 'Mở'],
  ['/', 'Code on the plaque', 'Open'],
  ['/vi/', 'Mã trên biển', 'Mở'],
  ['/en/', 'Code on the plaque', 'Open'],
  ['/vi/ma', 'Mã trên biển', 'Mở'],
])('the code alone in the box on %s arrives (%s)', async (path, label, button) => {
  await visiting(browser, {}, async (page) => {
    for (const typed of ['h3x0y', ' H3X 0Y ', 'dautich.example/h3xoy']) {
      await page.goto(site.origin + path);
      await page.getByLabel(label).fill(typed);
      await page
        .locator('form', { has: page.getByLabel(label) })
        .getByRole('button', { name: button })
        .click();
      await page.waitForURL(`${site.origin}/H3X0Y`);
    }
  });
});

test.each([
  ['one wrong character', 'H3X2Y'],
  ['two neighbours exchanged', 'HX30Y'],
  ['a character left out', 'H30Y'],
  ['a character too many', 'H3X00Y'],
])('%s is asked about, and nobody is sent anywhere', async (_, typed) => {
  await visiting(browser, {}, async (page) => {
    await page.goto(`${site.origin}/${typed}`);
    const link = page.locator('form[lang=vi] output a');
    await link.waitFor();
    expect(page.url()).toBe(`${site.origin}/${typed}`);
    expect(await page.locator('form[lang=vi] output').innerText()).toContain(
      `Không có mã “${typed}”. Có phải bạn muốn tới:`,
    );
    expect(await link.innerText()).toBe(`H3X0Y · ${SITE.name.vi}`);
    expect(await page.locator('form[lang=en] output a').innerText()).toBe(`H3X0Y · ${SITE.name.en}`);
    await link.click();
    await page.waitForURL(`${site.origin}/H3X0Y`);
  });
});

test('a code like no other is answered with the advice to look again', async () => {
  await visiting(browser, {}, async (page) => {
    await page.goto(`${site.origin}/vi/ma?ma=zzzzz`);
    await expect
      .poll(() => page.locator('output').innerText())
      .toBe('Không có mã “ZZZZZ”. Xin nhìn lại từng ký tự trên biển.');
  });
});

test('without signal the box says so instead of doing nothing', async () => {
  await visiting(browser, {}, async (page) => {
    await page.goto(`${site.origin}/vi/ma`);
    await page.context().setOffline(true);
    await page.getByLabel('Mã trên biển').fill('h3x0y');
    await page.getByRole('button', { name: 'Mở' }).click();
    await expect.poll(() => page.locator('output').innerText()).toContain('có lẽ sóng yếu');
  });
});

test('without script the page of the box says what to type into the address bar', async () => {
  await visiting(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/vi/`);
    await page.getByLabel('Mã trên biển').fill('h3x0y');
    await page.getByRole('button', { name: 'Mở' }).click();
    expect(page.url()).toBe(`${site.origin}/vi/ma?ma=h3x0y`);
    expect(await page.locator('main').innerText()).toContain('dautich.example/…');
  });
});

test('an address that is no code is not taken for one', async () => {
  await visiting(browser, {}, async (page) => {
    await page.goto(`${site.origin}/vi/khong-co-trang-nay`);
    await page.waitForTimeout(300);
    expect(await page.locator('output').first().innerText()).toBe('');
  });
});

test('on a host that knows only the names of files a code opens by its file, and is not asked for over and over', async () => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    const file = await readFile(join(site.dist, path)).catch(() => undefined);
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'text/html';
    response.writeHead(file ? 200 : 404, { 'Content-Type': type });
    response.end(file ?? (await readFile(join(site.dist, '404.html'))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  await visiting(browser, {}, async (page) => {
    await page.goto(`${origin}/H3X0Y`);
    await page.waitForURL(`${origin}/H3X0Y.html`);
    expect(await page.locator('h1:visible').first().innerText()).toBe(SITE.name.en);
  });
  server.close();
  expect(asked.filter((path) => path.startsWith('/H3X0Y'))).toEqual(['/H3X0Y', '/H3X0Y.html']);
});
