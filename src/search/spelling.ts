import { fold } from '../core/text.ts';

/** A word in parts that can be compared: `hoà` and `hòa` are one, and so are firm and loose marks. */
export interface Spelling {
  readonly folded: string;
  /** Small letters with the marks that make them other letters: `['đ', 'ê', 'n']`. */
  readonly letters: readonly string[];
  /** The tone, wherever in the word it was put; empty for the level one. */
  readonly tone: string;
}

/** Falling, rising, tumbling, asking and heavy (huyền, sắc, ngã, hỏi, nặng) as combining marks. */
const TONES = '\u0300\u0301\u0303\u0309\u0323';

export function spell(word: string): Spelling {
  const letters: string[] = [];
  let tone = '';
  for (const sign of word.normalize('NFD').toLowerCase()) {
    if (TONES.includes(sign)) tone = sign;
    else if (/\p{M}/u.test(sign)) letters.push(`${letters.pop() ?? ''}${sign}`);
    else letters.push(sign);
  }
  return { folded: fold(word), letters, tone };
}

/**
 * How well a word begins with what was typed, from 0 to 1. A mark that was typed is evidence: a word that has another one, or
 * none, comes far behind. A mark that was left out says little.
 *
 * @example wordScore(spell('den'), spell('đền')) // => 0.95
 */
export function wordScore(typed: Spelling, word: Spelling): number {
  // No Vietnamese word ends in s: “temples” is more than one temple.
  if (typed.folded === `${word.folded}s`) return BEGINNING;
  const isHan = /\p{Script=Han}/u.test(typed.folded);
  // Hán and Nôm names have no spaces: any part of one is a word.
  if (!(isHan ? word.folded.includes(typed.folded) : word.folded.startsWith(typed.folded))) return 0;
  const whole = typed.folded.length === word.folded.length;
  if (isHan) return whole ? 1 : BEGINNING;
  const contradicts =
    (typed.tone && typed.tone !== word.tone) ||
    typed.letters.some((letter, at) => letter !== fold(letter) && letter !== word.letters[at]);
  const isSame = typed.tone === word.tone && typed.letters.every((letter, at) => letter === word.letters[at]);
  const isMarked = typed.tone !== '' || typed.letters.join('') !== typed.folded;
  const likeness = contradicts ? CONTRADICTED : isSame ? 1 : isMarked ? INCOMPLETE : UNMARKED;
  return likeness * (whole ? 1 : BEGINNING);
}
/** Only so much that of two words the one exactly as typed comes first. */
const UNMARKED = 0.95;
/** Whoever types some marks can type them all, but may not have. */
const INCOMPLETE = 0.8;
const CONTRADICTED = 0.3;
const BEGINNING = 0.7;
