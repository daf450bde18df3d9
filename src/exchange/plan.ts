import type { Lang } from '../core/lang.ts';
import type { Problem } from '../core/problem.ts';
import type { RawEntry } from '../core/raw.ts';
import { APPROVAL_FIELDS } from '../core/review.ts';
import type { Leaf } from '../core/schema/leaves.ts';
import { isEntryId } from '../core/schema/scalars.ts';
import { columnOf } from './column-names.ts';
import { type Column, columnsFor, fieldColumns, type TableKind } from './columns.ts';
import { combined } from './combine.ts';
import type { Draft, Note } from './draft.ts';
import { newFacts, valuesOf } from './entry-values.ts';
import { completed } from './follows.ts';
import { knownEntries } from './known-entries.ts';
import { decide } from './merge.ts';
import { showCell } from './read-cell.ts';
import { isSame, markOf, type Value, type Values } from './values.ts';

/** An entry that is to be made. */
export interface NewEntry {
  readonly folder: string;
  readonly facts: Readonly<Record<Lang, Readonly<Record<string, unknown>>>>;
  readonly text: Readonly<Record<Lang, string>>;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly draft: Draft;
}

/** A field of an entry that is there already, and what it is to say; a text has no leaf. */
export interface Edit {
  readonly key: string;
  readonly lang: Lang;
  readonly leaf: Leaf | undefined;
  /** Nothing where the field is to go. */
  readonly value: Value | undefined;
  readonly before: string;
  readonly after: string;
}

export interface ChangedEntry {
  readonly folder: string;
  readonly edits: readonly Edit[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly draft: Draft;
}

/** What an import is going to do, and what it is not. */
export interface Plan {
  readonly made: readonly NewEntry[];
  readonly changed: readonly ChangedEntry[];
  /** Folders in which everything stands as the table says. */
  readonly unchanged: readonly string[];
  /** What this import gave, by folder and column: marks. */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

/** What there is already. */
export interface Present {
  readonly entries: readonly RawEntry[];
  /** What earlier imports gave, by folder and column. */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The code of each folder. */
  readonly codes: ReadonlyMap<string, string>;
}

/** Decides what becomes of each row, document and point. Nothing is written here. */
export function planImport(drafts: readonly Draft[], present: Present): Plan {
  const single = combined(drafts, knownEntries(present.entries));
  const made: NewEntry[] = [];
  const changed: ChangedEntry[] = [];
  const unchanged: string[] = [];
  const given = new Map<string, ReadonlyMap<string, string>>();
  const problems: Problem[] = [...single.problems];
  const notes: Note[] = [...single.notes];
  for (const { draft, folder } of single.drafts) {
    const entry = present.entries.find((one) => one.folder === folder);
    const refused = refusal(draft, folder, entry, present);
    if (refused) {
      problems.push(refused);
      continue;
    }
    if (!entry) {
      const said = [...draft.values.keys()].filter(isApproval);
      if (said[0]) problems.push(approvalProblem(draft, said[0], draft.values.get(said[0])));
      const own = new Map([...draft.values].filter(([key]) => !isApproval(key)));
      const { values, notes: followed } = completed({ ...draft, values: own }, new Map());
      notes.push(...followed);
      made.push({ folder, draft, files: draft.files, ...filesOf(draft.kind, values) });
      given.set(folder, marksOf(values));
      continue;
    }
    const found = editsOf(draft, entry, present.given.get(folder));
    problems.push(...found.problems);
    notes.push(...found.notes);
    if (found.given.size > 0) given.set(folder, found.given);
    if (found.edits.length > 0) changed.push({ folder, edits: found.edits, files: draft.files, draft });
    else unchanged.push(folder);
  }
  return { made, changed, unchanged, given, problems, notes };
}

/** Why nothing of a row can be taken. */
function refusal(draft: Draft, folder: string, entry: RawEntry | undefined, present: Present): Problem | undefined {
  const at = { file: draft.file, line: draft.line };
  const id = folder.split('/').at(-1) ?? '';
  if (!isEntryId(id)) return { ...at, rule: 'import-no-name', seen: draft.id ?? String(draft.values.get('title')) };
  const other = present.entries.find((one) => one.id === id && one.folder !== folder);
  if (!entry && other) return { ...at, rule: 'duplicate-id', seen: id, allowed: [other.folder, folder] };
  const broken = (['vi', 'en'] as const).find((lang) => entry?.[lang] && entry[lang].data === undefined);
  if (entry && broken) return { ...at, rule: 'import-broken', seen: `${folder}/index.${broken}.mdx` };
  const code = draft.values.get('code');
  const known = present.codes.get(folder);
  if (code !== undefined && code !== known)
    return {
      ...at,
      field: draft.heads.get('code'),
      rule: 'import-code',
      seen: String(code),
      allowed: known ? [known] : [],
    };
  return undefined;
}

function filesOf(kind: TableKind, values: Values): Pick<NewEntry, 'facts' | 'text'> {
  const columns = fieldColumns(kind);
  return {
    facts: { vi: newFacts(columns, values, 'vi'), en: newFacts(columns, values, 'en') },
    text: { vi: String(values.get('text') ?? ''), en: String(values.get('en.text') ?? '') },
  };
}

/** A review is written down by the command that holds the texts against it; a table cannot approve. */
const isApproval = (key: string): boolean => APPROVAL_FIELDS.some((field) => field === key);

const approvalProblem = ({ file, line, kind, heads }: Draft, key: string, value: Value | undefined): Problem => {
  const column = columnOf(kind, key);
  const seen = column ? show(column, value) : '';
  return { file, line, field: heads.get(key) ?? key, rule: 'import-review', seen, doc: column?.doc };
};

const marksOf = (values: Values): Map<string, string> =>
  new Map([...values].filter(([key]) => key !== 'code').map(([key, value]) => [key, markOf(value)]));

/** What a row changes in an entry that is there, and what it may not. */
function editsOf(draft: Draft, entry: RawEntry, before: ReadonlyMap<string, string> | undefined) {
  const now = valuesOf(entry, draft.kind);
  const problems: Problem[] = [];
  const edits: Edit[] = [];
  const given = new Map<string, string>();
  const emptied = draft.emptied.map((key): [string, undefined] => [key, undefined]);
  const { values, notes: followed } = completed(draft, now);
  const notes = [...followed];
  for (const [key, value] of [...values, ...emptied]) {
    const column = columnOf(draft.kind, key);
    if (!column) continue;
    const at = { file: draft.file, line: draft.line, field: draft.heads.get(key) ?? column.name.vi, doc: column.doc };
    const shows = (one: Value | undefined) => show(column, one);
    const decision = decide(now.get(key), value, [draft.stamp?.get(key), before?.get(key)]);
    if (decision === 'conflict') {
      problems.push({
        ...at,
        rule: 'import-conflict',
        seen: shows(value),
        allowed: [shows(now.get(key)), entry.folder],
      });
      continue;
    }
    if (decision === 'keep') {
      // Only where the cell is as it was given, and the file is newer.
      if (!isSame(now.get(key), value))
        notes.push({
          ...at,
          what: 'tệp mới hơn bảng, nên giữ như trong tệp',
          before: shows(value),
          after: shows(now.get(key)),
        });
      continue;
    }
    if (isApproval(key)) {
      problems.push(approvalProblem(draft, key, value));
      continue;
    }
    if (value === undefined && (column.leaf?.isRequiredInside || key === 'text')) {
      problems.push({ ...at, rule: 'import-emptied', seen: shows(now.get(key)), allowed: [entry.folder] });
      continue;
    }
    given.set(key, markOf(value));
    const { leaf, lang } = column;
    edits.push({ key, lang, leaf, value, before: shows(now.get(key)), after: shows(value) });
  }
  return { edits: inSchemaOrder(edits, draft.kind), problems, notes, given };
}

const show = ({ leaf }: Column, value: Value | undefined): string =>
  leaf ? showCell(value, leaf) : String(value ?? '');

const inSchemaOrder = (edits: readonly Edit[], kind: TableKind): Edit[] => {
  const order = columnsFor(kind).map(({ key }) => key);
  return edits.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
};
