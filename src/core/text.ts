/**
 * Vietnamese text: folding for search and near-miss suggestions, and order in lists.
 */

/** Small letters without marks. `fold('Đền Kiếp Bạc')  // => 'den kiep bac'`; đ has no decomposition and is mapped by hand. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

const collators = { vi: new Intl.Collator('vi'), en: new Intl.Collator('en') };

/** Order of the Vietnamese (or English) alphabet. */
export const compareText = (lang: 'vi' | 'en', a: string, b: string): number => collators[lang].compare(a, b);

/** The candidate that differs least from what was written, if it is near enough to be a slip of the finger. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(fold(written), fold(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein's distance: letters inserted, removed or replaced. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
