import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Width and height of a picture in pixels, after decoding all of it: a file cut short in sending is not a picture. */
export async function readPhoto(path: string): Promise<{ width: number; height: number } | undefined> {
  const bytes = await readFile(path);
  try {
    const image = sharp(bytes, { failOn: 'warning' });
    // As it is seen: a phone held upright writes its picture lying down and says so beside it.
    const { autoOrient } = await image.metadata();
    await image.stats();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return undefined;
  }
}
