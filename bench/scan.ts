import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../scripts/lib/browser.ts';
import { FOLDERS } from '../scripts/lib/folders.ts';
import { SEALED_FILE } from '../src/core/raw.ts';
import { contentDir } from '../src/reader/content-dir.ts';
import { median } from './measure.ts';
import { bigPage, starlightPage } from './scan-peers.ts';
import { servePacked } from './serve-packed.ts';

const ROUNDS = 5;
/** One bar of signal: 400 kbit/s, 400 milliseconds there and back. */
const SIGNAL = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** What a scan costs a visitor: bytes, requests and time to readable text, beside a Starlight page and one of Wikipedia's size. */
export async function benchScan(): Promise<void> {
  if (!existsSync(FOLDERS.dist)) return console.log('\nscan: run npm start first');
  const register = await readFile(join(contentDir(), SEALED_FILE), 'utf8');
  const codes = register
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, 5));
  const pages = await Promise.all(
    codes.map(async (code) => {
      const html = await readFile(join(FOLDERS.dist, `${code}.html`), 'utf8');
      return { code, text: textOf(html), bytes: gzipSync(html).length };
    }),
  );
  pages.sort((a, b) => a.bytes - b.bytes);
  const [smallest, middle, largest] = [pages[0], pages[Math.floor(pages.length / 2)], pages.at(-1)];
  if (!smallest || !middle || !largest) return console.log('\nscan: the register is empty');
  console.log(`\nscan pages: ${pages.length}, HTML with styles and all languages, gzip`);
  console.log(
    `  min ${smallest.bytes}  median ${middle.bytes}  max ${largest.bytes} bytes   (goal: at most 13,000, and 1,600 of headers)`,
  );

  const starlight = await starlightPage(middle.text);
  const peers: [name: string, folder: string, path: string][] = [
    ['scan page', FOLDERS.dist, `/${middle.code}`],
    ...(starlight ? [['Starlight page', starlight, '/entry/'] as [string, string, string]] : []),
    ['100 kB page', await bigPage(pages.map(({ text }) => text).join(' ')), '/'],
  ];
  console.log('  time to readable text at 400 kbit/s and 400 ms, Chromium, nothing cached, turn about, medians of 5');
  const results = new Map(peers.map(([name]) => [name, [] as Visit[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, folder, path] of peers) results.get(name)?.push(await visit(folder, path));
  }
  for (const [name, visits] of results) {
    const ms = Math.round(median(visits.map((one) => one.ms)));
    const [first] = visits;
    console.log(
      `  ${name.padEnd(16)} ${String(ms).padStart(6)} ms  ${first?.before} requests before it, ${first?.bytes} bytes in all`,
    );
  }
}

const textOf = (html: string): string =>
  (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '').replace(/<svg[\s\S]*?<\/svg>|<[^>]+>/g, ' ');

interface Visit {
  /** Until the first text was painted. */
  readonly ms: number;
  /** Requests begun before that. */
  readonly before: number;
  /** Over the wire, bodies packed. */
  readonly bytes: number;
}

async function visit(folder: string, path: string): Promise<Visit> {
  const sent = { bytes: 0 };
  const { origin, close } = await servePacked(folder, sent);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser of the Chromium family was found. CHROME_PATH names one.');
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 360, height: 740 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SIGNAL);
  await page.goto(origin + path, { waitUntil: 'load' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const seen = await page.evaluate(() => {
    const ms = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const parts = performance.getEntriesByType('resource').filter((entry) => entry.startTime < ms);
    return { ms, before: 1 + parts.filter((entry) => !entry.name.endsWith('.svg')).length };
  });
  await browser.close();
  await close();
  return { ...seen, bytes: sent.bytes };
}
