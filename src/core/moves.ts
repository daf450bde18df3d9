import { dateProblems } from './dates.ts';
import { KIND_FOLDERS, KINDS, type Kind } from './kind.ts';
import type { Problem } from './problem.ts';
import { MOVES_FILE, type RawRow } from './raw.ts';
import { isEntryId } from './schema/scalars.ts';
import { nearest } from './text.ts';

/**
 * What is called otherwise now, from `da-doi.csv`: folders of entries (`di-tich/den-sot` → `di-tich/den-suot`), which is
 * all a rename needs, and single addresses (`/en/sites/den-sot` → `/vi/di-tich/den-sot`). Each leads to where it is today,
 * however often it moved on the way.
 */
export interface Moves {
  readonly folders: ReadonlyMap<string, string>;
  readonly addresses: ReadonlyMap<string, string>;
}

/** The folder of an entry from the content folder. `folderOf('site', 'den-suot')  // => 'di-tich/den-suot'` */
export const folderOf = (kind: Kind, id: string): string => `${KIND_FOLDERS[kind]}/${id}`;

/** The kind and id of an entry's folder; nothing where it is no such folder. */
export function ownerOf(folder: string): { kind: Kind; id: string } | undefined {
  const kind = KINDS.find((candidate) => folder.startsWith(`${KIND_FOLDERS[candidate]}/`));
  return kind && { kind, id: folder.slice(KIND_FOLDERS[kind].length + 1) };
}

/** Where a folder is today: itself, where it never moved. */
export const presentFolder = (moves: Moves, folder: string): string => moves.folders.get(folder) ?? folder;

/**
 * What an entry is called today that other entries call by an id of earlier days.
 *
 * @param present whether an entry is called so today: then it is meant, whatever was called so before
 */
export function presentId({ folders }: Moves, id: string, present: (id: string) => boolean): string {
  const moved = present(id) ? undefined : [...folders].find(([from]) => ownerOf(from)?.id === id)?.[1];
  return (moved && ownerOf(moved)?.id) ?? id;
}

/** Addresses as this site has them, nothing that a host, a browser or a file system could take for something else. */
const FROM = /^\/(?!.*\/index$)([\w-]+\/)*[\w-]*$/;
const TO = /^\/([\w-]+\/)*[\w-]*(\?l=[a-z]{2})?$/;

/**
 * Reads the table of what moved.
 *
 * @param folders the folders of all entries there are
 * @param retired the folders of entries whose code was retired: they may be gone
 */
export function readMoves(
  rows: readonly RawRow[],
  folders: ReadonlySet<string>,
  retired: ReadonlySet<string>,
  today: string,
): { moves: Moves; problems: Problem[] } {
  const steps = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { file, line, cells } of rows) {
    const { from = '', to = '', on = '' } = cells;
    const at = { file, line };
    const isFolder = [from, to].every((folder) => isEntryId(ownerOf(folder)?.id ?? ''));
    if (!isFolder && !(FROM.test(from) && TO.test(to))) {
      const wrong = ownerOf(from) || FROM.test(from) ? 'to' : 'from';
      problems.push({ ...at, field: wrong, rule: 'move-shape', seen: wrong === 'to' ? to : from });
    } else if (steps.has(from)) problems.push({ ...at, field: 'from', rule: 'move-twice', seen: from });
    else if (folders.has(from)) problems.push({ ...at, field: 'from', rule: 'move-still-there', seen: from });
    else steps.set(from, to);
    problems.push(...dateProblems(at, 'on', on, today));
  }

  const moves = { folders: new Map<string, string>(), addresses: new Map<string, string>() };
  const gone = new Set([...retired].map((folder) => follow(folder, steps) ?? folder));
  for (const from of steps.keys()) {
    const target = follow(from, steps);
    const line = rows.find(({ cells }) => cells['from'] === from)?.line;
    const isThere = target && (target.startsWith('/') || folders.has(target) || gone.has(target));
    if (isThere) (target.startsWith('/') ? moves.addresses : moves.folders).set(from, target);
    else {
      const to = steps.get(from);
      problems.push({
        file: MOVES_FILE,
        line,
        field: 'to',
        rule: 'move-nowhere',
        seen: to,
        meant: nearestFolder(to ?? '', folders),
      });
    }
  }
  return { moves, problems };
}

/** The folder that was probably meant; its kind is taken as it stands, or left open where only an id was written. */
export function nearestFolder(seen: string, folders: Iterable<string>): string | undefined {
  const own = ownerOf(seen);
  const candidates = [...folders].filter((folder) => !own || ownerOf(folder)?.kind === own.kind);
  const id = nearest(
    own?.id ?? seen,
    candidates.flatMap((folder) => ownerOf(folder)?.id ?? []),
  );
  return candidates.find((folder) => id !== undefined && ownerOf(folder)?.id === id);
}

/** Where a chain of steps ends; nothing where there is none, or where it runs in a circle. */
function follow(from: string, steps: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set([from]);
  for (let next = steps.get(from); next !== undefined; next = steps.get(next)) {
    if (seen.has(next)) return undefined;
    if (!steps.has(next)) return next;
    seen.add(next);
  }
  return undefined;
}
