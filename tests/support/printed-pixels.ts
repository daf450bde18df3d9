import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Pixels } from '../../scripts/lib/rasterise.ts';

/** Part of PDFium's own interface (fpdfview.h): the package draws for the screen alone. */
interface Inside {
  readonly module: { _FPDF_RenderPageBitmap: (...values: number[]) => void };
}
const FPDF_PRINTING = 0x800;

/** The first page of a PDF as it comes out of a printer: Chrome prints with PDFium. */
export async function printedPixels(pdf: Buffer, dpi: number): Promise<Pixels> {
  const library = await PDFiumLibrary.init();
  const { module } = library as unknown as Inside;
  const render = module._FPDF_RenderPageBitmap;
  module._FPDF_RenderPageBitmap = (...values) => render(...values.slice(0, -1), (values.at(-1) ?? 0) | FPDF_PRINTING);
  const document = await library.loadDocument(pdf);
  const { data, width, height } = await document.getPage(0).render({ scale: dpi / 72, render: 'bitmap' });
  library.destroy();
  return { data: new Uint8ClampedArray(data), width, height };
}
