import PDFDocument from 'pdfkit';
import { type Drawing, FONTS, type Item } from '../../src/print/drawing.ts';
import { fontBytes } from './type.ts';

/** Points to the millimetre. The only file that knows PDFKit. */
const POINTS = 72 / 25.4;

/**
 * A drawing as a PDF page of exactly its size: black on the K plate only, fonts embedded as subsets, the text selectable,
 * the same bytes every time.
 */
export function drawingToPdf(drawing: Drawing): Promise<Buffer> {
  const document = new PDFDocument({
    size: [drawing.widthMm * POINTS, drawing.heightMm * POINTS],
    margin: 0,
    autoFirstPage: true,
    pdfVersion: '1.7',
    lang: 'vi',
    displayTitle: true,
    info: {
      Title: drawing.title,
      Creator: 'Dấu Tích',
      Producer: 'Dấu Tích',
      // A fixed day: the same drawing must give the same file next year.
      CreationDate: new Date('2026-01-01T00:00:00Z'),
    },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  for (const font of FONTS) document.registerFont(font, fontBytes(font));
  for (const item of drawing.items) draw(document, item);
  document.end();
  return finished;
}

function draw(document: PDFKit.PDFDocument, item: Item): void {
  document
    .save()
    .scale(POINTS)
    .fillColor([0, 0, 0, item.shade * 100]);
  switch (item.type) {
    case 'text':
      document.translate(item.xMm, item.yMm);
      if (item.turnDegrees) document.rotate(-item.turnDegrees);
      document
        .font(item.font, item.sizeMm)
        .text(item.text, -item.widthMm / 2, 0, { baseline: 'alphabetic', lineBreak: false });
      break;
    case 'path':
      document.translate(item.xMm, item.yMm).scale(item.unitMm).path(item.path).fill('non-zero');
      break;
    case 'rule':
      document.rect(item.xMm, item.yMm, item.widthMm, item.heightMm).fill();
      break;
  }
  document.restore();
}
