import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/core/text.ts';
import { entryPath, searchPath } from '../../src/core/urls.ts';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';

const site = await openSite();
const browser = await openBrowser();

/** The addresses found for a query typed into the search field, best first. */
async function find(page: Page, path: string, query: string): Promise<string[]> {
  if (page.url() !== site.origin + path) await page.goto(site.origin + path);
  // What an earlier query left must not be taken for the answer.
  await page.evaluate(() => document.querySelector('#ket-qua')?.replaceChildren());
  await page.evaluate(() => document.querySelector('#so')?.replaceChildren());
  await page.fill('#q', query);
  await page.locator('#ket-qua a, #so:not(:empty)').first().waitFor();
  return page.locator('#ket-qua a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

let page: Page;
beforeAll(async () => {
  page = await browser.newPage();
  return () => page.close();
});

test.each(['/vi/tim', '/en/search'])('%s asks for no index before somebody touches the field', async (path) => {
  const fresh = await browser.newPage();
  const asked: string[] = [];
  fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await fresh.goto(site.origin + path, { waitUntil: 'networkidle' });
  expect(asked.filter((address) => address !== '/dau.svg')).toEqual([path]);
  await fresh.focus('#q');
  await fresh.waitForLoadState('networkidle');
  await fresh.close();
  expect(asked).toContain('/pagefind/pagefind.js');
});

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
  ])('“%s” finds %s', async (query, expected) => {
    expect((await find(page, '/vi/tim', query))[0]).toBe(expected);
  });

  test.each([
    ['con son', '/en/sites/chua-con-son'],
    ['Con Son pagoda', '/en/sites/chua-con-son'],
    ['Bia Temple', '/en/sites/den-bia'],
    ['den bia', '/en/sites/den-bia'],
    ['mao dien', '/en/sites/van-mieu-mao-dien'],
    ['mung bean cake', '/en/products/banh-dau-xanh-rong-vang-hoang-gia'],
  ])('in English “%s” finds %s', async (query, expected) => {
    expect((await find(page, '/en/search', query))[0]).toBe(expected);
  });
});

const names = site.catalogue.entries.map(({ kind, id, name }) => ({
  query: fold(name.vi),
  expected: entryPath(kind, id, 'vi'),
}));

test.each(names)('“$query”, a whole name without marks, finds $expected first', async ({ query, expected }) => {
  expect((await find(page, searchPath('vi'), query))[0]).toBe(expected);
});

test.each([
  ['H3X0Y', '/vi/tim', '/vi/di-tich/chua-con-son'],
  ['h3x0y', '/vi/tim', '/vi/di-tich/chua-con-son'],
  ['H3X0Y', '/en/search', '/en/sites/chua-con-son'],
])('the code %s finds its entry under %s', async (code, path, expected) => {
  expect(await find(page, path, code)).toContain(expected);
});

test.each([
  ['cam vu', '/vi/xa-phuong/10909'],
  ['xã Cẩm Vũ', '/vi/xa-phuong/10909'],
  ['thi tran Ninh Giang', '/vi/xa-phuong/11203'],
  ['Định Sơn', '/vi/xa-phuong/10888'],
])('“%s”, a commune of before 1 July 2025, finds what it is today', async (query, expected) => {
  expect(await find(page, '/vi/tim', query)).toContain(expected);
});

test('“Cam Van”, the old commune of đền Bia, finds the temple', async () => {
  expect(await find(page, '/vi/tim', 'Cam Van')).toContain('/vi/di-tich/den-bia');
});

test.each([
  ['/vi/tim', /^\/vi\/(di-tich|san-pham|tuyen|huong-dan|xa-phuong)\/[a-z0-9-]+$/],
  ['/en/search', /^\/en\/(sites|products|routes|guides|communes)\/[a-z0-9-]+$/],
])('%s finds entries in its own language only', async (path, address) => {
  const found = (await Promise.all(['temple', 'chua', 'Hai Duong'].map((query) => findAlone(path, query)))).flat();
  expect(found.length).toBeGreaterThan(3);
  expect(found.filter((to) => !address.test(to))).toEqual([]);
});

async function findAlone(path: string, query: string): Promise<string[]> {
  const own = await browser.newPage();
  try {
    return await find(own, path, query);
  } finally {
    await own.close();
  }
}

test.each([
  ['/vi/tim', 'Không thấy gì cho “qwxyzt”. Thử gõ ít chữ hơn.'],
  ['/en/search', 'Nothing found for “qwxyzt”. Try fewer words.'],
])('%s says when nothing was found', async (path, words) => {
  expect(await find(page, path, 'qwxyzt')).toEqual([]);
  expect(await page.innerText('#so')).toBe(words);
});

test.each(['<img/src=x/onerror=alert(1)>qwxyzt', 'qwxyzt$&', '%qwxyzt'])(
  'what was not found is shown as it was typed: %s',
  async (query) => {
    expect(await find(page, '/vi/tim', query)).toEqual([]);
    expect(await page.innerText('#so')).toBe(`Không thấy gì cho “${query}”. Thử gõ ít chữ hơn.`);
    expect(await page.locator('main img').count()).toBe(0);
  },
);

test('a result leads to its page, by the address under which the page is known', async () => {
  const [first = ''] = await find(page, '/vi/tim', 'den bia');
  expect(first).not.toMatch(/\.html$/);
  await page.locator('#ket-qua a').first().click();
  expect(new URL(page.url()).pathname).toBe(first);
  expect(await page.innerText('h1')).toBe('Đền Bia');
});

test('a search can be sent as an address', async () => {
  await page.goto(`${site.origin}/vi/tim?q=den+bia`);
  await page.locator('#ket-qua a').first().waitFor();
  expect(await page.locator('#ket-qua a').first().getAttribute('href')).toBe('/vi/di-tich/den-bia');
});

test('a search gives the browser nothing to complain about', async () => {
  const own = await browser.newPage();
  const complaints: string[] = [];
  own.on('pageerror', (error) => complaints.push(String(error)));
  own.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await find(own, '/vi/tim', 'con son');
  await own.close();
  expect(complaints).toEqual([]);
});

test('without script the search page says so and leads to the lists', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${site.origin}/en/search`);
  expect(await still.innerText('main')).toContain('The search box needs JavaScript.');
  expect(await still.locator('main nav a').count()).toBe(4);
  await context.close();
});
