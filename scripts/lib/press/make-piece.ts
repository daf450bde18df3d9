import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BLACK } from '../../../src/print/colour.ts';
import { symbolContrast } from '../../../src/print/contrast.ts';
import { type CodeItem, codesOf, type Drawing } from '../../../src/print/drawing.ts';
import { forEngraver } from '../../../src/print/finish.ts';
import { MASKS, type Mask } from '../../../src/print/matrix.ts';
import { reachMm } from '../../../src/print/reach.ts';
import { drawingToSvg } from '../../../src/print/svg.ts';
import { drawingToDxf } from '../dxf.ts';
import { dxfPixels } from '../dxf-pixels.ts';
import { hashOfFile } from '../hash.ts';
import { AROUND_MM, writePdf } from '../pdf.ts';
import { PdfPictures } from '../pdf-pixels.ts';
import { negative } from '../pixels.ts';
import { imagePixels, type Pixels, svgToPng } from '../rasterise.ts';
import { outline } from '../type.ts';
import { FORMATS, type Format, firstOf, type Job, type MaskOf, type Refused } from './job.ts';
import type { Piece, PieceFile } from './manifest.ts';
import { reasonOf } from './reason.ts';
import { refusalOf } from './refusal.ts';
import { type Unread, verifyPages } from './verify.ts';

/**
 * Writes one piece in all its formats into a folder, and reads back every code on every page of each file as it lies there.
 * A code that some decoder misses is drawn again with another mask; one that none of the eight makes readable is refused,
 * and nothing of the piece is left behind.
 */
export async function makePiece(job: Job, inputs: string, folder: string): Promise<Piece | Refused> {
  const made = await tryMasks(job, inputs, folder).catch((error) => ({ piece: job.id, reason: reasonOf(error) }));
  if ('reason' in made)
    await Promise.all(FORMATS.map((format) => rm(join(folder, `${job.id}.${format}`), { force: true })));
  return made;
}

async function tryMasks(job: Job, inputs: string, folder: string): Promise<Piece | Refused> {
  const masks = new Map<string, Mask>();
  const maskOf: MaskOf = (url) => masks.get(url);
  for (;;) {
    const files: PieceFile[] = [];
    let unread: readonly Unread[] = [];
    let [pages, url] = [0, ''];
    for (const format of job.formats) {
      const made = await makeFile(job, format, maskOf, folder);
      files.push(made.file);
      ({ pages, url } = made);
      unread = made.unread;
      if (unread.length > 0) break;
    }
    if (unread.length === 0) return { ...describe(job, maskOf), pages, url, inputs, files };
    // A sheet carries the same code many times.
    const urls = new Set(unread.map(({ url }) => url));
    if (![...urls].every((url) => tryNext(masks, url))) return refusalOf(job, unread);
  }
}

/** Another mask for a code; false where all were tried. */
function tryNext(masks: Map<string, Mask>, url: string): boolean {
  const last = masks.get(url);
  const next = last === undefined ? MASKS[0] : MASKS[MASKS.indexOf(last) + 1];
  if (next === undefined) return false;
  masks.set(url, next);
  return true;
}

async function makeFile(job: Job, format: Format, maskOf: MaskOf, folder: string) {
  const path = `${job.id}.${format}`;
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await WRITERS[format](job, job.pages(maskOf), file);
  // What is read back is the file as it lies there, not what was in memory.
  const { proof, ...read } = await readFileBack(job, format, maskOf, file);
  const { size } = await stat(file);
  const made: PieceFile = { format, path, bytes: size, sha256: await hashOfFile(file), proof };
  return { file: made, ...read };
}

type Write = (job: Job, pages: Iterable<Drawing>, file: string) => Promise<void>;

/** Formats of one page take the first: only sheets have more, and are made as PDF. */
const WRITERS: Record<Format, Write> = {
  pdf: (job, pages, file) =>
    writePdf(
      forMaker(job, pages),
      { title: job.title, bleed: job.bleed, outlines: job.outlines },
      createWriteStream(file),
    ),
  svg: (job, pages, file) => {
    const bare = job.finish !== 'printed';
    return writeFile(file, drawingToSvg(firstOf(forMaker(job, pages)), outline, { bare, cut: true }));
  },
  png: async ({ dpi }, pages, file) => writeFile(file, await picture(firstOf(pages), dpi)),
  dxf: (_, pages, file) => writeFile(file, drawingToDxf(firstOf(pages), outline)),
};

/** Pages for whoever prints or cuts them. Pictures are for looking at: they show the stone. */
function* forMaker({ finish }: Job, pages: Iterable<Drawing>): Generator<Drawing> {
  for (const page of pages) yield finish === 'printed' ? page : forEngraver(page);
}

const picture = (drawing: Drawing, dpi: number): Promise<Buffer> =>
  svgToPng(drawingToSvg(drawing, outline, { dotsPerMm: dpi / 25.4 }), dpi);

async function readFileBack(job: Job, format: Format, maskOf: MaskOf, file: string) {
  const { dpi, finish } = job;
  // On dark stone what is cut comes out light.
  const asMade = (pixels: Pixels) => (finish === 'engraved-dark' ? negative(pixels) : pixels);
  if (format === 'pdf') return readPdfBack(file, job.pages(maskOf), dpi, job.bleed ? AROUND_MM : 0, asMade);
  const bytes = await readFile(file);
  const drawing = firstOf(job.pages(maskOf));
  const widthPx = Math.round((drawing.widthMm / 25.4) * dpi);
  const pixelsOf = async (): Promise<Pixels> => {
    if (format === 'dxf') return dxfPixels(bytes, drawing, widthPx);
    if (format === 'svg' && finish !== 'printed') return asMade(await imagePixels(bytes, widthPx));
    return imagePixels(bytes, widthPx, drawing.palette.paper.hex);
  };
  return verifyPages([drawing], pixelsOf, dpi);
}

/**
 * Every code on every page of a PDF, read back from pixels.
 *
 * @throws where the file has other pages than were drawn: what is on them nobody would have read
 */
export async function readPdfBack(
  file: string,
  pages: Iterable<Drawing>,
  dpi: number,
  aroundMm = 0,
  asMade = (pixels: Pixels) => pixels,
) {
  const pictures = await PdfPictures.open(await readFile(file));
  try {
    const read = await verifyPages(pages, async (page) => asMade(await pictures.page(page, dpi)), dpi, aroundMm);
    if (pictures.pageCount !== read.pages) {
      throw new Error(`${file} has ${pictures.pageCount} pages where ${read.pages} were drawn.`);
    }
    return read;
  } finally {
    pictures.close();
  }
}

/** What the manifest says of a piece, from its first page: all pages are of one design. */
function describe(job: Job, maskOf: MaskOf): Omit<Piece, 'pages' | 'url' | 'inputs' | 'files'> {
  const { id, kind, medium, finish, title, entry, dpi, copies, batch = '', carries, leftOut = [] } = job;
  const { group = '', starsUntil = '', isSample = false } = job;
  const drawing = firstOf(job.pages(maskOf));
  const weakest = weakestOn(drawing);
  const moduleMm = weakest?.unitMm ?? 0;
  const { colour, paper } = drawing.palette;
  const contrast = symbolContrast(weakest?.ink === 'colour' ? colour : BLACK, paper);
  const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));
  return {
    ...{ id, kind, medium, finish, title, dpi, copies, batch, carries, leftOut, group, starsUntil, isSample },
    code: entry?.code ?? '',
    entry: entry ? `${entry.kind}/${entry.id}` : '',
    domain: hostOf(weakest?.url),
    sizeMm: [rounded(drawing.widthMm), rounded(drawing.heightMm)],
    moduleMm: rounded(moduleMm, 3),
    version: weakest?.matrix.version ?? 0,
    level: weakest?.matrix.level ?? '',
    mask: weakest?.matrix.mask ?? 0,
    reachM: [rounded(reachMm(moduleMm, 'day') / 1000), rounded(reachMm(moduleMm, 'day', '720p') / 1000)],
    colours: weakest ? `${colour.hex} ${paper.hex} ${weakest.ink}` : '',
    contrast: [rounded(contrast.eye.percent, 0), rounded(contrast.red.percent, 0)],
  };
}

/** The smallest code of a page. */
export const weakestOn = (page: Drawing): CodeItem | undefined =>
  codesOf(page).toSorted((a, b) => a.unitMm - b.unitMm)[0];

/** The host of a printed address, in small letters as it is known. */
const hostOf = (url = ''): string => /^https:\/\/([^/]+)/.exec(url)?.[1]?.toLowerCase() ?? '';
