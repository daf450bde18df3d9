import jsQR from 'jsqr';
import type { Pixels } from '../rasterise.ts';

/** jsQR: the text of the one code in a picture, dark on light, as we print; where there are two it may find neither. */
export async function jsqr({ data, width, height }: Pixels): Promise<string[]> {
  const found = jsQR(data, width, height, { inversionAttempts: 'dontInvert' });
  return found ? [found.data] : [];
}
