import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Pixels } from './rasterise.ts';

/**
 * Reads QR codes back: zxing-cpp, which did not draw them. The only file that knows it.
 * Its binary is handed in, because by itself it would fetch it from the network.
 */
const ready = readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).then((wasm) =>
  prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
    fireImmediately: true,
  }),
);

/** The texts of all codes in a picture. Never trust the first alone: compare with what is expected. */
export async function decodeCodes(pixels: Pixels): Promise<string[]> {
  await ready;
  const image = { ...pixels, colorSpace: 'srgb' } as ImageData;
  const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 0 });
  return found.filter((symbol) => symbol.isValid).map((symbol) => symbol.text);
}
