import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { withProfile } from './colour-profile.ts';

/** The only file of `src` that knows sharp. */

/** Red, green and blue (sRGB) of every pixel, row by row. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

export type Format = 'avif' | 'webp' | 'jpg';

/** What makes the same photo come out otherwise: the engine, and how hard it tries. */
export const ENGINE = `sharp ${sharp.versions.sharp}, AVIF effort 2`;

/** What phones, cameras and chat programs send, told by the bytes: names lie, as when a HEIC is called .jpg. */
const PHOTO_FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'gif', 'tiff']);

/** Sharp's own limit, which keeps a small file from filling the memory. */
export const MOST_PIXELS = 0x3fff ** 2;

/** Width and height as they are seen upright, however large. @throws where it is no photo */
export async function photoSize(path: string): Promise<{ width: number; height: number }> {
  const { format, autoOrient } = await sharp(path, { limitInputPixels: false }).metadata();
  if (!PHOTO_FORMATS.has(format)) throw new Error(`${format} is not a format of photos.`);
  return { width: autoOrient.width, height: autoOrient.height };
}

/** Decodes all of a photo. @throws where it is damaged or cut short */
export async function decodeWhole(path: string): Promise<true> {
  await sharp(await readable(path), { failOn: 'warning' }).stats();
  return true;
}

/** A photo upright, in sRGB, on white where it is transparent, at most as wide as asked. */
export async function readPixels(path: string, mostWidth: number): Promise<Pixels> {
  const image = sharp(await readable(path), { failOn: 'warning' })
    .autoOrient()
    .resize({ width: mostWidth, withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb');
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** What sharp can read: the file, or what libheif made of it. */
async function readable(path: string): Promise<string | Buffer> {
  const { compression, icc } = await sharp(path).metadata();
  if (compression !== 'hevc') return path;
  // Two megabytes of program, for those who have such photos.
  const { decodeHeic } = await import('./heic.ts');
  const { data, width, height } = await decodeHeic(await readFile(path));
  const raw = { width, height, channels: 4 } as const;
  const png = await sharp(data, { raw }).removeAlpha().png({ compressionLevel: 0 }).toBuffer();
  return icc ? withProfile(png, icc) : png;
}

const open = ({ data, width, height }: Pixels): Sharp => sharp(data, { raw: { width, height, channels: 3 } });

export async function narrowed(pixels: Pixels, width: number): Promise<Pixels> {
  if (width >= pixels.width) return pixels;
  const { data, info } = await open(pixels).resize({ width }).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Squeezed into so few pixels: their colours, row by row. */
export async function mainColours(pixels: Pixels, columns: number, rows: number): Promise<[number, number, number][]> {
  const data = await open(pixels).resize(columns, rows, { fit: 'fill' }).raw().toBuffer();
  return Array.from({ length: columns * rows }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(index * 3);
    return [red, green, blue];
  });
}

const ENCODERS: Record<Format, (image: Sharp, quality: number) => Sharp> = {
  // Effort 4 takes five times as long and saves a tenth.
  avif: (image, quality) => image.avif({ quality, effort: 2, chromaSubsampling: '4:2:0' }),
  webp: (image, quality) => image.webp({ quality }),
  jpg: (image, quality) => image.jpeg({ quality, mozjpeg: true }),
};

/** Encoded anew from its pixels, so nothing that the camera wrote beside them is left. */
export const encode = (pixels: Pixels, format: Format, quality: number): Promise<Buffer> =>
  ENCODERS[format](open(pixels), quality).toBuffer();
