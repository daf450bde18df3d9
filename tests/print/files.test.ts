import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodeCodes } from '../../scripts/lib/decode.ts';
import { drawingToPdf } from '../../scripts/lib/pdf.ts';
import { pdfPixels } from '../../scripts/lib/pdf-pixels.ts';
import { lightness, rescaled } from '../../scripts/lib/pixels.ts';
import { imagePixels, type Pixels, svgToPng } from '../../scripts/lib/rasterise.ts';
import { outline } from '../../scripts/lib/type.ts';
import { codesOf, type Drawing, type Item } from '../../src/print/drawing.ts';
import { LABEL_MEDIA, type Medium, PLAQUE_MEDIA, POSTER_MEDIA } from '../../src/print/media.ts';
import { circle, rectangle } from '../../src/print/shapes.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { pixelsOf } from '../support/ink.ts';
import { drawingOf } from '../support/plain-drawing.ts';
import { medium, sampleLabel } from '../support/sample-label.ts';
import { codeOf, samplePlaque } from '../support/sample-plaque.ts';

// One drawing becomes PDF, SVG and PNG: what all of them promise, and what a picture does.

const pngOf = (drawing: Drawing, dpi: number): Promise<Buffer> =>
  svgToPng(drawingToSvg(drawing, outline, { dotsPerMm: dpi / 25.4 }), dpi);

const plaqueOn = (id: string, dpi?: number): Drawing => {
  const found = PLAQUE_MEDIA.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no medium ${id}.`);
  return samplePlaque({ medium: { ...found, dpi: dpi ?? found.dpi }, words: { stop: 7 } });
};

/** One shape within another, both running the same way: a hole by the even-odd rule, filled by the other. */
const rings = (isWound: boolean): Item => ({
  ...{ type: 'path', path: `${circle(8, 8)}${circle(8, 4)}`, unitMm: 1, xMm: 10, yMm: 5, ink: 'black', isWound },
});
const sheet = drawingOf(148, 105, [
  { type: 'placed', drawing: sampleLabel({ medium: medium('50x30') }), xMm: 10, yMm: 12 },
  { type: 'placed', drawing: sampleLabel({ medium: medium('round-40') }), xMm: 70, yMm: 12, scale: 1.5 },
  { type: 'placed', drawing: drawingOf(40, 30, [rectangle(-5, -5, 30, 20, 'black')]), xMm: 10, yMm: 80, scale: 0.5 },
]);

describe.each([
  ['a plaque', samplePlaque()],
  ['a disc', plaqueOn('disc')],
  ['a sample, with its mark across it', samplePlaque({ publisher: { domain: 'dautich.example' } })],
  ['an engraved plaque', samplePlaque({ finish: 'engraved' })],
  ['a label', sampleLabel({ medium: medium('50x30') })],
  ['labels on a sheet', sheet],
  ['a ring', drawingOf(40, 30, [rings(false)])],
  ['a ring that is wound', drawingOf(40, 30, [rings(true)])],
])('%s', (_, drawing) => {
  test('looks the same in the PDF and in the SVG', async () => {
    const [pdf, svg] = await Promise.all([pdfPixels(await drawingToPdf(drawing), 300), pixelsOf(drawing, 300 / 25.4)]);
    expect([pdf.width, pdf.height]).toEqual([svg.width, svg.height]);
    // Black is a little lighter on the K plate, and each program smooths edges its own way: seen at 50 dpi both are the same.
    const [inPdf, inSvg] = [pdf, svg].map((pixels) => lightness(rescaled(pixels, 1 / 6)));
    const differing = inPdf?.filter((light, at) => Math.abs(light - (inSvg?.[at] ?? 0)) > 60) ?? [];
    expect(differing).toHaveLength(0);
  });

  test('is the same bytes every time in all formats', async () => {
    const draw = async () => [await drawingToPdf(drawing), drawingToSvg(drawing, outline), await pngOf(drawing, 300)];
    expect(await draw()).toEqual(await draw());
  });
});

test.each([
  [false, 255],
  [true, 0],
])('what lies within two outlines that run the same way is full where a path is wound (%s)', async (isWound, light) => {
  const { data, width } = await pixelsOf(drawingOf(40, 30, [rings(isWound)]), 10);
  expect(data[(130 * width + 180) * 4]).toBe(light);
});

describe('the PNG', () => {
  const media: readonly Medium[] = [
    ...PLAQUE_MEDIA.filter(({ id }) => id !== 'board'),
    ...POSTER_MEDIA,
    ...LABEL_MEDIA,
  ];
  const sized = media.flatMap((size) => [300, 600].map((dpi) => ({ ...size, dpi })));

  test.each(sized)(
    'of $id ($widthMm × $heightMm mm) at $dpi dpi says so, and is as many pixels',
    async ({ dpi, widthMm, heightMm }) => {
      const meta = await sharp(await pngOf(drawingOf(widthMm, heightMm, []), dpi)).metadata();
      expect({ format: meta.format, density: meta.density, width: meta.width, height: meta.height }).toEqual({
        format: 'png',
        density: dpi,
        width: Math.round((widthMm / 25.4) * dpi),
        height: Math.round((heightMm / 25.4) * dpi),
      });
    },
  );

  test.each([
    ['100x150', 300, 1181, 1772],
    ['100x150', 600, 2362, 3543],
    ['a4', 300, 2480, 3508],
    ['board', 72, 6236, 3402],
  ])('of a plaque %s at %d dpi is %d × %d pixels', async (id, dpi, width, height) => {
    const png = await pngOf(plaqueOn(id, dpi), dpi);
    expect(await sharp(png).metadata()).toMatchObject({ density: dpi, width, height });
  });

  test.each([
    ['100x150', 300],
    ['100x150', 600],
    ['a6', 300],
    ['a5', 600],
    ['disc', 300],
    ['board', 72],
  ])(
    'of a plaque %s at %d dpi has modules of whole pixels: its code is black or light and never grey',
    async (id, dpi) => {
      expect(await greys(plaqueOn(id, dpi), dpi)).toBe(0);
    },
  );

  test.each([
    // A label printer sold as 203 dpi has heads of 8 dots to the millimetre.
    ['25x25', 203, 203.2],
    ['40x30', 203, 203.2],
    ['50x30', 300, 300],
    ['tag', 600, 600],
  ] as const)('of a label %s for a printer of %d dpi has them too', async (id, dpi, dots) => {
    expect(await greys(sampleLabel({ medium: { ...medium(id), dpi } }), dots)).toBe(0);
  });

  /** Shades between the lightest and the darkest in the picture of a code. */
  async function greys(drawing: Drawing, dpi: number): Promise<number> {
    const { xMm, yMm, unitMm, matrix } = codeOf(drawing);
    const px = (mm: number) => Math.round((mm / 25.4) * dpi);
    const side = px(unitMm * matrix.modules.length);
    const { data } = await sharp(await pngOf(drawing, dpi))
      .extract({ left: px(xMm), top: px(yMm), width: side, height: side })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data.filter((value) => value > 2 && value < 253).length;
  }

  test.each(['100x150', 'a6', 'a4'])('of a plaque %s is covered to its edges', async (id) => {
    expect((await sharp(await pngOf(plaqueOn(id), 300)).stats()).isOpaque).toBe(true);
  });

  test('of a round piece has nothing in its corners', async () => {
    const { data } = await sharp(await pngOf(plaqueOn('disc'), 300))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[3]).toBe(0);
  });
});

describe.each(['dautich.vn', 'di-tich.thanhdoanhaiphong.vn', 'dautich.example'])('the code for %s', (domain) => {
  const drawing = samplePlaque({ publisher: { domain } });
  const { url } = codeOf(drawing);

  test.each<[string, () => Promise<Pixels>]>([
    ['PDF', async () => pdfPixels(await drawingToPdf(drawing), 150)],
    ['SVG', () => imagePixels(Buffer.from(drawingToSvg(drawing, outline)), 591)],
    ['PNG', async () => imagePixels(await pngOf(drawing, 300), 1181)],
  ])('is read back from the %s by a library that did not draw it', async (_, pixels) => {
    expect(await decodeCodes(await pixels())).toEqual([url]);
  });
});

test('every code of a sheet is read back from its PDF', async () => {
  const read = await decodeCodes(await pdfPixels(await drawingToPdf(sheet), 300));
  expect(read).toEqual(codesOf(sheet).map(({ url }) => url));
});

test.each(['龍', '🐉', 'α'])('%s, which the typeface lacks, is refused and not printed as an empty box', (letter) => {
  const name = `Đền ${letter}`;
  expect(() => samplePlaque({ words: { name: { vi: name, en: 'Temple' } } })).toThrow(`has no letter for “${letter}”`);
  expect(() => outline(name, 'bold', 9)).toThrow(`The print typeface has no letter for “${letter}” in “${name}”.`);
});
