import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { LANGS } from '../../src/core/lang.ts';
import { searchPath } from '../../src/core/urls.ts';
import type { Hosting } from '../../src/hosting/hosting.ts';
import { filesIn } from './hash.ts';

type Hashes = Pick<Hosting, 'scriptHashes' | 'styleHashes'>;

/**
 * Gives each page of a finished site that has none a Content-Security-Policy that lets run exactly what stands in it. Astro can write one,
 * but with the hashes of a dozen scripts it might have used: half a kilobyte in every page, which no compression takes away.
 *
 * @returns what all pages and drawings together may run and wear, for the policy of the host
 */
export async function writePagePolicies(dist: string): Promise<Hashes> {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const file of await filesIn(dist)) {
    if (file.endsWith('.html')) {
      const html = await readFile(file, 'utf8');
      const own = { scriptHashes: hashesOf(html, SCRIPTS), styleHashes: hashesOf(html, STYLES) };
      for (const hash of own.scriptHashes) scripts.add(hash);
      for (const hash of own.styleHashes) styles.add(hash);
      const path = `/${relative(dist, file).split(sep).join('/')}`.replace(/\.html$/, '');
      if (html.includes(META)) continue;
      // Before all that it judges, behind the encoding, which must stand in the first kilobyte.
      await writeFile(
        file,
        html.replace(/<head>\s*(<meta charset[^>]*>)?/, (head) => head + meta(path, own)),
      );
    }
    // A drawing opened by itself obeys the policy of the host too.
    if (file.endsWith('.svg')) {
      for (const hash of hashesOf(await readFile(file, 'utf8'), STYLES)) styles.add(hash);
    }
  }
  return { scriptHashes: [...scripts], styleHashes: [...styles] };
}

const META = '<meta http-equiv="content-security-policy"';
const meta = (path: string, { scriptHashes, styleHashes }: Hashes): string =>
  `${META} content="${[
    "default-src 'none'",
    "img-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    ["script-src 'self'", ...(SEARCH.has(path) ? ["'wasm-unsafe-eval'"] : []), ...scriptHashes].join(' '),
    ['style-src', ...styleHashes].join(' '),
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';')}">`;

/** Search is Pagefind: a file of ours that runs WebAssembly. */
const SEARCH: ReadonlySet<string> = new Set(LANGS.map(searchPath));

/** Scripts that stand in the page itself, data for machines aside: that is never run. */
const SCRIPTS = /<script(?![^>]*\ssrc=)(?![^>]*application\/ld\+json)[^>]*>([\s\S]*?)<\/script>/g;
const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/g;

const hashesOf = (html: string, inside: RegExp): string[] => [
  ...new Set([...html.matchAll(inside)].map(([, text = '']) => `'sha256-${sha256(text)}'`)),
];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
