import { relative, sep } from 'node:path';
import { check } from 'linkinator';
import { filesIn } from './hash.ts';
import { serve } from './serve.ts';

/**
 * Follows every link of every page of a built site, fragments too, on a plain host of its own. Links that leave the site
 * are not followed: they ask somebody else's server, and that is not this check's business. The only file that knows linkinator.
 *
 * @returns what leads nowhere, each with pages that link there, and how many links were followed
 */
export async function checkLinks(dist: string): Promise<{ broken: string[]; count: number }> {
  const { origin, close } = await serve(dist);
  try {
    const pages = (await filesIn(dist)).filter(
      (file) => file.endsWith('.html') && !/404\.html$|[\\/]_hosting[\\/]/.test(file),
    );
    const { links } = await check({
      path: pages.map((file) => origin + pathOf(dist, file)),
      linksToSkip: async (link) => !link.startsWith(origin),
      checkFragments: true,
      concurrency: 50,
      timeout: 30_000,
    });
    const followed = links.filter((link) => link.state !== 'SKIPPED');
    const byTarget = Map.groupBy(
      followed.filter((link) => link.state === 'BROKEN'),
      (link) => link.url.replace(origin, ''),
    );
    const broken = [...byTarget].map(([target, from]) => {
      const pages = [...new Set(from.map((link) => (link.parent ?? '').replace(origin, '')))].sort();
      return `${target} ← ${pages.slice(0, 3).join(', ')}${pages.length > 3 ? ` (+${pages.length - 3})` : ''}`;
    });
    return { broken: broken.sort(), count: followed.length };
  } finally {
    await close();
  }
}

/** The address under which a file is linked. `vi/index.html` is `/vi/`, `K7Q91.html` is `/K7Q91`. */
const pathOf = (dist: string, file: string) =>
  `/${relative(dist, file).split(sep).join('/')}`.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '');
