import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { drawPiece, FORMATS, type Piece } from './draw-piece.ts';
import { FOLDERS } from './folders.ts';
import { hashOfFiles, sha256 } from './hash.ts';
import type { LaidOut } from './lay-out-plaques.ts';

/** Drawn side by side: rasterising runs in threads of its own. */
const AT_ONCE = 4;

export interface Printed {
  readonly pieces: readonly Piece[];
  readonly drawn: number;
  /** The finished folder beside the old one, or nothing where the old one is still right. */
  readonly finished: string | undefined;
}

/**
 * Draws the plaque of every entry in all formats into a folder beside `qr-output`, and reads each file back.
 * What has not changed since the last run is carried over, if its files still are what they were.
 *
 * @throws where a file does not lead where the register says
 */
export async function printPlaques(plaques: readonly LaidOut[], update: (detail: string) => void): Promise<Printed> {
  const renderer = await hashOfFiles(process.cwd(), ['src/print', 'scripts/lib', 'package-lock.json']);
  const last = await lastManifest();
  const finished = join(FOLDERS.cache, 'qr-output.next');
  await rm(finished, { recursive: true, force: true });

  const jobs = plaques.map(({ entry, drawn }) => {
    const inputs = sha256(renderer + JSON.stringify(drawn));
    return { entry, drawn, inputs, kept: last.find((piece) => piece.code === entry.code && piece.inputs === inputs) };
  });
  const intact = await Promise.all(jobs.map(async ({ kept }) => (kept && (await isIntact(kept)) ? kept : undefined)));
  if (intact.every((piece) => piece !== undefined) && intact.length === last.length)
    return { pieces: intact, drawn: 0, finished: undefined };

  let drawn = 0;
  const pieces = await inGroups(jobs, AT_ONCE, async (job, index) => {
    const kept = intact[index];
    const piece = kept ? await carryOver(kept, finished) : await drawPiece(job.entry, job.drawn, job.inputs, finished);
    if (!kept) drawn += 1;
    update(`${index + 1}/${jobs.length}`);
    return piece;
  });
  await writeFile(join(finished, 'manifest.json'), `${JSON.stringify(pieces, undefined, 2)}\n`);
  return { pieces, drawn, finished };
}

/** What the last run made; nothing where its manifest is missing or was spoilt, and all is drawn again. */
async function lastManifest(): Promise<Piece[]> {
  return readFile(join(FOLDERS.qrOutput, 'manifest.json'), 'utf8')
    .then(JSON.parse)
    .then((pieces) =>
      Array.isArray(pieces) ? pieces.filter((piece) => piece?.files?.pdf && piece.files.svg && piece.files.png) : [],
    )
    .catch(() => []);
}

/** Whether all files of a piece are still the ones that were read back. */
async function isIntact({ files }: Piece): Promise<boolean> {
  const checks = FORMATS.map(async (format) => {
    const path = join(FOLDERS.qrOutput, files[format].path);
    return existsSync(path) && sha256(await readFile(path)) === files[format].sha256;
  });
  return (await Promise.all(checks)).every(Boolean);
}

async function carryOver(piece: Piece, folder: string): Promise<Piece> {
  for (const format of FORMATS) {
    const { path } = piece.files[format];
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(FOLDERS.qrOutput, path), join(folder, path));
  }
  return piece;
}

/** Runs so many at a time and keeps the order. */
async function inGroups<T, R>(
  items: readonly T[],
  size: number,
  run: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += size) {
    const group = items.slice(start, start + size).map((item, offset) => run(item, start + offset));
    results.push(...(await Promise.all(group)));
  }
  return results;
}
