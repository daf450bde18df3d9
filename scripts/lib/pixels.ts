import type { Pixels } from './rasterise.ts';

/** A part of a picture, in pixels; it need not begin on a whole one. */
export interface BoxPx {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A part of a picture, its edges moved to whole pixels. The picture may be in greys, of one byte a pixel; the part has four.
 *
 * @throws where the part is not inside the picture
 */
export function cropOf(page: Pixels, box: BoxPx): Pixels {
  const [left, top] = [Math.round(box.x), Math.round(box.y)];
  const [width, height] = [Math.round(box.width), Math.round(box.height)];
  if (left < 0 || top < 0 || left + width > page.width || top + height > page.height)
    throw new RangeError(`${JSON.stringify(box)} is not inside a picture of ${page.width} × ${page.height} px.`);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const isGrey = page.data.length === page.width * page.height;
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * page.width + left;
    if (isGrey) {
      for (let x = 0; x < width; x += 1)
        data.fill(page.data[from + x] ?? 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    } else data.set(page.data.subarray(from * 4, (from + width) * 4), y * width * 4);
  }
  return { data, width, height };
}

/** How light each pixel is, from 0 to 255: the luma of ITU-R BT.601, which is how decoders see colours. */
export function lightness({ data, width, height }: Pixels): Float32Array {
  const light = new Float32Array(width * height);
  for (let index = 0, at = 0; index < light.length; index += 1, at += 4)
    light[index] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  return light;
}

/** A picture in greys, drawn pixel by pixel: 0 is black, 255 white. */
export function greyPixels(width: number, height: number, lightAt: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) data[at] = data[at + 1] = data[at + 2] = lightAt(x, y);
  }
  return { data, width, height };
}

/** Light for dark. */
export function negative({ data, width, height }: Pixels): Pixels {
  const isGrey = data.length === width * height;
  return { data: data.map((value, at) => (isGrey || at % 4 < 3 ? 255 - value : value)), width, height };
}

/** What one pixel is mixed from along a line: the pixels from this one on, each with its weight; beyond an edge, the edge. */
export interface Mix {
  readonly from: number;
  readonly weights: readonly number[];
}

/** The picture in greys, every column of the result mixed from columns of it, and every row from its rows. */
export function mixed(pixels: Pixels, columns: readonly Mix[], rows: readonly Mix[]): Pixels {
  const light = mixedAndTurned(mixedAndTurned(lightness(pixels), pixels.width, columns), pixels.height, rows);
  return greyPixels(columns.length, rows.length, (x, y) => light[y * columns.length + x] ?? 0);
}

/** Mixes along each line and lays the result out column by column; done twice, the picture stands upright again. */
function mixedAndTurned(light: Float32Array, width: number, mixes: readonly Mix[]): Float32Array {
  const lines = light.length / width;
  const turned = new Float32Array(mixes.length * lines);
  for (const [place, { from, weights }] of mixes.entries()) {
    for (let line = 0; line < lines; line += 1) {
      let sum = 0;
      for (let step = 0; step < weights.length; step += 1) {
        const at = Math.min(width - 1, Math.max(0, from + step));
        sum += (weights[step] ?? 0) * (light[line * width + at] ?? 0);
      }
      turned[place * lines + line] = sum;
    }
  }
  return turned;
}

/**
 * The picture at another scale, in greys: each pixel is the mean of the area it covers, as on the sensor of a camera.
 *
 * @param shiftPx moves the picture to the right and down by a part of a pixel of the result
 */
export function rescaled(pixels: Pixels, scale: number, shiftPx = 0): Pixels {
  const covered = (length: number): Mix[] =>
    Array.from({ length: Math.round(length * scale) }, (_, index) => {
      const [start, end] = [(index - shiftPx) / scale, (index + 1 - shiftPx) / scale];
      const from = Math.floor(start);
      const weights = Array.from({ length: Math.ceil(end) - from }, (_, step) => {
        return (Math.min(from + step + 1, end) - Math.max(from + step, start)) * scale;
      });
      return { from, weights };
    });
  return mixed(pixels, covered(pixels.width), covered(pixels.height));
}
