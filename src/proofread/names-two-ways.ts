import { type Doubt, isPlainEnglish, type KnownPairs, type NameWord, type Run } from './name-runs.ts';

/** Two words of a run, and the run around them. */
interface Pair {
  readonly run: Run;
  readonly start: number;
  readonly written: string;
}

/** Names that stand in an entry with the same letters and other marks: the spelling that is known, or used more often, is held for right. */
export function twoWays(runs: readonly Run[], known: KnownPairs): Doubt[] {
  const pairs = runs.flatMap(pairsOf);
  const doubts = new Map<string, Doubt>();
  for (const same of Map.groupBy(pairs, keyOf).values()) {
    const ways = [...Map.groupBy(same, ({ written }) => written).values()];
    if (ways.length < 2) continue;
    const [right = [], ...others] = ways.toSorted((a, b) => weightOf(b, known) - weightOf(a, known));
    for (const pair of others.flat()) {
      if (known.has(pair.written)) continue;
      const doubt = right.map((other) => doubtOf(pair, other)).find(Boolean);
      if (doubt)
        doubts.set(
          `${pair.run.passage.record.file} ${pair.run.passage.line} ${pair.run.passage.field} ${doubt.from}`,
          doubt,
        );
    }
  }
  return [...doubts.values()];
}

function pairsOf(run: Run): Pair[] {
  return run.words.slice(1).flatMap((word, start): Pair[] => {
    const first = run.words[start];
    if (!first || isPlainEnglish(run, [first, word])) return [];
    return [{ run, start, written: `${first.written} ${word.written}` }];
  });
}

const keyOf = ({ run, start }: Pair): string => `${run.words[start]?.folded} ${run.words[start + 1]?.folded}`;

/** A known spelling weighs more than any number of others; of two used equally often the first is taken. */
const weightOf = (pairs: readonly Pair[], known: KnownPairs): number =>
  pairs.length + (known.has(pairs[0]?.written ?? '') ? 1e6 : 0);

/** Whether both are the same name, and then the whole of it: as far as the words around agree. */
function doubtOf(pair: Pair, right: Pair): Doubt | undefined {
  const wordOf = ({ run, start }: Pair, offset: number) => run.words[start + offset];
  const twins = (offset: number) => [wordOf(pair, offset), wordOf(right, offset)] as const;
  let [first, last] = [0, 1];
  while (agree(...twins(first - 1))) first -= 1;
  while (agree(...twins(last + 1))) last += 1;
  if (differ(...twins(last + 1)) || (differ(...twins(first - 1)) && !isBeforeName(...twins(first - 1))))
    return undefined;
  const opening = wordOf(pair, 0);
  const isOtherWord = opening?.written !== wordOf(right, 0)?.written && (opening?.opens || wordOf(right, 0)?.opens);
  const [from, to] = [wordOf(pair, first), wordOf(pair, last)];
  if (isOtherWord || !from || !to) return undefined;
  const meant = right.run.passage.text.slice(wordOf(right, first)?.at, wordOf(right, last)?.end).replace(/\s+/g, ' ');
  return { passage: pair.run.passage, from: from.at, to: to.end, rule: 'name-two-ways', meant };
}

const agree = (a?: NameWord, b?: NameWord): boolean => a !== undefined && a.folded === b?.folded;
const differ = (a?: NameWord, b?: NameWord): boolean => a !== undefined && b !== undefined && a.folded !== b.folded;

/** What stands before a name and is no part of it. */
const BEFORE = new Set(
  'chùa đền đình miếu phủ hội lễ núi sông động thành bia tháp khu làng thôn xã phường huyện tỉnh ông bà vua tướng cụ mount'.split(
    ' ',
  ),
);
const isBeforeName = (...words: readonly (NameWord | undefined)[]): boolean =>
  words.some((word) => word?.opens || BEFORE.has(word?.written.toLowerCase() ?? ''));
