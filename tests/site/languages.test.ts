import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { langsOf } from '../../src/core/entry.ts';
import { entryPath, originOf } from '../../src/core/urls.ts';
import { openBrowser, visitAll } from '../support/browser.ts';
import { type BuiltSite, openSite } from '../support/built-site.ts';
import { contentWith } from '../support/content-folder.ts';
import { phonePhoto } from '../support/phone-photo.ts';

const browser = await openBrowser();
const site = await openSite();
/** More photos than its page can bear, so that there is a page of photos in each language. */
const PHOTOS = Array.from({ length: 6 }, (_, index) => `anh-${index + 1}.jpg`);
const withPhotos = await contentWith({
  'di-tich/den-mau/index.vi.mdx': (text) =>
    text.replace(
      'position: unknown',
      [
        'position: unknown',
        'photos:',
        ...PHOTOS.map(
          (file) =>
            `  - file: ${file}\n    alt: Cổng của đền\n    caption: Nhìn từ hồ\n    credit: Nhóm mẫu\n    permission: người chụp đồng ý`,
        ),
      ].join('\n'),
    ),
  'di-tich/den-mau/index.en.mdx': (text) =>
    text.replace(
      'lead:',
      [
        'photos:',
        ...PHOTOS.map((file) => `  ${file}:\n    alt: The gate of the temple\n    caption: Seen from the lake`),
        'lead:',
      ].join('\n'),
    ),
});
const photo = await phonePhoto({ stripe: '#808080', orientation: 1 });
for (const file of PHOTOS) await writeFile(join(withPhotos, 'di-tich', 'den-mau', file), photo);
/** Two temples in one commune: the English of `den-mau` is there, `chua-mau` has only its English name. */
const small = await openSite(withPhotos);

/** What a page says of languages. */
const languagesOf = ({ paths, origin }: BuiltSite) =>
  visitAll(browser, paths, async (page, path) => {
    await page.goto(origin + path);
    const seen = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      isHidden: document.querySelector('meta[name=robots][content=noindex]') !== null,
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
      alternates: Object.fromEntries(
        [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
          link.getAttribute('hreflang') ?? '',
          link.getAttribute('href') ?? '',
        ]),
      ),
      links: [...document.querySelectorAll('main a[href]')].map((link) => ({
        to: link.getAttribute('href') ?? '',
        hreflang: link.getAttribute('hreflang'),
      })),
      // As it is read aloud, with what stands in for pictures and signs: words under a language of their own do not count.
      words: (() => {
        const copy = document.body.cloneNode(true) as HTMLElement;
        const isOther = ({ lang }: HTMLElement) => lang && lang !== document.documentElement.lang;
        for (const part of copy.querySelectorAll<HTMLElement>('[lang], [hidden], script, style')) {
          if (part.hidden || isOther(part) || !part.lang) part.remove();
        }
        const signs = [...copy.querySelectorAll('*')].flatMap((part) =>
          ['aria-label', 'alt', 'title', 'placeholder'].map((name) => part.getAttribute(name) ?? ''),
        );
        return [copy.textContent, ...signs].join(' ');
      })(),
    }));
    // A booklet leaves the search to the page of its route.
    const isFoundBySearch = !seen.isHidden && new URL(seen.canonical).pathname === path;
    return { path, isFoundBySearch, ...seen };
  });
const pages = await languagesOf(site);
const smallPages = await languagesOf(small);
const smallPage = (path: string) => {
  const page = smallPages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page;
};

describe.each([
  ['the real content', site, pages],
  ['a site with an entry that is not translated', small, smallPages],
] as const)('%s', (_, { catalogue, paths }, seen) => {
  const origin = originOf(catalogue.publisher.domain);
  const isScan = (path: string) => /^\/([A-Z0-9]{5}|01\/\d{14})$/.test(path);
  const withTwin = seen.filter(({ path, alternates }) => !isScan(path) && Object.keys(alternates).length > 0);

  test.each(withTwin)('$path names itself and its twin, and the twin names it', ({ path, lang, alternates }) => {
    expect(Object.keys(alternates).sort()).toEqual(['en', 'vi']);
    expect(alternates[lang]).toBe(origin + path);
    for (const address of Object.values(alternates)) {
      const twin = seen.find((page) => origin + page.path === address);
      expect(twin, `${address} is a page`).toBeDefined();
      expect(twin?.alternates).toEqual(alternates);
    }
  });

  test('a page of an entry has a twin wherever the entry is written in both languages', () => {
    const both = catalogue.entries
      .filter((entry) => langsOf(entry).length === 2)
      .flatMap((entry) => langsOf(entry).map((lang) => entryPath(entry.kind, entry.id, lang)));
    expect(both.filter((path) => !withTwin.some((page) => page.path === path))).toEqual([]);
  });

  test.each(seen.filter((page) => page.path.startsWith('/en/')))(
    '$path says of each Vietnamese page it leads to that it is in Vietnamese',
    ({ links }) => {
      const unmarked = links.filter(({ to, hreflang }) => to.startsWith('/vi/') && hreflang !== 'vi');
      expect(unmarked).toEqual([]);
    },
  );

  test('no page links to a page that is not there', () => {
    const lost = seen.flatMap(({ path, links }) =>
      links
        .filter(({ to }) => /^\/(vi|en)\/[^.]*$/.test(to) && !paths.includes(to.replace(/#.*$/, '')))
        .map(({ to }) => `${path} leads to ${to}`),
    );
    expect(lost).toEqual([]);
  });
});

describe.each([
  ['the real content', site, pages],
  ['a site with an entry that is not translated', small, smallPages],
] as const)('the sitemap of %s', async (_, { dist, catalogue }, seen) => {
  const origin = originOf(catalogue.publisher.domain);
  const urls = parseSitemap(await readFile(join(dist, 'sitemap-0.xml'), 'utf8'));

  test('is found by search engines', async () => {
    expect(await readFile(join(dist, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${origin}/sitemap-index.xml\n`);
    expect(await readFile(join(dist, 'sitemap-index.xml'), 'utf8')).toContain(`<loc>${origin}/sitemap-0.xml</loc>`);
  });

  test('lists exactly the pages in Vietnamese and English, as they are linked, but for those that tell search engines to pass by', () => {
    const expected = seen
      .filter(({ path, isFoundBySearch }) => /^\/(vi|en)\//.test(path) && isFoundBySearch)
      .map(({ path }) => origin + path);
    expect(urls.map(({ address }) => address).sort()).toEqual(expected.sort());
  });

  test('names for every entry the languages that its page names', () => {
    for (const entry of catalogue.entries) {
      for (const lang of langsOf(entry)) {
        const path = entryPath(entry.kind, entry.id, lang);
        const listed = urls.find(({ address }) => address === origin + path);
        expect(listed?.alternates, path).toEqual(seen.find((page) => page.path === path)?.alternates);
      }
    }
  });

  test('names no language that a page does not name itself', () => {
    const differing = urls.filter(({ address, alternates }) => {
      const page = seen.find(({ path }) => origin + path === address);
      return Object.entries(alternates).some(([lang, to]) => page?.alternates[lang] !== to);
    });
    expect(differing).toEqual([]);
  });
});

function parseSitemap(xml: string): { address: string; alternates: Record<string, string> }[] {
  return [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, url = '']) => ({
    address: /<loc>(.*?)<\/loc>/.exec(url)?.[1] ?? '',
    alternates: Object.fromEntries(
      [...url.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, lang = '', to = '']) => [lang, to]),
    ),
  }));
}

describe('an entry that is not translated yet', () => {
  test('has no English page', async () => {
    expect(small.paths).not.toContain('/en/sites/chua-mau');
    expect((await fetch(`${small.origin}/en/sites/chua-mau`)).status).toBe(404);
  });

  test('says so on its Vietnamese page, and names no English one', () => {
    const { words, alternates } = smallPage('/vi/di-tich/chua-mau');
    expect(words).toContain('Bài này chưa có bản tiếng Anh.');
    expect(alternates).toEqual({});
  });

  test('says so on its scan page, in English, beside its English name', async () => {
    const html = await small.html('/Q6E1R');
    const english = html.slice(html.indexOf('id="en"'));
    expect(english).toContain('<h1>Sample Pagoda</h1>');
    expect(english).toContain('This entry has not been translated yet.');
    expect(html).not.toContain('/en/sites/chua-mau');
  });

  test.each(['/en/sites/', '/en/communes/10570', '/en/'])(
    'stands under %s by its English name, and leads to the Vietnamese page',
    (path) => {
      const { links, words } = smallPage(path);
      expect(words).toContain('Sample Pagoda');
      expect(links).toContainEqual({ to: '/vi/di-tich/chua-mau', hreflang: 'vi' });
      expect(links.map(({ to }) => to)).not.toContain('/en/sites/chua-mau');
    },
  );

  test('is not spoken of on the page of an entry that is', () => {
    expect(smallPage('/vi/di-tich/den-mau').words).not.toContain('chưa có bản tiếng Anh');
    expect(smallPage('/en/sites/den-mau').words).not.toContain('not been translated');
  });
});

describe('Vietnamese words on an English page', () => {
  test('are marked, so that they are read aloud rightly', async () => {
    const [marked = []] = await visitAll(browser, ['/en/products/binh-gom-chu-dau'], async (page, path) => {
      await page.goto(site.origin + path);
      return page.locator('main [lang=vi]').allInnerTexts();
    });
    expect(marked).toContain('Bình gốm Chu Đậu');
    expect(marked).toContain('Bộ Nông nghiệp và Môi trường');
  });

  // Everyday words that stand in no name of a person or place; “Minh Không” is a person.
  const EVERYDAY = /(?<!\p{L})(của|được|không|những|chưa|nguyên liệu|quyết định|nơi bán|xem thêm)(?!\p{L})/u;

  test.each([...pages, ...smallPages].filter((page) => page.path.startsWith('/en/')))(
    '$path has none that is not marked',
    ({ words }) => {
      expect(words).not.toMatch(EVERYDAY);
    },
  );
});

describe('English words on a Vietnamese page', () => {
  // Without “the”: hàn the is borax.
  const EVERYDAY = /(?<!\p{L})(of|and|with|from|this|is)(?!\p{L})/iu;

  test.each(
    [...pages, ...smallPages].filter((page) => page.path.startsWith('/vi/') && !page.path.startsWith('/vi/so-tay')),
  )('$path has none that is not marked', ({ words }) => {
    expect(words).not.toMatch(EVERYDAY);
  });
});

test.each(['/vi/anh/den-mau', '/en/photos/den-mau', '/vi/ban-do', '/en/map', '/vi/le-hoi', '/en/festivals'])(
  'among the pages held here is %s',
  (path) => {
    expect([...pages, ...smallPages].map((page) => page.path)).toContain(path);
  },
);
