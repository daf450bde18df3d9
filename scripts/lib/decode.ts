import { jsqr } from './decoders/jsqr.ts';
import { qr } from './decoders/qr.ts';
import { zbar } from './decoders/zbar.ts';
import { zxing } from './decoders/zxing.ts';
import type { Pixels } from './rasterise.ts';

/**
 * Reads QR codes back with four libraries that share no code and did not draw them. Each is known by one file. From
 * 2.2 px a module up they agree on sharp codes; at 2 px `qr` is the first that may miss one, at 1.8 ZBar, at 1.6 jsQR.
 */
export const DECODERS = { zxing, jsqr, zbar, qr } as const satisfies Record<
  string,
  (pixels: Pixels) => Promise<string[]>
>;
export type DecoderName = keyof typeof DECODERS;

/** The texts of all codes in a picture of any size. Never trust the first alone: compare with what is expected. */
export const decodeCodes = DECODERS.zxing;
