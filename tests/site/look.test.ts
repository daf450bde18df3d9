import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { ONE_OF_EACH_KIND } from '../support/kinds-of-pages.ts';
import { tooWide } from '../support/layout.ts';

const site = await openSite();
const browser = await openBrowser();

const SCREENS = [
  { name: 'the smallest phone', width: 320, height: 568 },
  { name: 'a small phone', width: 360, height: 640 },
  { name: 'a phone', width: 412, height: 915 },
  { name: 'a desk', width: 1280, height: 800 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

/** Height of what a thumb must hit while walking, in CSS pixels (WCAG 2.2, 2.5.5); links inside a sentence are as high as it. */
const TARGET = 44;
const CONTROLS = [
  'button, summary, input:not([type=hidden]), select, .button',
  'body > header a, footer li a, .menu a, .cards a, .plain a, .days a',
].join(', ');

describe.each(SCREENS)('on $name of $width pixels', ({ width, height }) => {
  test.each(ONE_OF_EACH_KIND)('%s is never wider than the screen, and its controls can be hit', async (_, path) => {
    await visiting(browser, { viewport: { width, height } }, async (page) => {
      await page.goto(site.origin + path);
      expect(await tooWide(page), 'parts that stick out').toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    });
  });
});

/** Text of twice the usual size, as some set it in their phone. */
const TWICE = ':root { font-size: 225% !important }';

describe.each([320, 1280])('with text of 200 %% on %d pixels', (width) => {
  test.each(ONE_OF_EACH_KIND)('%s can be read by scrolling in one direction', async (_, path) => {
    await visiting(browser, { viewport: { width, height: 640 }, bypassCSP: true }, async (page) => {
      await page.goto(site.origin + path);
      const before = await lettersOf(page);
      await page.addStyleTag({ content: TWICE });
      expect(await lettersOf(page)).toBe(2 * before);
      expect(await tooWide(page), 'parts that stick out').toEqual([]);
      // The rest of what axe looks at does not change with the size.
      if (width === 320)
        expect(await violationsOn(page, ['color-contrast', 'scrollable-region-focusable', 'target-size'])).toEqual([]);
    });
  });
});

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

describe.each(SCHEMES)('in %s colours', (colorScheme) => {
  // The policy of the pages lets no foreign script in, and the judge is one.
  const options = { colorScheme, viewport: { width: 412, height: 915 }, bypassCSP: true };

  test.each(ONE_OF_EACH_KIND)('%s can be used by everybody, as far as axe can tell', async (_, path) => {
    await visiting(browser, options, async (page) => {
      await page.goto(site.origin + path);
      expect(await violationsOn(page)).toEqual([]);
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

test.each(ONE_OF_EACH_KIND)('in high contrast %s has no words that are hard to read', async (_, path) => {
  await visiting(browser, { colorScheme: 'dark', bypassCSP: true }, async (page) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'contrast'));
    await page.goto(site.origin + path);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    // Seven to one, for eyes for which the usual does not do.
    expect(await violationsOn(page, ['color-contrast', 'color-contrast-enhanced'])).toEqual([]);
  });
});

test.each(ONE_OF_EACH_KIND)('%s marks links inside a sentence by more than their colour', async (_, path) => {
  await visiting(browser, {}, async (page) => {
    await page.goto(site.origin + path);
    const plain = await page.locator('main :is(p, li, dd, td) a:visible').evaluateAll((links) =>
      links
        .filter((link) => !link.matches('.button, .cards a') && !link.closest('svg'))
        .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
        .map((link) => link.outerHTML),
    );
    expect(plain).toEqual([]);
  });
});

test.each(ONE_OF_EACH_KIND)('%s moves nothing for those who asked for that', async (_, path) => {
  await visiting(browser, { reducedMotion: 'reduce' }, async (page) => {
    await page.goto(site.origin + path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((part) =>
        [undefined, '::before', '::after'].flatMap((pseudo) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(
            part,
            pseudo,
          );
          const isStill =
            (animationName === 'none' || /^0s(, 0s)*$/.test(animationDuration)) &&
            /^0s(, 0s)*$/.test(transitionDuration) &&
            scrollBehavior !== 'smooth';
          return isStill ? [] : [`${part.tagName}${pseudo ?? ''}`];
        }),
      ),
    );
    expect(moving).toEqual([]);
    expect(await page.locator('marquee, blink, img[src$=".gif"]').count()).toBe(0);
  });
});

test('search results can be used by everybody, as far as axe can tell', async () => {
  await visiting(browser, { bypassCSP: true }, async (page) => {
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
