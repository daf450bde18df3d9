import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { answeringGtins } from '../../src/core/addresses.ts';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { festivalCalendar } from '../../src/core/festival-calendar.ts';
import { LEDGER_FOLDER } from '../../src/core/raw.ts';
import { hasFfmpeg } from '../../src/media/ffmpeg.ts';
import { contentDir } from '../../src/reader/content-dir.ts';
import { checkLinks } from './check-links.ts';
import { fitScanPages } from './fit-scan-pages.ts';
import { FOLDERS } from './folders.ts';
import { hashOfFiles, sha256 } from './hash.ts';
import { writeHostingKit } from './hosting-kit.ts';
import { addressesIn, refuseLostAddresses } from './ledger.ts';
import { prepareMedia, writeMedia } from './media.ts';
import { writePagePolicies } from './page-policy.ts';
import { Refusal } from './progress.ts';
import type { SoundContent } from './read-catalogue.ts';
import { writeRouteLists } from './route-lists.ts';
import { buildSearchIndex } from './search-index.ts';
import { writeSharePictures } from './share-pictures.ts';
import { weighEntryPages } from './weigh-pages.ts';

/** Everything a page is made from, beside the content. */
const SOURCES = ['src', 'public', 'docs/so-tay', 'scripts/lib', 'astro.config.mjs', 'package-lock.json'];
const KEY_FILE = 'site.json';

export interface BuiltSite {
  /** Hash of everything it was built from. */
  readonly key: string;
  readonly pages: number;
  readonly links: number;
  /** What it answers to, codes aside. */
  readonly addresses: readonly string[];
  /** Photos and recordings that were encoded for it, and not kept from earlier. */
  readonly encoded: number;
  /** Recordings published as they came: there is no ffmpeg. */
  readonly asTheyCame: readonly string[];
  /** Codes whose texts are too long for one flight of packets, and give their opening only. */
  readonly shortened: readonly string[];
  /** Hash of all it consists of: a page changed or deleted by hand is made again. */
  readonly contents: string;
  /** The finished folder beside the old one, or nothing where the old one is still right. */
  readonly finished: string | undefined;
}

/** Builds the site into a folder beside `dist`, with its search index, and follows every link. `dist` is not touched. */
export async function buildSite(
  { raw, catalogue }: Pick<SoundContent, 'raw' | 'catalogue'>,
  update: (detail: string) => void,
): Promise<BuiltSite> {
  const key = await keyOf(catalogue);
  const last = await lastBuild();
  if (last?.key === key && last.contents === (await contentsOf(FOLDERS.dist))) {
    // The ledger may have grown since, by somebody else's build.
    refuseLostAddresses(raw, last.addresses);
    return { ...last, finished: undefined };
  }

  const finished = join(FOLDERS.cache, 'dist.next');
  await rm(finished, { recursive: true, force: true });
  const media = await prepareMedia(catalogue, update);
  update('trang · pages');
  await build({ root: process.cwd(), outDir: finished, cacheDir: join(FOLDERS.cache, 'astro'), logLevel: 'error' });
  await writeMedia(media, finished);
  update('tranh chia sẻ · cards');
  await writeSharePictures(catalogue, finished);
  update('tìm kiếm · search');
  const pages = await buildSearchIndex(finished);
  const hashes = await writePagePolicies(finished);
  await weighEntryPages(catalogue, finished);
  const shortened = await fitScanPages(catalogue, finished);
  await writeRouteLists(catalogue, finished);
  await writeHostingKit(finished, {
    ...hashes,
    domain: catalogue.publisher.domain,
    codes: catalogue.register.map(({ code }) => code),
    gtins: answeringGtins(catalogue),
    moves: catalogue.moves,
    formerDomains: (catalogue.publisher.formerDomains ?? []).flatMap(({ domain, lost }) => (lost ? [] : domain)),
  });
  update('liên kết · links');
  const { broken, count } = await checkLinks(finished);
  if (broken.length > 0) {
    throw new Refusal(`Có liên kết không dẫn tới đâu · Links that lead nowhere:\n  ${broken.join('\n  ')}`);
  }
  const addresses = await addressesIn(finished);
  refuseLostAddresses(raw, addresses);
  const { encoded, asTheyCame } = media;
  return {
    pages,
    links: count,
    addresses,
    encoded,
    asTheyCame,
    shortened,
    contents: await contentsOf(finished),
    finished,
    key,
  };
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

/**
 * The files, and what the day does to them: a certificate that lapses, a commune that changes or a festival that is over
 * changes pages overnight without any file changing.
 */
async function keyOf(catalogue: Catalogue): Promise<string> {
  const { products, units, moves, entries, today } = catalogue;
  const stars = products.map((product) => `${product.id} ${product.ocop.starsState}`);
  // The ledger is written by the build itself; what it does to pages stands in `moves`.
  const content = (await readdir(contentDir())).filter((name) => name !== LEDGER_FOLDER).sort();
  const hashes = [
    await hashOfFiles(contentDir(), content),
    await hashOfFiles(process.cwd(), SOURCES),
    ...stars,
    // With ffmpeg recordings come out otherwise.
    String(entries.some(({ recordings }) => recordings.length > 0) && (await hasFfmpeg())),
    `${today.slice(0, 4)} ${festivalCalendar(catalogue).past.length}`,
    JSON.stringify([...units.present, moves]),
  ];
  return sha256(hashes.join('\n'));
}

/** For the line that tells the step is done. */
export const describeSite = ({ pages, links, encoded, finished }: BuiltSite): string =>
  finished
    ? `${pages} trang · pages, ${links} liên kết · links${encoded ? `, ${encoded} ảnh, bài nghe mới · new media` : ''}`
    : 'không có gì đổi · nothing has changed';
