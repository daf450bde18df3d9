import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { BROWSER_ARGUMENTS, findBrowser } from '../../scripts/lib/browser.ts';

/** A real browser, closed when the tests of the calling file are done. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser of the Chromium family was found. CHROME_PATH names one.');
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  afterAll(() => browser.close());
  return browser;
}

/** A visitor's browser window of its own, nothing kept from others, for as long as `visit` takes. */
export async function visiting<T>(
  browser: Browser,
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What waits for ever in a page would wait outside of any test, where no time runs out. */
const tooLong = (path: string): Promise<never> =>
  new Promise((_, fail) => setTimeout(() => fail(new Error(`${path} is not done after two minutes`)), 120_000).unref());

/** Opens every address in a new page and gives what `visit` saw there, in the order of the addresses. */
export async function visitAll<T>(
  browser: Browser,
  paths: readonly string[],
  visit: (page: Page, path: string) => Promise<T>,
): Promise<T[]> {
  const context = await browser.newContext();
  const results: T[] = [];
  const waiting = [...paths.entries()];
  const walk = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, path] = next;
      const page = await context.newPage();
      results[index] = await Promise.race([visit(page, path), tooLong(path)]);
      await page.close();
    }
  };
  await Promise.all(Array.from({ length: 4 }, walk));
  await context.close();
  return results;
}
