import rss from '@astrojs/rss';
import type { APIContext, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { langsOf } from '../../core/entry.ts';
import { LANGS, type Lang } from '../../core/lang.ts';
import { entryPath, feedPath, originOf } from '../../core/urls.ts';
import { translator } from '../../i18n/translate.ts';
import { changedOn } from '../../views/linked-data.ts';
import { wordsOf } from '../../views/rows.ts';

// New and changed entries, the latest first, for those who follow the site with a reader of news.

export const getStaticPaths = (() =>
  LANGS.map((lang) => ({
    params: { lang, feed: feedPath(lang).split('/')[2]?.replace('.xml', '') },
    props: { lang },
  }))) satisfies GetStaticPaths;

export async function GET({ props: { lang } }: APIContext<{ lang: Lang }>): Promise<Response> {
  const { publisher, entries } = await getCatalogue();
  const t = translator(lang);
  const items = entries
    .filter((entry) => langsOf(entry).includes(lang))
    .map((entry) => ({ entry, day: changedOn(entry, lang) }))
    // On one day the order of names, so that the same content gives the same bytes.
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.entry.id.localeCompare(b.entry.id))
    .map(({ entry, day }) => ({
      title: entry.name[lang],
      link: entryPath(entry.kind, entry.id, lang),
      description: wordsOf(entry, lang).lead,
      pubDate: new Date(`${day}T00:00:00Z`),
      categories: [t(`kind.${entry.kind}.one`)],
    }));
  return rss({
    title: t('site.name'),
    description: t('feed.about'),
    site: originOf(publisher.domain),
    items,
    customData: `<language>${lang}</language>`,
    trailingSlash: false,
  });
}
