import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page, Response } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/core/text.ts';
import { entryPath, searchPath } from '../../src/core/urls.ts';
import { openBrowser, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { allOf, ask, settled } from '../support/search-page.ts';

// Search in the real content. What single spellings find is asked of a content of its own: search-vietnamese.test.ts.

const site = await openSite();
const browser = await openBrowser();

let page: Page;
beforeAll(async () => {
  page = await browser.newPage();
  return () => page.close();
});

async function find(path: string, query: string) {
  if (new URL(page.url(), site.origin).pathname !== path) await page.goto(site.origin + path);
  return ask(page, query);
}

describe('a name is found first', () => {
  test.each([
    ['con son', '/vi/di-tich/chua-con-son'],
    ['CON SON', '/vi/di-tich/chua-con-son'],
    ['Côn Sơn', '/vi/di-tich/chua-con-son'],
    ['Côn Sơn'.normalize('NFD'), '/vi/di-tich/chua-con-son'],
    ['den bia', '/vi/di-tich/den-bia'],
    ['đền bia', '/vi/di-tich/den-bia'],
    ['den kiep bac', '/vi/di-tich/den-kiep-bac'],
    ['Đền Kiếp Bạc', '/vi/di-tich/den-kiep-bac'],
    ['mao dien', '/vi/di-tich/van-mieu-mao-dien'],
    ['banh dau', '/vi/san-pham/banh-dau-xanh-rong-vang-hoang-gia'],
    ['dao co', '/vi/di-tich/dao-co-chi-lang-nam'],
    // The producer.
    ['hoang giang', '/vi/san-pham/banh-dau-xanh-rong-vang-hoang-gia'],
  ])('“%s” finds %s', async (query, expected) => {
    expect((await find('/vi/tim', query)).names[0]).toBe(expected);
  });

  test.each([
    ['con son', '/en/sites/chua-con-son'],
    ['Con Son pagoda', '/en/sites/chua-con-son'],
    ['Bia Temple', '/en/sites/den-bia'],
    ['den bia', '/en/sites/den-bia'],
    ['mao dien', '/en/sites/van-mieu-mao-dien'],
    ['mung bean cake', '/en/products/banh-dau-xanh-rong-vang-hoang-gia'],
  ])('in English “%s” finds %s', async (query, expected) => {
    expect((await find('/en/search', query)).names[0]).toBe(expected);
  });
});

const names = site.catalogue.entries.map(({ kind, id, name }) => ({
  query: fold(name.vi),
  expected: entryPath(kind, id, 'vi'),
}));

test.each(names)('“$query”, a whole name without marks, finds $expected first', async ({ query, expected }) => {
  expect((await find(searchPath('vi'), query)).names[0]).toBe(expected);
});

test.each([
  ['cam vu', '/vi/xa-phuong/10909'],
  ['xã Cẩm Vũ', '/vi/xa-phuong/10909'],
  ['thi tran Ninh Giang', '/vi/xa-phuong/11203'],
  // Nothing lies in it yet.
  ['Định Sơn', '/vi/xa-phuong/10888'],
])('“%s”, a commune of before 1 July 2025, finds what it is today', async (query, expected) => {
  expect(allOf(await find('/vi/tim', query))).toContain(expected);
});

test('“Cam Van”, the old commune of đền Bia, finds the temple', async () => {
  expect((await find('/vi/tim', 'Cam Van')).names).toContain('/vi/di-tich/den-bia');
});

test.each([
  ['/vi/tim', /^\/vi\/(di-tich|san-pham|tuyen|huong-dan|xa-phuong)\/[a-z0-9-]+$/],
  ['/en/search', /^\/en\/(sites|products|routes|guides|communes)\/[a-z0-9-]+$/],
])('%s finds pages in its own language only', async (path, address) => {
  for (const query of ['temple', 'chua', 'Hai Duong']) {
    const found = allOf(await find(path, query));
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((to) => !address.test(to))).toEqual([]);
  }
});

test('a word in the address of a picture is no word of the page', async () => {
  expect((await find('/vi/tim', 'svg')).texts).toEqual([]);
  expect((await find('/vi/tim', 'temple')).texts).toEqual([]);
});

describe('bytes', () => {
  const INSTANT = 20 * 1024;
  const FULL_TEXT = 140 * 1024;

  test.each([
    ['/vi/tim', 'con son'],
    ['/vi/tim', 'den duong dau'],
    ['/en/search', 'con son'],
    ['/en/search', 'temple of the dragon'],
  ])('%s: nothing before it is touched, then names, then the texts for “%s”', async (path, query) => {
    await visiting(browser, {}, async (fresh) => {
      const answers: Promise<{ address: string; size: number }>[] = [];
      fresh.on('response', (response) => void answers.push(weigh(response)));
      const spent = async () => {
        const all = await Promise.all(answers.splice(0));
        const asked = all.filter(({ address }) => address !== path && address !== '/dau.svg');
        return { asked: asked.map(({ address }) => address), sum: asked.reduce((sum, { size }) => sum + size, 0) };
      };
      await fresh.goto(site.origin + path, { waitUntil: 'networkidle' });
      expect((await spent()).asked).toEqual([]);
      await Promise.all([fresh.waitForResponse('**/tim/*.json'), fresh.focus('#q')]);
      await fresh.waitForLoadState('networkidle');
      const touched = await spent();
      expect(touched.asked.filter((address) => address.startsWith('/pagefind/'))).toEqual([]);
      await ask(fresh, query);
      await fresh.waitForLoadState('networkidle');
      const read = await spent();
      console.log(`${path} “${query}”: names ${touched.sum}, texts ${read.sum} bytes in ${read.asked.length} requests`);
      expect(touched.sum).toBeGreaterThan(2_000);
      expect(touched.sum).toBeLessThanOrEqual(INSTANT);
      expect(read.sum).toBeGreaterThan(60_000);
      expect(read.sum).toBeLessThanOrEqual(FULL_TEXT);
    });
  });

  test.each(['/vi/tim', '/en/search'])('%s holds at most 2 KB of script', async (path) => {
    const scripts = [...(await site.html(path)).matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
    const sum = gzipSync(scripts.join('')).length;
    console.log(`${path}: ${sum} bytes of script before it is touched`);
    expect(scripts.join('')).toContain('import(');
    expect(sum).toBeLessThanOrEqual(2048);
  });
});

/** Bytes on the way to a phone. */
async function weigh(response: Response): Promise<{ address: string; size: number }> {
  const body = await response.body();
  // Pagefind's own files are packed as they lie on the disk.
  const isPacked = /\.pf_|\.pagefind$/.test(response.url());
  return { address: new URL(response.url()).pathname, size: isPacked ? body.length : gzipSync(body).length };
}

test.each([
  ['/vi/tim', 'Không thấy gì cho “qwxyzt”. Thử gõ ít chữ hơn.'],
  ['/en/search', 'Nothing found for “qwxyzt”. Try fewer words.'],
])('%s says when nothing was found', async (path, words) => {
  expect(await find(path, 'qwxyzt')).toEqual({ names: [], texts: [], said: words, hint: '' });
});

test.each(['<img/src=x/onerror=alert(1)>qwxyzt', 'qwxyzt$&', '%query qwxyzt'])(
  'what was not found is shown as it was typed: %s',
  async (query) => {
    expect(allOf(await find('/vi/tim', query))).toEqual([]);
    expect(await page.innerText('#so')).toBe(`Không thấy gì cho “${query}”. Thử gõ ít chữ hơn.`);
    expect(await page.locator('main img').count()).toBe(0);
  },
);

test('a result leads to its page, by the address under which the page is known', async () => {
  const { texts } = await find('/vi/tim', 'bach dang');
  expect(texts[0]).not.toMatch(/\.html$/);
  await page.locator('#trong-bai a').first().click();
  expect(new URL(page.url()).pathname).toBe(texts[0]);
});

test('a long list of texts goes on where somebody asks for more, and the first of them is focused', async () => {
  const { texts } = await find('/vi/tim', 'den');
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await page.waitForFunction((count) => document.querySelectorAll('#trong-bai a').length > count, texts.length);
  const all = (await settled(page)).texts;
  expect(all.slice(0, texts.length)).toEqual(texts);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(all[texts.length]);
});

test('a search can be sent as an address, and is there after a step back', async () => {
  await page.goto(`${site.origin}/vi/tim?q=den+bia&rank=special-national`);
  expect((await settled(page)).names).toEqual(['/vi/di-tich/den-bia']);
  await ask(page, 'côn sơn');
  expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: 'côn sơn', rank: 'special-national' })}`);
  await page.locator('#theo-ten a').first().click();
  await page.waitForURL('**/chua-con-son');
  await page.goBack();
  // The route of that name has no rank.
  expect((await settled(page)).names).toEqual(['/vi/di-tich/chua-con-son']);
});

test.each([
  ['H3X0Y', '/vi/tim', '/vi/di-tich/chua-con-son'],
  ['h3xoy', '/vi/tim', '/vi/di-tich/chua-con-son'],
  ['H3X0Y', '/en/search', '/en/sites/chua-con-son'],
])('the code %s typed on %s opens %s', async (code, path, expected) => {
  await visiting(browser, {}, async (fresh) => {
    await fresh.goto(site.origin + path);
    await fresh.fill('#q', code);
    await fresh.press('#q', 'Enter');
    await fresh.waitForURL(site.origin + expected);
  });
});

test('a code nobody has is handed to those who know codes', async () => {
  const { hint } = await find('/vi/tim', 'h3x0z');
  expect(hint).toBe('“h3x0z” là mã trên biển? Tra mã này');
  await page.locator('#mach a').click();
  await page.locator('output a').first().waitFor();
  expect(await page.innerText('output')).toContain('H3X0Y');
});

test('a search gives the browser nothing to complain about', async () => {
  await visiting(browser, {}, async (fresh) => {
    const complaints: string[] = [];
    fresh.on('pageerror', (error) => complaints.push(String(error)));
    fresh.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await fresh.goto(`${site.origin}/vi/tim`);
    await ask(fresh, 'con son');
    expect(complaints).toEqual([]);
  });
});

test('without script the search page says so and leads to the lists', async () => {
  await visiting(browser, { javaScriptEnabled: false }, async (still) => {
    await still.goto(`${site.origin}/en/search`);
    expect(await still.innerText('main')).toContain('The search box needs JavaScript.');
    expect(await still.locator('main nav a:visible').count()).toBe(5);
    expect(await still.locator('input:visible, details:visible').count()).toBe(0);
  });
});

describe('with one bar of signal', () => {
  const UNREACHED = 'Theo tên: 2 · Trong bài: chưa tìm được, có lẽ sóng yếu.';

  test.each(['**/pagefind/pagefind.js*', '**/*.pagefind', '**/*.pf_meta', '**/*.pf_index', '**/*.pf_fragment'])(
    'names are found where %s does not arrive, and the texts can be tried again',
    async (files) => {
      await visiting(browser, {}, async (weak) => {
        await weak.route(files, (route) => route.abort());
        await weak.goto(`${site.origin}/vi/tim`);
        const first = await ask(weak, 'con son');
        expect(first).toMatchObject({
          names: ['/vi/di-tich/chua-con-son', '/vi/tuyen/con-son-kiep-bac'],
          texts: [],
          said: UNREACHED,
        });
        await weak.unroute(files);
        await weak.getByRole('button', { name: 'Thử lại' }).click();
        await weak.locator('#trong-bai a').first().waitFor();
        const second = await settled(weak);
        expect(second.names).toEqual(first.names);
        expect(second.said).toMatch(/^Theo tên: 2 · Trong bài: \d+$/);
        expect(await weak.getByRole('button', { name: 'Thử lại' }).isVisible()).toBe(false);
      });
    },
  );

  test('where the names do not arrive, it says so and can be tried again', async () => {
    await visiting(browser, {}, async (weak) => {
      await weak.route('**/tim/vi.json', (route) => route.abort());
      await weak.goto(`${site.origin}/vi/tim`);
      expect((await ask(weak, 'con son')).said).toBe('Chưa tải được phần tìm kiếm, có lẽ sóng yếu.');
      await weak.unroute('**/tim/vi.json');
      await weak.getByRole('button', { name: 'Thử lại' }).click();
      await weak.locator('#theo-ten a').first().waitFor();
      expect((await settled(weak)).names).toEqual(['/vi/di-tich/chua-con-son', '/vi/tuyen/con-son-kiep-bac']);
    });
  });

  test('where not even the script arrives, it says so and typing on tries again', async () => {
    await visiting(browser, {}, async (weak) => {
      await weak.route('**/_astro/start*', (route) => route.abort());
      await weak.goto(`${site.origin}/vi/tim`);
      await weak.fill('#q', 'con');
      await weak.locator('#so:not(:empty)').waitFor();
      expect(await weak.innerText('#so')).toBe('Chưa tải được phần tìm kiếm, có lẽ sóng yếu.');
      await weak.unroute('**/_astro/start*');
      await weak.locator('#q').pressSequentially(' son');
      await weak.locator('#theo-ten a').first().waitFor();
      expect((await settled(weak)).names).toEqual(['/vi/di-tich/chua-con-son', '/vi/tuyen/con-son-kiep-bac']);
    });
  });
});

describe('by keyboard', () => {
  const open = (visit: (page: Page) => Promise<void>) =>
    visiting(browser, {}, async (fresh) => {
      await fresh.goto(`${site.origin}/vi/tim`);
      await fresh.focus('#q');
      await fresh.keyboard.type('den');
      await fresh.locator('[role=option]').first().waitFor();
      await visit(fresh);
    });
  const state = (fresh: Page) =>
    fresh.evaluate(() => {
      const field = document.querySelector('#q');
      const active = document.getElementById(field?.getAttribute('aria-activedescendant') ?? '');
      return {
        isOpen:
          field?.getAttribute('aria-expanded') === 'true' && !document.querySelector<HTMLElement>('#goi-y')?.hidden,
        active: active?.getAttribute('aria-selected') === 'true' ? active.dataset['href'] : undefined,
        isFocused: document.activeElement === field,
      };
    });

  test('arrows walk over the suggestions and back into the field, which keeps the focus', async () => {
    await open(async (fresh) => {
      expect(await state(fresh)).toEqual({ isOpen: true, active: undefined, isFocused: true });
      const all = await fresh
        .locator('[role=option]')
        .evaluateAll((options) => options.map((one) => (one as HTMLElement).dataset['href']));
      await fresh.keyboard.press('ArrowDown');
      expect(await state(fresh)).toEqual({ isOpen: true, active: all[0], isFocused: true });
      await fresh.keyboard.press('ArrowDown');
      expect((await state(fresh)).active).toBe(all[1]);
      await fresh.keyboard.press('ArrowUp');
      await fresh.keyboard.press('ArrowUp');
      expect((await state(fresh)).active).toBeUndefined();
      await fresh.keyboard.press('ArrowUp');
      expect((await state(fresh)).active).toBe(all.at(-1));
    });
  });

  test('Enter opens the chosen suggestion', async () => {
    await open(async (fresh) => {
      await fresh.keyboard.press('ArrowDown');
      const { active } = await state(fresh);
      await fresh.keyboard.press('Enter');
      await fresh.waitForURL(site.origin + active);
    });
  });

  test('Enter without a choice closes the suggestions and leaves the results', async () => {
    await open(async (fresh) => {
      await fresh.keyboard.press('Enter');
      expect((await settled(fresh)).names.length).toBeGreaterThan(2);
      expect(await state(fresh)).toMatchObject({ isOpen: false, isFocused: true });
    });
  });

  test('Escape closes the suggestions and keeps what was typed; the arrow opens them again', async () => {
    await open(async (fresh) => {
      await fresh.keyboard.press('Escape');
      expect(await state(fresh)).toEqual({ isOpen: false, active: undefined, isFocused: true });
      expect(await fresh.inputValue('#q')).toBe('den');
      await fresh.keyboard.press('ArrowDown');
      expect((await state(fresh)).isOpen).toBe(true);
    });
  });

  test('Tab leaves the suggestions for the filters, and those for the results', async () => {
    await open(async (fresh) => {
      await settled(fresh);
      await fresh.keyboard.press('Tab');
      expect((await state(fresh)).isOpen).toBe(false);
      expect(await fresh.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
      await fresh.keyboard.press('Tab');
      expect(await fresh.evaluate(() => document.activeElement?.closest('#theo-ten') !== null)).toBe(true);
    });
  });

  test('filters can be chosen without a mouse', async () => {
    await visiting(browser, {}, async (fresh) => {
      await fresh.goto(`${site.origin}/vi/tim`);
      await fresh.focus('#loc summary');
      await fresh.keyboard.press('Enter');
      await fresh.keyboard.press('Tab');
      await fresh.keyboard.press('ArrowDown');
      await fresh.locator('#theo-ten a').first().waitFor();
      expect((await settled(fresh)).names).toHaveLength(site.catalogue.sites.length);
    });
  });
});

test('a touch on a suggestion opens it', async () => {
  await visiting(browser, { hasTouch: true, viewport: { width: 360, height: 640 } }, async (phone) => {
    await phone.goto(`${site.origin}/vi/tim`);
    await phone.tap('#q');
    await phone.keyboard.type('con so');
    await phone.locator('[role=option]').first().tap();
    await phone.waitForURL('**/chua-con-son');
  });
});

describe('filters', () => {
  const choices = (fresh: Page, facet: string) =>
    fresh.locator(`select[name=${facet}] option`).evaluateAll((options) => options.map((option) => option.textContent));

  test('alone list entries, and say how many each choice holds beside the others', async () => {
    await visiting(browser, {}, async (fresh) => {
      await fresh.goto(`${site.origin}/vi/tim`);
      const { sites, products } = site.catalogue;
      expect(await choices(fresh, 'kind')).toContain(`Di tích (${sites.length})`);
      await fresh.click('#loc summary');
      await fresh.selectOption('select[name=kind]', 'product');
      await fresh.locator('#theo-ten a').first().waitFor();
      const { names, said } = await settled(fresh);
      expect(names).toEqual(products.map(({ id }) => entryPath('product', id, 'vi')));
      expect(said).toBe(`${products.length} kết quả`);
      expect(await choices(fresh, 'rank')).toContain('Di tích quốc gia đặc biệt (0)');
      expect(await fresh.innerText('#loc summary')).toBe('Lọc: đang chọn 1 điều kiện');
      const five = products.filter(({ ocop }) => ocop.starsState === 'valid' && ocop.stars === 5);
      expect(five.length).toBeGreaterThan(0);
      expect(await choices(fresh, 'stars')).toContain(`5 sao (${five.length})`);
      await fresh.selectOption('select[name=stars]', '5');
      await fresh.waitForFunction((count) => document.querySelectorAll('#theo-ten a').length === count, five.length);
      await fresh.getByRole('button', { name: 'Bỏ lọc' }).click();
      await fresh.locator('#theo-ten:empty').waitFor({ state: 'attached' });
      expect(await choices(fresh, 'rank')).toContain(
        `Di tích quốc gia đặc biệt (${sites.filter(({ rank }) => rank === 'special-national').length})`,
      );
    });
  });

  test('narrow what is found in the texts too', async () => {
    await visiting(browser, {}, async (fresh) => {
      const count = async (query: string) => {
        await fresh.goto(`${site.origin}/vi/tim?${query}`);
        const answer = await settled(fresh);
        return { found: allOf(answer), inTexts: Number(/Trong bài: (\d+)$/.exec(answer.said)?.[1]) };
      };
      const all = await count('q=lang');
      const { found, inTexts } = await count('q=lang&kind=product');
      expect(inTexts).toBeGreaterThan(0);
      expect(inTexts).toBeLessThanOrEqual(site.catalogue.products.length);
      expect(inTexts).toBeLessThan(all.inTexts);
      expect(found.filter((address) => !address.startsWith('/vi/san-pham/'))).toEqual([]);
    });
  });

  test('centuries stand in order, and those of which no year is known stay unknown', async () => {
    await page.goto(`${site.origin}/vi/tim`);
    const unknown = site.catalogue.sites.filter(({ foundedIn }) => foundedIn === undefined).length;
    expect(await choices(page, 'century')).toEqual([
      'Tất cả',
      'Thế kỷ X (1)',
      'Thế kỷ XIX (1)',
      'Thế kỷ XX (1)',
      `Chưa rõ năm dựng (${unknown})`,
    ]);
    await page.goto(`${site.origin}/en/search`);
    expect(await choices(page, 'century')).toContain('10th century (1)');
  });

  test('a year that tradition gives is said to be one', async () => {
    await page.goto(`${site.origin}/vi/tim?century=10`);
    await settled(page);
    expect(await page.innerText('#theo-ten li')).toContain('năm dựng theo truyền tụng');
  });

  test('that leave nothing are named as the reason', async () => {
    await page.goto(`${site.origin}/vi/tim?q=qwxyzt&kind=product`);
    expect((await settled(page)).said).toBe('Không thấy gì cho “qwxyzt”. Thử gõ ít chữ hơn. Thử bỏ bớt điều kiện lọc.');
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([360, 1280])(
    'suggestions and results of %i pixels can be used by everybody, as far as axe can tell',
    async (width) => {
      await visiting(browser, { colorScheme, viewport: { width, height: 640 }, bypassCSP: true }, async (fresh) => {
        await fresh.goto(`${site.origin}/vi/tim`);
        await fresh.click('#loc summary');
        await fresh.focus('#q');
        await fresh.keyboard.type('den');
        await settled(fresh);
        await fresh.keyboard.press('ArrowDown');
        const told = async () => {
          const { violations } = await new AxeBuilder({ page: fresh }).analyze();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        };
        expect(await fresh.locator('[role=option]:visible').count()).toBeGreaterThan(2);
        expect(await told()).toEqual([]);
        await fresh.keyboard.press('Escape');
        expect(await told()).toEqual([]);
      });
    },
  );
});

test('everything to hit is 44 pixels high', async () => {
  await visiting(browser, { viewport: { width: 360, height: 640 } }, async (fresh) => {
    await fresh.goto(`${site.origin}/vi/tim`);
    await fresh.click('#loc summary');
    await fresh.focus('#q');
    await fresh.keyboard.type('den');
    await settled(fresh);
    const low = await fresh
      .locator('main :is(#q, select, summary, button, [role=option], #ket-qua li):visible')
      .evaluateAll((parts) =>
        parts
          .map((part) => ({ name: part.outerHTML.slice(0, 60), height: part.getBoundingClientRect().height }))
          .filter(({ height }) => height < 43.9),
      );
    expect(low).toEqual([]);
    expect(await fresh.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
