import { existsSync } from 'node:fs';
import { cp, link, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../../src/core/catalogue.ts';
import { today } from '../../../src/reader/content-dir.ts';
import { FOLDERS } from '../folders.ts';
import { hashOfFiles, sha256 } from '../hash.ts';
import { FORMATS, type Job, type Refused } from './job.ts';
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
  /** The finished folder beside the old one, or nothing where the old one is still right. */
  readonly finished: string | undefined;
}

/**
 * Makes everything that was ordered into a folder beside `qr-output`, reads every code of it back, and carries over what
 * earlier runs made. A piece that fails is told and left out; the others are finished.
 *
 * What is no longer true is not carried over: pieces of entries that are gone or called otherwise by now, with another
 * domain, or with stars that have lapsed.
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
  // A shorter run takes the place of all files of the longer one.
  const others = last.filter((piece) => !ordered.has(piece.id) && isOfToday(piece) && !groups.has(piece.group));
  const keptOthers = await keepIntact(others);
  const all = [
    ...keptOthers,
    ...pieces,
    ...(await keepIntact(last.filter(({ id }) => refused.some(({ piece }) => piece === id)))),
  ];
  const isAsBefore = last.length + all.length === 0 || (await isListed(FOLDERS.qrOutput, all));
  if (drawn.length === 0 && isAsBefore) return { pieces, refused, drawn: 0, finished: undefined };

  for (const piece of all) await carryOver(piece, UNFINISHED);
  await writeManifest(UNFINISHED, all);
  return { pieces, refused, drawn: drawn.length, finished: UNFINISHED };
}

async function keepIntact(pieces: readonly Piece[]): Promise<Piece[]> {
  const intact: Piece[] = [];
  // One after the other, so that what was ever printed does not lie in memory at once.
  for (const piece of pieces) if (await isIntact(piece, FOLDERS.qrOutput)) intact.push(piece);
  return intact;
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
