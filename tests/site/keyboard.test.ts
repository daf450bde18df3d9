import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { ONE_OF_EACH_KIND } from '../support/kinds-of-pages.ts';

// A visitor with a keyboard, a switch or a screen reader: no mouse is touched here.

const site = await openSite();
const browser = await openBrowser();

const PHONE = { viewport: { width: 360, height: 640 } };
const at = (path: string, visit: (page: Page) => Promise<void>, options = PHONE) =>
  visiting(browser, options, async (page) => {
    await page.goto(site.origin + path);
    await visit(page);
  });

/** What has the focus, and how it shows. */
interface Stop {
  readonly words: string;
  /** Its place among all that takes the focus, in the order of the page; nothing outside the page. */
  readonly place: number | undefined;
  readonly isMarked: boolean;
  readonly isInSight: boolean;
}

const TAKES_FOCUS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], [tabindex="0"]';

const focused = (page: Page): Promise<Stop> =>
  page.evaluate((selector) => {
    const part = document.activeElement;
    if (!part || part === document.body) return { words: '', place: undefined, isMarked: true, isInSight: true };
    const all = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
    const { top, bottom, left, right } = part.getBoundingClientRect();
    return {
      words: part.outerHTML.slice(0, 120),
      place: all.indexOf(part),
      isMarked: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 3 && !/, 0\)$/.test(outlineColor),
      // A long example may be higher than a phone: its beginning is in sight.
      isInSight:
        top >= -1 &&
        left >= -1 &&
        top < innerHeight &&
        right <= innerWidth + 1 &&
        (part.tagName === 'PRE' || bottom - top < innerHeight),
    };
  }, TAKES_FOCUS);

/** All stops from here to the end of the page. @throws where the keyboard is caught */
async function stopsOf(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const most = 2 * (await page.locator(TAKES_FOCUS).count()) + 10;
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop.place === undefined || (stops.length > 0 && stop.place === stops[0]?.place)) return stops;
    stops.push(stop);
  }
  throw new Error(`The keyboard does not come out of the page: ${stops.at(-1)?.words}`);
}

describe.each(ONE_OF_EACH_KIND)('on %s', (_, path) => {
  test('Tab comes by everything once, in the order of the page, shows where it is, and leaves', async () => {
    await at(path, async (page) => {
      const stops = await stopsOf(page, 'Tab');
      const count = await page
        .locator(TAKES_FOCUS)
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
      expect(stops.map(({ place }) => place)).toEqual(Array.from({ length: count }, (__, index) => index));
      expect(
        stops.filter(({ isMarked }) => !isMarked).map(({ words }) => words),
        'not marked',
      ).toEqual([]);
      expect(
        stops.filter(({ isInSight }) => !isInSight).map(({ words }) => words),
        'out of sight',
      ).toEqual([]);
    });
  });
});

test.each(ONE_OF_EACH_KIND.filter(([, path]) => path !== '/H3X0Y'))(
  'on %s the first Tab offers to skip what every page has, and does',
  async (_, path) => {
    await at(path, async (page) => {
      await page.keyboard.press('Tab');
      const skip = page.locator('.skip');
      expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const { isBehind, words } = await page.evaluate(() => ({
        isBehind: !document.activeElement?.closest('body > header, .skip'),
        words: document.activeElement?.outerHTML.slice(0, 120),
      }));
      expect(isBehind, words).toBe(true);
    });
  },
);

/** Goes on by Tab until a part has the focus. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`The keyboard does not come to ${selector}.`);
}
const root = (page: Page, name: string) => page.locator('html').getAttribute(name);

describe('the reading tools', () => {
  test.each(['Enter', 'Space'])('open by %s, and size and colours change', async (key) => {
    await at('/vi/di-tich/chua-con-son', async (page) => {
      await tabTo(page, '.settings summary');
      await page.keyboard.press(key);
      expect(await page.locator('.settings').getAttribute('open')).toBe('');
      await tabTo(page, '[name=size][value=large]');
      await page.keyboard.press(key);
      await expect.poll(() => root(page, 'data-size')).toBe('large');
      await tabTo(page, '[name=theme][value=contrast]');
      await page.keyboard.press(key);
      await expect.poll(() => root(page, 'data-theme')).toBe('contrast');
      await tabTo(page, '.settings summary', 'Shift+Tab');
      await page.keyboard.press(key);
      expect(await page.locator('.settings').getAttribute('open')).toBe(null);
    });
  });

  test('every one of them is marked while it has the focus', async () => {
    await at('/vi/di-tich/chua-con-son', async (page) => {
      await tabTo(page, '.settings summary');
      await page.keyboard.press('Enter');
      for (let index = 0; index < 8; index += 1) {
        await page.keyboard.press('Tab');
        const { isMarked, isInSight, words } = await focused(page);
        expect(words).toMatch(/^<button name="(size|theme)"/);
        expect({ isMarked, isInSight }, words).toEqual({ isMarked: true, isInSight: true });
      }
    });
  });
});

test('on a scan page the language changes by keyboard, and the focus goes on from there', async () => {
  await at('/H3X0Y', async (page) => {
    await expect.poll(() => root(page, 'data-l')).toBe('en');
    await tabTo(page, '[data-show=vi]');
    await page.keyboard.press('Enter');
    await expect.poll(() => root(page, 'data-l')).toBe('vi');
    await tabTo(page, 'main a, main button');
    expect(await page.evaluate(() => document.activeElement?.closest('[lang]')?.getAttribute('lang'))).toBe('vi');
  });
});

describe('the map', () => {
  test('leads from a place to its page, and from a group to the enlarged part that shows it', async () => {
    await at('/vi/ban-do', async (page) => {
      await tabTo(page, 'svg a[href^="#"]');
      const part = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => location.hash)).toBe(part);
      await expect
        .poll(() => page.locator(part ?? '').evaluate((one) => one.getBoundingClientRect().top < innerHeight))
        .toBe(true);
      await tabTo(page, `${part} a`);
      const place = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      await page.keyboard.press('Enter');
      await page.waitForURL(site.origin + place);
    });
  });

  test('“near me” answers beside its button, and leaves the focus there', async () => {
    await at('/vi/ban-do', async (page) => {
      await tabTo(page, '[data-near] button');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('[data-near] [role=status]').textContent()).not.toBe('');
      expect(await page.evaluate(() => document.activeElement?.matches('[data-near] button'))).toBe(true);
    });
  });
});

test('festivals that are over open by keyboard, and lead to their sites', async () => {
  await at('/vi/le-hoi', async (page) => {
    await tabTo(page, '#past summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '#past li a');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForURL(site.origin + href);
  });
});

test('a route is walked forward and back stop by stop', async () => {
  const { stops } = site.catalogue.routes.find(({ id }) => id === 'con-son-kiep-bac') ?? { stops: [] };
  expect(stops.length).toBeGreaterThan(1);
  const pathOf = (index: number) => `/vi/di-tich/${stops[index]}`;
  await at('/vi/tuyen/con-son-kiep-bac', async (page) => {
    const follow = async (href: string) => {
      await tabTo(page, `main a[href="${href}"]`);
      await page.keyboard.press('Enter');
      await page.waitForURL(site.origin + href);
    };
    await follow(pathOf(0));
    for (let index = 1; index < stops.length; index += 1) await follow(pathOf(index));
    for (let index = stops.length - 2; index >= 0; index -= 1) await follow(pathOf(index));
    await follow('/vi/tuyen/con-son-kiep-bac');
  });
});

test('a code is typed and sent without a mouse', async () => {
  await at('/vi/ma', async (page) => {
    await tabTo(page, '.code-box input');
    await page.keyboard.type('h3x0y');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.origin}/H3X0Y`);
  });
});
