import sharp from 'sharp';

/** Pixels of four bytes each, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** An SVG with its size in pixels as PNG that knows its resolution; the same bytes every time. */
export const svgToPng = (svg: string, dpi: number): Promise<Buffer> =>
  sharp(Buffer.from(svg)).withDensity(dpi).png({ compressionLevel: 6 }).toBuffer();

/** The pixels of a picture file, PNG or SVG, at a width. An SVG in millimetres has none of its own. */
export async function imagePixels(bytes: Buffer, widthPx: number, background = '#fff'): Promise<Pixels> {
  const { data, info } = await sharp(bytes)
    .resize({ width: widthPx })
    .flatten({ background })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/**
 * An SVG with its size in pixels, and a picture beside its words: a photo fills its place, a drawing stands whole on a wash.
 *
 * @param place where the picture goes, in pixels from the left
 */
export async function besides(
  svg: string,
  picture: Buffer,
  { width, height, left }: { width: number; height: number; left: number },
): Promise<Buffer> {
  const isDrawing = picture.subarray(0, 4).toString() === '<svg';
  const fitted = await sharp(picture, isDrawing ? { density: 200 } : {})
    .rotate()
    .resize({ width, height, fit: isDrawing ? 'contain' : 'cover', background: '#f7f0e1' })
    .flatten({ background: '#f7f0e1' })
    .toBuffer();
  return sharp(Buffer.from(svg))
    .composite([{ input: fitted, left, top: 0 }])
    .flatten({ background: '#fffdf8' })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
