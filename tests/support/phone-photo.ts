import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/**
 * What an iPhone keeps: HEVC in HEIF, in the colours of Display P3, turned by a quarter, with the place where it was
 * taken. Red, a green stripe and blue from top to bottom, 1500 × 2000 pixels as it is seen. Made once with heif-enc of
 * libheif-examples; the quarter turn (`irot`) was put in by hand.
 */
export const HEIC = join(fileURLToPath(new URL('.', import.meta.url)), 'phone.heic');

/**
 * What other phones keep: 2000 × 1500 pixels, red, a stripe and blue, from left to right; or from top to bottom when EXIF
 * says that the phone was held upright (orientation 6). EXIF tells the place too.
 */
export async function phonePhoto({ stripe, orientation }: { stripe: string; orientation: number }): Promise<Buffer> {
  const part = (width: number, background: string) =>
    sharp({ create: { width, height: 1500, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width: 2000, height: 1500, channels: 3, background: 'black' } })
    .composite([
      { input: await part(900, '#c81e1e'), left: 0, top: 0 },
      { input: await part(200, stripe), left: 900, top: 0 },
      { input: await part(900, '#1e1ec8'), left: 1100, top: 0 },
    ])
    .withExif({
      IFD0: { Make: 'Phone of somebody', Artist: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 9/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 23/1 0/1' },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

/** Nothing but detail, which weighs more than any photo: grains of three pixels, in other colours at every place. The same at every call. */
export function detailedPhoto(width: number, height: number): Promise<Buffer> {
  const [columns, rows] = [Math.ceil(width / 3), Math.ceil(height / 3)];
  let state = 1;
  const data = Uint8Array.from({ length: columns * rows * 3 }, () => {
    state = (state * 16807) % 2147483647;
    return state & 0xff;
  });
  return sharp(data, { raw: { width: columns, height: rows, channels: 3 } })
    .resize(width, height, { kernel: 'nearest', fit: 'fill' })
    .jpeg({ quality: 90 })
    .toBuffer();
}
