import type { Problem } from '../core/problem.ts';
import type { TableKind } from './columns.ts';
import type { Cell } from './read-cell.ts';
import type { Values } from './values.ts';

/** A table as it was read from a file, row by row; what a spreadsheet joined is told beside it. */
export interface Sheet {
  readonly file: string;
  /** What the sheet is called; of a CSV the name of the file. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Merged[];
}

export interface SheetRow {
  /** As the spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Cells joined into one, counted from 0, the last ones included. */
export interface Merged {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** `B4:B9` */
  readonly name: string;
}

/** What a row, a document or a point says of one entry. */
export interface Draft {
  readonly file: string;
  readonly line: number | undefined;
  readonly kind: TableKind;
  /** As it was given; otherwise it follows from the name. */
  readonly id: string | undefined;
  readonly values: Values;
  /** The heads of the columns as people wrote them, by key. */
  readonly heads: ReadonlyMap<string, string>;
  /** Marks of the values as an export gave them, where the row comes from one. */
  readonly stamp: ReadonlyMap<string, string> | undefined;
  /** Columns of an exported row in which nothing stands any more. */
  readonly emptied: readonly string[];
  /** Files that go with it, by the name under which they lie in its folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Something that was done on the way and that a person should look at; nothing to mend. */
export interface Note {
  readonly file: string;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
  readonly what: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export interface Found {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}
