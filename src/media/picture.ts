import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf, type Kept, keep } from './kept.ts';
import { keyOf, stemOf } from './original.ts';
import { ENGINE, encode, type Format, mainColours, narrowed, type Pixels, readPixels } from './pixels.ts';

/** Pixels: small phones, phones, and what no screen that reads these pages needs more than. */
const WIDTHS = [480, 960, 1600] as const;
const [, , WIDEST] = WIDTHS;
/** What phones are offered: finer ones would take the widest, which weighs more than all the rest of the page. */
export const PHONE = WIDTHS[1];
/** Tried in turn for what a phone takes, until the AVIF goes within the bytes; then a narrower picture is kinder than a worse one. */
const NARROWER = [840, 720, 600];
/** A picture less than a quarter wider than the next looks the same. */
const NOTICED = 1.25;

/**
 * What a picture should weigh on a phone, in bytes: at the top of a page it is painted within a second on slow 4G
 * (`npm run bench -- web`). Aimed at for every picture of phone size, because any may come to stand at a top.
 */
export const PHONE_BYTES = 28_000;

/** What it may weigh at a top, in bytes: with a page of 14,600 and an icon the first view stays below 60,000. */
export const HEAVIEST_BYTES = 40_000;

/** The first one is how a photo should look, the last how bad it may become to go within the bytes. */
const QUALITIES: Record<Format, readonly number[]> = { avif: [50, 40, 30], webp: [75, 60, 45], jpg: [75, 60, 45] };

/** Columns and rows of colours that stand in for a picture while it loads. */
const BLUR = { columns: 3, rows: 3 } as const;

const RECIPE = JSON.stringify([ENGINE, WIDTHS, NARROWER, NOTICED, PHONE_BYTES, QUALITIES, BLUR]);

/** A photo as the site shows it: the same picture in several sizes and formats. */
export interface Picture {
  /** The narrowest first. */
  readonly sizes: readonly PictureSize[];
  /** `#rgb`, three rows of three. */
  readonly blur: readonly string[];
}

export type PictureSize = Sized<PictureFile>;

interface Sized<File> {
  readonly width: number;
  readonly height: number;
  readonly files: Readonly<Record<Format, File>>;
}

export interface PictureFile {
  /** The address on the site: `/anh/cong-den.3f9a1c2b7d.480.avif`. */
  readonly href: string;
  readonly bytes: number;
}

/** The same bytes may be published under several names, and are encoded once. */
interface StoredFile {
  readonly file: string;
  readonly bytes: number;
}

/** Where pictures are published. */
export const PICTURES = '/anh/';

/** The picture made of a photo, encoded the first time it is asked for. */
export async function makePicture(path: string): Promise<Kept<Picture>> {
  const key = await keyOf(path, RECIPE);
  const { value, isNew } = await keep(key, async (folder) => {
    const pixels = await readPixels(path, WIDEST);
    const colours = await mainColours(pixels, BLUR.columns, BLUR.rows);
    const sizes: Sized<StoredFile>[] = [];
    for (const encoded of await encodedSizes(pixels)) sizes.push(await written(encoded, folder));
    return { sizes, blur: colours.map(shortColour) };
  });
  const named = ({ file, bytes }: StoredFile): PictureFile => ({
    href: addressOf(PICTURES, stemOf(path), key, file),
    bytes,
  });
  const sizes = value.sizes.map(({ files, ...size }) => ({
    ...size,
    files: { avif: named(files.avif), webp: named(files.webp), jpg: named(files.jpg) },
  }));
  return { value: { ...value, sizes }, isNew };
}

interface Encoded {
  readonly pixels: Pixels;
  readonly avif: Buffer;
}

/** Never wider than the photo is, and no two that hardly differ. */
async function encodedSizes(photo: Pixels): Promise<Encoded[]> {
  const sizes: Encoded[] = [];
  for (const width of WIDTHS) {
    const last = sizes.at(-1)?.pixels.width ?? 0;
    if (Math.min(width, photo.width) < last * NOTICED) break;
    sizes.push(await fitting(await narrowed(photo, width)));
  }
  return sizes;
}

/** As good as goes within the bytes of a phone; where nothing does, the lightest there is. Larger ones are for larger screens. */
async function fitting(pixels: Pixels): Promise<Encoded> {
  let best = { pixels, avif: await withinBytes(pixels, 'avif') };
  if (pixels.width > PHONE) return best;
  for (const width of NARROWER.filter((candidate) => candidate < pixels.width)) {
    if (best.avif.length <= PHONE_BYTES) break;
    const narrow = await narrowed(pixels, width);
    best = { pixels: narrow, avif: await encode(narrow, 'avif', QUALITIES.avif.at(-1) ?? 0) };
  }
  return best;
}

async function withinBytes(pixels: Pixels, format: Format): Promise<Buffer> {
  let bytes: Buffer = Buffer.alloc(0);
  for (const quality of QUALITIES[format]) {
    bytes = await encode(pixels, format, quality);
    if (pixels.width > PHONE || bytes.length <= PHONE_BYTES) break;
  }
  return bytes;
}

async function written({ pixels, avif }: Encoded, folder: string): Promise<Sized<StoredFile>> {
  const { width, height } = pixels;
  const write = async (format: Format, bytes: Buffer): Promise<StoredFile> => {
    const file = `${width}.${format}`;
    await writeFile(join(folder, file), bytes);
    return { file, bytes: bytes.length };
  };
  const files = {
    avif: await write('avif', avif),
    webp: await write('webp', await withinBytes(pixels, 'webp')),
    jpg: await write('jpg', await withinBytes(pixels, 'jpg')),
  };
  return { width, height, files };
}

/** `shortColour([250, 17, 0])  // => '#f10'` */
const shortColour = (rgb: readonly number[]): string =>
  `#${rgb.map((value) => Math.round(value / 17).toString(16)).join('')}`;
