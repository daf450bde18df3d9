import { toEntryId } from '../core/entry-rules.ts';
import { KIND_FOLDERS } from '../core/kind.ts';
import type { RawEntry } from '../core/raw.ts';
import { isEntryId } from '../core/schema/scalars.ts';
import { fold } from '../core/text.ts';
import { TABLE_KINDS, type TableKind } from './columns.ts';
import type { Draft } from './draft.ts';
import { valuesOf } from './entry-values.ts';
import type { Values } from './values.ts';

/** Entries by what they are called, so that a row or a point finds the one it speaks of. */
export interface Known {
  readonly kind: TableKind;
  readonly id: string;
  readonly folder: string;
  /** As `fold` gives them, the title first. */
  readonly names: readonly string[];
}

export const knownEntries = (entries: readonly RawEntry[]): Known[] =>
  entries.flatMap((entry) => {
    const kind = TABLE_KINDS.find((one) => one === entry.kind);
    return kind ? [{ kind, id: entry.id, folder: entry.folder, names: namesOf(valuesOf(entry, kind)) }] : [];
  });

/** What rows and documents of the same import are about. */
export const knownDrafts = (drafts: readonly Draft[], known: readonly Known[]): Known[] =>
  drafts.map((draft) => {
    const folder = folderOf(draft, known);
    return { kind: draft.kind, id: folder.split('/').at(-1) ?? '', folder, names: namesOf(draft.values) };
  });

function namesOf(values: Values): string[] {
  const others = values.get('otherNames');
  return [values.get('title'), values.get('shortTitle'), ...(Array.isArray(others) ? others : [])]
    .filter((name) => typeof name === 'string')
    .map(fold);
}

/** The folder of an entry: as it is named, that of the one entry with this title, or a new one made from it. */
export function folderOf({ kind, id, values }: Draft, known: readonly Known[]): string {
  const at = (name: string) => `${KIND_FOLDERS[kind]}/${name}`;
  if (id) return at(isEntryId(id) ? id : toEntryId(id));
  const title = String(values.get('title') ?? '');
  const [only, ...others] = known.filter((one) => one.kind === kind && one.names[0] === fold(title));
  return only && others.length === 0 ? only.folder : at(toEntryId(title));
}
