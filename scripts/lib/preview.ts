import { type AstroIntegration, dev } from 'astro';
import { contentDir } from '../../src/reader/content-dir.ts';
import { mediaPreview } from './media-preview.ts';
import { printPreview } from './print-preview.ts';

/**
 * Starts Astro's live preview on this machine and gives its address.
 *
 * @param changed told of every file of the content that is written, by whichever program
 */
export async function startPreview(changed?: () => void): Promise<string> {
  const watched: AstroIntegration = {
    name: 'watched-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', (_event, path) => path.startsWith(contentDir()) && changed?.());
      },
    },
  };
  const integrations = [printPreview(), mediaPreview(), watched];
  const server = await dev({ root: process.cwd(), logLevel: 'warn', integrations });
  return `http://localhost:${server.address.port}`;
}
