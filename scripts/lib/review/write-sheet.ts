import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawContent } from '../../../src/core/raw.ts';
import { reviewSheet } from '../../../src/print/review-sheet.ts';
import { PLAIN_STYLE } from '../../../src/print/style.ts';
import { FOLDERS } from '../folders.ts';
import { writePdf } from '../pdf.ts';
import { measure } from '../type.ts';
import type { Reviewable } from './reviewable.ts';
import { sheetHtml } from './sheet-html.ts';
import { sheetOf } from './sheet-of.ts';

const FORMATS = ['pdf', 'html'] as const;
const placeOf = (id: string, format: (typeof FORMATS)[number]) => join(FOLDERS.review, `${id}.${format}`);

/** Writes the review sheet of an entry for paper and for a screen; both take their places when both are whole. */
export async function writeSheet(entry: Reviewable, content: RawContent): Promise<string[]> {
  const sheet = sheetOf(entry, content);
  const places = FORMATS.map((format) => placeOf(entry.id, format));
  const [pdf = '', html = ''] = places;
  await mkdir(FOLDERS.review, { recursive: true });
  const pages = reviewSheet({ sheet, style: PLAIN_STYLE, measure });
  await writePdf(pages, { title: `Phiếu duyệt · ${entry.name.vi}` }, createWriteStream(`${pdf}.new`));
  await writeFile(`${html}.new`, sheetHtml(sheet));
  for (const place of places) await rename(`${place}.new`, place);
  return places;
}

/** The seal of the last sheet that was written here of an entry; nothing where there is none. */
export async function sealOnSheet(id: string): Promise<string | undefined> {
  const html = await readFile(placeOf(id, 'html'), 'utf8').catch(() => '');
  return /<meta name="dau-tich-seal" content="([^"]*)">/.exec(html)?.[1];
}
