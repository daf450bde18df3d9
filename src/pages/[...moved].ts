import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue.ts';
import { isLang } from '../core/lang.ts';
import { originOf } from '../core/urls.ts';
import { translator } from '../i18n/translate.ts';
import { prosePages } from '../prose.ts';

// Addresses of earlier days: a small page that says where the other is now and goes there, on hosts that know no redirects.

export async function getStaticPaths() {
  const { moves } = await getCatalogue();
  const hidden = moves.find(({ from }) => prosePages.some(({ frontmatter }) => frontmatter.path === from));
  if (hidden) throw new Error(`content/da-doi.csv: ${hidden.from} vẫn là một trang · is a page still`);
  return moves.map(({ from, to }) => ({
    params: { moved: `${from.slice(1)}${from.endsWith('/') ? 'index' : ''}.html` },
    props: { from, to },
  }));
}

export const GET: APIRoute<{ from: string; to: string }> = async ({ props: { from, to } }) => {
  const { publisher } = await getCatalogue();
  const lang = from.split('/')[1] ?? '';
  const words = translator(isLang(lang) ? lang : 'en')('moved.here');
  const html = `<!DOCTYPE html>
<html lang="${isLang(lang) ? lang : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${words}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${originOf(publisher.domain)}${to}">
<meta http-equiv="refresh" content="0; url=${to}">
</head>
<body><h1><a href="${to}">${words}</a></h1></body>
</html>
`;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
