import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Entry } from '../../src/core/entry.ts';
import { LANGS } from '../../src/core/lang.ts';
import { entryPath, originOf } from '../../src/core/urls.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { fixture } from '../support/run-script.ts';

// Once printed, always reachable: what stands in the register stands on walls.

const site = await openSite();
const browser = await openBrowser();
const { register, entries, publisher } = site.catalogue;
const rows = register.map((registration) => {
  const entry = entries.find((candidate) => candidate.code === registration.code);
  if (!entry) throw new Error(`The code ${registration.code} has no entry.`);
  return { ...registration, entry };
});
const [first] = rows;
if (!first) throw new Error('The register is empty.');
const SCAN = `${site.origin}/${first.code}`;

/** The text of each paragraph an author wrote without marks, as it must be read on the page. */
const paragraphsOf = (entry: Entry, lang: 'vi' | 'en'): string[] =>
  (entry.words[lang]?.body ?? '').split('\n').filter((line) => /^\p{Lu}[^<>*_`|[\]]*$/u.test(line));
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** The languages whose parts are to be seen. */
const shown = (page: Page) =>
  page.locator('main .part:visible').evaluateAll((parts) => parts.map((part) => part.getAttribute('lang')));

describe('every registered code', () => {
  test.each(rows)('/$code answers at once with the page of $kind $id', async ({ code, entry }) => {
    const response = await fetch(`${site.origin}/${code}`, { redirect: 'manual' });
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain(` data-code="${code}"`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toMatch(/http-equiv="?refresh/i);
    const origin = originOf(publisher.domain);
    expect(html).toContain(`<link rel="canonical" href="${origin}${entryPath(entry.kind, entry.id, 'vi')}">`);
    for (const lang of LANGS) {
      const path = entryPath(entry.kind, entry.id, lang);
      expect(html).toContain(`<link rel="alternate" hreflang="${lang}" href="${origin}${path}">`);
    }
  });

  test.each(rows)(
    '/$code comes whole in the first round trip, with one script of at most 1.7 kilobytes',
    async (row) => {
      const html = await site.html(`/${row.code}`);
      expect(gzipSync(html).byteLength + 1_900).toBeLessThanOrEqual(14_600);
      expect(html).not.toContain('data-shortened');
      const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
      expect(scripts).toHaveLength(1);
      expect(Buffer.byteLength(scripts[0] ?? '')).toBeLessThanOrEqual(1700);
      // Before anything is painted: it is the first thing in the body, and the parser waits for it.
      expect(html).toMatch(/<body>\s*<script>/);
    },
  );

  test.each(rows)('/$code shows the whole entry in both languages without script, with links to jump', async (row) => {
    await visiting(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.origin}/${row.code}`);
      expect(await shown(page)).toEqual(['vi', 'en']);
      for (const lang of LANGS) {
        const part = page.locator(`main #${lang}`);
        const text = plain(await part.innerText());
        const words = row.entry.words[lang];
        const promised = [row.entry.name[lang], words?.lead ?? '', ...paragraphsOf(row.entry, lang)];
        expect(promised.filter((one) => !text.includes(plain(one)))).toEqual([]);
        expect(await part.locator(`a[hreflang=${lang}]`).last().getAttribute('href')).toBe(
          entryPath(row.entry.kind, row.entry.id, lang),
        );
        await page.locator(`.tongues a[lang=${lang}]`).click();
        await expect
          .poll(() => part.evaluate((element) => Math.abs(element.getBoundingClientRect().top)))
          .toBeLessThan(60);
      }
    });
  });

  test('needs no request but one, whatever the visitor does on it', async () => {
    await visiting(browser, { locale: 'vi-VN' }, async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const withoutPictures = rows.filter(({ entry }) => entry.kind !== 'route');
      for (const { code } of withoutPictures) {
        await page.goto(`${site.origin}/${code}`);
        await page.locator('.tongues a:visible').click();
      }
      expect(requests.filter((url) => !url.endsWith('/dau.svg'))).toEqual(
        withoutPictures.map(({ code }) => `${site.origin}/${code}`),
      );
    });
  });
});

describe('the language of a scan page', () => {
  /** Opens a scan page as a browser that asks for these languages does. */
  const opening = (languages: readonly string[], query: string, look: (page: Page) => Promise<void>) =>
    visiting(browser, {}, async (page) => {
      await page.addInitScript((list) => {
        Object.defineProperty(navigator, 'languages', { get: () => list });
      }, languages);
      await page.goto(SCAN + query);
      await look(page);
    });

  test.each([
    ['a Vietnamese phone', ['vi-VN', 'en-US'], '', 'vi'],
    ['an English phone', ['en-GB'], '', 'en'],
    ['an English phone of somebody who reads Vietnamese', ['en-US', 'vi'], '', 'en'],
    ['a French phone of somebody who reads Vietnamese', ['fr-FR', 'vi-VN', 'en'], '', 'vi'],
    ['a French phone', ['fr-FR', 'fr'], '', 'en'],
    ['a Korean phone', ['ko'], '', 'en'],
    ['a phone that names no language', [], '', 'en'],
    ['a Vietnamese phone and an address that says English', ['vi-VN'], '?l=en', 'en'],
    ['an English phone and an address that says Vietnamese', ['en'], '?l=vi', 'vi'],
    ['an address that says a language nobody wrote', ['vi'], '?l=xx', 'vi'],
  ] as const)('%s sees its own: %s %s', async (_, languages, query, lang) => {
    await opening(languages, query, async (page) => {
      expect(await shown(page)).toEqual([lang]);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      expect(await page.title()).toBe(first.entry.name[lang]);
    });
  });

  test('is one tap away from the other, without network and without a jump of the page', async () => {
    await visiting(browser, { locale: 'fr-FR' }, async (page) => {
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) document.documentElement.dataset['shift'] = String(entry.startTime);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(SCAN);
      expect(await page.evaluate(() => document.documentElement.dataset['shift'])).toBeUndefined();
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Tiếng Việt' }).first().click();
      expect(await shown(page)).toEqual(['vi']);
      await page.getByRole('link', { name: 'English' }).first().click();
      expect(await shown(page)).toEqual(['en']);
      expect(page.url()).toBe(SCAN);
    });
  });

  test('is remembered once somebody chose it, and never because the phone asked for it', async () => {
    await visiting(browser, { locale: 'vi-VN' }, async (page) => {
      await page.goto(SCAN);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.getByRole('link', { name: 'English' }).first().click();
      await page.goto(`${site.origin}/${rows[1]?.code}`);
      expect(await shown(page)).toEqual(['en']);
      await page.goto(`${SCAN}?l=vi`);
      expect(await shown(page)).toEqual(['vi']);
    });
  });

  test('is chosen on scan pages only: long pages stay as they are, whatever was chosen before', async () => {
    await visiting(browser, { locale: 'vi-VN' }, async (page) => {
      await page.goto(SCAN);
      await page.getByRole('link', { name: 'English' }).first().click();
      for (const lang of LANGS) {
        const path = entryPath(first.entry.kind, first.entry.id, lang);
        await page.goto(site.origin + path);
        expect(page.url()).toBe(site.origin + path);
        expect(await page.locator('h1').innerText()).toBe(first.entry.name[lang]);
      }
    });
  });
});

describe('inside Zalo and other browsers that keep nothing', () => {
  test('a scan page is read, and its language changed, where all storage is refused', async () => {
    const complaints: string[] = [];
    await visiting(browser, { locale: 'vi-VN' }, async (page) => {
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
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
      await page.goto(SCAN);
      expect(await shown(page)).toEqual(['vi']);
      await page.getByRole('link', { name: 'English' }).first().click();
      expect(await shown(page)).toEqual(['en']);
      expect(await page.locator('main').innerText()).toContain(first.entry.words.en?.lead);
    });
    expect(complaints).toEqual([]);
  });

  test('a scan page speaks the JavaScript of 2011, for the old browser inside an app', async () => {
    const html = await site.html(`/${first.code}`);
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(script).not.toMatch(/=>|\blet\b|\bconst\b|`|\?\.|\?\?|catch \{/);
  });

  test('nothing is kept in the browser of somebody who scans a plaque and reads on', async () => {
    const context = await browser.newContext({ locale: 'vi-VN' });
    const page = await context.newPage();
    await page.goto(SCAN);
    await page.locator('main #vi a[hreflang=vi]').last().click();
    const { cookies, origins } = await context.storageState({ indexedDB: true });
    await context.close();
    expect({ cookies, origins }).toEqual({ cookies: [], origins: [] });
  });
});

test('a text too long for one round trip gives its opening and leads on, and stays within it', async () => {
  const content = join(inject('siteFolder'), 'long-content');
  await cp(fixture('valid'), content, { recursive: true });
  // Each language fits its own page; both together do not fit the scan page. Words that hardly repeat, because repeated ones
  // weigh nothing once they are packed.
  for (const [at, lang] of LANGS.entries()) {
    const file = join(content, `di-tich/den-mau/index.${lang}.mdx`);
    const words = Array.from({ length: 800 }, (_, index) =>
      (((index + at * 800) * 2_654_435_761) % 4_294_967_296).toString(36),
    );
    await writeFile(file, `${await readFile(file, 'utf8')}\n${words.join(' ')}\n`);
  }
  const long = await openSite(content);
  const html = await long.html('/Q0F75');
  expect(html).toContain('data-shortened');
  expect(gzipSync(html).byteLength + 1_900).toBeLessThanOrEqual(14_600);
  const entry = long.catalogue.entries.find(({ code }) => code === 'Q0F75');
  expect(html).toContain(entry?.words.vi.lead);
  expect(html).toContain('href="/vi/di-tich/den-mau"');
  expect(long.output).toContain('Too long, the scan page gives the opening: Q0F75 (den-mau)');
});
