import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import DxfParser, { type IPolylineEntity } from 'dxf-parser';
import { describe, expect, test } from 'vitest';
import { decodeCodes } from '../../scripts/lib/decode.ts';
import { drawingToDxf } from '../../scripts/lib/dxf.ts';
import { dxfPixels } from '../../scripts/lib/dxf-pixels.ts';
import { imagePixels } from '../../scripts/lib/rasterise.ts';
import { measure, outline } from '../../scripts/lib/type.ts';
import type { Drawing, Item, PathItem } from '../../src/print/drawing.ts';
import type { Finish } from '../../src/print/finish.ts';
import { PLAQUE_MEDIA } from '../../src/print/media.ts';
import { plaque } from '../../src/print/plaque.ts';
import { rectangle } from '../../src/print/shapes.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { readLogo } from '../../src/reader/logo.ts';
import { PUBLISHER, pathsOf, samplePlaque } from '../support/sample-plaque.ts';

const WORDS = {
  code: 'K7Q9T',
  name: { vi: 'Đền thờ Hưng Đạo Đại Vương', en: 'Temple of Hưng Đạo Đại Vương' },
  shortName: { vi: undefined, en: undefined },
  standing: { vi: 'Di tích quốc gia', en: 'National monument' },
  sentence: { vi: 'Nơi thờ Trần Hưng Đạo.', en: 'Where Trần Hưng Đạo is honoured.' },
  stop: 3,
};

function sign(id: string, finish: Finish, domain = 'dautich.vn'): Drawing {
  const medium = PLAQUE_MEDIA.find((candidate) => candidate.id === id);
  if (!medium) throw new Error(`There is no medium ${id}.`);
  const publisher = { ...PUBLISHER, domain };
  return plaque({
    medium,
    words: WORDS,
    publisher,
    style: PLAIN_STYLE,
    finish,
    isApproved: true,
    mask: undefined,
    measure,
  });
}

const dxfOf = (drawing: Drawing): string => drawingToDxf(drawing, outline);

/** The polylines of a DXF, as a library sees them that did not write it. */
function polylinesOf(dxf: string): IPolylineEntity[] {
  const entities = new DxfParser().parseSync(dxf)?.entities ?? [];
  expect(new Set(entities.map(({ type }) => type))).toEqual(new Set(['POLYLINE']));
  return entities as IPolylineEntity[];
}

const onLayer = (dxf: string, layer: string) => polylinesOf(dxf).filter((line) => line.layer === layer);

function extentOf(lines: readonly IPolylineEntity[]) {
  const corners = lines.flatMap(({ vertices }) => vertices);
  const range = (values: number[]) => [
    values.reduce((a, b) => Math.min(a, b)),
    values.reduce((a, b) => Math.max(a, b)),
  ];
  return { x: range(corners.map(({ x }) => x)), y: range(corners.map(({ y }) => y)) };
}

/** How many values of pixels are not the same in the DXF and in the SVG. */
async function differing(drawing: Drawing): Promise<number> {
  const widthPx = 600;
  const svg = drawingToSvg(drawing, outline, { dotsPerMm: widthPx / drawing.widthMm });
  const shown = await imagePixels(Buffer.from(svg), widthPx, drawing.palette.paper.hex);
  const engraved = await dxfPixels(Buffer.from(dxfOf(drawing)), drawing, widthPx);
  expect([engraved.width, engraved.height]).toEqual([shown.width, shown.height]);
  // Chords differ from curves by a tenth of a pixel, never by half of one.
  return engraved.data.filter((value, index) => Math.abs(value - (shown.data[index] ?? 0)) > 127).length;
}

const SIGNS = ['100x150', 'disc'].flatMap((id) =>
  (['engraved', 'engraved-dark'] as const).map((finish) => ({ id, finish })),
);

describe.each(SIGNS)('the DXF of $id, $finish', ({ id, finish }) => {
  const drawing = sign(id, finish);
  const dxf = dxfOf(drawing);

  test('has a code that is read back', async () => {
    expect(await decodeCodes(await dxfPixels(Buffer.from(dxf), drawing, 1200))).toEqual(['https://DAUTICH.VN/K7Q9T']);
  });

  test('engraves what the SVG shows', async () => {
    expect(await differing(drawing)).toBe(0);
  });

  test('is closed outlines inside the piece', () => {
    const lines = polylinesOf(dxf);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => !line.shape || line.vertices.length < 3)).toEqual([]);
    const { x, y } = extentOf(lines);
    expect(Math.min(...x, ...y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...x)).toBeLessThanOrEqual(drawing.widthMm);
    expect(Math.max(...y)).toBeLessThanOrEqual(drawing.heightMm);
  });

  test('is the same bytes every time', () => {
    expect(dxfOf(sign(id, finish))).toBe(dxf);
  });
});

/** Of a mark: two squares that share a corner of 10 × 10 mm. */
const [SQUARE, OVER_IT] = ['M5 5h20v20h-20z', 'M15 15h20v20h-20z'];
const shape = (path: string, more: Partial<PathItem> = {}): PathItem => ({
  ...{ type: 'path', path, unitMm: 1, xMm: 0, yMm: 0, ink: 'black' },
  ...more,
});
const wound = { isWound: true };

test.each<[string, Item[], at: [number, number], light: number]>([
  ['outlines that cross are one shape where they are wound', [shape(SQUARE + OVER_IT, wound)], [20, 20], 0],
  ['outlines that cross have a hole where they are not', [shape(SQUARE + OVER_IT)], [20, 20], 255],
  ['a hole that is wound the other way stays one', [shape(`${SQUARE}M10 10v10h10v-10z`, wound)], [15, 15], 255],
  ['shapes that overlap are one', [shape(SQUARE), shape(OVER_IT)], [20, 20], 0],
  ['a shape drawn twice is there', [shape(SQUARE, wound), shape(SQUARE, wound)], [10, 10], 0],
  ['letters over a shape are not cut out of it', [shape('M2 2h36v36h-36z'), wordOver(20, 20)], [16.4, 16.3], 0],
  ['what is left bare over a shape is bare', [shape(SQUARE), shape(OVER_IT, { ink: 'paper' })], [20, 20], 255],
  ['what is left bare beside a shape is bare too', [shape(SQUARE), shape(OVER_IT, { ink: 'paper' })], [30, 30], 255],
])('%s', async (_, items, [xMm, yMm], light) => {
  const drawing = { widthMm: 40, heightMm: 40, title: '', palette: PLAIN_STYLE.palette, items };
  const { data, width } = await dxfPixels(Buffer.from(dxfOf(drawing)), drawing, 400);
  expect(data[(yMm * 10 * width + xMm * 10) * 4]).toBe(light);
  expect(await differing(drawing)).toBe(0);
});

function wordOver(xMm: number, yMm: number): Item {
  const widthMm = measure('HH', 'bold', 10);
  return { type: 'text', text: 'HH', font: 'bold', sizeMm: 10, xMm, yMm, widthMm, ink: 'black' };
}

test('the mark of the sample publisher is engraved as it is shown', async () => {
  const { value: logo } = readLogo(readFileSync(join(process.cwd(), 'content', 'logo-mau.svg'), 'utf8'));
  const drawing = samplePlaque({ finish: 'engraved', style: { logo } });
  expect(pathsOf(drawing).map(({ isWound }) => isWound)).toContain(true);
  expect(await differing(drawing)).toBe(0);
});

test('a DXF says that it is R12 in millimetres, and is plain ASCII with lengths of three decimals', () => {
  const dxf = dxfOf(sign('disc', 'engraved', 'dautich.example'));
  expect(dxf).toMatch(/^[\r\n -~]*\r\n0\r\nEOF\r\n$/);
  const parsed = new DxfParser().parseSync(dxf);
  expect(parsed?.header).toEqual({ $ACADVER: 'AC1009', $INSUNITS: 4, $MEASUREMENT: 1 });
  expect(Object.keys(parsed?.tables.layer.layers ?? {})).toEqual(['KHAC', 'CAT', 'BAN-MAU-SAMPLE']);
  const lengths = [...dxf.matchAll(/^[1-5]\d\r\n(.*)\r\n/gm)].map(([, length]) => length ?? '');
  expect(lengths.length).toBeGreaterThan(1000);
  expect(lengths.filter((length) => !/^(?!-0\.000)-?\d+\.\d{3}$/.test(length))).toEqual([]);
});

test('a disc is cut along its edge, on a layer of its own, to a fiftieth of a millimetre', () => {
  const [cut, ...more] = onLayer(dxfOf(sign('disc', 'engraved')), 'CAT');
  const corners = cut?.vertices ?? [];
  expect(more).toEqual([]);
  expect(corners.length).toBeGreaterThan(100);
  const chords = corners.map(({ x, y }, index) => {
    const next = corners[(index + 1) % corners.length] ?? { x, y };
    return Math.hypot((x + next.x) / 2 - 90, (y + next.y) / 2 - 90);
  });
  for (const { x, y } of corners) expect(Math.hypot(x - 90, y - 90)).toBeCloseTo(90, 2);
  expect(Math.min(...chords)).toBeGreaterThan(90 - 0.021);
});

test('a plate that is bought in its size has no line to cut', () => {
  expect(onLayer(dxfOf(sign('100x150', 'engraved')), 'CAT')).toEqual([]);
});

test('the mark of a sample lies on a layer of its own, and none of it is engraved', () => {
  const drawing = sign('100x150', 'engraved', 'dautich.example');
  const dxf = dxfOf(drawing);
  const { x, y } = extentOf(onLayer(dxf, 'BAN-MAU-SAMPLE'));
  expect(x[0]).toBeLessThan(30);
  expect(x[1]).toBeGreaterThan(70);
  expect(y[0]).toBeLessThan(45);
  expect(y[1]).toBeGreaterThan(105);
  const unmarked = { ...drawing, items: drawing.items.filter((item) => !('shade' in item)) };
  expect(onLayer(dxf, 'KHAC').map(({ vertices }) => vertices)).toEqual(
    polylinesOf(dxfOf(unmarked)).map(({ vertices }) => vertices),
  );
});

describe('a drawing of 100 × 50 mm', () => {
  const extent = (item: Item, more: Partial<Drawing> = {}, layer = 'KHAC') => {
    const drawing = { widthMm: 100, heightMm: 50, title: '', palette: PLAIN_STYLE.palette, items: [item], ...more };
    return extentOf(onLayer(dxfOf(drawing), layer));
  };
  const text = (turnDegrees: number): Item => ({
    ...{ type: 'text', text: 'HHHH', font: 'bold', sizeMm: 10, ink: 'black', turnDegrees },
    ...{ xMm: 50, yMm: 30, widthMm: measure('HHHH', 'bold', 10) },
  });
  const placed: Drawing = {
    ...{ widthMm: 20, heightMm: 20, title: '', palette: PLAIN_STYLE.palette },
    ...{ items: [rectangle(1, 2, 3, 4, 'black')], cut: 'M0 0H20V20Z' },
  };

  test('has y upwards from its bottom', () => {
    expect(extent(rectangle(10, 5, 20, 10, 'black'))).toEqual({ x: [10, 30], y: [35, 45] });
  });

  test('has paths in units of their own in millimetres', () => {
    const path: Item = { type: 'path', path: 'M1 1h2v3h-2z', unitMm: 2.5, xMm: 10, yMm: 20, ink: 'black' };
    expect(extent(path)).toEqual({ x: [12.5, 17.5], y: [20, 27.5] });
  });

  test('has curves as fine in large units as in small ones', () => {
    const circle = (radius: number, unitMm: number): Item => {
      const path = `M0 ${radius}a${radius} ${radius} 0 0 1 ${2 * radius} 0a${radius} ${radius} 0 0 1 ${-2 * radius} 0Z`;
      return { type: 'path', path, unitMm, xMm: 10, yMm: 10, ink: 'black' };
    };
    const corners = (item: Item) =>
      polylinesOf(dxfOf({ widthMm: 100, heightMm: 50, title: '', palette: PLAIN_STYLE.palette, items: [item] }))[0]
        ?.vertices;
    expect(corners(circle(15, 1))?.length).toBeGreaterThan(50);
    expect(corners(circle(0.5, 30))).toEqual(corners(circle(15, 1)));
    expect(corners(circle(1500, 0.01))).toEqual(corners(circle(15, 1)));
  });

  test.each([
    // Four H of Be Vietnam Pro stand on their baseline, 7.4 mm tall at a size of 10, turned around its middle.
    [0, ({ x, y }: ReturnType<typeof extent>) => ({ baseline: y[0], top: y[1], along: x })],
    [90, ({ x, y }: ReturnType<typeof extent>) => ({ baseline: x[1], top: x[0], along: y })],
    [-90, ({ x, y }: ReturnType<typeof extent>) => ({ baseline: x[0], top: x[1], along: y })],
  ])('has a text turned by %d degrees', (turnDegrees, read) => {
    const { baseline, top, along } = read(extent(text(turnDegrees)));
    const middle = turnDegrees === 0 ? 50 : 20;
    expect(baseline).toBeCloseTo(turnDegrees === 0 ? 20 : 50, 2);
    expect(Math.abs((top ?? 0) - (baseline ?? 0))).toBeCloseTo(7.4, 2);
    expect(((along[0] ?? 0) + (along[1] ?? 0)) / 2).toBeCloseTo(middle, 1);
  });

  test('has what is placed on it where it is placed, with the line along which that is cut', () => {
    const item: Item = { type: 'placed', drawing: placed, xMm: 40, yMm: 10 };
    expect(extent(item)).toEqual({ x: [41, 44], y: [34, 38] });
    expect(extent(item, {}, 'CAT')).toEqual({ x: [40, 60], y: [20, 40] });
  });

  test('leaves out what is too small to be engraved', () => {
    const speck = rectangle(1, 1, 0.0001, 0.0001, 'black');
    const drawing = { widthMm: 9, heightMm: 9, title: '', palette: PLAIN_STYLE.palette };
    const dxf = dxfOf({ ...drawing, items: [speck, rectangle(1, 1, 1, 1, 'black')] });
    expect(polylinesOf(dxf)).toHaveLength(1);
  });
});
