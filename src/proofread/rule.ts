import type { Circle } from '../core/circles.ts';
import type { Term } from '../core/glossary.ts';
import type { InBoth } from '../core/lang.ts';
import type { RawEntry } from '../core/raw.ts';
import type { Units } from '../core/units.ts';
import type { Passage } from './passages.ts';
import type { TranslatedFrom } from './translated-from.ts';

/**
 * How much a remark weighs: an error must be mended before anything is built; a warning is most likely a mistake; advice
 * is an opinion. Warnings and advice can be answered in the entry with a reason.
 */
export type Level = 'error' | 'warning' | 'advice';

/** Something a careful reader would point at, as data; the words for it stand with its rule. */
export interface Finding<Name extends string = string> {
  /** Path from the content folder, with forward slashes: `di-tich/con-son/index.vi.mdx`. */
  readonly file: string;
  readonly line?: number | undefined;
  /** Dotted path of the field: `festivals.0.note`; nothing in the text below the front matter. */
  readonly field?: string | undefined;
  readonly rule: Name;
  /** The words in question, as they are written. */
  readonly seen?: string | undefined;
  /** What was probably meant. */
  readonly meant?: string | undefined;
  /** What to write, ready to be copied. */
  readonly fix?: string | undefined;
  /** What only the rule can put into words. */
  readonly detail?: InBoth<string> | undefined;
}

/** What it is, why it matters, what to do: full sentences for the person who wrote the text. */
export interface Words {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

export interface ProofRule {
  readonly level: Level;
  /** The page and anchor of the handbook that explains it: `soat-bai#ten-rieng`. */
  readonly page: `${string}#${string}`;
  readonly words: InBoth<(finding: Finding) => Words>;
}

/** An entry as a reader sees it: what the files hold, and every piece of prose in it with its place. */
export interface ReadEntry extends RawEntry {
  readonly passages: readonly Passage[];
}

/** What a reader knows beside the entry in hand. */
export interface ProofContext {
  readonly entries: readonly RawEntry[];
  readonly glossary: readonly Term[];
  readonly units: Units;
  /** About where communes lie, by their codes, as far as anybody has written it down. */
  readonly circles: ReadonlyMap<string, Circle>;
  /** What translations were made from, as far as it was written down. */
  readonly translations: ReadonlyMap<string, TranslatedFrom>;
  /** The day in Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
  /** Every syllable of the Vietnamese dictionary, in small letters, tone marks in the old style: `hòa`, `thúy`. */
  readonly syllables: ReadonlySet<string>;
  /** What the publisher says of itself and may therefore stand anywhere: telephone number, e-mail address. */
  readonly publicContacts: readonly string[];
}

/** One idea of what to look for: its rules by name, and the reading that finds them. */
export interface Proof<Name extends string> {
  readonly rules: Readonly<Record<Name, ProofRule>>;
  readonly read: (entry: ReadEntry, context: ProofContext) => readonly Finding<NoInfer<Name>>[];
}
