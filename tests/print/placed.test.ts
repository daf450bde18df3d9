import { expect, test } from 'vitest';
import { drawingToPdf } from '../../scripts/lib/pdf.ts';
import { pdfPixels } from '../../scripts/lib/pdf-pixels.ts';
import { imagePixels, type Pixels } from '../../scripts/lib/rasterise.ts';
import { outline } from '../../scripts/lib/type.ts';
import { codesOf, type Drawing, type Item } from '../../src/print/drawing.ts';
import { qrMatrix } from '../../src/print/matrix.ts';
import { rectangle } from '../../src/print/shapes.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { drawingToSvg } from '../../src/print/svg.ts';

const url = 'https://DAUTICH.VN/K7Q9T';
const CODE: Item = { type: 'code', url, matrix: qrMatrix(url), unitMm: 2, xMm: 10, yMm: 20, ink: 'black' };

const drawing = (items: readonly Item[]): Drawing => ({
  widthMm: 100,
  heightMm: 100,
  title: 'A drawing',
  palette: PLAIN_STYLE.palette,
  items,
});

test('the codes on a placed drawing are as large as they come out, where they stand on the whole', () => {
  const half = drawing([{ type: 'placed', drawing: drawing([CODE]), xMm: 3, yMm: 4, scale: 0.5 }]);
  expect(codesOf(half)).toMatchObject([{ url, unitMm: 1, xMm: 8, yMm: 14 }]);
  const halfOfHalf = drawing([{ type: 'placed', drawing: half, xMm: 1, yMm: 1, scale: 0.5 }]);
  expect(codesOf(halfOfHalf)).toMatchObject([{ unitMm: 0.5, xMm: 5, yMm: 8 }]);
  const whole = drawing([{ type: 'placed', drawing: drawing([CODE]), xMm: 3, yMm: 4 }]);
  expect(codesOf(whole)).toMatchObject([{ unitMm: 2, xMm: 13, yMm: 24 }]);
});

/** Where ink is, in millimetres, at ten dots to the millimetre. */
function extent({ data, width, height }: Pixels): { left: number; right: number; top: number; bottom: number } {
  const dots = Array.from({ length: width * height }, (_, index) => index).filter(
    (index) => (data[index * 4] ?? 255) < 128,
  );
  const [xs, ys] = [dots.map((dot) => dot % width), dots.map((dot) => Math.floor(dot / width))];
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b)) + 1;
  return { left: least(xs) / 10, right: most(xs) / 10, top: least(ys) / 10, bottom: most(ys) / 10 };
}

test.each([
  ['SVG', (whole: Drawing) => imagePixels(Buffer.from(drawingToSvg(whole, outline, { dotsPerMm: 10 })), 1000)],
  ['PDF', async (whole: Drawing) => pdfPixels(await drawingToPdf(whole), 254)],
])('a placed drawing is shrunk in the %s, and nothing of it reaches past its edges', async (_, pixels) => {
  // A bar that begins inside the drawing and runs far out of it.
  const inside = drawing([rectangle(20, 40, 500, 20, 'black')]);
  const whole = drawing([{ type: 'placed', drawing: inside, xMm: 10, yMm: 5, scale: 0.5 }]);
  const ink = extent(await pixels(whole));
  expect(ink.left).toBeCloseTo(20, 0);
  expect(ink.right).toBeCloseTo(60, 0);
  expect(ink.top).toBeCloseTo(25, 0);
  expect(ink.bottom).toBeCloseTo(35, 0);
});
