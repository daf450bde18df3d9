import { decodeQRBatch } from 'qr/decode.js';
import type { Pixels } from '../rasterise.ts';

/** It may guess a few times, and is told no time limit: by its own one it would read less on a busy machine. */
const PATIENCE = { effort: 8, timeLimit: Number.POSITIVE_INFINITY };

/** The decoder of `qr` by Paul Miller: the texts of all codes in a picture, also light on dark. */
export async function qr(pixels: Pixels): Promise<string[]> {
  const { width, height } = pixels;
  const [found = []] = await decodeQRBatch([pixels], { ...PATIENCE, maxSize: { width, height } });
  return found.filter((result) => typeof result === 'string');
}
