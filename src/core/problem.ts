import type { InBoth, Lang } from './lang.ts';
import { english } from './problem-words.en.ts';
import { vietnamese } from './problem-words.vi.ts';
import type { FieldDoc } from './schema/field.ts';

/** Every kind of mistake an author can make. The words for each stand in `problem-words.vi.ts` and `.en.ts`. */
export type Rule =
  // the file itself
  | 'not-utf8'
  | 'not-nfc'
  | 'missing-file'
  | 'unexpected-file'
  | 'no-front-matter'
  | 'yaml-syntax'
  | 'csv-syntax'
  | 'csv-columns'
  // the body
  | 'mdx-unclosed-tag'
  | 'mdx-stray-tag'
  | 'mdx-brace'
  | 'mdx-syntax'
  | 'mdx-import'
  | 'mdx-export'
  | 'mdx-expression'
  | 'unknown-component'
  | 'component-attribute'
  | 'unsafe-link'
  | 'empty-body'
  // the fields
  | 'missing-field'
  | 'empty-field'
  | 'unknown-field'
  | 'fact-in-english-file'
  | 'unknown-value'
  | 'wrong-type'
  | 'too-few'
  | 'bad-format'
  | 'festival-date'
  | 'stars-in-words'
  | 'missing-translation'
  | 'extra-translation'
  | 'approval-by-hand'
  // photos and audio
  | 'asset-missing'
  | 'asset-empty'
  | 'asset-too-large'
  | 'asset-broken'
  | 'audio-broken'
  | 'audio-needs-ffmpeg'
  | 'asset-name'
  | 'asset-unlisted'
  // entries among each other
  | 'bad-id'
  | 'duplicate-id'
  | 'duplicate-gtin'
  | 'unknown-unit'
  | 'duplicate-unit'
  | 'duplicate-term'
  | 'unit-undecided'
  | 'former-elsewhere'
  | 'unknown-entry'
  // the register of codes
  | 'code-shape'
  | 'code-check'
  | 'duplicate-code'
  | 'unregistered-entry'
  | 'second-code'
  | 'code-without-entry'
  | 'entry-renamed'
  | 'unknown-code'
  // the register against its own past
  | 'code-removed'
  | 'code-reassigned'
  | 'register-order'
  | 'seal-broken'
  | 'history-unread'
  // codes taken out of use
  | 'retired-untold'
  | 'told-not-retired'
  | 'tombstone-twice'
  // what moved
  | 'move-shape'
  | 'move-twice'
  | 'move-still-there'
  | 'move-nowhere'
  | 'address-lost'
  // sheets of labels
  | 'stock-size'
  | 'stock-overlap'
  | 'stock-off-page'
  | 'stock-known'
  | 'stock-gap'
  // a table from a spreadsheet, and its columns
  | 'sheet-missing'
  | 'sheet-encoding'
  | 'sheet-quote'
  | 'unknown-column'
  | 'missing-column'
  | 'column-twice'
  | 'unnamed-cell'
  | 'excel-changed'
  // batches of labels
  | 'no-batches'
  | 'duplicate-batch'
  | 'month-first'
  | 'date-order'
  | 'made-on-future'
  | 'use-by-order'
  | 'use-by-past'
  | 'serial-range'
  | 'serial-count'
  | 'too-many-copies'
  | 'too-many-labels'
  // what is printed
  | 'logo-missing'
  | 'logo-unreadable'
  | 'logo-strange'
  | 'logo-colours'
  | 'address-too-long'
  | 'domain-lapsed'
  | 'printed-domain'
  | 'sample-contact'
  | 'name-too-long'
  | 'line-too-long'
  | 'print-contrast'
  | 'name-letter';

/** Something an author must mend, as data; `explain` gives its words and `scripts/lib/report.ts` prints it. */
export interface Problem {
  /**
   * Path from the content folder, with forward slashes: `di-tich/con-son/index.vi.mdx`; of a table of batches, as it was
   * given.
   */
  readonly file: string;
  readonly line?: number | undefined;
  /** Dotted path of the field: `festivals.0.from`. */
  readonly field?: string | undefined;
  readonly rule: Rule;
  readonly seen?: string | undefined;
  readonly allowed?: readonly string[] | undefined;
  /** The value or name that was probably meant. */
  readonly meant?: string | undefined;
  /** The line to write, ready to be copied. */
  readonly fix?: string | undefined;
  /** What only another room can put into words: a sentence with the numbers. */
  readonly detail?: InBoth<string> | undefined;
  readonly doc?: FieldDoc | undefined;
  /** Whether the field may be left out. */
  readonly optional?: boolean | undefined;
  /** What is wrong with the YAML. */
  readonly fault?: YamlFault | undefined;
}

/**
 * Slips in the facts: a name twice, a tab, uneven indentation, a bracket or quote left open, a colon inside a value,
 * no colon at all, a value that begins with a sign YAML keeps for itself, a # that makes a remark of what follows.
 */
export type YamlFault = 'twice' | 'tab' | 'indent' | 'bracket' | 'quote' | 'colon' | 'no-colon' | 'sign' | 'hash';

/** What happened, why it matters, what to do: full sentences for the person who wrote the file. */
export interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

export type ExplanationTable = Record<Rule, (problem: Problem) => Explanation>;

export const explain = (problem: Problem, lang: Lang): Explanation =>
  (lang === 'vi' ? vietnamese : english)[problem.rule](problem);

/** By file, then by line: the order in which an author mends them. */
export const inReadingOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
