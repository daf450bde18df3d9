import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import type { Facets } from '../../src/core/facets.ts';
import type { Lang } from '../../src/core/lang.ts';
import { searchRecords } from '../../src/core/search-records.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { codesWithin, entryByCode, findNames, indexNames } from '../../src/search/find-names.ts';
import { fixture } from '../support/run-script.ts';

const { catalogue } = buildCatalogue(await readContent(fixture('vietnamese-search'), '2026-11-21'));
if (!catalogue) throw new Error('There is something to mend in the fixture.');
const index = { vi: indexNames(searchRecords(catalogue, 'vi')), en: indexNames(searchRecords(catalogue, 'en')) };

const find = (query: string, chosen: Facets = {}, lang: Lang = 'vi') =>
  findNames(index[lang], query, chosen).map(({ entry, unit }) => entry?.id ?? unit?.code);

describe('found first', () => {
  test.each([
    ['con son', 'chua-con-son'],
    ['hun', 'chua-con-son'],
    ['昆山寺', 'chua-con-son'],
    ['H3X0Y', 'chua-con-son'],
    ['h3xo', 'chua-con-son'],
    ['sơn ca', 'vuon-son-ca'],
    ['hoa binh dinh', 'dinh-hoa-binh'],
    ['rong vang', 'banh-dau-xanh'],
    ['kiep bac temple', 'den-kiep-bac'],
    ['tran hung dao', '10570'],
    ['cong hoa', '10570'],
    ['quy', 'chua-quy'],
    ['quý', 'chua-quy-dong'],
    ['đường lang', 'mieu-duong-lang'],
    ['dương lang', 'mieu-duong-lang-ha'],
    ['định', 'mieu-dinh-son'],
    ['đình', 'dinh-hoa-binh'],
  ])('“%s”: %s', (query, expected) => {
    expect(find(query)[0]).toBe(expected);
  });
});

test('what lies in a commune is found by the commune, after the commune itself', () => {
  expect(find('tue tinh')[0]).toBe('10909');
  expect(find('tue tinh')).toContain('banh-dau-xanh');
});

test('words that stand in several fields are found together, after those that stand in one', () => {
  expect(find('son ca tue tinh')[0]).toBe('vuon-son-ca');
});

test.each([['qwxyzt'], ['?!'], [''], ['  ']])('“%s” finds nothing', (query) => {
  expect(find(query.trim())).toEqual([]);
});

test('filters alone list what they hold', () => {
  expect(find('', { century: '16' })).toEqual(['chua-hoa-binh', 'dinh-hoa-binh', 'van-mieu-mao-dien']);
  expect(find('', { stars: '4' })).toEqual(['banh-dau-xanh']);
});

test('filters narrow what a query finds, and no commune is an entry', () => {
  expect(find('hoa binh', { century: '16', unit: '10888' })).toEqual(['chua-hoa-binh']);
  expect(find('tue tinh', { kind: 'product' })).toEqual(['banh-dau-xanh']);
});

test('texts are looked for in what the filters hold', () => {
  expect(codesWithin(index.vi, { stars: '4' })).toEqual(['A9M3F']);
  expect(codesWithin(index.vi, { stars: '' })).toBeUndefined();
});

test('punctuation with filters finds nothing', () => {
  expect(find('?!', { kind: 'site' })).toEqual([]);
});

test('what was found by another name says so', () => {
  expect(findNames(index.en, 'chua con son', {})[0]?.reason).toEqual({ kind: 'twin', text: 'Chùa Côn Sơn' });
  expect(findNames(index.vi, 'chua hun', {})[0]?.reason).toEqual({ kind: 'other', text: 'chùa Hun' });
  expect(findNames(index.vi, 'chua con son', {})[0]?.reason).toBeUndefined();
});

test.each([
  ['H3X0Y', 'chua-con-son'],
  [' h3x oy ', 'chua-con-son'],
  ['https://dautich.example/H3X0Y', 'chua-con-son'],
  ['H3X0Z', undefined],
  ['', undefined],
])('the code “%s” opens %s', (typed, expected) => {
  expect(entryByCode(index.vi, typed)?.id).toBe(expected);
});
