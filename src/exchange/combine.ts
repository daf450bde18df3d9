import type { Problem } from '../core/problem.ts';
import type { Draft, Note } from './draft.ts';
import { folderOf, type Known } from './known-entries.ts';
import { isSame } from './values.ts';

/**
 * One draft for each folder. A row, a document and a point of one entry say it together; two rows, or two documents, of one
 * entry are told and not taken, because nobody can tell which is right.
 */
export function combined(drafts: readonly Draft[], known: readonly Known[]) {
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const one: { folder: string; draft: Draft }[] = [];
  for (const [folder, own] of Map.groupBy(drafts, (draft) => folderOf(draft, known))) {
    const twins = own.filter((draft) => own.some((other) => other !== draft && sourceOf(other) === sourceOf(draft)));
    if (twins.length === 0) one.push({ folder, draft: together(own, notes) });
    for (const draft of twins) {
      const others = twins.filter((twin) => twin !== draft).map((twin) => placeOf(twin, draft.file));
      problems.push({ file: draft.file, line: draft.line, rule: 'import-row-twice', seen: folder, allowed: others });
    }
  }
  return { drafts: one, problems, notes };
}

const SOURCES = ['row', 'document', 'point'] as const;
const sourceOf = ({ line, values }: Draft): (typeof SOURCES)[number] =>
  line !== undefined ? 'row' : values.has('text') ? 'document' : 'point';

const placeOf = ({ file, line }: Draft, here: string): string =>
  [file === here ? undefined : file, line === undefined ? undefined : `dòng ${line}`].filter(Boolean).join(', ') ||
  file;

/** What a row says goes before what a document says, and that before a point. */
function together(own: readonly Draft[], notes: Note[]): Draft {
  const [first, ...rest] = own.toSorted((a, b) => SOURCES.indexOf(sourceOf(a)) - SOURCES.indexOf(sourceOf(b)));
  if (!first) throw new Error('A group has drafts');
  const values = new Map(first.values);
  for (const other of rest) {
    for (const [key, value] of other.values) {
      const said = values.get(key);
      if (said === undefined) values.set(key, value);
      else if (!isSame(said, value) && key !== 'title')
        notes.push({
          file: other.file,
          field: key,
          what: 'nguồn khác trong cùng lần nhập đã ghi điều này, nên lấy theo đó',
        });
    }
  }
  return { ...first, values, files: new Map(own.flatMap(({ files }) => [...files])) };
}
