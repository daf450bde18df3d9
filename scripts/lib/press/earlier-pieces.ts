import { existsSync } from 'node:fs';
import { cp, link, mkdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Catalogue } from '../../../src/core/catalogue.ts';
import { isReservedDomain } from '../../../src/core/urls.ts';
import { today } from '../../../src/reader/content-dir.ts';
import { FOLDERS } from '../folders.ts';
import { filesIn } from '../hash.ts';
import { FORMATS, type Job, type Refused } from './job.ts';
import { PROOF_SHEET } from './kept.ts';
import { isIntact, type Piece } from './manifest.ts';

/** A piece by its id, or a file by its path, and why it was not carried over. */
export interface Dropped {
  readonly what: string;
  readonly why: 'untrue' | 'changed' | 'unlisted';
}

interface Run {
  readonly jobs: readonly Job[];
  readonly refused: readonly Refused[];
  readonly catalogue: Pick<Catalogue, 'entries' | 'publisher'>;
}

/**
 * What earlier runs made and this one does not, or could not make again. What is no longer true is dropped: pieces of
 * entries that are gone or called otherwise by now, with another domain, with stars that have lapsed, or plaques without the
 * mark of a sample whose entry is not approved any more, and the other way round. So is what was
 * changed since it was read back; and the files of a longer run that was shortened go without a word.
 */
export async function earlierPieces(
  last: readonly Piece[],
  { jobs, refused, catalogue }: Run,
): Promise<{ kept: Piece[]; dropped: Dropped[] }> {
  const ordered = new Set(jobs.map(({ id }) => id));
  const groups = new Set(jobs.flatMap(({ group }) => group ?? []));
  const failed = new Set(refused.map(({ piece }) => piece));
  const isTrue = stillTrue(catalogue);
  const kept: Piece[] = [];
  const dropped: Dropped[] = [];
  // One after the other, so that what was ever printed does not lie in memory at once.
  for (const piece of last) {
    const isOrdered = ordered.has(piece.id);
    if (isOrdered ? !failed.has(piece.id) : groups.has(piece.group)) continue;
    if (!isOrdered && !isTrue(piece)) dropped.push({ what: piece.id, why: 'untrue' });
    else if (await isIntact(piece, FOLDERS.qrOutput)) kept.push(piece);
    else dropped.push({ what: piece.id, why: 'changed' });
  }
  return { kept, dropped };
}

function stillTrue({ entries, publisher }: Run['catalogue']): (piece: Piece) => boolean {
  const approved = new Set(entries.flatMap(({ code, review }) => (review.state === 'approved' ? [code] : [])));
  const isReal = !isReservedDomain(publisher.domain);
  const called = new Map(entries.map(({ kind, id, code }) => [code, `${kind}/${id}`]));
  return ({ kind, code, entry, carries, domain, starsUntil, isSample }) =>
    carries.every((carried) => called.has(carried.code)) &&
    (code === '' || called.get(code) === entry) &&
    (domain === '' || domain === publisher.domain) &&
    (code === '' || kind !== 'plaque' || !isReal || Boolean(isSample) !== approved.has(code)) &&
    (starsUntil === '' || today() <= starsUntil);
}

/** Files that look like pieces and belong to none of these: nobody read them back. */
export async function unlisted(pieces: readonly Piece[]): Promise<Dropped[]> {
  if (!existsSync(FOLDERS.qrOutput)) return [];
  const listed = new Set([...pieces.flatMap(({ files }) => files.map(({ path }) => path)), PROOF_SHEET]);
  const found = (await filesIn(FOLDERS.qrOutput)).map((file) => relative(FOLDERS.qrOutput, file).split(sep).join('/'));
  return found
    .filter((file) => FORMATS.some((format) => file.endsWith(`.${format}`)) && !listed.has(file))
    .map((what) => ({ what, why: 'unlisted' }));
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
