import type { SitemapOptions } from '@astrojs/sitemap';
import { getCatalogue } from './catalogue.ts';
import { langsOf } from './core/entry.ts';
import { otherLang } from './core/lang.ts';
import { entryPath } from './core/urls.ts';

/**
 * What @astrojs/sitemap cannot know: scan pages and the not-found page stay out, addresses are written as they are linked,
 * and a page names its other language where that page exists.
 */
export async function sitemapOptions(): Promise<SitemapOptions> {
  const { entries } = await getCatalogue();
  const twins = new Map<string, string>();
  for (const entry of entries) {
    if (langsOf(entry).length < 2) continue;
    for (const lang of langsOf(entry)) {
      twins.set(entryPath(entry.kind, entry.id, lang), entryPath(entry.kind, entry.id, otherLang(lang)));
    }
  }
  return {
    filter: (page) => /^\/(vi|en)\//.test(new URL(page).pathname),
    serialize: (item) => {
      const { origin, pathname } = new URL(item.url);
      const path = pathname.replace(/\/$/, '');
      const twin = twins.get(path);
      if (!twin) return item;
      const langs = path.startsWith('/vi/') ? (['vi', 'en'] as const) : (['en', 'vi'] as const);
      const links = [path, twin].map((to, index) => ({ lang: langs[index] ?? 'vi', url: origin + to }));
      return { ...item, url: origin + path, links };
    },
  };
}
