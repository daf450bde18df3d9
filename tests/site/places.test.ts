import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { decodeCodes } from '../../scripts/lib/decode.ts';
import { PdfPictures } from '../../scripts/lib/pdf-pixels.ts';
import { cropOf } from '../../scripts/lib/pixels.ts';
import { isExact, type Route } from '../../src/core/entry.ts';
import { planOf } from '../../src/core/route-plan.ts';
import { bookletPath, entryPath, mapPath, originOf, printedUrl, routeFilePath } from '../../src/core/urls.ts';
import { FIRST_FLIGHT_BYTES, HEADER_BYTES } from '../../src/scan/one-flight.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { poppler } from '../support/pdf-inside.ts';
import { fixture } from '../support/run-script.ts';

const site = await openSite();
const small = await openSite(fixture('valid'));
const browser = await openBrowser();
const { sites, routes, publisher } = site.catalogue;
const located = sites.filter(({ position }) => position);

const PHONE = { viewport: { width: 360, height: 640 } };
/** CSS pixels, as far as there is room for it in the drawing. */
const FINGER = 44;
/** For a drawing whose units are 320 across and whose column may be a little narrower. */
const SLACK = 6;

const at = <T>(path: string, options: BrowserContextOptions, visit: (page: Page) => Promise<T>): Promise<T> =>
  visiting(browser, options, async (page) => {
    await page.goto(site.origin + path);
    return visit(page);
  });

describe.each(['vi', 'en'] as const)('the map: %s', (lang) => {
  const path = mapPath(lang);

  test('shows every site that was located, and no other, each by a link with its name', async () => {
    await at(path, {}, async (page) => {
      const links = await page
        .locator('.drawing a:not([href^="#"])')
        .evaluateAll((all) =>
          all.map((link) => ({ href: link.getAttribute('href'), words: link.getAttribute('aria-label') ?? '' })),
        );
      expect(links.map(({ href }) => href).sort()).toEqual(
        located.map(({ kind, id }) => entryPath(kind, id, lang)).sort(),
      );
      for (const { name, kind, id } of located) {
        expect(links.find(({ href }) => href === entryPath(kind, id, lang))?.words).toContain(name[lang]);
      }
    });
  });

  test('draws what is only known roughly with a broken ring, and says so', async () => {
    await at(path, {}, async (page) => {
      for (const { kind, id, position } of located) {
        const mark = page.locator(`.drawing a[href="${entryPath(kind, id, lang)}"]`);
        const isBroken = (await mark.locator('circle[stroke-dasharray]').count()) > 0;
        expect(isBroken, id).toBe(position && !isExact(position));
        const words = await mark.getAttribute('aria-label');
        expect(words).toMatch(isBroken ? /\d+ m$/ : /(vị trí đã biết|position known)$/);
      }
    });
  });

  test('has a list that says the same without script, by commune, and names those without a position', async () => {
    await at(path, { javaScriptEnabled: false }, async (page) => {
      for (const { id, name, position } of sites) {
        const line = await page.locator(`#${id}`).innerText();
        expect(line).toContain(name[lang]);
        expect(/chưa có vị trí đo|no measured position/.test(line)).toBe(position === undefined);
      }
      expect(await page.locator('[data-near]').isVisible()).toBe(false);
      const communes = new Set(sites.map(({ unit }) => unit?.code));
      expect(await page.locator('main h3').count()).toBe(communes.size);
    });
  });

  test('can be used with a thumb on a small phone, and no two marks share a fingertip', async () => {
    await at(path, PHONE, async (page) => {
      const boxes = await page.locator('.drawing a').evaluateAll((all) =>
        all.map((link) => {
          const { x, y, width, height } = (link.querySelector('circle') as Element).getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2, least: Math.min(width, height) };
        }),
      );
      expect(boxes.length).toBeGreaterThan(1);
      for (const [index, a] of boxes.entries()) {
        expect(a.least).toBeGreaterThanOrEqual(FINGER - SLACK);
        for (const b of boxes.slice(index + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(FINGER - SLACK);
        }
      }
    });
  });

  test('leads by keyboard alone from a group to its part enlarged, and on to a site', async () => {
    await at(path, PHONE, async (page) => {
      const reached = async (selector: string) => {
        for (let presses = 0; presses < 40; presses += 1) {
          await page.keyboard.press('Tab');
          if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
        }
        throw new Error(`Tab does not come to ${selector}`);
      };
      await reached('.drawing a[href^="#"]');
      await page.keyboard.press('Enter');
      await page.waitForURL(({ hash }) => hash !== '');
      const part = new URL(page.url()).hash;
      expect(await page.locator(part).isVisible()).toBe(true);
      await reached(`${part} a`);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => located.some(({ kind, id }) => url.pathname === entryPath(kind, id, lang)));
    });
  });

  test('names whose positions it shows and under which licence', async () => {
    await at(path, {}, async (page) => {
      expect(await page.locator('a[href="https://www.geonames.org/"]').count()).toBe(1);
      expect(await page.locator('a[href="https://creativecommons.org/licenses/by/4.0/"]').count()).toBe(1);
    });
  });

  test('costs at most 2 KB of script before anybody touches it, and no request', async () => {
    const html = await site.html(path);
    const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '').join('');
    expect(html).not.toMatch(/<script[^>]* src=/);
    expect(gzipSync(scripts).byteLength).toBeLessThanOrEqual(2048);
    expect(gzipSync(html).byteLength + HEADER_BYTES).toBeLessThanOrEqual(FIRST_FLIGHT_BYTES);
  });
});

test('the map is printed, without its button', async () => {
  await at('/vi/ban-do', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.drawing svg').first().isVisible()).toBe(true);
    expect(await page.locator('[data-near]').isVisible()).toBe(false);
  });
});

test('a site of which nothing was located has a map page that says so, and no empty map', async () => {
  await visiting(browser, {}, async (page) => {
    await page.goto(`${small.origin}/vi/ban-do`);
    expect(await page.locator('.drawing').count()).toBe(0);
    expect(await page.locator('[data-near]').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('chưa nơi nào có vị trí đo');
    expect(await page.locator('#den-mau').innerText()).toContain('chưa có vị trí đo');
  });
});

describe('“near me”', () => {
  const inHaiDuong = {
    permissions: ['geolocation'],
    geolocation: { latitude: 20.94099, longitude: 106.33302, accuracy: 30 },
  };

  test('lists the located sites from near to far, and asks no server for anything', async () => {
    await at('/vi/ban-do', inHaiDuong, async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.getByRole('button', { name: 'Gần tôi' }).click();
      const lines = page.locator('[data-near] li');
      await lines.first().waitFor();
      const told = await lines.allInnerTexts();
      expect(told).toHaveLength(located.length);
      expect(told[0]).toBe('Chùa Động Ngọ khoảng 4,4 km');
      const kilometres = told.map((line) => Number(/([\d,]+) km$/.exec(line)?.[1]?.replace(',', '.')));
      expect(kilometres).toEqual(kilometres.toSorted((a, b) => a - b));
      expect(await page.locator('[data-near]').innerText()).toContain('Chưa có vị trí đo nên không tính được:');
      expect(requests.filter((url) => !url.endsWith('/dau.svg'))).toEqual([]);
    });
  });

  test('asks for nothing before its button is pressed', async () => {
    await visiting(browser, inHaiDuong, async (page) => {
      await page.addInitScript(() => {
        navigator.geolocation.getCurrentPosition = () => {
          document.documentElement.dataset['asked'] = 'yes';
        };
      });
      await page.goto(`${site.origin}/vi/ban-do`);
      expect(await page.evaluate(() => document.documentElement.dataset['asked'])).toBeUndefined();
      await page.getByRole('button', { name: 'Gần tôi' }).click();
      expect(await page.evaluate(() => document.documentElement.dataset['asked'])).toBe('yes');
    });
  });

  test.each([
    ['was refused', '/vi/ban-do', { code: 1 }, 'Máy hoặc trình duyệt không cho trang biết vị trí.'],
    ['was refused, in English', '/en/map', { code: 1 }, 'does not tell this page where you are'],
    ['could not be found', '/vi/ban-do', { code: 2 }, 'Chưa xác định được vị trí của máy.'],
    ['took too long', '/vi/ban-do', { code: 3 }, 'Chưa xác định được vị trí của máy.'],
    ['is not known to the browser', '/vi/ban-do', undefined, 'Trình duyệt này không cho biết vị trí.'],
  ])('says so where the position %s', async (_, path, failure, words) => {
    await visiting(browser, {}, async (page) => {
      await page.addInitScript((error) => {
        const geolocation = error && {
          getCurrentPosition: (__: unknown, failed: (reason: unknown) => void) =>
            failed({ ...error, PERMISSION_DENIED: 1 }),
        };
        Object.defineProperty(navigator, 'geolocation', { get: () => geolocation });
      }, failure);
      await page.goto(site.origin + path);
      await page.locator('[data-near] button').click();
      await expect.poll(() => page.locator('[data-near] [role=status]').innerText()).toContain(words);
    });
  });
});

describe('the page of a site', () => {
  test('tells how far its neighbours are where that is known, and leads there', async () => {
    await at('/vi/di-tich/chua-con-son', {}, async (page) => {
      const near = page.locator('section', { has: page.getByRole('heading', { name: 'Gần đây' }) });
      const lines = await near.locator('li').allInnerTexts();
      expect(lines.length).toBeLessThanOrEqual(5);
      expect(lines[0]).toBe('Đền Kiếp Bạc Đền · phường Trần Hưng Đạo · cách khoảng 6 km');
    });
  });

  test('offers the way by links alone, and says where they lead only near', async () => {
    await at('/en/sites/chua-con-son', { javaScriptEnabled: false }, async (page) => {
      const hrefs = await page.locator('dd a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hrefs).toContain('geo:21.15065,106.381526?q=21.15065,106.381526');
      expect(hrefs).toContain('https://maps.apple.com/?daddr=21.15065,106.381526');
      expect(hrefs).toContain('https://www.google.com/maps/dir/?api=1&destination=21.15065,106.381526');
      expect(hrefs).toContain('/en/map#chua-con-son');
      expect(await page.locator('main').innerText()).toContain('These links lead to somewhere near');
    });
  });

  test('without a position offers no way, and says that it was not measured', async () => {
    await at('/vi/di-tich/dong-kinh-chu', {}, async (page) => {
      expect(await page.locator('a[href^="geo:"], a[href*="google.com/maps"]').count()).toBe(0);
      expect(await page.locator('main').innerText()).toContain('Chưa đo tọa độ tại chỗ.');
    });
  });

  test.each(
    routes.flatMap((route) => planOf(route, site.catalogue).stops.map((stop, index) => ({ route, stop, index }))),
  )(
    'of $stop.id, at its own address, leads to the stops before and after it on $route.id',
    async ({ route, stop, index }) => {
      const { stops } = planOf(route, site.catalogue);
      await at(entryPath(stop.kind, stop.id, 'vi'), {}, async (page) => {
        const line = page.locator('li', { has: page.locator(`a[href="${entryPath('route', route.id, 'vi')}"]`) });
        const links = await line.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        const around = [stops[index - 1], stops[index + 1]].flatMap((other) => other ?? []);
        expect(links).toEqual([
          entryPath('route', route.id, 'vi'),
          ...around.map(({ kind, id }) => entryPath(kind, id, 'vi')),
        ]);
        expect(await line.innerText()).toContain(`điểm ${index + 1}/${stops.length}`);
      });
    },
  );
});

describe.each(routes)('the route $id', (route: Route) => {
  const { stops, legs, total } = planOf(route, site.catalogue);
  const onMap = stops.filter((stop) => stop.kind === 'site' && stop.position);

  test('numbers its stops, and tells distances only where they are known', async () => {
    await at(entryPath('route', route.id, 'vi'), { javaScriptEnabled: false }, async (page) => {
      const cards = await page.locator('.stops li').allInnerTexts();
      expect(cards).toHaveLength(stops.length);
      for (const [index, stop] of stops.entries()) expect(cards[index]).toContain(`${index + 1}. ${stop.name.vi}`);
      const told = cards.filter((card) => / km,/.test(card));
      expect(told).toHaveLength(legs.filter(Boolean).length);
      const words = await page.locator('main').innerText();
      expect(/Cả tuyến: (khoảng|chưa tới) [\d,]+ km/.test(words)).toBe(total !== undefined);
      expect(words.includes('đường chim bay')).toBe(legs.some(Boolean));
      expect(await page.locator('.story .drawing a').count()).toBe(onMap.length);
      expect(words.includes('chưa điểm nào có vị trí đo')).toBe(onMap.length === 0);
    });
  });

  test.runIf(onMap.length > 0).each(['vi', 'en'] as const)('has files that another program reads: %s', async (lang) => {
    const texts = await Promise.all(
      (['gpx', 'kml'] as const).map(async (kind) => {
        const answer = await fetch(site.origin + routeFilePath(kind, route.id, lang));
        expect(answer.status).toBe(200);
        return answer.text();
      }),
    );
    const [gpx, kml] = await at(mapPath(lang), { bypassCSP: true }, async (page) => {
      await page.addScriptTag({
        path: fileURLToPath(new URL('../../node_modules/@tmcw/togeojson/dist/togeojson.umd.js', import.meta.url)),
      });
      return page.evaluate((files) => {
        interface Read {
          features: {
            geometry: { type: string; coordinates: unknown };
            properties: { name?: string; desc?: string };
          }[];
        }
        const reader = (globalThis as unknown as Record<'toGeoJSON', Record<'gpx' | 'kml', (xml: Document) => Read>>)
          .toGeoJSON;
        return files.map((text, index) => {
          const xml = new DOMParser().parseFromString(text, 'application/xml');
          const fault = xml.querySelector('parsererror')?.textContent;
          if (fault) throw new Error(fault);
          return reader[index === 0 ? 'gpx' : 'kml'](xml).features.map(({ geometry, properties }) => ({
            ...geometry,
            name: properties.name,
          }));
        });
      }, texts);
    });
    const points = onMap.map((stop) => ({
      type: 'Point',
      coordinates: stop.kind === 'site' && stop.position ? [stop.position.lon, stop.position.lat] : [],
      name: `${stops.indexOf(stop) + 1}. ${stop.name[lang]}`,
    }));
    expect(kml).toEqual(points);
    expect(gpx?.filter(({ type }) => type === 'Point')).toEqual(points);
    const order = gpx?.filter(({ type }) => type === 'LineString') ?? [];
    expect(order.map(({ coordinates }) => coordinates)).toEqual(
      points.length > 1 ? [points.map(({ coordinates }) => coordinates)] : [],
    );
    for (const text of texts) {
      const missing = stops.filter((stop) => !onMap.includes(stop));
      expect(missing.filter((stop) => !text.includes(stop.name[lang]))).toEqual([]);
      expect(text).toContain(originOf(publisher.domain) + entryPath('route', route.id, lang));
    }
  });

  test.runIf(onMap.length === 0)('has no file without a single place in it', async () => {
    expect((await fetch(site.origin + routeFilePath('gpx', route.id, 'vi'))).status).toBe(404);
  });

  test.each(['vi', 'en'] as const)(
    'has a booklet on A5 that holds every stop, with a code that reads: %s',
    async (lang) => {
      const pdf = await at(bookletPath(route.id, lang), {}, (page) => page.pdf({ preferCSSPageSize: true }));
      // Chromium rounds paper to whole points.
      expect(poppler('pdfinfo', pdf)).toMatch(/Page size: +420 x 59[45]/);
      const words = plain(poppler('pdftotext', pdf));
      for (const stop of [route, ...stops]) {
        const { lead = '', body = '' } = stop.words[lang] ?? {};
        const paragraphs = body.split('\n').filter((line) => /^\p{Lu}[^<>*_`|[\]]*$/u.test(line));
        expect([lead, ...paragraphs].filter((part) => !words.includes(plain(part)))).toEqual([]);
      }
      const pages = await PdfPictures.open(pdf);
      const read: string[] = [];
      for (let index = 0; index < pages.pageCount; index += 1) {
        const pixels = await pages.page(index, 150);
        read.push(...(await decodeCodes(cropOf(pixels, { x: 0, y: 0, width: pixels.width, height: pixels.height }))));
      }
      pages.close();
      expect(read).toEqual(stops.map(({ code }) => printedUrl(publisher.domain, code)));
    },
  );
});

/** Line ends and hyphens of a printed page are its own. */
const plain = (text: string): string => text.replaceAll(/\s+/g, '');
