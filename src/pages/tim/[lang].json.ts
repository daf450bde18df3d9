import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { LANGS, type Lang } from '../../core/lang.ts';
import { packRecords } from '../../core/search-pack.ts';
import { searchRecords } from '../../core/search-records.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang }, props: { lang } }));

/** Names, codes and places: what search answers at once. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) =>
  Response.json(packRecords(searchRecords(await getCatalogue(), lang), lang));
