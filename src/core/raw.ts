import type { Kind } from './kind.ts';
import type { FurtherLang } from './lang.ts';
import type { Logo } from './logo.ts';
import type { Problem } from './problem.ts';

/** The files that belong to no entry. */
export const PUBLISHER_FILE = 'don-vi.yaml';
export const REGISTER_FILE = 'ma.csv';
export const RETIRED_FILE = 'ma-thoi-dung.csv';
export const MOVES_FILE = 'da-doi.csv';
export const PRINTED_FILE = 'da-in.csv';
export const UNITS_FILE = 'dia-danh.csv';
export const CIRCLES_FILE = 'vi-tri-xa.csv';
export const GLOSSARY_FILE = 'thuat-ngu.csv';
export const STOCKS_FILE = 'giay-tem.yaml';
/** What was published, written down by the build: nobody edits these. */
export const LEDGER_FOLDER = 'so-luu';
export const SEALED_FILE = `${LEDGER_FOLDER}/ma.csv`;
export const TRANSLATIONS_FILE = `${LEDGER_FOLDER}/ban-dich.csv`;
export const PUBLISHED_FILE = `${LEDGER_FOLDER}/dia-chi.csv`;

/**
 * Content as it lies on disk, read but not judged: what `src/reader` hands to `buildCatalogue`.
 * All scalars are still text.
 */
export interface RawContent {
  /** The day for which the catalogue is made, `YYYY-MM-DD`: certificates lapse. */
  readonly today: string;
  readonly entries: readonly RawEntry[];
  readonly publisher: RawRecord | undefined;
  /** Nothing where no sheets of labels are described. */
  readonly stocks: RawRecord | undefined;
  readonly logo: Logo | undefined;
  readonly register: readonly RawRow[];
  /** One hash for every line of the register, each made from the one before and what may never change in the line. */
  readonly chain: readonly string[];
  /** Lines that the register ever had, the oldest first, as far as git tells. */
  readonly history: readonly RawRow[];
  /** The register as it was when it was last published. */
  readonly sealed: readonly RawRow[];
  /** The chain those lines give when it is made anew. */
  readonly sealedChain: readonly string[];
  /** Every address an earlier build published. */
  readonly published: readonly RawRow[];
  /** What each translation was made from. */
  readonly translations: readonly RawRow[];
  readonly retired: readonly RawRow[];
  readonly moves: readonly RawRow[];
  readonly units: readonly RawRow[];
  /** About where the communes lie. */
  readonly circles: readonly RawRow[];
  /** Names and terms, and how they are written in both languages. */
  readonly glossary: readonly RawRow[];
  /** The log of the print shop. */
  readonly printed: readonly RawRow[];
  /** What was wrong already with reading: encodings, syntax. */
  readonly problems: readonly Problem[];
}

export interface RawEntry {
  readonly kind: Kind;
  /** The name of its folder. */
  readonly id: string;
  /** Path of the folder from the content folder. */
  readonly folder: string;
  readonly vi: RawText | undefined;
  readonly en: RawText | undefined;
  readonly further: readonly { readonly lang: FurtherLang; readonly text: RawText }[];
  readonly assets: readonly RawAsset[];
}

/** Whether what was told of a file was told of an entry: of its folder or of a file in it. */
export const isInFolder = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);

/** A photo or recording beside the text. */
export interface RawAsset {
  readonly file: string;
  readonly type: 'photo' | 'audio';
}

export interface RawRecord {
  readonly file: string;
  /** A tree of objects, lists and text, or undefined where its syntax was broken. */
  readonly data: unknown;
  /** The line on which a dotted path stands: `festivals.0.from` → 12. Found when it is asked for: most records are never remarked. */
  readonly lineOf: (field: string) => number | undefined;
}

export interface RawText extends RawRecord {
  /** Nothing where its syntax was broken. */
  readonly body: Body | undefined;
}

/** The text below the front matter. */
export interface Body {
  /** MDX, ready to be rendered. */
  readonly source: string;
  /** What in it is more than plain words, in order. */
  readonly parts: readonly BodyPart[];
  /** Whether there is not a word in it. */
  readonly isEmpty: boolean;
  /** Its headings, paragraphs, items and cells as plain words, in order: made when asked for, not to hold thousands of texts twice. */
  readonly blocks: readonly TextBlock[];
  /** Its numbered lists, in order. */
  readonly steps: readonly StepList[];
}

/** Plain words that stand together, broken into lines as the file breaks them. */
export interface TextBlock {
  readonly isHeading: boolean;
  /** The line of the file on which it begins. */
  readonly line: number;
  readonly text: string;
}

/** Things to do one after the other (các bước), as plain words. */
export interface StepList {
  /** The heading it stands under, where there is one. */
  readonly heading: string | undefined;
  readonly steps: readonly string[];
}

export type BodyPart =
  | { readonly type: 'import' | 'export' | 'expression'; readonly line: number; readonly text: string }
  | { readonly type: 'link' | 'image'; readonly line: number; readonly url: string }
  | {
      readonly type: 'component';
      readonly line: number;
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    };

/** A table as a spreadsheet program saved it: its columns in their order, under the names that people gave them. */
export interface RawSheet {
  readonly file: string;
  /** The row that names the columns. Rows are counted as the spreadsheet counts them, empty ones included. */
  readonly line: number;
  readonly columns: readonly string[];
  /** Rows in which something stands, without blanks around it. */
  readonly rows: readonly RawSheetRow[];
}

export interface RawSheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A line of a table, by column name. */
export interface RawRow {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}
