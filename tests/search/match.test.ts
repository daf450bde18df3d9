import { expect, test } from 'vitest';
import { bestMatch, fieldOf, spellAll } from '../../src/search/match.ts';

const score = (query: string, ...texts: readonly string[]) =>
  bestMatch(
    spellAll(query),
    texts.map((text) => fieldOf(text, 1)),
  )?.score ?? 0;

test('a name fits the better, the less there is beside what was typed', () => {
  const scores = [
    score('con son', 'Côn Sơn'),
    score('con son', 'Chùa Côn Sơn'),
    score('con son', 'Côn Sơn tự'),
    score('con son', 'Hội chùa Côn Sơn'),
    score('con son', 'Con chim sơn ca'),
    score('con son', 'Con chim', 'Rừng sơn'),
    score('con son', 'Con chim'),
  ];
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores.slice(0, 5)).size).toBe(5);
  expect(scores.at(-2)).toBeGreaterThan(0);
  expect(scores.at(-1)).toBe(0);
});

test('the weaker of two fields says how much they say together', () => {
  const fields = [fieldOf('Văn miếu', 10), fieldOf('xã Cẩm Điền', 2)];
  expect(bestMatch(spellAll('van cam'), fields)?.score).toBeLessThan(
    bestMatch(spellAll('cam dien'), fields)?.score ?? 0,
  );
});

test('a query without words fits nothing', () => {
  expect(bestMatch(spellAll('?!'), [fieldOf('Chùa', 1)])).toBeUndefined();
});
