import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { ONE_OF_EACH_KIND } from '../support/kinds-of-pages.ts';
import { tooWide } from '../support/layout.ts';

const site = await openSite();
const browser = await openBrowser();

/** From the smallest phone to a desk, in CSS pixels. */
const WIDTHS = [320, 360, 412, 1280] as const;
/** Text of twice the usual size, as some set it in their phone. */
const TWICE = ':root { font-size: 225% !important }';
/** What of axe's rules depends on the size of letters. */
const LAYOUT_RULES = ['scrollable-region-focusable', 'target-size'];

/** Height of what a thumb must hit while walking, in CSS pixels (WCAG 2.2, 2.5.5); links inside a sentence are as high as it. */
const TARGET = 44;
const CONTROLS = [
  'button, summary, input:not([type=hidden]), select, .button',
  'body > header a, footer li a, .menu a, .cards a, .plain a, .days a',
].join(', ');

// The policy of the pages lets no foreign script in, and the judge is one.
const JUDGED = { viewport: { width: 412, height: 915 }, bypassCSP: true };

test.each(ONE_OF_EACH_KIND)(
  '%s is never wider than the screen, also with text of 200 %%, and its controls can be hit',
  async (_, path) => {
    await visiting(browser, JUDGED, async (page) => {
      await page.goto(site.origin + path);
      const letters = await lettersOf(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 640 });
        expect(await tooWide(page), `parts that stick out of ${width} pixels`).toEqual([]);
        expect(await smallTargets(page), `on ${width} pixels`).toEqual([]);
      }
      await page.addStyleTag({ content: TWICE });
      expect(await lettersOf(page)).toBe(2 * letters);
      for (const width of WIDTHS.toReversed()) {
        await page.setViewportSize({ width, height: 640 });
        expect(await tooWide(page), `parts that stick out of ${width} pixels at 200 %`).toEqual([]);
      }
      expect(await violationsOn(page, LAYOUT_RULES)).toEqual([]);
    });
  },
);

const lettersOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

/** Controls that are lower or narrower than a thumb. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([selector, least]) =>
      [...document.querySelectorAll(selector)]
        .filter((part) => part.checkVisibility())
        .map((part) => ({ words: part.textContent.trim(), box: part.getBoundingClientRect() }))
        // 44 may be drawn as 43.99.
        .filter(({ box }) => Math.min(box.width, box.height) < least - 0.1)
        .map(({ words, box }) => `${words}: ${box.width} × ${box.height}`),
    [CONTROLS, TARGET] as const,
  );

/** What axe finds on a page; of all it knows, or of these rules. */
async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  // Rules of WCAG 2.2 alone are asked for by name.
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations, passes } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(passes.length).toBeGreaterThan(rules ? 0 : 10);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.each(ONE_OF_EACH_KIND)('%s can be used by everybody, as far as axe can tell, in all colours', async (_, path) => {
  await visiting(browser, { ...JUDGED, colorScheme: 'light' }, async (page) => {
    await page.goto(site.origin + path);
    expect(await violationsOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOn(page, ['color-contrast']), 'in dark colours').toEqual([]);
    await page.evaluate(() => localStorage.setItem('theme', 'contrast'));
    await page.reload();
    // Seven to one, for eyes for which the usual does not do.
    expect(await violationsOn(page, ['color-contrast', 'color-contrast-enhanced']), 'in high contrast').toEqual([]);
  });
});

test.each([
  ['light', '', 'rgb(255, 253, 248)'],
  ['dark', '', 'rgb(21, 18, 13)'],
  ['dark', 'contrast', 'rgb(255, 255, 255)'],
] as const)('where the phone is %s and the visitor chose “%s” the paper is %s', async (colorScheme, theme, paper) => {
  await visiting(browser, { colorScheme }, async (page) => {
    await page.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme);
    await page.goto(`${site.origin}/vi/`);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(paper);
  });
});

test.each(ONE_OF_EACH_KIND)('%s tells links from words by more than colour, and moves nothing', async (_, path) => {
  await visiting(browser, { reducedMotion: 'reduce' }, async (page) => {
    await page.goto(site.origin + path);
    expect(await page.locator('main :is(p, li, dd, td) a:visible').evaluateAll(notUnderlined)).toEqual([]);
    expect(await page.locator('*').evaluateAll(moving)).toEqual([]);
  });
});

// A button has a box, a card a picture beside it, a place on a map its circle.
const notUnderlined = (links: Element[]): string[] =>
  links
    .filter((link) => !link.closest('.button, .cards, svg'))
    .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
    .map((link) => link.outerHTML);

const moving = (parts: Element[]): string[] =>
  parts.flatMap((part) =>
    [undefined, '::before', '::after'].flatMap((pseudo) => {
      const style = getComputedStyle(part, pseudo);
      const durations = `${style.transitionDuration}, ${style.animationName === 'none' ? '0s' : style.animationDuration}`;
      const isStill = durations.split(', ').every((duration) => duration === '0s') && style.scrollBehavior !== 'smooth';
      return isStill ? [] : [`${part.outerHTML.slice(0, 80)} ${pseudo ?? ''}`];
    }),
  );

test('search results can be used by everybody, as far as axe can tell', async () => {
  await visiting(browser, JUDGED, async (page) => {
    await page.goto(`${site.origin}/vi/tim?q=chua`);
    await page.locator('#ket-qua a').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
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

describe('a page that arrives in two parts, the second cut off within the bar', () => {
  test.each(['/vi/di-tich/chua-con-son', '/en/search', '/H3X0Y'])('%s moves nothing that was seen', async (path) => {
    const html = await site.html(path);
    const cut = html.indexOf('<summary');
    const server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.write(html.slice(0, cut));
      setTimeout(() => response.end(html.slice(cut)), 500);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await visiting(browser, { viewport: { width: 412, height: 823 } }, async (page) => {
      await page.goto(`http://127.0.0.1:${port}/`);
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
              type: 'layout-shift',
              buffered: true,
            });
            setTimeout(() => resolve(0), 500);
          }),
      );
      expect(moved).toBe(0);
    });
    server.close();
  });
});
