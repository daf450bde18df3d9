import { existsSync } from 'node:fs';
import { cp, link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../../src/core/catalogue.ts';
import { today } from '../../../src/reader/content-dir.ts';
import { FOLDERS } from '../folders.ts';
import type { Job } from './job.ts';
import { isIntact, type Piece } from './manifest.ts';

/**
 * What earlier runs made and this one does not, as far as it is still true: not pieces of entries that are gone or called
 * otherwise by now, with another domain, or with stars that have lapsed; and no files of a longer run that was shortened.
 */
export function stillTrue(
  last: readonly Piece[],
  jobs: readonly Job[],
  { entries, publisher }: Pick<Catalogue, 'entries' | 'publisher'>,
): Piece[] {
  const ordered = new Set(jobs.map(({ id }) => id));
  const groups = new Set(jobs.flatMap(({ group }) => group ?? []));
  const called = new Map(entries.map(({ kind, id, code }) => [code, `${kind}/${id}`]));
  return last.filter(
    ({ id, group, code, entry, carries, domain, starsUntil }) =>
      !ordered.has(id) &&
      !groups.has(group) &&
      carries.every((carried) => called.has(carried.code)) &&
      (code === '' || called.get(code) === entry) &&
      (domain === '' || domain === publisher.domain) &&
      (starsUntil === '' || today() <= starsUntil),
  );
}

/** Those of them whose files still lie there as they were read back. */
export async function intactOf(pieces: readonly Piece[]): Promise<Piece[]> {
  const intact: Piece[] = [];
  // One after the other, so that what was ever printed does not lie in memory at once.
  for (const piece of pieces) if (await isIntact(piece, FOLDERS.qrOutput)) intact.push(piece);
  return intact;
}

/** Files of an earlier run, as they lie there: linked, so that neither bytes nor dates change. */
export async function carryOver({ files }: Piece, folder: string): Promise<void> {
  for (const { path } of files) {
    const [from, to] = [join(FOLDERS.qrOutput, path), join(folder, path)];
    if (existsSync(to)) continue;
    await mkdir(dirname(to), { recursive: true });
    // Some file systems have no links, such as those of memory cards.
    await link(from, to).catch(() => cp(from, to, { preserveTimestamps: true }));
  }
}
