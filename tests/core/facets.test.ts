import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { centuryOf, countFacets, type Facets, facetsOf, isWithin } from '../../src/core/facets.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { fixture } from '../support/run-script.ts';

const { catalogue } = buildCatalogue(await readContent(fixture('vietnamese-search'), '2026-11-21'));
const facetsIn = (id: string) => catalogue?.entries.filter((entry) => entry.id === id).map(facetsOf);

test.each([
  ['dinh-hoa-binh', { kind: 'site', rank: 'provincial', unit: '10909', century: '16' }],
  ['chua-con-son', { kind: 'site', rank: 'special-national', unit: '10570', century: 'unknown' }],
  ['banh-dau-xanh', { kind: 'product', unit: '10909', stars: '4' }],
  // Its certificate has lapsed.
  ['ruou-nep', { kind: 'product', unit: '10888' }],
])('%s stands where its facts say, and what is not known stays unknown', (id, expected) => {
  expect(facetsIn(id)).toEqual([expected]);
});

test.each([
  [1, 1],
  [971, 10],
  [1500, 15],
  [1501, 16],
  [1600, 16],
  [1988, 20],
])('the year %i lies in the %ith century', (year, century) => {
  expect(centuryOf(year)).toBe(century);
});

describe('filters', () => {
  const temple: Facets = { kind: 'site', rank: 'national', unit: '1' };
  const shrine: Facets = { kind: 'site', rank: 'provincial', unit: '1' };
  const cake: Facets = { kind: 'product', stars: '4', unit: '2' };

  test('without a choice let everything through', () => {
    expect([temple, cake].every((facets) => isWithin(facets, { kind: '', rank: '' }))).toBe(true);
  });

  test('let through what stands where all of them ask for', () => {
    expect([temple, shrine, cake].filter((facets) => isWithin(facets, { unit: '1', rank: 'national' }))).toEqual([
      temple,
    ]);
  });

  test('say for each choice how much it would show beside the other filters', () => {
    const counts = countFacets([temple, shrine, cake], { rank: 'national' });
    expect(counts.get('unit')).toEqual(new Map([['1', 1]]));
    // Its own choice does not hide the others of its kind.
    expect(counts.get('rank')).toEqual(
      new Map([
        ['national', 1],
        ['provincial', 1],
      ]),
    );
  });
});
