import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';

/** A phone as many have: pictures are chosen for its dense screen. */
const PHONE = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

/** Over the wire: bodies as they were packed, and headers. */
export interface Load {
  readonly bytes: number;
  /** How many of them are headers. HTTP/2 sends those that repeat themselves as a few bytes; here all are counted whole. */
  readonly headerBytes: number;
  readonly requests: number;
}

export interface Visit {
  /** The page with what is on the first screen. */
  readonly firstView: Load;
  /** With pictures further down for which the browser looked ahead. */
  readonly inAll: Load;
  /** Script in the page and beside it, packed, before anybody touched anything. */
  readonly scriptBytes: number;
  readonly otherHosts: readonly string[];
}

/** A page as somebody's phone loads it who was never here. */
export async function firstVisit(browser: Browser, url: string): Promise<Visit> {
  return visiting(browser, async (page, loaded) => {
    const response = await page.goto(url, { waitUntil: 'networkidle' });
    const html = (await response?.text()) ?? '';
    // Pictures that wait until they are near, and are not on the first screen.
    const ahead = await page.evaluate(() =>
      [...document.images]
        .filter((image) => image.loading === 'lazy' && image.getBoundingClientRect().top >= innerHeight)
        .map((image) => image.currentSrc),
    );
    const asked = loaded();
    const scripts = await Promise.all(
      asked.filter((one) => one.resourceType() === 'script').map(async (one) => (await one.response())?.text()),
    );
    return {
      firstView: await weigh(asked.filter((one) => !ahead.includes(one.url()))),
      inAll: await weigh(asked),
      scriptBytes: packed([...inlineScripts(html), ...scripts].join('\n')),
      otherHosts: asked.map((one) => new URL(one.url()).host).filter((host) => host !== new URL(url).host),
    };
  });
}

/** What the first search of a visitor costs: names, codes and the script that looks in them, then the full text. */
export async function firstSearch(browser: Browser, url: string, query: string): Promise<{ names: Load; text: Load }> {
  return visiting(browser, async (page, loaded) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    const before = new Set(loaded());
    await page.fill('#q', query);
    await page.locator('#ket-qua a').first().waitFor();
    await page.waitForLoadState('networkidle');
    // Results go on for a moment after the network was quiet.
    await page.waitForTimeout(2000);
    const asked = loaded().filter((one) => !before.has(one));
    const isText = (one: Request) => new URL(one.url()).pathname.startsWith('/pagefind/');
    return { names: await weigh(asked.filter((one) => !isText(one))), text: await weigh(asked.filter(isText)) };
  });
}

async function visiting<T>(browser: Browser, visit: (page: Page, loaded: () => Request[]) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  try {
    return await visit(page, () => [...requests]);
  } finally {
    await context.close();
  }
}

async function weigh(requests: readonly Request[]): Promise<Load> {
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const headerBytes = sizes.reduce((sum, size) => sum + size.responseHeadersSize, 0);
  const bytes = sizes.reduce((sum, size) => sum + size.responseBodySize, headerBytes);
  return { bytes, headerBytes, requests: requests.length };
}

const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');

const packed = (text: string): number => (text.trim() ? gzipSync(text).length : 0);
