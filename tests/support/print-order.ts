import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, expect } from 'vitest';
import { decodeCodes } from '../../scripts/lib/decode.ts';
import { PdfPictures } from '../../scripts/lib/pdf-pixels.ts';
import { cropOf } from '../../scripts/lib/pixels.ts';
import { readArguments } from '../../scripts/lib/press/arguments.ts';
import { chosenEntries } from '../../scripts/lib/press/chosen-entries.ts';
import type { Job } from '../../scripts/lib/press/job.ts';
import { type Jobs, jobsFor, type Ordered } from '../../scripts/lib/press/jobs.ts';
import { makePiece } from '../../scripts/lib/press/make-piece.ts';
import { styleFor } from '../../scripts/lib/press/style-for.ts';
import type { Pixels } from '../../scripts/lib/rasterise.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { emptyFolder } from './content-folder.ts';
import { TODAY } from './raw-content.ts';
import { fixture } from './run-script.ts';

/** An order with all that it is printed from. */
export async function orderOf(typed: string, content = fixture('print-shop')): Promise<Ordered> {
  const { args, slips } = readArguments(typed.split(' '));
  expect(slips).toEqual([]);
  const { catalogue, problems } = buildCatalogue(await readContent(content, TODAY));
  expect(problems).toEqual([]);
  assert(catalogue);
  return { args, catalogue, style: styleFor(args, catalogue), entries: chosenEntries(args, catalogue) };
}

/** What an order comes to before anything is drawn, without a process of its own. */
export const ordered = async (typed: string, content?: string): Promise<Jobs> => jobsFor(await orderOf(typed, content));

/** The pages of a job's PDF as they lie on disk, read back by the press, as pixels of 300 dpi. */
export async function printedPages(job: Job): Promise<Pixels[]> {
  const folder = await emptyFolder();
  const piece = await makePiece({ ...job, formats: ['pdf'] }, '', folder);
  assert('files' in piece, JSON.stringify(piece));
  const pictures = await PdfPictures.open(await readFile(join(folder, `${job.id}.pdf`)));
  const pages: Pixels[] = [];
  for (let page = 0; page < pictures.pageCount; page += 1) pages.push(await pictures.page(page, 300));
  pictures.close();
  return pages;
}

/** A rectangle in millimetres, from the top left corner of a page. */
export interface PlaceMm {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A part of a page of 300 dpi. */
export function partOf(page: Pixels, { xMm, yMm, widthMm, heightMm }: PlaceMm): Pixels {
  const [x = 0, y = 0, width = 0, height = 0] = [xMm, yMm, widthMm, heightMm].map((mm) =>
    Math.round((mm / 25.4) * 300),
  );
  return cropOf(page, { x, y, width, height });
}

/** What is read in each of these places of a page; nothing where there is no code. */
export async function codesAt(page: Pixels, places: readonly PlaceMm[]): Promise<string[]> {
  const found: string[] = [];
  for (const place of places) found.push((await decodeCodes(partOf(page, place))).join());
  return found;
}
