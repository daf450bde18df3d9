import { describe, expect, test, vi } from 'vitest';
import { drawingToPdf } from '../../scripts/lib/pdf.ts';
import { pdfPixels } from '../../scripts/lib/pdf-pixels.ts';
import { lightness } from '../../scripts/lib/pixels.ts';
import type { Pixels } from '../../scripts/lib/rasterise.ts';
import { colour } from '../../src/print/colour.ts';
import { codePath } from '../../src/print/drawing.ts';
import { LABEL_MEDIA, type Medium, PLAQUE_MEDIA, POSTER_MEDIA } from '../../src/print/media.ts';
import { circle, rectangle } from '../../src/print/shapes.ts';
import {
  boxOf,
  coloursOf,
  contentsOf,
  dictionariesOf,
  linesOf,
  MM,
  pagesOf,
  pdfOf,
  poppler,
  rootOf,
} from '../support/pdf-inside.ts';
import { drawingOf, textOf } from '../support/plain-drawing.ts';
import { printedPixels } from '../support/printed-pixels.ts';
import { codeOf, samplePlaque, textsOf } from '../support/sample-plaque.ts';

/** A dot of a picture is a tenth of a millimetre. */
const DPI = 254;

/** Middles of the pixels with something on them, in millimetres from the trimmed corner. */
function inked(pixels: Pixels, aroundMm: number): { x: number; y: number }[] {
  const light = lightness(pixels);
  const found: { x: number; y: number }[] = [];
  const mm = (px: number) => (px + 0.5) / (DPI / 25.4) - aroundMm;
  light.forEach((value, at) => {
    if (value < 200) found.push({ x: mm(at % pixels.width), y: mm(Math.floor(at / pixels.width)) });
  });
  return found;
}

const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];

describe('a page', () => {
  const media: readonly Medium[] = [...PLAQUE_MEDIA, ...POSTER_MEDIA, ...LABEL_MEDIA];

  test.each(media.map((medium) => [`${medium.id} (${medium.widthMm} × ${medium.heightMm} mm)`, medium] as const))(
    'of %s is exactly as large as the trimmed piece',
    async (_, { widthMm, heightMm }) => {
      const pdf = await drawingToPdf(drawingOf(widthMm, heightMm, []));
      const [page = ''] = pagesOf(pdf);
      for (const name of ['MediaBox', 'TrimBox', 'BleedBox']) {
        expect(boxOf(page, name).map((mm) => mm.toFixed(5))).toEqual(
          [0, 0, widthMm, heightMm].map((mm) => mm.toFixed(5)),
        );
      }
    },
  );

  test.each(media.map((medium) => [medium.id, medium] as const))(
    'of %s with bleed has three millimetres of it, and ten of sheet, around the trimmed piece',
    async (_, { widthMm, heightMm }) => {
      const pdf = await drawingToPdf(drawingOf(widthMm, heightMm, []), { bleed: true });
      const [page = ''] = pagesOf(pdf);
      const boxes = {
        MediaBox: [0, 0, widthMm + 20, heightMm + 20],
        BleedBox: [7, 7, widthMm + 13, heightMm + 13],
        TrimBox: [10, 10, widthMm + 10, heightMm + 10],
      };
      for (const [name, box] of Object.entries(boxes)) {
        expect(boxOf(page, name).map((mm) => mm.toFixed(5))).toEqual(box.map((mm) => mm.toFixed(5)));
      }
    },
  );

  test.each([
    [
      false,
      {
        MediaBox: '0.00 0.00 283.46 425.20',
        CropBox: '0.00 0.00 283.46 425.20',
        BleedBox: '0.00 0.00 283.46 425.20',
        TrimBox: '0.00 0.00 283.46 425.20',
      },
    ],
    [
      true,
      {
        MediaBox: '0.00 0.00 340.16 481.89',
        CropBox: '0.00 0.00 340.16 481.89',
        BleedBox: '19.84 19.84 320.31 462.05',
        TrimBox: '28.35 28.35 311.81 453.54',
      },
    ],
  ])('has the boxes that another program sees, with bleed: %s', async (bleed, boxes) => {
    const info = poppler('pdfinfo', await drawingToPdf(samplePlaque(), { bleed }), '-box');
    const seen = [...info.matchAll(/^(\w+Box): +(.*)$/gm)].map(([, name = '', box = '']) => [
      name,
      box.replace(/ +/g, ' '),
    ]);
    expect(Object.fromEntries(seen)).toMatchObject(boxes);
    expect(info).toMatch(/^Pages: +1$/m);
    expect(info).toMatch(/^Page rot: +0$/m);
  });
});

describe('bleed', () => {
  /** Ink on the whole sheet and past it. */
  const flooded = drawingOf(40, 30, [rectangle(-50, -50, 140, 130, 'black')]);

  test('is colour that reaches three millimetres past the trimmed edge on each side, and no farther', async () => {
    const dots = inked(await pdfPixels(await drawingToPdf(flooded, { bleed: true }), DPI), 10);
    const across = range(dots.filter(({ y }) => Math.abs(y - 15) < 0.06).map(({ x }) => x));
    const down = range(dots.filter(({ x }) => Math.abs(x - 20) < 0.06).map(({ y }) => y));
    for (const [seen, drawn] of [
      [across, [-3, 43]],
      [down, [-3, 33]],
    ] as const) {
      expect(Math.abs((seen[0] ?? 99) - (drawn[0] ?? 0))).toBeLessThan(0.1);
      expect(Math.abs((seen[1] ?? 99) - (drawn[1] ?? 0))).toBeLessThan(0.1);
    }
  });

  test('comes with a mark to cut along at both ends of each edge, outside it, five millimetres long', async () => {
    const dots = inked(await pdfPixels(await drawingToPdf(drawingOf(40, 30, []), { bleed: true }), DPI), 10);
    const along = (edge: number, from: number) => ({ edge, from, to: from + 5 });
    const marks = [
      ...[0, 40].flatMap((x) => [-8, 33].map((y) => ({ across: 'x', down: 'y', ...along(x, y) }) as const)),
      ...[0, 30].flatMap((y) => [-8, 43].map((x) => ({ across: 'y', down: 'x', ...along(y, x) }) as const)),
    ];
    const onMarks = marks.map(({ across, down, edge, from, to }) =>
      dots.filter((dot) => Math.abs(dot[across] - edge) < 0.2 && dot[down] > from - 0.06 && dot[down] < to + 0.06),
    );
    expect(onMarks.map((mark) => mark.length).filter((length) => length < 48)).toEqual([]);
    expect(new Set(onMarks.flat()).size).toBe(dots.length);
  });

  test('has its marks on the K plate alone, and none are there without it', async () => {
    const [marked = ''] = contentsOf(await drawingToPdf(drawingOf(40, 30, []), { bleed: true }));
    expect(coloursOf(marked)).toEqual(['/DeviceCMYK CS', '0 0 0 1 SCN']);
    const [plain = ''] = contentsOf(await drawingToPdf(drawingOf(40, 30, [])));
    expect(coloursOf(plain)).toEqual([]);
  });

  test('is not shown where it was not asked for: the whole page is the piece', async () => {
    const pixels = await pdfPixels(await drawingToPdf(flooded), DPI);
    expect(inked(pixels, 0)).toHaveLength(400 * 300);
  });
});

describe('the document', async () => {
  const pdf = await drawingToPdf(samplePlaque());

  test('says what it is, in which language, and a day that is always the same', () => {
    const info = poppler('pdfinfo', pdf, '-isodates');
    expect(info).toMatch(/^Title: +Đền thờ Hưng Đạo Đại Vương · https:\/\/DAUTICH\.VN\/K7Q9T$/m);
    expect(info).toMatch(/^Creator: +Dấu Tích$/m);
    expect(info).toMatch(/^Producer: +Dấu Tích$/m);
    expect(info).toMatch(/^CreationDate: +2026-01-01T00:00:00Z$/m);
    expect(info).not.toMatch(/^ModDate/m);
    expect(info).toMatch(/^PDF version: +1\.7$/m);
    expect(rootOf(pdf)).toContain('/Lang (vi)');
    expect(rootOf(pdf)).toMatch(/\/ViewerPreferences \d+ 0 R/);
  });

  test('is called what its order is called', async () => {
    const named = await drawingToPdf(samplePlaque(), { title: 'Đền Suốt · 100x150' });
    expect(poppler('pdfinfo', named)).toMatch(/^Title: +Đền Suốt · 100x150$/m);
  });

  test('numbers its pages from 1', () => {
    expect(rootOf(pdf).replace(/\s+/g, ' ')).toContain('/PageLabels << /Nums [0 << /S /D >>] >>');
  });

  test('brings its fonts along, embedded and only with the letters it needs', () => {
    const rows = linesOf(poppler('pdffonts', pdf)).slice(2);
    const fonts = rows.map((row) => row.split(/\s+/));
    expect(fonts.map(([name = '']) => name.replace(/^[A-Z]{6}\+/, ''))).toEqual([
      'BeVietnamPro-Bold',
      'BeVietnamPro-Medium',
      'BeVietnamPro-Regular',
    ]);
    // Columns from the right: object and generation, then unicode, subset, embedded.
    expect(fonts.map((font) => font.slice(-5, -2))).toEqual(Array(3).fill(['yes', 'yes', 'yes']));
    // A whole cut of the typeface has about 130 kB.
    expect(pdf.length).toBeLessThan(40_000);
  });

  test('is the same bytes every time, next year too', async () => {
    const draw = () => drawingToPdf(samplePlaque(), { bleed: true, outlines: true });
    const first = await draw();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    try {
      expect(await draw()).toEqual(first);
    } finally {
      vi.useRealTimers();
    }
  });
});

/** Every lower-case letter of Vietnamese that is not in ASCII, a group of tones a word. */
const LETTERS = 'áàảãạ ăắằẳẵặ âấầẩẫậ đ éèẻẽẹ êếềểễệ íìỉĩị óòỏõọ ôốồổỗộ ơớờởỡợ úùủũụ ưứừửữự ýỳỷỹỵ';

describe('the text', () => {
  test('of a plaque is found line by line, as it is read', async () => {
    const drawing = samplePlaque();
    const lines = linesOf(poppler('pdftotext', await drawingToPdf(drawing), '-layout'));
    expect(lines).toContain('Đền thờ Hưng');
    expect(lines).toContain('Nguyên Mông, dựng trên nền trại quân xưa.');
    expect(lines.toSorted()).toEqual(
      textsOf(drawing)
        .map(({ text }) => text)
        .toSorted(),
    );
  });

  test.each(
    [LETTERS, LETTERS.toUpperCase()].flatMap((letters) =>
      (['regular', 'medium', 'bold'] as const).map((font) => [letters, font] as const),
    ),
  )('keeps every Vietnamese letter of %s, %s', async (letters, font) => {
    const pdf = await drawingToPdf(drawingOf(400, 50, [{ ...textOf(letters, font), xMm: 200 }]));
    expect(linesOf(poppler('pdftotext', pdf, '-layout'))).toEqual([letters]);
  });

  test('stands where it is drawn', async () => {
    const text = textOf('Kiếp Bạc');
    const html = poppler('pdftotext', await drawingToPdf(drawingOf(200, 50, [text])), '-bbox');
    const [, left] = /xMin="([\d.]+)"[^>]*>Kiếp</.exec(html) ?? [];
    const [, right] = /xMax="([\d.]+)"[^>]*>Bạc</.exec(html) ?? [];
    expect(Number(left) * MM).toBeCloseTo(100 - text.widthMm / 2, 1);
    expect(Number(right) * MM).toBeCloseTo(100 + text.widthMm / 2, 1);
  });
});

describe('colours', () => {
  const colourful = { palette: { colour: colour('#0066cc'), paper: colour('#fffdf7') } };

  test.each([
    ['a plaque', samplePlaque({ style: colourful }), ['0 0 0 0 scn', '0 0 0 1 scn', '1 0.5 0 0.2 scn']],
    [
      'a plaque with the code in the colour of the publisher',
      samplePlaque({ style: { ...colourful, codeInk: 'colour' } }),
      ['0 0 0 0 scn', '0 0 0 1 scn', '1 0.5 0 0.2 scn'],
    ],
    ['an engraved plaque', samplePlaque({ style: colourful, finish: 'engraved' }), ['0 0 0 1 scn']],
    [
      'a plaque that is marked as a sample',
      samplePlaque({ style: colourful, publisher: { domain: 'dautich.example' } }),
      ['0 0 0 0 scn', '0 0 0 0.16 scn', '0 0 0 1 scn', '0.5 0.25 0 0.1 scn', '1 0.5 0 0.2 scn'],
    ],
    [
      'a plaque on a sheet, in its own colours',
      drawingOf(210, 297, [{ type: 'placed', drawing: samplePlaque({ style: colourful }), xMm: 5, yMm: 5 }]),
      ['0 0 0 0 scn', '0 0 0 1 scn', '1 0.5 0 0.2 scn'],
    ],
  ])('of %s are black on the K plate alone and one mixture of inks', async (_, drawing, inks) => {
    const pdf = await drawingToPdf(drawing);
    const [content = ''] = contentsOf(pdf);
    expect(coloursOf(content)).toEqual(['/DeviceCMYK cs', ...inks]);
    // Filled only: outlines drawn with a pen are S, s, B, b and w.
    expect(content.split(/\s+/).filter((operator) => /^([SsBbw]\*?|Do|sh|BI)$/.test(operator))).toEqual([]);
    // Colours also hide in the dictionaries beside the page.
    const dictionaries = [...dictionariesOf(pdf).values()].join('\n');
    expect(dictionaries).not.toMatch(/DeviceRGB|DeviceGray|ICCBased|\/ExtGState|\/Pattern|\/Shading|\/Separation/);
  });

  test('of text and code are black by default', async () => {
    const { items, ...plaque } = samplePlaque({ style: colourful });
    const black = items.filter((item) => item.type === 'code' || (item.type === 'text' && item.ink === 'black'));
    expect(black.length).toBeGreaterThan(5);
    const [content = ''] = contentsOf(await drawingToPdf({ ...plaque, items: black }));
    expect(coloursOf(content)).toEqual(['/DeviceCMYK cs', '0 0 0 1 scn']);
  });
});

test('the code is one filled path, not a picture', async () => {
  const plaque = samplePlaque();
  const code = codeOf(plaque);
  const pdf = await drawingToPdf({ ...plaque, items: [code] });
  expect(linesOf(poppler('pdfimages', pdf, '-list')).slice(2)).toEqual([]);
  const [content = ''] = contentsOf(pdf);
  expect(content.match(/^h$/gm)).toHaveLength(codePath(code).match(/z/g)?.length ?? 0);
  expect(content.match(/^[fF]\*?$/gm)).toEqual(['f*']);
});

describe('the layer for where to cut', () => {
  const round = drawingOf(40, 40, [], { cut: circle(20, 20) });
  const label = drawingOf(20, 10, []);
  const sheet = drawingOf(60, 50, [
    { type: 'placed', drawing: label, xMm: 5, yMm: 5 },
    { type: 'placed', drawing: round, xMm: 30, yMm: 20, scale: 0.5 },
  ]);

  test('is there only where it is asked for', async () => {
    const pdf = await drawingToPdf(round);
    expect(rootOf(pdf)).not.toContain('OCProperties');
    expect([...dictionariesOf(pdf).values()].join('\n')).not.toMatch(/\/OCG|Separation|CutContour/);
    expect(contentsOf(pdf).join('\n')).not.toMatch(/BDC|EMC/);
    expect(inked(await pdfPixels(pdf, DPI), 0)).toEqual([]);
  });

  test('is not printed by a program that knows nothing of screens and printers', async () => {
    const seen = (pdf: Buffer) => poppler('pdftoppm', pdf, '-r', '100', '-gray').replace(/^P5\n.*\n.*\n/, '');
    expect(seen(await drawingToPdf(sheet, { outlines: true }))).toBe(seen(await drawingToPdf(sheet)));
  });

  test('has the edges of a piece that is cut along them, and none of a sheet', async () => {
    const dots = inked(await pdfPixels(await drawingToPdf(label, { outlines: true }), DPI), 0);
    expect(range(dots.map(({ x }) => Math.round(x)))).toEqual([0, 20]);
    expect(range(dots.map(({ y }) => Math.round(y)))).toEqual([0, 10]);
    expect(dots.filter(({ x, y }) => Math.min(x, 20 - x, y, 10 - y) > 0.2)).toEqual([]);
    const onSheet = inked(await pdfPixels(await drawingToPdf(sheet, { outlines: true }), DPI), 0);
    expect(onSheet.filter(({ x, y }) => Math.min(x, 60 - x, y, 50 - y) < 0.2)).toEqual([]);
  });

  test('is seen on the screen and does not print', async () => {
    const pdf = await drawingToPdf(round, { outlines: true });
    const radii = inked(await pdfPixels(pdf, DPI), 0).map(({ x, y }) => Math.hypot(x - 20, y - 20));
    expect(radii.length).toBeGreaterThan(1000);
    expect(range(radii).map((mm) => Math.round(mm * 4) / 4)).toEqual([20, 20]);
    expect(inked(await printedPixels(pdf, DPI), 0)).toEqual([]);
  });

  test('says so in the words of the format', async () => {
    const pdf = await drawingToPdf(round, { outlines: true });
    const [[number, layer = ''] = []] = [...dictionariesOf(pdf)].filter(([, dictionary]) =>
      dictionary.includes('/OCG'),
    );
    const usage = '/Usage << /Print << /PrintState /OFF >> /View << /ViewState /ON >> >>';
    expect(layer.replace(/\s+/g, ' ')).toContain(usage);
    const events = ['Print', 'View'].map((name) => `<< /Event /${name} /OCGs [${number} 0 R] /Category [/${name}] >>`);
    expect(rootOf(pdf).replace(/\s+/g, ' ')).toContain(`/AS [${events.join(' ')}]`);
  });

  test('has a line around each piece of a sheet, where and as large as it is', async () => {
    const dots = inked(await pdfPixels(await drawingToPdf(sheet, { outlines: true }), DPI), 0);
    const isOnLabel = ({ x, y }: { x: number; y: number }) =>
      Math.min(Math.abs(x - 5), Math.abs(x - 25)) < 0.2 || Math.min(Math.abs(y - 5), Math.abs(y - 15)) < 0.2;
    const [plain, rest] = [dots.filter(({ y }) => y < 18), dots.filter(({ y }) => y > 18)];
    expect(range(plain.map(({ x }) => Math.round(x)))).toEqual([5, 25]);
    expect(range(plain.map(({ y }) => Math.round(y)))).toEqual([5, 15]);
    expect(plain.filter((dot) => !isOnLabel(dot))).toEqual([]);
    const radii = rest.map(({ x, y }) => Math.hypot(x - 40, y - 30));
    expect(range(radii).map((mm) => Math.round(mm * 4) / 4)).toEqual([10, 10]);
  });

  test('alone holds the ink that cutters look for, one for all pages', async () => {
    const pdf = await pdfOf([samplePlaque(), sheet, round], { bleed: true, outlines: true });
    const inks = [...dictionariesOf(pdf).values()].filter((dictionary) => dictionary.includes('/Separation'));
    expect(inks).toEqual([expect.stringMatching(/^\[\/Separation \/CutContour \/DeviceCMYK /)]);
    for (const content of contentsOf(pdf)) {
      const [before = '', layer = '', after = '', ...more] = content.split(/^\/OC \/Cut BDC$|^EMC$/m);
      expect(more).toEqual([]);
      expect(coloursOf(layer)).toEqual(['/CS0 CS', '1 SCN']);
      expect(layer.split(/\s+/).filter((operator) => /^([fFBbs]\*?|Do|sh|BI)$/.test(operator))).toEqual([]);
      expect(before + after).not.toMatch(/\/CS0/);
    }
  });
});

test('what is placed leaves what comes after it as it was', async () => {
  const placed = drawingOf(20, 20, [rectangle(-5, -5, 15, 15, 'black')]);
  const after = rectangle(0, 0, 4, 4, 'black');
  const drawing = drawingOf(100, 50, [{ type: 'placed', drawing: placed, xMm: 40, yMm: 10, scale: 2 }, after]);
  const left = inked(await pdfPixels(await drawingToPdf(drawing), DPI), 0).filter(({ x }) => x < 30);
  expect([range(left.map(({ x }) => x)), range(left.map(({ y }) => y))]).toEqual(
    Array(2).fill([expect.closeTo(0, 0), expect.closeTo(4, 0)]),
  );
});
