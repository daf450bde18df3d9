import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Entry } from '../../src/core/entry.ts';
import { PLAQUE_MM, type Plaque } from '../../src/print/plaque.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { decodeCodes } from './decode.ts';
import { sha256 } from './hash.ts';
import { drawingToPdf } from './pdf.ts';
import { pdfPixels } from './pdf-pixels.ts';
import { Refusal } from './progress.ts';
import { imagePixels, type Pixels, svgToPng } from './rasterise.ts';
import { outline } from './type.ts';

/** Resolution of the PNG, and of the picture taken of the vector files to read them back. */
const PRINT_DPI = 300;
const READ_DPI = 150;
const DOTS_PER_MM = PRINT_DPI / 25.4;
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

/** Writes one plaque in all formats into a folder, and reads back each file as it lies there. */
export async function drawPiece(entry: Entry, drawn: Plaque, inputs: string, folder: string): Promise<Piece> {
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
