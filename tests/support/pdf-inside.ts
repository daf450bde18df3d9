import { execFileSync } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';
import { type PdfOptions, writePdf } from '../../scripts/lib/pdf.ts';
import type { Drawing } from '../../src/print/drawing.ts';

/** Pages as one PDF. */
export async function pdfOf(pages: Iterable<Drawing> | AsyncIterable<Drawing>, options: Partial<PdfOptions> = {}) {
  const sink = new PassThrough();
  const [, bytes] = await Promise.all([writePdf(pages, { title: 'Thử', ...options }, sink), buffer(sink)]);
  return bytes;
}

/** What a tool of poppler, which had no part in writing it, says about a PDF. */
export function poppler(
  tool: 'pdfinfo' | 'pdffonts' | 'pdftotext' | 'pdfimages' | 'pdftoppm',
  pdf: Buffer,
  ...options: string[]
) {
  return execFileSync(tool, [...options, '-', ...(tool === 'pdftotext' ? ['-'] : [])], {
    input: pdf,
    encoding: 'utf8',
  });
}

/** The lines of a text layer, without empty ones and page breaks. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\n\f]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The dictionaries of a PDF by the number of their object, as they are written. */
export function dictionariesOf(pdf: Buffer): Map<string, string> {
  const found = pdf.toString('latin1').matchAll(/^(\d+) 0 obj\n([\s\S]*?)\n(?:stream|endobj)$/gm);
  return new Map([...found].map(([, number = '', dictionary = '']) => [number, dictionary]));
}

/** The dictionaries of its pages, in the order of the pages. */
export function pagesOf(pdf: Buffer): string[] {
  const dictionaries = dictionariesOf(pdf);
  const tree = [...dictionaries.values()].find((dictionary) => /\/Type \/Pages\b/.test(dictionary));
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree ?? '')?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => dictionaries.get(number) ?? '');
}

/** Its catalogue, from which everything else is found. */
export const rootOf = (pdf: Buffer): string => {
  const root = [...dictionariesOf(pdf).values()].find((dictionary) => /\/Type \/Catalog\b/.test(dictionary));
  if (!root) throw new Error('This PDF has no catalogue.');
  return root;
};

/** Points in millimetres. */
export const MM = 25.4 / 72;

/** A box of a page in millimetres: left, bottom, right, top. */
export const boxOf = (page: string, name: string): number[] => {
  const [, corners = ''] = new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(page) ?? [];
  return corners.split(' ').map((points) => Number(points) * MM);
};

/** What is painted on each page, one operator with its values a line; letters are left out, which look like operators. */
export const contentsOf = (pdf: Buffer): string[] =>
  pagesOf(pdf).map((page) => streamOf(pdf, /\/Contents (\d+) 0 R/.exec(page)?.[1]).replace(/<[0-9a-f]*>/g, '<>'));

function streamOf(pdf: Buffer, number = ''): string {
  const head = new RegExp(`\\n${number} 0 obj\\n<<[^>]*/Length (\\d+)[^>]*>>\\nstream\\n`).exec(pdf.toString('latin1'));
  if (!head) throw new Error(`Object ${number} of this PDF has no content.`);
  const start = head.index + head[0].length;
  return inflateSync(pdf.subarray(start, start + Number(head[1]))).toString('latin1');
}

/** Every way in which a content stream chooses a colour, each once. */
export const coloursOf = (content: string): string[] =>
  [...new Set(content.match(/^.*\s(cs|CS|sc|SC|scn|SCN|k|K|g|G|rg|RG|ri|gs|sh|Do)$/gm))].toSorted();
