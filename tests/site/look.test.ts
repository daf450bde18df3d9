import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { ONE_OF_EACH_KIND } from '../support/kinds-of-pages.ts';

const site = await openSite();
const browser = await openBrowser();

const SCREENS = [
  { name: 'a small phone', width: 360, height: 640 },
  { name: 'a phone', width: 412, height: 915 },
  { name: 'a desk', width: 1280, height: 800 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

/** WCAG 2.2, 2.5.8: what a finger must hit is at least this high, in CSS pixels. */
const LEAST_TARGET = 24;
/** For the two links at the top of every page: a thumb while walking. */
const HEADER_TARGET = 44;

describe.each(SCREENS)('on $name of $width pixels', ({ width, height }) => {
  test.each(ONE_OF_EACH_KIND)('%s is never wider than the screen, and its links can be hit', async (_, path) => {
    await visiting(browser, { viewport: { width, height } }, async (page) => {
      await page.goto(site.origin + path);
      expect(await tooWide(page), 'parts that stick out').toEqual([]);
      expect(await lowTargets(page, 'nav a, .button, button, .cards a, .plain a', LEAST_TARGET)).toEqual([]);
      expect(await lowTargets(page, 'header a, .tools summary, .tools button', HEADER_TARGET)).toEqual([]);
    });
  });
});

/** The page itself, where it scrolls sideways, and what makes it do so. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (part) => part.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [`${scrollWidth} of ${clientWidth}`, ...wide.slice(0, 5).map((part) => part.outerHTML.slice(0, 80))];
  });

const lowTargets = (page: Page, selector: string, least: number): Promise<string[]> =>
  page.evaluate(
    ([chosen, height]) =>
      [...document.querySelectorAll(chosen)]
        .filter((link) => link.checkVisibility())
        .map((link) => ({ words: link.textContent, height: link.getBoundingClientRect().height }))
        // A height of 44 may be drawn as 43.99.
        .filter((link) => link.height < height - 0.1)
        .map((link) => `${link.words.trim()}: ${link.height}`),
    [selector, least] as const,
  );

describe.each(SCHEMES)('in %s colours', (colorScheme) => {
  // The policy of the pages lets no foreign script in, and the judge is one.
  const options = { colorScheme, viewport: { width: 412, height: 915 }, bypassCSP: true };

  test.each(ONE_OF_EACH_KIND)('%s can be used by everybody, as far as axe can tell', async (_, path) => {
    await visiting(browser, options, async (page) => {
      await page.goto(site.origin + path);
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(passes.length).toBeGreaterThan(10);
      const told = violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
      expect(told).toEqual([]);
    });
  });

  test('the page has the colours of the scheme', async () => {
    await visiting(browser, options, async (page) => {
      await page.goto(`${site.origin}/vi/`);
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const [red = 0] = paper.match(/\d+/g)?.map(Number) ?? [];
      expect(red > 128 ? 'light' : 'dark').toBe(colorScheme);
    });
  });
});

test('search results can be used by everybody, as far as axe can tell', async () => {
  await visiting(browser, { bypassCSP: true }, async (page) => {
    await page.goto(`${site.origin}/vi/tim?q=chua`);
    await page.locator('#ket-qua a').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});

test.each(ONE_OF_EACH_KIND)('%s is printed without its header and footer', async (_, path) => {
  await visiting(browser, {}, async (page) => {
    await page.goto(site.origin + path);
    expect(await page.locator('body > header').isVisible()).toBe(true);
    expect(await page.locator('footer:visible').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body > header').isVisible()).toBe(false);
    expect(await page.locator('footer:visible').count()).toBe(0);
    expect(await page.locator('h1:visible').count()).toBeGreaterThan(0);
  });
});
