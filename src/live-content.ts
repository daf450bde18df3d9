import type { AstroIntegration } from 'astro';
import { contentDir } from './reader/content-dir.ts';

/** In `npm run dev` the preview follows what authors save: content lies outside the folders Vite watches by itself. */
export const liveContent = (): AstroIntegration => ({
  name: 'live-content',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.add(contentDir());
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(contentDir())) server.ws.send({ type: 'full-reload' });
      });
    },
  },
});
