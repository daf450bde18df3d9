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
