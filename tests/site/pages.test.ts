import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/core/entry.ts';
import { langsOf, unitOf } from '../../src/core/entry.ts';
import { KINDS } from '../../src/core/kind.ts';
import { LANGS } from '../../src/core/lang.ts';
import { entryPath, handbookBookletPath, isBookletPath, listPath } from '../../src/core/urls.ts';
import vi from '../../src/i18n/vi.json' with { type: 'json' };
import { FIRST_FLIGHT_BYTES, HEADER_BYTES } from '../../src/scan/one-flight.ts';
import { openBrowser, visitAll, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { ONE_OF_EACH_KIND } from '../support/kinds-of-pages.ts';

const site = await openSite();
const browser = await openBrowser();

const entryPages = site.catalogue.entries.flatMap((entry) =>
  langsOf(entry).map((lang) => ({ path: entryPath(entry.kind, entry.id, lang), entry, lang })),
);
const lists = LANGS.flatMap((lang) => KINDS.map((kind) => listPath(kind, lang)));

/** Every page as a browser met it. */
const visits = await visitAll(browser, site.paths, async (page, path) => {
  const requests: { url: string; type: string }[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push({ url: request.url(), type: request.resourceType() }));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewportSize({ width: 412, height: 10_000 });
  await page.goto(site.origin + path);
  // Pictures wait until they are near, and those of a language that is not shown for ever.
  await page.evaluate(() => {
    const shown = [...document.images].filter((one) => one.checkVisibility());
    for (const one of shown) one.loading = 'eager';
    return Promise.all(shown.map((one) => one.decode()));
  });
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    isIndexed: !document.querySelector('meta[name=robots]')?.getAttribute('content')?.includes('noindex'),
    headings: document.querySelectorAll('h1').length,
    sectionLangs: [...document.querySelectorAll('main section[lang]')].map((section) => section.getAttribute('lang')),
    // Names of fields and files, which the handbook writes as code, look like keys of words.
    words: [...document.querySelectorAll('title, main, header, footer')]
      .map((part) => {
        const copy = part.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll('code, pre, script, style')) hidden.remove();
        return copy.textContent;
      })
      .join('\n'),
    labels: [...document.querySelectorAll('[alt], [aria-label], meta[content]')]
      .map((part) => part.getAttribute('alt') ?? part.getAttribute('aria-label') ?? part.getAttribute('content'))
      .join('\n'),
  }));
  return {
    path,
    requests: requests.filter(({ url }) => !url.endsWith('/dau.svg')),
    // The same complaint may come a hundred times from one page; one tells enough.
    complaints: [...new Set(complaints.map((complaint) => complaint.slice(0, 120)))],
    ...seen,
  };
});
const visitTo = (path: string) => {
  const visit = visits.find((candidate) => candidate.path === path);
  if (!visit) throw new Error(`There is no page ${path}.`);
  return visit;
};

test.each(entryPages)('$path comes whole in the first round trip of a new connection', async ({ path }) => {
  const html = await site.html(path);
  expect(html).not.toMatch(/rel="?stylesheet/);
  expect(gzipSync(html).byteLength + HEADER_BYTES).toBeLessThanOrEqual(FIRST_FLIGHT_BYTES);
});

const booklets = site.paths.filter((path) => isBookletPath(path) && path !== handbookBookletPath());

test.each(booklets)(
  '%s comes whole in the first round trip too, and is found as the page of its route',
  async (path) => {
    const html = await site.html(path);
    expect(gzipSync(html).byteLength + HEADER_BYTES).toBeLessThanOrEqual(FIRST_FLIGHT_BYTES);
    expect(html).toMatch(/<link rel="canonical" href="[^"]+\/(tuyen|routes)\/[a-z-]+">/);
  },
);

describe('requests', () => {
  const communes = site.paths.filter((path) => /^\/(vi\/xa-phuong|en\/communes)\/\d+$/.test(path));

  test.each(communes)('%s, a commune, needs no request but the page itself', (path) => {
    expect(visitTo(path).requests).toEqual([{ url: site.origin + path, type: 'document' }]);
  });

  const alone = entryPages.filter(({ entry }) => entry.photos.length === 0);

  test.each(alone)('$path needs no request but the page itself', ({ path }) => {
    expect(visitTo(path).requests).toEqual([{ url: site.origin + path, type: 'document' }]);
  });

  test.each(lists)('%s asks for the page and small pictures of our own', (path) => {
    const [page, ...others] = visitTo(path).requests;
    expect(page).toEqual({ url: site.origin + path, type: 'document' });
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ url, type }) => type !== 'image' || !url.startsWith(`${site.origin}/minh-hoa/`))).toEqual(
      [],
    );
  });

  test('no page asks another host for anything', () => {
    const abroad = visits.flatMap(({ path, requests }) =>
      requests.filter(({ url }) => !url.startsWith(`${site.origin}/`)).map(({ url }) => `${path} asks ${url}`),
    );
    expect(abroad).toEqual([]);
  });
});

test.each(entryPages)('$path is complete without script', async ({ path, entry, lang }) => {
  const words = entry.words[lang] ?? entry.words.vi;
  const unit = unitOf(entry);
  const paragraphs = words.body.split('\n').filter((line) => /^\p{Lu}[^<>*_`|[\]]*$/u.test(line));
  expect(paragraphs).not.toEqual([]);
  const promised = [
    entry.name[lang],
    words.lead,
    ...paragraphs,
    ...(unit ? [unit.name, (words as Site['words']['vi']).place ?? unit.name] : []),
    ...entry.sources.map((source) => source.publisher),
    entry.code,
  ];
  await visiting(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(site.origin + path);
    const shown = plain(await page.innerText('main'));
    expect(promised.map(plain).filter((part) => !shown.toLowerCase().includes(part.toLowerCase()))).toEqual([]);
  });
});

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test.each(visits)('$path is read by the browser without a complaint', ({ complaints }) => {
  expect(complaints).toEqual([]);
});

describe('words', () => {
  const keys = Object.entries(vi).flatMap(([room, words]) => keysOf(words, room));

  test.each([
    ['the name of a word instead of the word', new RegExp(`(?<![\\w.])(${keys.join('|')})(?![\\w.])`)],
    ['a gap left for a value', /\{\{|\}\}|%q/],
    ['a value that is not there', /\bundefined\b|\bnull\b|\bNaN\b|\[object/],
    ['a mark of Markdown', /\*\*|\]\(/],
  ])('no page shows %s', (_, trace) => {
    const found = visits.flatMap(({ path, words, labels }) =>
      [words, labels].flatMap((text) => trace.exec(text) ?? []).map((match) => `${path}: ${match}`),
    );
    expect(found).toEqual([]);
  });
});

function keysOf(words: string | object, path: string): string[] {
  if (typeof words === 'string') return [path.replaceAll('.', '\\.')];
  return Object.entries(words).flatMap(([name, inner]) => keysOf(inner, `${path}.${name}`));
}

describe('frame', () => {
  // Who scans a plaque or mistypes an address may read either language.
  const isScan = (path: string) => /^\/([A-Z0-9]{5}|01\/\d{14})$/.test(path);
  const isForBoth = (path: string) => path === '/404' || isScan(path);

  test.each(visits)('$path says in which language it is', ({ path, lang, sectionLangs }) => {
    // The browser here asks for English, and only scan pages listen.
    expect(lang).toBe(path.startsWith('/en/') || isScan(path) ? 'en' : 'vi');
    expect(sectionLangs).toEqual(isForBoth(path) || path === '/' ? ['vi', 'en'] : []);
  });

  test.each(visits)('$path has one main heading, or one in each of two languages', ({ path, headings }) => {
    expect(headings).toBe(isForBoth(path) ? 2 : 1);
  });

  test('no two pages that search engines list have the same title', () => {
    const byTitle = Map.groupBy(
      visits.filter((visit) => visit.isIndexed),
      (visit) => visit.title,
    );
    const shared = [...byTitle].filter(([, pages]) => pages.length > 1);
    expect(shared.map(([title, pages]) => `${title}: ${pages.map((page) => page.path).join(' ')}`)).toEqual([]);
  });
});

test.each(ONE_OF_EACH_KIND)('%s is one of the pages there are: %s', async (kind, path) => {
  const { status } = await fetch(site.origin + path);
  expect(status).toBe(kind === 'a page that is not there' ? 404 : 200);
});
