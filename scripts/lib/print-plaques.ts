import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../src/core/catalogue.ts';
import type { Entry } from '../../src/core/entry.ts';
import { PLAQUE_MM, type Plaque, plaque } from '../../src/print/plaque.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { decodeCodes } from './decode.ts';
import { FOLDERS } from './folders.ts';
import { hashOfFiles, sha256 } from './hash.ts';
import { drawingToPdf } from './pdf.ts';
import { pdfPixels } from './pdf-pixels.ts';
import { Refusal } from './progress.ts';
import { imagePixels, type Pixels, svgToPng } from './rasterise.ts';
import { measure, outline } from './type.ts';

/** Resolution of the PNG, and of the picture taken of the vector files to read them back. */
const PRINT_DPI = 300;
const READ_DPI = 150;
const DOTS_PER_MM = PRINT_DPI / 25.4;
/** Drawn side by side: rasterising runs in threads of its own. */
const AT_ONCE = 4;

export const FORMATS = ['pdf', 'svg', 'png'] as const;
type Format = (typeof FORMATS)[number];

/** What was made for one entry, as the manifest tells it. */
export interface Piece {
  readonly code: string;
  readonly kind: string;
  readonly id: string;
  readonly url: string;
  readonly sizeMm: readonly [number, number];
  readonly version: number;
  readonly level: string;
  readonly moduleMm: number;
  /** Hash of everything the files are made from: unchanged inputs are not drawn again. */
  readonly inputs: string;
  readonly files: Record<Format, { readonly path: string; readonly sha256: string; readonly readBack: string }>;
}

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
export async function printPlaques(
  { entries, publisher }: Catalogue,
  update: (detail: string) => void,
): Promise<Printed> {
  const renderer = await hashOfFiles(process.cwd(), ['src/print', 'scripts/lib', 'package-lock.json']);
  const last = await lastManifest();
  const finished = join(FOLDERS.cache, 'qr-output.next');
  await rm(finished, { recursive: true, force: true });

  const jobs = entries.map((entry) => {
    const drawn = layOut(entry, publisher);
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

function layOut(entry: Entry, publisher: Catalogue['publisher']): Plaque {
  try {
    return plaque(entry, publisher, measure);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`Biển của “${entry.id}” không vẽ được · The plaque cannot be drawn: ${reason}`);
  }
}

async function drawPiece(entry: Entry, drawn: Plaque, inputs: string, folder: string): Promise<Piece> {
  const bytes: Record<Format, Buffer> = {
    pdf: await drawingToPdf(drawn.drawing),
    svg: Buffer.from(drawingToSvg(drawn.drawing, outline)),
    png: await svgToPng(drawingToSvg(drawn.drawing, outline, DOTS_PER_MM), PRINT_DPI),
  };
  const files = {} as Record<Format, Piece['files'][Format]>;
  for (const format of FORMATS) {
    const path = `bien/${entry.id}-${entry.code}.${format}`;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes[format]);
    // What is read back is the file as it lies there, not what was in memory.
    const written = await readFile(join(folder, path));
    const readBack = await readCode(await takePicture(written, format), drawn.url, path);
    files[format] = { path, sha256: sha256(written), readBack };
  }
  const { url, version, level, moduleMm } = drawn;
  const sizeMm = [PLAQUE_MM.width, PLAQUE_MM.height] as const;
  const { code, kind, id } = entry;
  return { code, kind, id, url, sizeMm, version, level, moduleMm: Math.round(moduleMm * 1000) / 1000, inputs, files };
}

const takePicture = (bytes: Buffer, format: Format): Promise<Pixels> =>
  format === 'pdf' ? pdfPixels(bytes, READ_DPI) : imagePixels(bytes, Math.round((PLAQUE_MM.width * READ_DPI) / 25.4));

/** The one code on a plaque, read by a library that did not draw it and held against the register. */
export async function readCode(pixels: Pixels, expected: string, path: string): Promise<string> {
  const found = await decodeCodes(pixels);
  if (found.length === 1 && found[0] === expected) return expected;
  throw new Refusal(
    `Đọc ngược mã không khớp · A code does not read back: ${path}\n` +
      `  sổ mã · register: ${expected}\n  đọc được · read: ${found.join(', ') || '—'}\n` +
      '  Không biển nào được ghi; bản cũ trong qr-output/ còn nguyên. · Nothing was written; the last qr-output/ is untouched.',
  );
}

async function lastManifest(): Promise<Piece[]> {
  const text = await readFile(join(FOLDERS.qrOutput, 'manifest.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text);
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
