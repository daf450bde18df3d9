import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../scripts/lib/browser.ts';
import { filesIn } from '../scripts/lib/hash.ts';
import { prepareTests } from '../scripts/lib/prepare-tests.ts';
import { FIRST_FLIGHT_BYTES } from '../src/scan/one-flight.ts';
import { ONE_OF_EACH_KIND } from '../tests/support/kinds-of-pages.ts';
import { ask, startNginx } from '../tests/support/servers.ts';
import { firstSearch, firstVisit, type Load } from './first-visit.ts';
import { type Lighthouse, lighthouse } from './lighthouse.ts';
import { median, runNode } from './measure.ts';
import { starlightPage } from './scan-peers.ts';
import { servePacked } from './serve-packed.ts';
import { standInPhoto } from './stand-in-photo.ts';
import { copyWithPhotos } from './with-photos.ts';

/** Whose performance is the median of three: one run says little on a busy machine. */
const THREE_TIMES = ['/vi/', '/vi/di-tich/chua-con-son', '/vi/di-tich/'];
/** Beside this one stands Starlight with the same text and the same photo. */
const [, COMPARED] = THREE_TIMES;
const PEER = '/entry/';

/**
 * What a visitor's phone pays for each kind of page, and what Lighthouse thinks of it, as nginx sends them with the files of
 * the hosting kit: the real content, every entry with a photo.
 *
 * @param extent `--quick` asks Lighthouse about three pages only, once each; a part of an address looks at such pages only
 */
export async function benchWeb(extent = ''): Promise<void> {
  prepareTests();
  const isQuick = extent === '--quick';
  const chosen = ONE_OF_EACH_KIND.filter(([, path]) => isQuick || path.includes(extent));
  const photo = await standInPhoto();
  const out = await mkdtemp(join(tmpdir(), 'dautich-bench-'));
  const dist = await buildWithPhotos(out, photo);
  const nginx = await startNginx(dist);
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: BROWSER_ARGUMENTS });
  try {
    await tellWeights(dist, nginx.origin);
    tellHead();
    const runs = (path: string) => (THREE_TIMES.includes(path) ? (isQuick ? 1 : 3) : isQuick ? 0 : 1);
    for (const [kind, path] of chosen) {
      // Lighthouse does not judge answers that are errors.
      const isThere = (await ask(nginx.origin, path)).status === 200;
      await tellPage(browser, nginx.origin, path, kind, isThere ? runs(path) : 0);
    }
    await besideStarlight(browser, nginx.origin, photo, isQuick ? 1 : 3);
    await tellSearch(browser, nginx.origin);
  } finally {
    await browser.close();
    await nginx.close();
    await rm(out, { recursive: true });
  }
}

async function buildWithPhotos(out: string, photo: Buffer): Promise<string> {
  const content = join(out, 'content');
  await copyWithPhotos('content', content, photo);
  await runNode(['scripts/build.ts'], { DAUTICH_CONTENT: content, DAUTICH_OUT: out });
  return join(out, 'dist');
}

/** Every page, because the longest may be of any kind. */
async function tellWeights(dist: string, origin: string): Promise<void> {
  const files = (await filesIn(dist)).filter((file) => file.endsWith('.html') && !/404|_hosting/.test(file));
  const paths = files.map((file) => `/${relative(dist, file).split(sep).join('/')}`.replace(/(index)?\.html$/, ''));
  const pages: { path: string; bytes: number }[] = [];
  for (const path of paths) pages.push({ path, bytes: await packedBytes(origin, path) });
  pages.sort((a, b) => b.bytes - a.bytes);
  console.log(`\nweb: ${pages.length} pages, HTML with styles as nginx packs it, and headers`);
  console.log(`  median   ${median(pages.map(({ bytes }) => bytes))} bytes`);
  console.log(`  largest  ${pages[0]?.bytes} bytes  ${pages[0]?.path}   (goal: at most ${FIRST_FLIGHT_BYTES})`);
  for (const { path, bytes } of pages.slice(1))
    if (bytes > FIRST_FLIGHT_BYTES) console.log(`  above    ${bytes} bytes  ${path}`);
}

const packedBytes = async (origin: string, path: string): Promise<number> =>
  (await ask(origin, path, { 'Accept-Encoding': 'gzip' })).bytes;

const kb = (bytes: number): string => (bytes / 1000).toFixed(1);
const COLUMNS = [7, 12, 12, 7, 6, 17, 6, 6];
const row = (cells: readonly string[], name: string): string =>
  `  ${cells.map((cell, index) => cell.padStart(COLUMNS[index] ?? 0)).join(' ')}  ${name}`;

function tellHead(): void {
  const load = `${loadavg()[0]?.toFixed(0)} processes want its ${availableParallelism()} processors`;
  console.log('\n  first view and all: KB and requests; script: bytes before any touch; Lighthouse: performance,');
  console.log(
    '  accessibility, best practices, SEO; LCP on slow 4G. Goals: 14600, 60 KB / 3, –, 2048, 0, 100 each, 1.0 s, 0',
  );
  console.log(`  This machine: ${load}. Where they are too few, performance and LCP come out worse than they are.`);
  console.log(row(['HTML', 'first view', 'all', 'script', 'hosts', 'Lighthouse', 'LCP', 'CLS'], 'page'));
}

/** A line, and under it what cost points. */
async function tellPage(browser: Browser, origin: string, path: string, name: string, runs: number): Promise<void> {
  const { firstView, inAll, scriptBytes, otherHosts } = await firstVisit(browser, origin + path);
  const judged = await judge(origin + path, runs);
  const cells = [
    String(await packedBytes(origin, path)),
    `${kb(firstView.bytes)} / ${firstView.requests}`,
    `${kb(inAll.bytes)} / ${inAll.requests}`,
    String(scriptBytes),
    String(otherHosts.length),
    ...(judged
      ? [
          Object.values(judged.scores).join(' '),
          (judged.lcpMs / 1000).toFixed(2),
          String(Math.round(judged.cls * 1000) / 1000),
        ]
      : ['–', '–', '–']),
  ];
  console.log(row(cells, `${name}  ${path}`));
  for (const fault of judged?.faults ?? []) console.log(`      ${fault}`);
}

/** The run whose performance is in the middle. */
async function judge(url: string, runs: number): Promise<Lighthouse | undefined> {
  const results: Lighthouse[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await lighthouse(url));
  results.sort((a, b) => a.scores.performance - b.scores.performance);
  return results[Math.floor(runs / 2)];
}

async function besideStarlight(browser: Browser, origin: string, photo: Buffer, runs: number): Promise<void> {
  const html = (await ask(origin, COMPARED ?? '')).body.toString();
  const folder = await starlightPage(markdownOf(html), photo);
  if (!folder) return;
  const { origin: peer, close } = await servePacked(folder);
  await tellPage(browser, peer, PEER, 'Starlight, the same text and photo', runs);
  await close();
}

/** The text of a page with its headings, paragraphs and lists, and without what is drawn. */
const markdownOf = (html: string): string =>
  (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '')
    .replace(/<(svg|script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/<h[23][^>]*>/g, '\n\n## ')
    .replace(/<li[^>]*>/g, '\n- ')
    .replace(/<(p|div|dt|dd|tr|ul|ol|section|figure|\/h[1-6]|\/ul|\/ol)\b[^>]*>/g, '\n\n')
    .replace(/<[^>]+>/g, ' ');

const searchCost = ({ bytes, headerBytes, requests }: Load): string =>
  `${kb(bytes - headerBytes)} KB and ${kb(headerBytes)} KB of headers in ${requests} requests`;

async function tellSearch(browser: Browser, origin: string): Promise<void> {
  for (const path of ['/vi/tim', '/en/search']) {
    const { names, text } = await firstSearch(browser, origin + path, 'con son');
    console.log(
      `  first search at ${path}: names ${searchCost(names)}, full text ${searchCost(text)}   (goal: at most 20 and 140 KB)`,
    );
  }
}
