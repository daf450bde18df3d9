import { scanGrayBuffer, ZBarConfigType, ZBarScanner, ZBarSymbolType } from '@undecaf/zbar-wasm';
import { lightness } from '../pixels.ts';
import type { Pixels } from '../rasterise.ts';

// In Node its binary is a file beside its code; nothing is fetched.
const scanner = ZBarScanner.create().then((created) => {
  const { ZBAR_NONE: ALL, ZBAR_QRCODE: QR } = ZBarSymbolType;
  created.setConfig(ALL, ZBarConfigType.ZBAR_CFG_ENABLE, 0);
  created.setConfig(QR, ZBarConfigType.ZBAR_CFG_ENABLE, 1);
  // The bytes as they are: otherwise it guesses among Japanese and Chinese alphabets.
  created.setConfig(QR, ZBarConfigType.ZBAR_CFG_BINARY, 1);
  return created;
});

/** ZBar: the texts of all codes in a picture, dark on light, as we print. */
export async function zbar(pixels: Pixels): Promise<string[]> {
  const grey = Uint8Array.from(lightness(pixels));
  const found = await scanGrayBuffer(grey.buffer, pixels.width, pixels.height, await scanner);
  return found.map((symbol) => symbol.decode());
}
