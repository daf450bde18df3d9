import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LANGS } from '../../src/core/lang.ts';
import { entryPath } from '../../src/core/urls.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';

// Once printed, always reachable: what stands in the register stands on walls.

const site = await openSite();
const browser = await openBrowser();

const register = await readFile(fileURLToPath(new URL('../../content/ma.csv', import.meta.url)), 'utf8');
const codes = register
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .map(([code = '', kind = '', id = '']) => ({ code, kind, id }));

test('the register holds codes to be asked for', () => {
  expect(codes.length).toBeGreaterThan(0);
});

test.each(codes)('/$code answers at once with the page of $kind $id', async ({ code, kind, id }) => {
  const response = await fetch(`${site.origin}/${code}`, { redirect: 'manual' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const html = await response.text();
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toMatch(/http-equiv="?refresh|<script/i);
  const entry = site.catalogue.entries.find((candidate) => candidate.id === id);
  expect(entry).toMatchObject({ code, kind });
});

test.each(codes)('/$code shows both names, both openings and the way to both pages, without script', async (row) => {
  const entry = site.catalogue.entries.find((candidate) => candidate.id === row.id);
  if (!entry) throw new Error(`There is no entry ${row.id}.`);
  await visiting(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/${row.code}`);
    for (const lang of LANGS) {
      const part = page.locator(`main section[lang=${lang}]`);
      const words = entry.words[lang];
      expect(await part.locator('h1').innerText()).toBe(entry.name[lang]);
      expect(await part.innerText()).toContain(words?.lead ?? '');
      const link = part.getByRole('link');
      expect(await link.getAttribute('href')).toBe(entryPath(entry.kind, entry.id, lang));
      expect(await link.getAttribute('hreflang')).toBe(lang);
    }
  });
});

test('a scan page is read in full where the browser lets it keep nothing', async () => {
  const complaints: string[] = [];
  const [first] = codes;
  await visiting(browser, {}, async (page) => {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    // As browsers behave where the reader has blocked cookies and all site data.
    await page.addInitScript(() => {
      const refuse = {
        get: () => {
          throw new DOMException('The request was denied.', 'SecurityError');
        },
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, refuse);
      }
      Object.defineProperty(Document.prototype, 'cookie', refuse);
      Object.defineProperty(Navigator.prototype, 'serviceWorker', refuse);
    });
    await page.goto(`${site.origin}/${first?.code}`);
    const entry = site.catalogue.entries.find((candidate) => candidate.id === first?.id);
    expect(await page.locator('main').innerText()).toContain(entry?.words.vi.lead);
    await page.locator('main section[lang=vi] a').click();
    expect(await page.locator('h1').innerText()).toBe(entry?.name.vi);
  });
  expect(complaints).toEqual([]);
});

test('nothing is kept in the browser of somebody who scans a plaque and reads on', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/${codes[0]?.code}`);
  await page.locator('main section[lang=vi] a').click();
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  await context.close();
  expect({ cookies, origins }).toEqual({ cookies: [], origins: [] });
});
