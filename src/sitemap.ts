import type { SitemapOptions } from '@astrojs/sitemap';
import { getCatalogue } from './catalogue.ts';
import { langsOf } from './core/entry.ts';
import { KINDS } from './core/kind.ts';
import { type InBoth, LANGS, type Lang } from './core/lang.ts';
import {
  aboutPath,
  entryPath,
  handbookPath,
  homePath,
  listPath,
  searchPath,
  unitPath,
  unitsPath,
} from './core/urls.ts';
import { entriesByUnit } from './views/entries-by-unit.ts';

/**
 * What @astrojs/sitemap cannot know: scan pages and the not-found page stay out, addresses are written as they are linked,
 * and a page names its other language where that page exists.
 */
export const sitemapOptions: SitemapOptions = {
  filter: (page) => /^\/(vi|en)(\/|$)/.test(new URL(page).pathname),
  serialize: async (item) => {
    twins ??= findTwins();
    const { origin, pathname } = new URL(item.url);
    const plain = pathname.replace(/\/$/, '');
    const pair = (await twins).get(plain);
    if (!pair) return { ...item, url: origin + (plain === handbookPath().slice(0, -1) ? handbookPath() : plain) };
    const [own, links] = [
      LANGS.find((lang) => pair[lang].replace(/\/$/, '') === plain) ?? 'vi',
      LANGS.map((lang) => ({ lang, url: origin + pair[lang] })),
    ];
    return { ...item, url: origin + pair[own], links };
  },
};

let twins: Promise<ReadonlyMap<string, InBoth<string>>> | undefined;

/** Both addresses of every page that exists in both languages, by either of them without its last slash. */
async function findTwins(): Promise<ReadonlyMap<string, InBoth<string>>> {
  const catalogue = await getCatalogue();
  const builders: ((lang: Lang) => string)[] = [
    homePath,
    searchPath,
    aboutPath,
    unitsPath,
    ...KINDS.map((kind) => (lang: Lang) => listPath(kind, lang)),
    ...entriesByUnit(catalogue, 'vi').units.map(
      ({ unit }) =>
        (lang: Lang) =>
          unitPath(unit.code, lang),
    ),
    ...catalogue.entries
      .filter((entry) => langsOf(entry).length === LANGS.length)
      .map((entry) => (lang: Lang) => entryPath(entry.kind, entry.id, lang)),
  ];
  return new Map(
    builders.flatMap((path) => {
      const pair = { vi: path('vi'), en: path('en') };
      return LANGS.map((lang) => [pair[lang].replace(/\/$/, ''), pair] as const);
    }),
  );
}
