import { existsSync } from 'node:fs';
import { cp, link, mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Catalogue } from '../../../src/core/catalogue.ts';
import { today } from '../../../src/reader/content-dir.ts';
import { FOLDERS } from '../folders.ts';
import { filesIn, hashOfFiles, sha256 } from '../hash.ts';
import { FORMATS, type Job, type Refused } from './job.ts';
import { isProofOf, PROOF_SHEET } from './kept.ts';
import { makePiece } from './make-piece.ts';
import { isIntact, isListed, type Piece, readManifest, writeManifest } from './manifest.ts';

/** Where pieces are made before they take their place. */
export const UNFINISHED = join(FOLDERS.cache, 'qr-output.next');

/** Half of what was not finished takes the room that may be what is missing. */
export const dropUnfinished = () => rm(UNFINISHED, { recursive: true, force: true, maxRetries: 3 });

/** Drawn side by side: rasterising runs in threads of its own. */
const AT_ONCE = 4;

export interface Pressed {
  /** What was ordered and made, in order. */
  readonly pieces: readonly Piece[];
  readonly refused: readonly Refused[];
  /** How many of the pieces were drawn in this run; the others are still right. */
  readonly drawn: number;
  /** What lay in the folder and does not lie in the new one. */
  readonly dropped: readonly Dropped[];
  /** The finished folder beside the old one, or nothing where the old one is still right. */
  readonly finished: string | undefined;
}

/** A piece by its id, or a file by its path, and why it was not carried over. */
export interface Dropped {
  readonly what: string;
  readonly why: 'untrue' | 'changed' | 'unlisted';
}

/**
 * Makes everything that was ordered into a folder beside `qr-output`, reads every code of it back, and carries over what
 * earlier runs made. A piece that fails is told and left out; the others are finished.
 *
 * What is no longer true is not carried over: pieces of entries that are gone or called otherwise by now, with another
 * domain, or with stars that have lapsed. Neither is what nobody read back: files that were changed since, or that no list
 * knows.
 */
export async function press(
  jobs: readonly Job[],
  { entries, publisher }: Pick<Catalogue, 'entries' | 'publisher'>,
  update: (detail: string) => void,
): Promise<Pressed> {
  const program = await hashOfFiles(process.cwd(), [
    'src/core',
    'src/i18n',
    'src/print',
    'scripts/lib',
    'package-lock.json',
  ]);
  const last = await readManifest(FOLDERS.qrOutput);
  await dropUnfinished();
  await mkdir(UNFINISHED, { recursive: true });

  let done = 0;
  const results = await inGroups(jobs, AT_ONCE, async (job) => {
    const inputs = sha256(program + job.key);
    const earlier = last.find((piece) => piece.id === job.id && piece.inputs === inputs);
    const wished = withFormatsOf(earlier, job);
    const isKept = earlier?.files.length === wished.formats.length && (await isIntact(earlier, FOLDERS.qrOutput));
    const made = isKept ? earlier : await makePiece(wished, inputs, UNFINISHED);
    done += 1;
    update(`${done}/${jobs.length}`);
    return { made, isKept };
  });

  const made = results.map((result) => result.made);
  const pieces = made.filter((piece) => 'files' in piece);
  const refused = made.filter((piece) => 'reason' in piece);
  const drawn = results.filter(({ made: piece, isKept }) => !isKept && 'files' in piece);

  const ordered = new Set(jobs.map(({ id }) => id));
  const called = new Map(entries.map(({ kind, id, code }) => [code, `${kind}/${id}`]));
  const isOfToday = ({ code, entry, carries, domain, starsUntil }: Piece) =>
    carries.every((carried) => called.has(carried.code)) &&
    (code === '' || called.get(code) === entry) &&
    (domain === '' || domain === publisher.domain) &&
    (starsUntil === '' || today() <= starsUntil);
  const groups = new Set(jobs.flatMap(({ group }) => group ?? []));
  const isWanted = (piece: Piece) =>
    // A shorter run takes the place of all files of the longer one.
    ordered.has(piece.id) ? refused.some(({ piece: id }) => id === piece.id) : !groups.has(piece.group);
  const kept: Piece[] = [];
  const dropped: Dropped[] = [];
  // One after the other, so that what was ever printed does not lie in memory at once.
  for (const piece of last.filter(isWanted)) {
    if (!ordered.has(piece.id) && !isOfToday(piece)) dropped.push({ what: piece.id, why: 'untrue' });
    else if (await isIntact(piece, FOLDERS.qrOutput)) kept.push(piece);
    else dropped.push({ what: piece.id, why: 'changed' });
  }
  const all = [...kept, ...pieces];
  dropped.push(...(await unlisted([...last, ...all])).map((what) => ({ what, why: 'unlisted' }) as const));
  const isAsBefore = last.length + all.length === 0 || (await isListed(FOLDERS.qrOutput, all));
  if (drawn.length === 0 && isAsBefore) return { pieces, refused, drawn: 0, dropped: [], finished: undefined };

  for (const piece of all) await carryOver(piece, UNFINISHED);
  await writeManifest(UNFINISHED, all);
  if (!(await isProofOf(all))) dropped.push({ what: PROOF_SHEET, why: 'untrue' });
  return { pieces, refused, drawn: drawn.length, dropped, finished: UNFINISHED };
}

/** Files that look like pieces and belong to none of these, from the top of the folder. */
async function unlisted(pieces: readonly Piece[]): Promise<string[]> {
  if (!existsSync(FOLDERS.qrOutput)) return [];
  const listed = new Set([...pieces.flatMap(({ files }) => files.map(({ path }) => path)), PROOF_SHEET]);
  const found = (await filesIn(FOLDERS.qrOutput)).map((file) => relative(FOLDERS.qrOutput, file).split(sep).join('/'));
  return found.filter((file) => FORMATS.some((format) => file.endsWith(`.${format}`)) && !listed.has(file));
}

/** Files of an earlier run, as they lie there: linked, so that neither bytes nor dates change. */
async function carryOver({ files }: Piece, folder: string): Promise<void> {
  for (const { path } of files) {
    const [from, to] = [join(FOLDERS.qrOutput, path), join(folder, path)];
    if (existsSync(to)) continue;
    await mkdir(dirname(to), { recursive: true });
    // Some file systems have no links, such as those of memory cards.
    await link(from, to).catch(() => cp(from, to, { preserveTimestamps: true }));
  }
}

/** The formats that were ordered, and those an earlier run made of the same: who asks for a DXF does not lose the PDF. */
function withFormatsOf(earlier: Piece | undefined, job: Job): Job {
  if (!earlier) return job;
  const made = earlier.files.map(({ format }) => format);
  return { ...job, formats: FORMATS.filter((format) => made.includes(format) || job.formats.includes(format)) };
}

/** Runs so many at a time and keeps the order. */
async function inGroups<T, R>(items: readonly T[], size: number, run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += size) {
    results.push(...(await Promise.all(items.slice(start, start + size).map(run))));
  }
  return results;
}
