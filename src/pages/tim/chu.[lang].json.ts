import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { LANGS, type Lang } from '../../core/lang.ts';
import { wordsOfTexts } from '../../core/search-text.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang }, props: { lang } }));

/** The words of all texts, for those who find nothing in the other language. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) =>
  Response.json(wordsOfTexts((await getCatalogue()).entries, lang));
