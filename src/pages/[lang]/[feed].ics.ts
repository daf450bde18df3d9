import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { LANGS, type Lang } from '../../core/lang.ts';
import { festivalFeedPath } from '../../core/urls.ts';
import { festivalFeed } from '../../views/festivals.ts';

// The festivals for calendar apps.

export const getStaticPaths = () =>
  LANGS.map((lang) => ({
    params: { lang, feed: festivalFeedPath(lang).replace(/^\/..\/(.*)\.ics$/, '$1') },
    props: { lang },
  }));

export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) =>
  new Response(festivalFeed(await getCatalogue(), lang), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
