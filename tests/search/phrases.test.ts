import { describe, expect, test } from 'vitest';
import { holdsAll, inOrder, isMeant, longestRun } from '../../src/search/phrases.ts';

test.each([
  [[], 0],
  [[4], 1],
  [[3, 8, 9, 20], 2],
  [[9, 8, 8, 7, 1], 3],
])('the longest run of %j is %i', (positions, expected) => {
  expect(longestRun(positions)).toBe(expected);
});

test('words side by side come before words far apart, then the better score, and each page once', () => {
  const apart = { id: 'apart', score: 9, words: [1, 5] };
  const beside = { id: 'beside', score: 2, words: [1, 2] };
  const better = { id: 'better', score: 3, words: [7, 8] };
  const byTitle = { id: 'title', score: 1, words: [3, 4], matchedMetaFields: ['title'] };
  const again = { id: 'better', score: 1, words: [7] };
  expect(inOrder([apart, again, beside, better, byTitle])).toEqual([byTitle, better, beside, apart]);
});

test.each([
  ['in the text', [3], undefined, true],
  ['in the title', [], ['title'], true],
  ['in the address of a picture', [], ['image'], false],
])('a page is meant whose words stand %s: %j %j', (_, words, matchedMetaFields, expected) => {
  expect(isMeant({ id: 'a', score: 1, words, ...(matchedMetaFields && { matchedMetaFields }) })).toBe(expected);
});

describe('words that stand in a text', () => {
  test.each([
    ['vi', 'hoa binh', 'Đình Hòa Bình', true],
    ['vi', 'đền kiếp', 'Đền Kiếp Bạc', true],
    // Pagefind takes “vi” for “village”.
    ['vi', 'village', 'vị tướng', false],
    ['vi', 'den', 'Đền Kiếp Bạc', false],
    ['vi', 'đen', 'Đền Kiếp Bạc', true],
    ['vi', 'temples', 'Temple', false],
    ['en', 'temples', 'Temple', true],
    ['en', 'fishing', 'They fished here', true],
    ['en', 'tens', 'ten', false],
  ] as const)('in %s “%s” in “%s”: %s', (lang, query, text, expected) => {
    expect(holdsAll(query, text, lang)).toBe(expected);
  });
});
