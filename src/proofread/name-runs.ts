import { fold } from '../core/text.ts';
import { remembered } from './forms.ts';
import { isProse, type Passage, type Word } from './passages.ts';
import { inOldStyle } from './syllable.ts';
import { isCapitalised } from './words.ts';

export type NameRuleName = 'name-two-ways' | 'name-against-glossary' | 'name-known-slip';

/** A name in doubt: where it stands, and what it should probably be. */
export interface Doubt {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly rule: NameRuleName;
  readonly meant: string;
}

export const overlap = (a: Doubt, b: Doubt): boolean => a.passage === b.passage && a.from < b.to && b.from < a.to;

/** Capitalised words in a row: a name, and sometimes the first word of the sentence before it. */
export interface Run {
  readonly passage: Passage;
  readonly words: readonly NameWord[];
}

export interface NameWord {
  readonly at: number;
  readonly end: number;
  /** As it is written, the tone mark where most books set it: `Hoà` is `Hòa`. */
  readonly written: string;
  /** Without marks, in small letters: `hoa`. */
  readonly folded: string;
  /** Capital or not, a sentence begins with it. */
  readonly opens: boolean;
}

/** The runs of two words and more in a passage. */
export function runsIn(passage: Passage): Run[] {
  const runs: Word[][] = [];
  let end = -1;
  for (const word of passage.words) {
    if (!isCapitalised(word.form)) continue;
    const isNext = word.at === end + 1 && (passage.text[end] === ' ' || passage.text[end] === '\n');
    if (isNext) runs.at(-1)?.push(word);
    else runs.push([word]);
    end = word.at + word.form.text.length;
  }
  return runs
    .filter((words) => words.length > 1)
    .map((words) => ({ passage, words: words.map((word) => nameWord(word, passage)) }));
}

const nameWord = ({ form, at }: Word, passage: Passage): NameWord => ({
  at,
  end: at + form.text.length,
  written: inOldStyle(form),
  folded: foldedOnce(form),
  opens:
    (at === 0 && (isProse(passage) || passage.type === 'heading')) ||
    OPENS.test(passage.text.slice(Math.max(0, at - 4), at)),
});

const foldedOnce = remembered(fold);
/** What stands before the first word of a sentence, of a quotation, of an item. */
const OPENS = /[.!?…:;“"«(–—-]\s*$/;

/** Every two words that are known to follow each other in a name. */
export type KnownPairs = Pick<ReadonlySet<string>, 'has'>;

/** Every two words that follow each other in a name. `pairsIn('Trần Hưng Đạo')  // => ['Trần Hưng', 'Hưng Đạo']` */
export function pairsIn(name: string): string[] {
  const all = (name.match(/[\p{L}\p{M}]+/gu) ?? []).map(inOldStyle);
  return all.slice(1).map((word, index) => `${all[index]} ${word}`);
}

/** Written without any mark in an English text, a name is rendered and not misspelt. */
export const isPlainEnglish = ({ passage }: Run, part: readonly NameWord[]): boolean =>
  passage.lang === 'en' && part.every(({ written }) => /^[a-z]+$/i.test(written));
