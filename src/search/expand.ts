/** Two spellings for each of so many words are eight searches, all of them on the phone. */
const MOST_WORDS = 3;

/**
 * A query as typed, and with đ for d at the beginning of its words: Pagefind folds ê to e but takes đ for a letter of its own
 * (1.6.0). Vietnamese has đ nowhere else in a syllable.
 *
 * @example expand('den bia') // => ['den bia', 'đen bia']
 */
export function expand(query: string): string[] {
  const starts = [...query.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(([word]) => /^[dD]\p{L}/u.test(word))
    .slice(0, MOST_WORDS)
    .map(({ index }) => index);
  return starts.reduce(
    (queries, at) => queries.flatMap((one) => [one, `${one.slice(0, at)}đ${one.slice(at + 1)}`]),
    [query.normalize('NFC')],
  );
}
