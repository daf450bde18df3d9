import { describe, expect, test } from 'vitest';
import { spell, wordScore } from '../../src/search/spelling.ts';

const score = (typed: string, word: string) => wordScore(spell(typed), spell(word));

describe('one word in several spellings', () => {
  test.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['quý', 'quý'.normalize('NFD')],
    ['ĐỀN', 'đền'],
  ])('“%s” is “%s”', (typed, word) => {
    expect(spell(typed)).toEqual(spell(word));
    expect(score(typed, word)).toBe(1);
  });
});

describe('what was typed fits the first word better than the second', () => {
  test.each([
    ['as typed', 'quy', 'quy', 'quý'],
    ['as typed, with a mark', 'quý', 'quý', 'quy'],
    ['đ is a letter of its own where it was typed', 'đường', 'đường', 'dường'],
    ['a mark left out says nothing; another mark does', 'đên', 'đền', 'đẹn'],
    ['another tone is another word', 'hòa', 'hoà', 'họa'],
    ['a whole word before the beginning of one', 'den', 'đền', 'đenh'],
    ['a beginning with the right marks before the whole with wrong ones', 'đình', 'đình', 'định'],
  ])('%s: “%s” is rather “%s” than “%s”', (_, typed, better, worse) => {
    expect(score(typed, better)).toBeGreaterThan(score(typed, worse));
  });
});

test.each([
  ['den', 'đền'],
  ['đên', 'đền'],
  ['DEN', 'Đền'],
  ['kie', 'Kiếp'],
  ['temples', 'Temple'],
  ['昆山', '昆山寺'],
  ['山', '昆山寺'],
])('“%s” finds “%s”', (typed, word) => {
  expect(score(typed, word)).toBeGreaterThan(0.5);
});

test('a word with another mark is found too, far behind', () => {
  expect(score('đẹn', 'đền')).toBeGreaterThan(0);
  expect(score('đẹn', 'đền')).toBeLessThan(score('đên', 'đền') / 2);
});

test.each([
  ['den', 'kiep'],
  ['denx', 'đền'],
  ['s', 'temple'],
])('“%s” has nothing to do with “%s”', (typed, word) => {
  expect(score(typed, word)).toBe(0);
});
