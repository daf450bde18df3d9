import type { SitemapOptions } from '@astrojs/sitemap';
import { getCatalogue } from './catalogue.ts';
import { pagesOf } from './core/entry.ts';
import { KINDS } from './core/kind.ts';
import { LANGS, type Lang } from './core/lang.ts';
import {
  aboutPath,
  accessibilityPath,
  codeBoxPath,
  festivalsPath,
  handbookAbroadPath,
  handbookPath,
  homePath,
  isBookletPath,
  listPath,
  mapPath,
  noSignalPath,
  searchPath,
  unitPath,
  unitsPath,
} from './core/urls.ts';

/**
 * What @astrojs/sitemap cannot know: scan pages, booklets, the not-found page and what stands in without signal stay out, addresses are written as they are linked,
 * and a page names its other language where that page exists.
 */
export const sitemapOptions: SitemapOptions = {
  filter: (page) => {
    const { pathname } = new URL(page);
    const plain = pathname.replace(/\/$/, '');
    return /^\/[a-z]{2}(\/|$)/.test(pathname) && !isBookletPath(pathname) && !NOT_FOUND_BY_SEARCH.has(plain);
  },
  serialize: async (item) => {
    versions ??= findVersions();
    const { origin, pathname } = new URL(item.url);
    const plain = pathname.replace(/\/$/, '');
    const all = (await versions).get(plain);
    if (!all) return { ...item, url: origin + plain };
    const own = Object.values(all).find((path) => path.replace(/\/$/, '') === plain);
    const links = Object.entries(all).map(([lang, path]) => ({ lang, url: origin + path }));
    return { ...item, url: `${origin}${own}`, links };
  },
};

/** What stands in for pages while there is no signal. */
const NOT_FOUND_BY_SEARCH: ReadonlySet<string> = new Set(LANGS.map(noSignalPath));

/** The addresses of a page by language. */
type Versions = Readonly<Record<string, string>>;
let versions: Promise<ReadonlyMap<string, Versions>> | undefined;

/** Every page that exists in several languages, by each of its addresses without the last slash. */
async function findVersions(): Promise<ReadonlyMap<string, Versions>> {
  const { units, entries } = await getCatalogue();
  const inBoth: ((lang: Lang) => string)[] = [
    homePath,
    searchPath,
    mapPath,
    aboutPath,
    accessibilityPath,
    codeBoxPath,
    unitsPath,
    festivalsPath,
    ...KINDS.map((kind) => (lang: Lang) => listPath(kind, lang)),
    ...[...units.present.keys()].map((code) => (lang: Lang) => unitPath(code, lang)),
  ];
  const all: Versions[] = [
    { vi: handbookPath(), en: handbookAbroadPath() },
    ...inBoth.map((path) => Object.fromEntries(LANGS.map((lang) => [lang, path(lang)]))),
    ...entries.map((entry): Versions => pagesOf(entry)).filter((pages) => Object.keys(pages).length > 1),
  ];
  return new Map(all.flatMap((one) => Object.values(one).map((path) => [path.replace(/\/$/, ''), one] as const)));
}
