import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { getCatalogue } from './src/catalogue.ts';
import { originOf } from './src/core/urls.ts';
import { liveContent } from './src/live-content.ts';
import { contentDir } from './src/reader/content-dir.ts';
import { sitemapOptions } from './src/sitemap.ts';

const { publisher } = await getCatalogue();

export default defineConfig({
  site: originOf(publisher.domain),
  outDir: process.env.DAUTICH_DIST ?? './dist',
  cacheDir: './.cache/astro',
  // `[id].astro` becomes `<id>.html` and `index.astro` a folder's index: every host serves both without any setting.
  build: { format: 'preserve', inlineStylesheets: 'always' },
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  integrations: [mdx(), sitemap(await sitemapOptions()), liveContent()],
  image: { service: { entrypoint: 'astro/assets/services/sharp', config: { limitInputPixels: 100_000_000 } } },
  vite: { resolve: { alias: { '@content': contentDir() } } },
});
