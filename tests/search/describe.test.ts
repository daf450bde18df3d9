import { expect, test } from 'vitest';
import type { EntryRecord } from '../../src/core/search-records.ts';
import { describeHit } from '../../src/search/describe.ts';
import { fill } from '../../src/search/words.ts';
import { searchWords } from '../../src/views/search-view.ts';

const TEMPLE: EntryRecord = {
  kind: 'site',
  id: 'den-bia',
  code: 'W3P3Z',
  lang: 'en',
  name: 'Bia Temple',
  twin: 'Đền Bia',
  others: [],
  producer: '',
  former: '',
  facets: { kind: 'site', rank: 'national', century: '10' },
  isTradition: true,
};
const UNIT = { code: '10909', name: 'Tuệ Tĩnh commune', formers: [] };
const words = searchWords('en');

test('an entry is shown with what it is and where, and why it was found where its name does not tell', () => {
  const reason = { kind: 'twin', text: 'Đền Bia' } as const;
  expect(describeHit({ entry: TEMPLE, unit: UNIT, reason }, words, {})).toEqual({
    href: '/en/sites/den-bia',
    name: 'Bia Temple',
    detail: 'National heritage site · Tuệ Tĩnh commune',
    reason: { text: 'in Vietnamese: Đền Bia', lang: 'vi' },
  });
});

test.each([
  ['a product by its stars', { kind: 'product', facets: { kind: 'product', stars: '4' } }, {}, 'OCOP ★★★★'],
  ['a product without stars by its kind', { kind: 'product', facets: { kind: 'product' } }, {}, 'Product'],
  ['a site without a known rank by its kind', { facets: { kind: 'site', rank: 'unranked' } }, {}, 'Heritage site'],
  [
    'a site of a century that tradition gives by that too, where centuries are asked for',
    {},
    { century: '10' },
    'National heritage site · founding year by tradition',
  ],
] as const)('%s', (_, changes, chosen, detail) => {
  const entry = { ...TEMPLE, ...changes };
  expect(describeHit({ entry, unit: undefined, reason: undefined }, words, chosen).detail).toBe(detail);
});

test('a commune leads to its page, and says what it was', () => {
  const reason = { kind: 'former', text: 'Cẩm Vũ commune' } as const;
  expect(describeHit({ entry: undefined, unit: UNIT, reason }, words, {})).toEqual({
    href: '/en/communes/10909',
    name: 'Tuệ Tĩnh commune',
    detail: 'Commune or ward',
    reason: { text: 'formerly Cẩm Vũ commune', lang: 'en' },
  });
});

test('what fills a gap is taken as it is', () => {
  expect(fill('Nothing for “%query”, %number', { query: '$& %number', number: 2 })).toBe('Nothing for “$& %number”, 2');
});
