import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { keptPublished } from '../../src/media/kept.ts';
import { PICTURES } from '../../src/media/picture.ts';
import { RECORDINGS } from '../../src/media/recording.ts';

/** Pictures and recordings in dev mode: the page that names them has just had them made. */
export const mediaPreview = (): AstroIntegration => ({
  name: 'media-preview',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (![PICTURES, RECORDINGS].some((folder) => pathname.startsWith(folder))) return next();
        readFile(keptPublished(pathname)).then(
          (bytes) => response.end(bytes),
          () => next(),
        );
      });
    },
  },
});
