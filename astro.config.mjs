import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { originOf } from './src/core/urls.ts';
import { liveContent } from './src/live-content.ts';
import { contentDir } from './src/reader/content-dir.ts';
import { readDomain } from './src/reader/read-domain.ts';
import { sitemapOptions } from './src/sitemap.ts';

export default defineConfig({
  site: originOf(await readDomain(contentDir())),
  cacheDir: './.cache/astro',
  // `[id].astro` becomes `<id>.html` and `index.astro` a folder's index: every host serves both without any setting.
  build: { format: 'preserve', inlineStylesheets: 'always' },
  trailingSlash: 'ignore',
  // Newlines between words are spaces; Astro's default drops them as JSX does.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Its colours are inline styles, which the policy of the pages forbids (scripts/lib/page-policy.ts).
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), sitemap(sitemapOptions), liveContent()],
  // The script of search is bundled as workers are, and runs as a module of the page.
  // No page imports a package in the browser; looking for some, Vite would take the forms of the desk for pages, and pack all of Sveltia CMS.
  vite: { worker: { format: 'es' }, optimizeDeps: { noDiscovery: true } },
});
