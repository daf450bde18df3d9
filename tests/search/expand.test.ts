import { expect, test } from 'vitest';
import { expand } from '../../src/search/expand.ts';

test.each([
  ['con son', ['con son']],
  ['', []],
  ['den', ['den', 'đen']],
  ['DEN', ['DEN', 'đEN']],
  ['den kiep bac', ['den kiep bac', 'đen kiep bac']],
  ['mao dien', ['mao dien', 'mao đien']],
  ['dau dinh', ['dau dinh', 'dau đinh', 'đau dinh', 'đau đinh']],
  // A d with its mark was meant so, and one inside a word is never đ.
  ['đền', ['đền']],
  ['sudden', ['sudden']],
  ['“den”', ['“den”', '“đen”']],
  ['d', ['d']],
  ['2d', ['2d']],
])('“%s” is also looked for as %j', (query, expected) => {
  expect(expand(query).filter(Boolean)).toEqual(expected);
});

test('letters in loose marks are taken as firm ones', () => {
  expect(expand('dền'.normalize('NFD'))).toEqual(['dền', 'đền']);
});

test('no more than three words are tried both ways', () => {
  expect(expand('da de di do du')).toHaveLength(8);
  expect(expand('da de di do du').at(-1)).toBe('đa đe đi do du');
});
