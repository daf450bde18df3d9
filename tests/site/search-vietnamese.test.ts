import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { fixture } from '../support/run-script.ts';
import { allOf, ask } from '../support/search-page.ts';

// Spellings of Vietnamese, each of which a search engine has been seen to miss, in a content made to tell them apart.

const site = await openSite(fixture('vietnamese-search'));
const browser = await openBrowser();

const pages: Record<string, Page> = {};
beforeAll(async () => {
  for (const [lang, path] of [
    ['vi', '/vi/tim'],
    ['en', '/en/search'],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(site.origin + path);
    pages[lang] = page;
  }
});
const find = async (lang: 'vi' | 'en', query: string) => {
  const page = pages[lang];
  if (!page) throw new Error('The page is not there.');
  return ask(page, query);
};
/** The folders of what was found; a commune by its code. */
const ids = (addresses: readonly string[]) => addresses.map((address) => address.split('/').at(-1));

/** What is typed, and what stands first. */
const FIRST: readonly (readonly [query: string, id: string])[] = [
  ['con son', 'chua-con-son'],
  ['Côn Sơn', 'chua-con-son'],
  ['côn son', 'chua-con-son'],
  ['CON SON', 'chua-con-son'],
  ['sơn ca', 'vuon-son-ca'],
  ['den', 'den-kiep-bac'],
  ['đên', 'den-kiep-bac'],
  ['đền', 'den-kiep-bac'],
  ['den kiep bac', 'den-kiep-bac'],
  ['ĐỀN KIẾP BẠC', 'den-kiep-bac'],
  ['đình', 'dinh-hoa-binh'],
  ['định', 'mieu-dinh-son'],
  ['dinh son', 'mieu-dinh-son'],
  ['dinh hoa binh', 'dinh-hoa-binh'],
  ['đường lang', 'mieu-duong-lang'],
  ['dương lang', 'mieu-duong-lang-ha'],
  ['mao dien', 'van-mieu-mao-dien'],
  ['Mao Điền', 'van-mieu-mao-dien'],
  ['thủy tiên', 'mieu-thuy-tien'],
  ['thuỷ tiên', 'mieu-thuy-tien'],
  ['thủy vân', 'mieu-thuy-van'],
  ['quy', 'chua-quy'],
  ['quý', 'chua-quy-dong'],
  ['banh dau xanh', 'banh-dau-xanh'],
  ['bánh đậu', 'banh-dau-xanh'],
  // Names in Hán characters, other names, producers, codes.
  ['昆山寺', 'chua-con-son'],
  ['昆山', 'chua-con-son'],
  ['chua hun', 'chua-con-son'],
  ['rong vang', 'banh-dau-xanh'],
  ['H3X0Y', 'chua-con-son'],
  ['h3xoy', 'chua-con-son'],
  // The other language's name, and the names of communes.
  ['Kiep Bac temple', 'den-kiep-bac'],
  ['tue tinh', '10909'],
  ['Cẩm Vũ', '10909'],
  ['cam van', '10909'],
];

describe.each(['vi', 'en'] as const)('in %s', (lang) => {
  test.each(FIRST)('“%s” finds %s first', async (query, id) => {
    expect(ids((await find(lang, query)).names)[0]).toBe(id);
  });

  test.each(FIRST.filter(([query]) => query.normalize('NFD') !== query))(
    '“%s” in loose marks finds %s first',
    async (query, id) => {
      expect(ids((await find(lang, query.normalize('NFD'))).names)[0]).toBe(id);
    },
  );

  /** Spellings of one thing, none better than the others. */
  test.each([
    ['hoa binh', ['chua-hoa-binh', 'dinh-hoa-binh']],
    ['hòa bình', ['chua-hoa-binh', 'dinh-hoa-binh']],
    ['hoà bình', ['chua-hoa-binh', 'dinh-hoa-binh']],
    ['thuy', ['mieu-thuy-tien', 'mieu-thuy-van']],
    ['thủy', ['mieu-thuy-tien', 'mieu-thuy-van']],
    ['thuỷ', ['mieu-thuy-tien', 'mieu-thuy-van']],
    ['duong lang', ['mieu-duong-lang', 'mieu-duong-lang-ha']],
    ['dinh', ['10888', 'dinh-hoa-binh', 'mieu-dinh-son']],
  ])('“%s” finds %j', async (query, expected) => {
    expect(ids((await find(lang, query)).names).toSorted()).toEqual(expected);
  });

  test.each(['qwxyzt', '?!', '…', '“”'])('“%s” finds nothing, and says so', async (query) => {
    const answer = await find(lang, query);
    expect(allOf(answer)).toEqual([]);
    expect(answer.said).toContain(`“${query}”`);
  });

  test('an empty query says nothing', async () => {
    await find(lang, 'con son');
    expect(await find(lang, '')).toEqual({ names: [], texts: [], said: '', hint: '' });
  });
});

describe('in the texts', () => {
  test.each([
    // đ for d, one form of marks for another, a stem for its plural.
    ['vi', 'dong', 'chua-quy-dong'],
    ['vi', 'da ong', 'mieu-dinh-son'],
    ['vi', 'rừng thông', 'chua-con-son'],
    ['vi', 'rừng thông'.normalize('NFD'), 'chua-con-son'],
    ['vi', 'thuy cung', 'chua-hoa-binh'],
    ['vi', 'thủy cung', 'chua-hoa-binh'],
    ['vi', 'thủy thần', 'dinh-hoa-binh'],
    ['vi', 'tien si', 'van-mieu-mao-dien'],
    ['en', 'lighthouse', 'den-kiep-bac'],
    ['en', 'turtles', 'chua-quy'],
    ['en', 'pine woods', 'chua-con-son'],
  ] as const)('in %s “%s” finds %s', async (lang, query, id) => {
    expect(ids((await find(lang, query)).texts)[0]).toBe(id);
  });

  test('the exact spelling comes first', async () => {
    const found = async (query: string) =>
      ids((await find('vi', query)).texts).filter((id) => id?.endsWith('hoa-binh'));
    expect(await found('thuỷ')).toEqual(['chua-hoa-binh', 'dinh-hoa-binh']);
    expect(await found('thủy')).toEqual(['dinh-hoa-binh', 'chua-hoa-binh']);
  });

  test('a word that stands nowhere is not taken for a shorter one', async () => {
    expect((await find('vi', 'village')).texts).toEqual([]);
  });
});

describe('what only the other language has', () => {
  test('an entry that was not translated is named, with the way to it, and is no result', async () => {
    const answer = await find('en', 'ao sen');
    expect(allOf(answer)).toEqual([]);
    expect(answer.hint).toBe('Only in Vietnamese: Lotus Pond Shrine');
    const link = pages['en']?.locator('#mach a');
    expect(await link?.getAttribute('href')).toBe('/vi/di-tich/mieu-khong-dich');
    expect(await link?.getAttribute('hreflang')).toBe('vi');
  });

  test.each([
    ['vi', 'lighthouse', 'Các bài tiếng Anh có chữ “lighthouse”: tìm ở đó', '/en/search?q=lighthouse'],
    ['en', 'ech keu', 'The Vietnamese texts have “ech keu”: search there', '/vi/tim?q=ech%20keu'],
  ] as const)('in %s “%s” leads to the search of the other language', async (lang, query, words, to) => {
    const answer = await find(lang, query);
    expect(allOf(answer)).toEqual([]);
    expect(answer.hint).toBe(words);
    expect(await pages[lang]?.locator('#mach a').getAttribute('href')).toBe(to);
  });

  test('nothing is promised that the other language has not', async () => {
    expect((await find('vi', 'lighthouse qwxyzt')).hint).toBe('');
  });

  test('what this language has needs no hint', async () => {
    expect((await find('vi', 'ao sen')).hint).toBe('');
  });
});
