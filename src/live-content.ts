import type { AstroIntegration } from 'astro';
import { contentDir } from './reader/content-dir.ts';

/** In `npm run dev` the preview follows what authors save: content lies outside the folders Vite watches by itself. */
export const liveContent = (): AstroIntegration => ({
  name: 'live-content',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.add(contentDir());
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(contentDir())) return;
        // Astro keeps the list of pages as long as their modules live, so these are let go too; then browsers reload.
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
          environment.hot.send({ type: 'full-reload' });
        }
      });
    },
  },
});
