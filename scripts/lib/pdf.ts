import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { toCmyk } from '../../src/print/colour.ts';
import {
  BLEED_MM,
  codePath,
  type Drawing,
  FONTS,
  type Font,
  type Ink,
  type Item,
  type Palette,
} from '../../src/print/drawing.ts';
import { fontBytes } from './type.ts';

/** Points to the millimetre. The only file that knows PDFKit. */
const POINTS = 72 / 25.4;
/** Sheet around a piece for the marks to cut along: they begin outside the bleed and are five millimetres long. */
const MARK_MM = 5;
export const AROUND_MM = BLEED_MM + MARK_MM + 2;

export interface PdfOptions {
  /** For the document information, which printers and archives read. */
  readonly title: string;
  /** For the document information, where programs read them. */
  readonly keywords?: string;
  /** Three millimetres of bleed and crop marks around each page. */
  readonly bleed?: boolean;
  /** Where each piece is cut, on a layer that does not print. */
  readonly outlines?: boolean;
}

/** Drawings as the pages of one PDF in memory. */
export async function drawingToPdf(drawing: Drawing, options: Partial<PdfOptions> = {}): Promise<Buffer> {
  const sink = new PassThrough();
  const [, bytes] = await Promise.all([writePdf([drawing], { title: drawing.title, ...options }, sink), buffer(sink)]);
  return bytes;
}

/**
 * Drawings as the pages of one PDF, each of exactly its size: black on the K plate only, fonts embedded as subsets, the text
 * selectable, the same bytes every time. Written page by page: memory does not grow with their number.
 */
export async function writePdf(
  pages: Iterable<Drawing> | AsyncIterable<Drawing>,
  options: PdfOptions,
  sink: Writable,
): Promise<void> {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: 'vi',
    displayTitle: true,
    info: {
      Title: options.title,
      ...(options.keywords && { Keywords: options.keywords }),
      Creator: 'Dấu Tích',
      Producer: 'Dấu Tích',
      // A fixed day: the same drawing must give the same file next year.
      CreationDate: new Date('2026-01-01T00:00:00Z'),
    },
  });
  const taken = pipeline(document, sink);
  for (const font of FONTS) document.registerFont(font, fontBytes(font));
  const layer = options.outlines ? cutLayer(document) : undefined;
  rootOf(document)['PageLabels'] = { Nums: [0, { S: 'D' }] };
  try {
    await Promise.race([taken, addPages(document, pages, options, layer, sink)]);
  } catch (error) {
    // A page that cannot be drawn leaves no file open.
    sink.destroy();
    throw error;
  }
  document.end();
  await taken;
}

async function addPages(
  document: PDFKit.PDFDocument,
  pages: Iterable<Drawing> | AsyncIterable<Drawing>,
  options: PdfOptions,
  layer: unknown,
  sink: Writable,
): Promise<void> {
  for await (const drawing of pages) {
    addPage(document, drawing, options, layer);
    // What is written waits here until the disk has taken it: a hundred thousand labels never lie in memory at once.
    await setImmediate();
    if (sink.writableNeedDrain) await once(sink, 'drain');
    // Nothing takes what is written after the disk is full, and it would stay in memory.
    if (sink.destroyed) return;
  }
}

/** A page with the boxes a printer works by: the trimmed piece, the bleed around it, and the sheet around both. */
function addPage(document: PDFKit.PDFDocument, drawing: Drawing, options: PdfOptions, layer: unknown): void {
  const around = options.bleed ? AROUND_MM : 0;
  const [width, height] = [drawing.widthMm + 2 * around, drawing.heightMm + 2 * around];
  document.addPage({ size: [width * POINTS, height * POINTS], margin: 0 });
  const box = (mm: number) => [mm, mm, width - mm, height - mm].map((side) => side * POINTS);
  Object.assign(document.page.dictionary.data, {
    TrimBox: box(around),
    BleedBox: box(around - (options.bleed ? BLEED_MM : 0)),
  });
  document.save().scale(POINTS).translate(around, around);
  if (options.bleed) {
    const bleed = [-BLEED_MM, drawing.widthMm + 2 * BLEED_MM, drawing.heightMm + 2 * BLEED_MM] as const;
    document.save().rect(bleed[0], bleed[0], bleed[1], bleed[2]).clip();
  }
  for (const item of drawing.items) draw(document, item, drawing.palette);
  if (options.bleed) {
    document.restore();
    cropMarks(document, drawing);
  }
  if (layer) outlines(document, drawing, layer);
  document.restore();
}

function draw(document: PDFKit.PDFDocument, item: Item, palette: Palette): void {
  document.save();
  switch (item.type) {
    case 'text':
      document.fillColor(inkOf(item.ink, palette, item.shade)).translate(item.xMm, item.yMm);
      if (item.turnDegrees) document.rotate(-item.turnDegrees);
      document
        .font(item.font, item.sizeMm)
        .text(item.text, -item.widthMm / 2, 0, { baseline: 'alphabetic', lineBreak: false });
      break;
    case 'path':
    case 'code':
      document
        .fillColor(inkOf(item.ink, palette))
        .translate(item.xMm, item.yMm)
        .scale(item.unitMm)
        .path(item.type === 'code' ? codePath(item) : item.path)
        .fill(item.type === 'path' && item.isWound ? 'non-zero' : 'even-odd');
      break;
    case 'placed': {
      const { widthMm, heightMm } = item.drawing;
      document
        .translate(item.xMm, item.yMm)
        .scale(item.scale ?? 1)
        .rect(0, 0, widthMm, heightMm)
        .clip();
      drawAgain(document, item.drawing);
      break;
    }
  }
  document.restore();
}

/** What the drawings of a document put on its pages, in the words of PDF. */
const written = new WeakMap<PDFKit.PDFDocument, WeakMap<Drawing, Buffer>>();

/** Draws what may have been drawn before: a label that comes a hundred times on its sheets is worked out once. */
function drawAgain(document: PDFKit.PDFDocument, drawing: Drawing): void {
  const known = written.get(document) ?? new WeakMap<Drawing, Buffer>();
  written.set(document, known);
  const words = known.get(drawing);
  if (words) {
    // A page lists its own fonts, which PDFKit sees to only where it sets text itself.
    for (const font of FONTS) useFont(document, font);
    (document as unknown as { addContent: (words: Buffer) => void }).addContent(words);
    return;
  }
  const heard: string[] = [];
  const pdf = document as PDFKit.PDFDocument & { addContent: (word: string) => PDFKit.PDFDocument };
  const say = pdf.addContent;
  pdf.addContent = (word) => {
    heard.push(word);
    return say.call(document, word);
  };
  try {
    for (const inside of drawing.items) draw(document, inside, drawing.palette);
  } finally {
    pdf.addContent = say;
  }
  known.set(drawing, Buffer.from(`${heard.join('\n')}\n`, 'binary'));
}

/** An ink in whole per cent of cyan, magenta, yellow and black, as printers mix it; the material is left bare. */
function inkOf(ink: Ink, { colour }: Palette, shade = 1): [number, number, number, number] {
  if (ink === 'paper') return [0, 0, 0, 0];
  const [c, m, y, k] = ink === 'black' ? [0, 0, 0, 1] : toCmyk(colour);
  const perCent = (share: number) => Math.round(share * shade * 100);
  return [perCent(c), perCent(m), perCent(y), perCent(k)];
}

/** Hairlines outside the bleed in line with the edges, where the knife goes. */
function cropMarks(document: PDFKit.PDFDocument, { widthMm, heightMm }: Drawing): void {
  const [from, to] = [BLEED_MM, BLEED_MM + MARK_MM];
  document.save().lineWidth(0.1).strokeColor([0, 0, 0, 100]);
  for (const [x, outX] of [[0, -1] as const, [widthMm, 1] as const]) {
    for (const [y, outY] of [[0, -1] as const, [heightMm, 1] as const]) {
      document.moveTo(x + outX * from, y).lineTo(x + outX * to, y);
      document.moveTo(x, y + outY * from).lineTo(x, y + outY * to);
    }
  }
  document.stroke().restore();
}

/** The name under which cutters and their programs look for the line. */
const CUT_INK = 'CutContour';

/**
 * A layer for where to cut, never printed: off by itself, which all programs heed. Those that heed events show it on the
 * screen (PDF 1.7, 8.11.4.4), as Chrome does; poppler and Ghostscript 10.00 print what only an event turns off.
 */
function cutLayer(document: PDFKit.PDFDocument): unknown {
  const name = new String('Đường cắt · Cut');
  const layer = document.ref({
    Type: 'OCG',
    Name: name,
    Usage: { Print: { PrintState: 'OFF' }, View: { ViewState: 'ON' } },
  });
  layer.end('');
  (document as SpotColours).addSpotColor(CUT_INK, 0, 100, 0, 0);
  const events = ['Print', 'View'].map((event) => ({ Event: event, OCGs: [layer], Category: [event] }));
  rootOf(document)['OCProperties'] = { OCGs: [layer], D: { OFF: [layer], Order: [layer], AS: events } };
  return layer;
}

function outlines(document: PDFKit.PDFDocument, drawing: Drawing, layer: unknown): void {
  Object.assign(pageOf(document).resources.data, { Properties: { Cut: layer } });
  document.addContent('/OC /Cut BDC');
  document.save().lineWidth(0.1).strokeColor(CUT_INK);
  const placed = drawing.items.filter((item) => item.type === 'placed');
  // A sheet is not cut itself, a piece by itself along its edges.
  if (placed.length === 0) document.path(cutOf(drawing)).stroke();
  for (const item of placed) {
    document
      .save()
      .translate(item.xMm, item.yMm)
      .scale(item.scale ?? 1)
      .path(cutOf(item.drawing))
      .stroke()
      .restore();
  }
  document.restore();
  document.addContent('EMC');
}

const cutOf = ({ cut, widthMm, heightMm }: Drawing): string => cut ?? `M0 0H${widthMm}V${heightMm}H0Z`;

/** The root of the document: PDFKit offers no other way to page labels and layers. */
const rootOf = (document: PDFKit.PDFDocument): Record<string, unknown> =>
  (document as unknown as { _root: { data: Record<string, unknown> } })._root.data;
const pageOf = (document: PDFKit.PDFDocument) =>
  document.page as unknown as { resources: { data: Record<string, unknown> } };
type SpotColours = PDFKit.PDFDocument & {
  addSpotColor(name: string, c: number, m: number, y: number, k: number): void;
};

function useFont(document: PDFKit.PDFDocument, font: Font): void {
  document.font(font);
  const { _font: face, page } = document as unknown as {
    _font: { id: string; ref: () => unknown };
    page: { fonts: Record<string, unknown> };
  };
  page.fonts[face.id] ??= face.ref();
}
