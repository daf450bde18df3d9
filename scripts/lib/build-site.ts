import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { scanPath } from '../../src/core/urls.ts';
import { contentDir } from '../../src/reader/content-dir.ts';
import { checkLinks } from './check-links.ts';
import { FOLDERS } from './folders.ts';
import { hashOfFiles, sha256 } from './hash.ts';
import { Refusal } from './progress.ts';
import { buildSearchIndex } from './search-index.ts';

/** Everything a page is made from, beside the content. */
const SOURCES = ['src', 'public', 'docs/so-tay', 'astro.config.mjs', 'package-lock.json'];
const KEY_FILE = 'site.json';

export interface BuiltSite {
  /** Hash of everything it was built from. */
  readonly key: string;
  readonly pages: number;
  readonly links: number;
  /** Hash of all it consists of: a page changed or deleted by hand is made again. */
  readonly contents: string;
  /** The finished folder beside the old one, or nothing where the old one is still right. */
  readonly finished: string | undefined;
}

/** Builds the site into a folder beside `dist`, with its search index, and follows every link. `dist` is not touched. */
export async function buildSite(catalogue: Catalogue, update: (detail: string) => void): Promise<BuiltSite> {
  const key = await keyOf(catalogue);
  const last = await lastBuild();
  if (last?.key === key && last.contents === (await contentsOf(FOLDERS.dist))) return { ...last, finished: undefined };

  const finished = join(FOLDERS.cache, 'dist.next');
  await rm(finished, { recursive: true, force: true });
  update('trang · pages');
  await build({ root: process.cwd(), outDir: finished, cacheDir: join(FOLDERS.cache, 'astro'), logLevel: 'error' });
  refuseMissingCodes(catalogue, finished);
  update('tìm kiếm · search');
  const pages = await buildSearchIndex(finished);
  update('liên kết · links');
  const { broken, count } = await checkLinks(finished);
  if (broken.length > 0) {
    throw new Refusal(`Có liên kết không dẫn tới đâu · Links that lead nowhere:\n  ${broken.join('\n  ')}`);
  }
  return { pages, links: count, contents: await contentsOf(finished), finished, key };
}

/** Remembers for which inputs the published site was built. */
export async function rememberSite({ finished: _, ...site }: BuiltSite): Promise<void> {
  await writeFile(join(FOLDERS.cache, KEY_FILE), JSON.stringify(site));
}

/** What the last run built; nothing where its note is missing or was spoilt, and all is built again. */
async function lastBuild(): Promise<Omit<BuiltSite, 'finished'> | undefined> {
  return readFile(join(FOLDERS.cache, KEY_FILE), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
}

const contentsOf = async (folder: string): Promise<string> => (existsSync(folder) ? hashOfFiles(folder, ['.']) : '');

/** The files, and what the day does to them: a certificate that lapses overnight changes a page without any file changing. */
async function keyOf({ products }: Catalogue): Promise<string> {
  const stars = products.map((product) => `${product.id} ${product.ocop.starsState}`);
  const hashes = [await hashOfFiles(contentDir(), ['.']), await hashOfFiles(process.cwd(), SOURCES), ...stars];
  return sha256(hashes.join('\n'));
}

/** Once printed, always reachable: a code without its page ends the build. */
function refuseMissingCodes({ entries }: Catalogue, dist: string): void {
  const missing = entries.filter((entry) => !existsSync(join(dist, `${scanPath(entry.code)}.html`)));
  if (missing.length === 0) return;
  const list = missing.map((entry) => `${entry.code} (${entry.id})`).join(', ');
  throw new Refusal(`Mã không có trang · Codes without a page: ${list}`);
}
