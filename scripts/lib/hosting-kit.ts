import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Hosting, hostingKit } from '../../src/hosting/hosting.ts';
import { filesIn } from './hash.ts';

/** Writes the hosting kit into a finished site, beside its pages. */
export async function writeHostingKit(
  dist: string,
  hosting: Omit<Hosting, 'scriptHashes' | 'styleHashes'>,
): Promise<void> {
  for (const { path, text } of hostingKit({ ...hosting, ...(await hashesIn(dist)) })) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text);
  }
}

/** What all pages and drawings of a site together may run and wear. */
async function hashesIn(dist: string): Promise<Pick<Hosting, 'scriptHashes' | 'styleHashes'>> {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const file of await filesIn(dist)) {
    if (file.endsWith('.html')) {
      const policy = POLICY.exec(await readFile(file, 'utf8'))?.[1] ?? '';
      for (const hash of hashesOf(policy, 'script-src')) scripts.add(hash);
      for (const hash of hashesOf(policy, 'style-src')) styles.add(hash);
    }
    // A drawing opened by itself obeys the policy too, and Astro's covers only pages.
    if (file.endsWith('.svg')) {
      for (const [, style] of (await readFile(file, 'utf8')).matchAll(/<style>([^<]*)<\/style>/g)) {
        styles.add(hashOf(style ?? ''));
      }
    }
  }
  return { scriptHashes: [...scripts], styleHashes: [...styles] };
}

/** The policy as Astro writes it into each page. */
const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** `hashesOf("default-src 'none'; script-src 'self' 'sha256-…'", 'script-src')  // => ["'sha256-…'"]` */
const hashesOf = (policy: string, directive: string): readonly string[] =>
  (policy.split(';').find((part) => part.trim().startsWith(directive)) ?? '').match(/'sha(256|384|512)-[^']+'/g) ?? [];

/** A text as a policy names it: `'sha256-…'`. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
