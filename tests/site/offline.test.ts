import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/lib/serve.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';

// What is left of the site when the signal goes, in a real browser whose network is cut.

const site = await openSite();
const browser = await openBrowser();

const ROUTE = '/vi/tuyen/thanh-pho-hai-duong-cu';
const FIRST = '/vi/di-tich/thanh-dong';
const NEXT = '/vi/di-tich/den-suot';
const ELSEWHERE = '/vi/di-tich/den-bia';

const keptPaths = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const cache = await caches.open(wanted);
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  }, name);
/** Opens a page and waits until the other stops are kept. */
async function walk(page: Page, origin: string, path: string, stops: number) {
  await page.goto(origin + path);
  await expect.poll(() => keptPaths(page, 'stops'), { timeout: 30_000 }).toHaveLength(stops);
}
const cut = (page: Page) => page.context().setOffline(true);

describe('on the way from stop to stop', () => {
  test('the other stops of the route can be read without signal, and say what they said', async () => {
    await visiting(browser, {}, async (page) => {
      await walk(page, site.origin, FIRST, 4);
      await cut(page);
      for (const path of [ROUTE, NEXT]) {
        await page.goto(site.origin + path);
        const html = await site.html(path);
        const [, title = ''] = /<h1[^>]*>([^<]*)</.exec(html) ?? [];
        expect(await page.locator('h1').textContent()).toBe(title);
      }
    });
  });

  test('the stops take at most 300 KB', async () => {
    await visiting(browser, {}, async (page) => {
      await walk(page, site.origin, ROUTE, 4);
      const bytes = await page.evaluate(async () => {
        const cache = await caches.open('stops');
        const sizes = (await cache.keys()).map(async (request) => (await cache.match(request))?.clone().blob());
        return (await Promise.all(sizes)).reduce((sum, blob) => sum + (blob?.size ?? 0), 0);
      });
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThanOrEqual(300_000);
    });
  });

  test('a page that is not kept says so, and names those that are', async () => {
    await visiting(browser, {}, async (page) => {
      await walk(page, site.origin, FIRST, 4);
      await cut(page);
      await page.goto(site.origin + ELSEWHERE);
      expect(await page.locator('h1').textContent()).toBe('Không có sóng');
      await expect.poll(() => page.locator('#co-san a').count()).toBe(4);
      await page.locator('#co-san a', { hasText: 'Sượt' }).click();
      expect(await page.locator('h1').textContent()).toContain('Sượt');
    });
  });

  test('nothing is kept where the phone asks to save data', async () => {
    await visiting(browser, {}, async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
      await page.goto(site.origin + FIRST);
      await page.waitForTimeout(6000);
      expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
    });
  });

  test('a page that belongs to no route brings no worker', async () => {
    await visiting(browser, {}, async (page) => {
      await page.goto(site.origin + ELSEWHERE);
      expect(await page.content()).not.toContain('data-stops');
    });
  });
});

describe('when something was published in between', () => {
  const publish = async () => {
    const dist = await mkdtemp(join(tmpdir(), 'dau-tich-offline-'));
    await cp(site.dist, dist, { recursive: true });
    const { origin, close } = await serve(dist);
    afterAll(async () => {
      await close();
      await rm(dist, { recursive: true });
    });
    return { dist, origin };
  };

  test('a kept page is the new one as soon as it was seen with signal', async () => {
    const { dist, origin } = await publish();
    await visiting(browser, {}, async (page) => {
      await walk(page, origin, FIRST, 4);
      const file = join(dist, `${NEXT}.html`);
      await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1([^>]*)>/, '<h1$1>Bản mới: '));
      await page.goto(origin + NEXT);
      expect(await page.locator('h1').textContent()).toContain('Bản mới');
      await page.goto(origin + FIRST);
      await cut(page);
      await page.goto(origin + NEXT);
      expect(await page.locator('h1').textContent()).toContain('Bản mới');
    });
  });

  test('an entry that vanished says so, and is forgotten', async () => {
    const { dist, origin } = await publish();
    await visiting(browser, {}, async (page) => {
      await walk(page, origin, FIRST, 4);
      await rm(join(dist, `${NEXT}.html`));
      await page.goto(origin + NEXT);
      expect(await page.locator('h1').first().textContent()).toContain('Không');
      await expect.poll(() => keptPaths(page, 'stops')).not.toContain(NEXT);
    });
  });
});

describe('a route kept on request', () => {
  const button = (page: Page) => page.locator('button[name=keep]');
  const status = (page: Page) => page.locator('.actions:has(button[name=keep]) [role=status]');

  test('tells its size first, keeps all of it, and can be removed', async () => {
    await visiting(browser, {}, async (page) => {
      await page.goto(site.origin + ROUTE);
      await button(page).click();
      await expect.poll(() => button(page).textContent()).toMatch(/^Giữ lại \d+,\d MB$/);
      await button(page).click();
      await expect.poll(() => status(page).textContent()).toContain('Cả tuyến đã nằm trên máy');
      const list = JSON.parse(await readFile(join(site.dist, '/du-lieu/tuyen/thanh-pho-hai-duong-cu.vi.json'), 'utf8'));
      const kept = await keptPaths(page, 'route /du-lieu/tuyen/thanh-pho-hai-duong-cu.vi.json');
      expect(kept).toEqual(list.files.map(({ path }: { path: string }) => path));
      await button(page).click();
      await expect.poll(() => status(page).textContent()).toBe('Đã xóa khỏi máy.');
      expect(await page.evaluate(() => caches.keys())).not.toContain(
        'route /du-lieu/tuyen/thanh-pho-hai-duong-cu.vi.json',
      );
    });
  });

  test('says that nothing was kept where a file did not arrive as it was published', async () => {
    await visiting(browser, { serviceWorkers: 'block' }, async (page) => {
      await page.route(`**${NEXT}`, (route) => route.fulfill({ body: 'đứt giữa chừng', contentType: 'text/html' }));
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'serviceWorker', { value: { register: async () => undefined } }),
      );
      await page.goto(site.origin + ROUTE);
      await button(page).click();
      await expect.poll(() => button(page).textContent()).toMatch(/^Giữ lại/);
      await button(page).click();
      await expect.poll(() => status(page).textContent()).toContain('chưa giữ gì');
      expect((await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('route'))).toEqual([]);
    });
  });
});
