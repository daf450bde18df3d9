import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Pixels } from '../rasterise.ts';

// Its binary is handed in, because by itself it would fetch it from the network.
const ready = readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).then((wasm) =>
  prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
    fireImmediately: true,
  }),
);

/** zxing-cpp: the texts of all codes in a picture, of any size and also light on dark. */
export async function zxing(pixels: Pixels): Promise<string[]> {
  await ready;
  const image = { ...pixels, colorSpace: 'srgb' } as ImageData;
  const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 0 });
  return found.filter((symbol) => symbol.isValid).map((symbol) => symbol.text);
}
