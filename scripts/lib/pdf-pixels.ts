import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import type { Pixels } from './rasterise.ts';

/** Pages of a PDF as pixels, drawn by PDFium, which is what Chrome prints with. The only file that knows it. */
export class PdfPictures {
  readonly #document: PDFiumDocument;

  private constructor(document: PDFiumDocument) {
    this.#document = document;
  }

  static async open(bytes: Buffer): Promise<PdfPictures> {
    library ??= PDFiumLibrary.init();
    return new PdfPictures(await (await library).loadDocument(bytes));
  }

  get pageCount(): number {
    return this.#document.getPageCount();
  }

  /** In greys, one byte a pixel: decoders look at nothing else, and a page takes a quarter of the room. */
  async page(index: number, dpi: number): Promise<Pixels> {
    const page = this.#document.getPage(index);
    const { data, width, height } = await page.render({ ...sizeAt(page, dpi), render: 'bitmap', colorSpace: 'Gray' });
    return { data: asClamped(data), width, height };
  }

  close(): void {
    this.#document.destroy();
  }
}
let library: Promise<PDFiumLibrary> | undefined;

/** The pixels of the first page of a PDF, in colour. */
export async function pdfPixels(bytes: Buffer, dpi: number): Promise<Pixels> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(bytes);
  try {
    const page = document.getPage(0);
    const { data, width, height } = await page.render({ ...sizeAt(page, dpi), render: 'bitmap' });
    return { data: asClamped(data), width, height };
  } finally {
    document.destroy();
  }
}

/** By scale the package squeezes a page into whole points first: codes come out blurred, on small labels by a pixel. */
function sizeAt(page: PDFiumPage, dpi: number): { scale: number; width: number; height: number } {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const px = (points: number) => Math.round((points / 72) * dpi);
  return { scale: 1, width: px(originalWidth), height: px(originalHeight) };
}

const asClamped = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8ClampedArray =>
  new Uint8ClampedArray(buffer, byteOffset, byteLength);
