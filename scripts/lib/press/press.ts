import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../../src/core/catalogue.ts';
import { FOLDERS } from '../folders.ts';
import { hashOfFiles, sha256 } from '../hash.ts';
import { carryOver, type Dropped, earlierPieces, unlisted } from './earlier-pieces.ts';
import { FORMATS, type Job, type Refused } from './job.ts';
import { isProofOf, PROOF_SHEET } from './kept.ts';
import { makePiece } from './make-piece.ts';
import { isIntact, isListed, type Piece, readManifest, writeManifest } from './manifest.ts';

/** Where pieces are made before they take their place. */
export const UNFINISHED = join(FOLDERS.cache, 'qr-output.next');

/** Half of what was not finished takes the room that may be what is missing. */
export const dropUnfinished = () => rm(UNFINISHED, { recursive: true, force: true, maxRetries: 3 });

export interface Pressed {
  /** What was ordered and made, in order. */
  readonly pieces: readonly Piece[];
  readonly refused: readonly Refused[];
  /** How many of the pieces were drawn in this run; the others are still right. */
  readonly drawn: number;
  /** Pieces that took the place of an earlier one of the same name in other colours. */
  readonly recoloured: readonly Piece[];
  /** What lay in the folder and does not lie in the new one. */
  readonly dropped: readonly Dropped[];
  /** The finished folder beside the old one, or nothing where the old one is still right. */
  readonly finished: string | undefined;
}

/**
 * Makes everything that was ordered into a folder beside `qr-output`, reads every code of it back, and carries over what
 * earlier runs made. A piece that fails is told and left out, or stays as an earlier run made it; the others are finished.
 */
export async function press(
  jobs: readonly Job[],
  catalogue: Pick<Catalogue, 'entries' | 'publisher'>,
  update: (detail: string) => void,
): Promise<Pressed> {
  const last = await readManifest(FOLDERS.qrOutput);
  await dropUnfinished();
  await mkdir(UNFINISHED, { recursive: true });

  const results = await makeEach(jobs, last, update);
  const pieces = results.flatMap(({ made }) => ('files' in made ? [made] : []));
  const refused = results.flatMap(({ made }) => ('reason' in made ? [made] : []));
  const drawn = results.filter(({ made, isKept }) => 'files' in made && !isKept).length;

  const recoloured = pieces.filter((piece) => isRecoloured(piece, last));

  const earlier = await earlierPieces(last, { jobs, refused, catalogue });
  const all = [...earlier.kept, ...pieces];
  const strays = await unlisted([...last, ...all]);
  const isAsBefore = last.length + all.length === 0 || (await isListed(FOLDERS.qrOutput, all));
  if (drawn === 0 && isAsBefore) return { pieces, refused, drawn, recoloured, dropped: [], finished: undefined };

  for (const piece of all) await carryOver(piece, UNFINISHED);
  await writeManifest(UNFINISHED, all);
  const proof: Dropped[] = (await isProofOf(all)) ? [] : [{ what: PROOF_SHEET, why: 'untrue' }];
  const dropped = [...earlier.dropped, ...strays, ...proof];
  return { pieces, refused, drawn, recoloured, dropped, finished: UNFINISHED };
}

/** Names say nothing of colours. A manifest of an older program says nothing of them either. */
const isRecoloured = ({ id, colours }: Piece, last: readonly Piece[]): boolean =>
  last.some((piece) => piece.id === id && piece.colours !== undefined && piece.colours !== colours);

/** What came of a job, and whether an earlier run had made it already. */
interface Result {
  readonly made: Piece | Refused;
  readonly isKept: boolean;
}

/** Drawn side by side: rasterising runs in threads of its own. */
const AT_ONCE = 4;

async function makeEach(
  jobs: readonly Job[],
  last: readonly Piece[],
  update: (detail: string) => void,
): Promise<Result[]> {
  const program = await hashOfFiles(process.cwd(), PROGRAM);
  let done = 0;
  return inGroups(jobs, AT_ONCE, async (job) => {
    const result = await makeOrKeep(job, sha256(program + job.key), last);
    done += 1;
    update(`${done}/${jobs.length}`);
    return result;
  });
}

/** What the bytes of a piece depend on besides its job. */
const PROGRAM = ['src/core', 'src/i18n', 'src/print', 'scripts/lib', 'package-lock.json'];

async function makeOrKeep(job: Job, inputs: string, last: readonly Piece[]): Promise<Result> {
  const earlier = last.find((piece) => piece.id === job.id && piece.inputs === inputs);
  const wished = withFormatsOf(earlier, job);
  if (earlier?.files.length === wished.formats.length && (await isIntact(earlier, FOLDERS.qrOutput))) {
    return { made: earlier, isKept: true };
  }
  return { made: await makePiece(wished, inputs, UNFINISHED), isKept: false };
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
