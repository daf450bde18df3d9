import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Pixels } from './rasterise.ts';

/** The pixels of the first page of a PDF, drawn by PDFium, which is what Chrome prints with. */
export async function pdfPixels(bytes: Buffer, dpi: number): Promise<Pixels> {
  library ??= PDFiumLibrary.init();
  const pdfium = await library;
  const document = await pdfium.loadDocument(bytes);
  try {
    const page = await document.getPage(0).render({ scale: dpi / 72, render: 'bitmap' });
    return { data: new Uint8ClampedArray(page.data), width: page.width, height: page.height };
  } finally {
    document.destroy();
  }
}
let library: Promise<PDFiumLibrary> | undefined;
