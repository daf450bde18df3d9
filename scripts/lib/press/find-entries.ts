import type { Entry } from '../../../src/core/entry.ts';
import { fold, nearest } from '../../../src/core/text.ts';
import { type Slip, slip } from './slip.ts';

/** What an entry may be called by. */
export type Named = Pick<Entry, 'id' | 'code' | 'name'>;

/**
 * The entries that were named: by folder, by code, or by any part of either name that only one entry has, or that only one
 * folder ends with, with marks or without. `con-son` is `chua-con-son`.
 */
export function findEntries<E extends Named>(
  entries: readonly E[],
  names: readonly string[],
): { found: E[]; slips: Slip[] } {
  const found: E[] = [];
  const slips: Slip[] = [];
  for (const name of names) {
    const candidates = entriesCalled(entries, name);
    const [first] = candidates;
    if (first && candidates.length === 1) found.push(first);
    else if (first)
      slips.push(
        slip(
          'several',
          name,
          candidates.map(({ id }) => id),
        ),
      );
    else slips.push(unknown(name, entries));
  }
  return { found: [...new Set(found)], slips };
}

/** People write the end of a name, so that is what a misspelt one is held against: `con-sno` is near `chua-con-son`. */
function unknown(name: string, entries: readonly Named[]): Slip {
  const ends = entries.flatMap(({ id }) => {
    const parts = id.split('-');
    return parts.map((_, from) => [parts.slice(from).join('-'), id] as const);
  });
  const meant = nearest(
    plain(name),
    ends.map(([end]) => end),
  );
  const id = ends.find(([end]) => end === meant)?.[1];
  const ids = entries.map((entry) => entry.id);
  return slip('entry', name, id ? [id, ...ids.filter((other) => other !== id)] : ids, id);
}

/** Those that the name may mean. */
export function entriesCalled<E extends Named>(entries: readonly E[], name: string): E[] {
  const exact = entries.filter(({ id, code }) => id === name || code === name.toUpperCase());
  if (exact.length > 0) return exact;
  const wanted = plain(name);
  const isIn = (text: string) => `-${plain(text)}-`.includes(`-${wanted}-`);
  const called = entries.filter((entry) => isIn(entry.id) || isIn(entry.name.vi) || isIn(entry.name.en));
  // `con-son` is the pagoda, though a route begins with its name.
  const ending = called.filter(({ id }) => id.endsWith(`-${wanted}`));
  return ending.length === 1 ? ending : called;
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
