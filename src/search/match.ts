import { wordsIn } from '../core/text.ts';
import { type Spelling, spell, wordScore } from './spelling.ts';

/** A text under which something is found, ready to be compared. */
export interface Field {
  readonly text: string;
  readonly words: readonly Spelling[];
  /** How much it says about what is meant: a name more than an address of earlier days. */
  readonly weight: number;
}

export const fieldOf = (text: string, weight: number): Field => ({ text, words: spellAll(text), weight });
export const spellAll = (text: string): Spelling[] => wordsIn(text).map(spell);

/** How well a query fits, and the field that says why; none where the words stand in several fields. */
export interface Match {
  readonly score: number;
  readonly field: Field | undefined;
}

/** Every word of the query must begin a word somewhere; one field that holds them all says more than several together. */
export function bestMatch(query: readonly Spelling[], fields: readonly Field[]): Match | undefined {
  const [best] = fields
    .map((field) => ({ field, score: field.weight * fieldScore(query, field.words) }))
    .sort((a, b) => b.score - a.score);
  if (best && best.score > 0) return best;
  const weights = query.map((typed) => Math.max(0, ...fields.map((one) => one.weight * bestWord(typed, one.words))));
  return weights.length > 0 && Math.min(...weights) > 0
    ? { score: SCATTERED * Math.min(...weights), field: undefined }
    : undefined;
}

/**
 * From 0 to 1.5: all words one behind the other, best where there is nothing else, then where they are the name without the
 * word for its kind (“côn sơn” of “Chùa Côn Sơn”), then at the beginning.
 */
function fieldScore(query: readonly Spelling[], words: readonly Spelling[]): number {
  const runs = words.map((_, start) => {
    const scores = query.map((typed, at) => runScore(typed, words[start + at]));
    if (Math.min(...scores) === 0) return 0;
    return mean(scores) * placeScore(start, start + query.length === words.length);
  });
  const best = Math.max(0, ...runs);
  if (best > 0) return best;
  const scores = query.map((typed) => bestWord(typed, words));
  return Math.min(...scores) > 0 ? SCATTERED * mean(scores) : 0;
}
const placeScore = (start: number, reachesEnd: boolean): number => {
  if (start === 0) return reachesEnd ? WHOLE : BEGINNING;
  return start === 1 && reachesEnd ? PROPER : 1;
};
const WHOLE = 1.5;
const PROPER = 1.3;
const BEGINNING = 1.2;
const SCATTERED = 0.5;

const runScore = (typed: Spelling, word: Spelling | undefined): number => (word ? wordScore(typed, word) : 0);
const bestWord = (typed: Spelling, words: readonly Spelling[]): number =>
  Math.max(0, ...words.map((word) => wordScore(typed, word)));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
