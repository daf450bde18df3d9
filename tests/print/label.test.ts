import { describe, expect, test } from 'vitest';
import { decodeCodes } from '../../scripts/lib/decode.ts';
import { imagePixels } from '../../scripts/lib/rasterise.ts';
import { outline } from '../../scripts/lib/type.ts';
import type { Dpi } from '../../src/print/code-size.ts';
import { CodeTooLarge } from '../../src/print/code-too-large.ts';
import { type Drawing, QUIET_MODULES, type TextItem } from '../../src/print/drawing.ts';
import type { LabelOrder } from '../../src/print/label-order.ts';
import { labelWords, starsOn } from '../../src/print/label-words.ts';
import { LABEL_MEDIA, type LabelMedium } from '../../src/print/media.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { Unprintable } from '../../src/print/unprintable.ts';
import { type Box, boxAround, type InkDot, inkOf, isIn } from '../support/ink.ts';
import {
  BATCH,
  codeOf,
  DIGITAL_LINK,
  DOMAIN,
  LONG_DOMAIN,
  LONG_NAMED,
  LOT,
  linesOf,
  medium,
  onSheet,
  PRODUCTS,
  productsOn,
  SHORT_NAMED,
  sampleLabel,
  textItemsOf,
} from '../support/sample-label.ts';

/** Every label that is offered, and those of sheets that are sold in Vietnam or known to gLabels. */
const MEDIA: readonly LabelMedium[] = [
  ...LABEL_MEDIA,
  onSheet(63.5, 38.1),
  onSheet(99.06, 38.1),
  onSheet(45.72, 21.17),
  onSheet(38.1, 21.17),
  onSheet(35.56, 16.93),
  onSheet(63.5, 63.5, 'round'),
  onSheet(40, 40),
];
const LOGO = { widthUnits: 1000, heightUnits: 1000, paths: ['M0 1000L500 0L1000 1000Z'], isEvenOdd: false };
const CASES = MEDIA.flatMap((one) =>
  [SHORT_NAMED, LONG_NAMED].flatMap((words) =>
    [undefined, LOT].map((batch): [string, string, string, Partial<LabelOrder>] => [
      one.id,
      words.name.vi,
      batch ? 'with a lot' : 'without a batch',
      { medium: one, words, batch, stars: 4, style: { ...PLAIN_STYLE, logo: LOGO } },
    ]),
  ),
);
/** Labels with room for all of a batch. */
const FOR_BATCHES = ['40x30', '50x30', '60x40', '100x50', 'jar', 'tag'].map(medium);

const DOTS_PER_MM = { 203: 8, 300: 300 / 25.4, 600: 600 / 25.4 } as const;
const DPIS = [203, 300, 600] as const satisfies readonly Dpi[];

/** The code, widened on all sides by so much. */
function codeBox(drawing: Drawing, aroundMm: number): Box {
  const { xMm, yMm, unitMm, matrix } = codeOf(drawing);
  const side = matrix.modules.length * unitMm;
  return {
    left: xMm - aroundMm,
    top: yMm - aroundMm,
    right: xMm + side + aroundMm,
    bottom: yMm + side + aroundMm,
  };
}
const lightOf = (drawing: Drawing): Box => codeBox(drawing, QUIET_MODULES * codeOf(drawing).unitMm);

/** The drawing without its field, which is drawn past the edges of the label for the knife. */
const withoutField = (drawing: Drawing): Drawing => ({
  ...drawing,
  items: drawing.items.filter((item) => item.type !== 'path' || item.unitMm !== 1),
});

/** Whether something is on a label, and so far from its edge. */
function isOn({ shape, widthMm, heightMm }: LabelMedium, { xMm, yMm }: InkDot, insideMm: number): boolean {
  if (shape === 'round') return Math.hypot(xMm - widthMm / 2, yMm - heightMm / 2) <= widthMm / 2 - insideMm;
  return isIn({ xMm, yMm }, { left: insideMm, top: insideMm, right: widthMm - insideMm, bottom: heightMm - insideMm });
}

describe('a label keeps letters, stars and its code off its edge', () => {
  test.each(CASES)('%s: %s, %s', async (_id, _name, _batch, order) => {
    const drawn = sampleLabel(order);
    const ink = await inkOf(withoutField(drawn));
    expect(ink.length).toBeGreaterThan(0);
    // Half a millimetre is how far sheets and rolls are fed off; the dots of an accent may be a little nearer.
    expect(boxAround(ink.filter((dot) => !isOn(order.medium ?? medium('60x40'), dot, 0.3)))).toBeUndefined();
  });

  test.each(FOR_BATCHES)('$id, with all of a batch', async (one) => {
    const ink = await inkOf(withoutField(sampleLabel({ medium: one, words: LONG_NAMED, batch: BATCH, stars: 5 })));
    expect(boxAround(ink.filter((dot) => !isOn(one, dot, 0.3)))).toBeUndefined();
  });
});

/** A dot on the edge of the code or of its light may be grey from rasterising. */
const EDGE_MM = 0.1;

describe('a label keeps four quiet modules around its code, and all of them on the label', () => {
  test.each(CASES)('%s: %s, %s', async (_id, _name, _batch, order) => {
    const drawn = sampleLabel(order);
    const light = lightOf(drawn);
    const quiet = {
      left: light.left + EDGE_MM,
      top: light.top + EDGE_MM,
      right: light.right - EDGE_MM,
      bottom: light.bottom - EDGE_MM,
    };
    const code = codeBox(drawn, EDGE_MM);
    const ink = await inkOf(drawn, light);
    expect(boxAround(ink.filter((dot) => isIn(dot, quiet) && !isIn(dot, code)))).toBeUndefined();
    for (const [xMm, yMm] of [
      [light.left, light.top],
      [light.right, light.bottom],
    ] as const) {
      expect(isOn(order.medium ?? medium('60x40'), { xMm, yMm }, -1e-6)).toBe(true);
    }
  });
});

describe('lines of a label do not touch each other', () => {
  test.each([...LABEL_MEDIA, onSheet(63.5, 63.5, 'round')].map((one) => [one.id, one] as const))(
    '%s',
    async (_, one) => {
      const drawn = sampleLabel({ medium: one, words: LONG_NAMED, batch: BATCH, stars: 4 });
      const texts = textItemsOf(drawn);
      const boxes = await Promise.all(
        texts.map(async (item) => ({
          text: item.text,
          box: boxAround(await inkOf({ ...drawn, items: [item] }, boxOfText(item))),
        })),
      );
      const touching = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.box && b.box && overlaps(a.box, b.box))
          .map((b) => [a.text, b.text]),
      );
      expect(touching).toEqual([]);
    },
  );
});

/** Room for a text however it is turned. */
function boxOfText({ xMm, yMm, widthMm, sizeMm }: TextItem): Box {
  const half = Math.max(widthMm / 2, 1.5 * sizeMm);
  return { left: xMm - half, top: yMm - half, right: xMm + half, bottom: yMm + half };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

describe('letters that are left bare stand on the field', () => {
  test.each(LABEL_MEDIA.map((one) => [one.id, one] as const))('%s', async (_, one) => {
    const drawn = sampleLabel({ medium: one, words: LONG_NAMED, batch: LOT, stars: 4 });
    const bare = textItemsOf(drawn).filter(({ ink }) => ink === 'paper');
    expect(bare.length).toBeGreaterThan(0);
    const field = drawn.items.filter(({ type }) => type !== 'text');
    for (const item of bare) {
      const letters = await inkOf({ ...drawn, items: [{ ...item, ink: 'black' }] }, boxOfText(item));
      const coloured = new Set((await inkOf({ ...drawn, items: field }, boxOfText(item))).map(placeOf));
      expect(boxAround(letters.filter((dot) => !coloured.has(placeOf(dot))))).toBeUndefined();
    }
  });
  const placeOf = ({ xMm, yMm }: InkDot) => `${xMm} ${yMm}`;
});

describe('modules are at least half a millimetre and whole dots of the printer', () => {
  const symbols = [
    [2, { domain: DOMAIN }],
    [3, { domain: LONG_DOMAIN }],
    [4, { url: DIGITAL_LINK }],
  ] as const;
  const cases = LABEL_MEDIA.flatMap((one) =>
    DPIS.flatMap((dpi) =>
      symbols.map(([version, order]) => [one.id, dpi, version, { medium: { ...one, dpi }, ...order }] as const),
    ),
  );

  test.each(cases)('on %s at %i dpi in version %i', (_, dpi, version, order) => {
    const { matrix, unitMm, xMm, yMm } = codeOf(sampleLabel(order));
    expect(matrix.version).toBe(version);
    expect(unitMm).toBeGreaterThanOrEqual(0.5);
    // Where the code begins, too, or its edges fall between dots.
    for (const mm of [unitMm, xMm, yMm]) {
      expect(mm * DOTS_PER_MM[dpi]).toBeCloseTo(Math.round(mm * DOTS_PER_MM[dpi]), 6);
    }
    expect(Math.round(unitMm * DOTS_PER_MM[dpi])).toBeGreaterThanOrEqual(4);
  });
});

describe('the code of a label is read from the dots of its printer', () => {
  const cases = LABEL_MEDIA.flatMap((one) =>
    [203, 300].flatMap((dpi) => [
      [one.id, dpi, 'a code', { medium: { ...one, dpi: dpi as Dpi }, batch: LOT }] as const,
      [
        one.id,
        dpi,
        'a code with the sample mark below it',
        { medium: { ...one, dpi: dpi as Dpi }, domain: 'dautich.example' },
      ] as const,
      [one.id, dpi, 'a Digital Link', { medium: { ...one, dpi: dpi as Dpi }, url: DIGITAL_LINK }] as const,
    ]),
  );

  test.each(cases)('%s at %i dpi, %s', async (_id, _dpi, _what, order) => {
    const drawn = sampleLabel(order);
    const dotsPerMm = DOTS_PER_MM[order.medium.dpi];
    const svg = Buffer.from(drawingToSvg(drawn, outline, { dotsPerMm }));
    expect(await decodeCodes(await imagePixels(svg, Math.round(drawn.widthMm * dotsPerMm)))).toEqual([
      codeOf(drawn).url,
    ]);
  });
});

describe('on a jar', () => {
  const boxOf = (order: Partial<LabelOrder>) => {
    const { left, right } = lightOf(sampleLabel(order));
    return right - left;
  };

  test.each([{ domain: DOMAIN }, { domain: LONG_DOMAIN }, { url: DIGITAL_LINK }])(
    'of 70 mm no code is wider than 26.25 mm: %o',
    (order) => {
      expect(boxOf({ medium: medium('jar'), ...order })).toBeLessThanOrEqual(0.75 * 35);
    },
  );

  test('any label is held to three quarters of the radius', () => {
    const flat = medium('100x50');
    expect(boxOf({ medium: flat })).toBeGreaterThan(0.75 * 30);
    expect(boxOf({ medium: { ...flat, radiusMm: 30 } })).toBeLessThanOrEqual(0.75 * 30);
  });

  test('too narrow for any code the label is refused, with the jar that would do', () => {
    expect(() => sampleLabel({ medium: { ...medium('jar'), radiusMm: 20 } })).toThrow(
      new CodeTooLarge(`https://DAUTICH.VN/${SHORT_NAMED.code}`, { radiusMm: 22.352 }),
    );
    expect(() => sampleLabel({ medium: { ...medium('jar'), radiusMm: 20 } })).toThrow(
      'needs a jar of 44.8 mm across or more.',
    );
  });
});

describe('a label too small for its code is refused, with the smallest of its kind that would do', () => {
  test.each([
    [onSheet(38.1, 15), 38.1, 16.8],
    [onSheet(27, 16), 32, 16.8],
    [onSheet(18, 18), 18, 19.2],
    [onSheet(15, 30), 16.8, 30],
    [onSheet(22, 22, 'round'), 25.8, 25.8],
    [{ ...medium('tag'), heightMm: 40 }, 50, 43.1],
    [onSheet(60, 16), 83.9, 20.2],
  ])('$id', (one, widthMm, heightMm) => {
    const caught = refusal(() => sampleLabel({ medium: one }));
    expect(caught).toBeInstanceOf(CodeTooLarge);
    expect((caught as CodeTooLarge).message).toMatch(`needs a label of ${widthMm} × ${heightMm} mm or more.`);
    // And it does: the name may still be too long, the code is not too large.
    expect(refusal(() => sampleLabel({ medium: { ...one, widthMm, heightMm } }))).not.toBeInstanceOf(CodeTooLarge);
  });
});

function refusal(draw: () => unknown): unknown {
  try {
    draw();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('what a label says', () => {
  const soy = PRODUCTS.find(({ id }) => id === 'banh-dau-xanh-rong-vang-hoang-gia');
  if (!soy) throw new Error('The content of the project has no green bean cake.');
  const words = { ...labelWords(soy), shortName: { vi: 'Rồng Vàng', en: undefined } };

  test('is its address, its name in both languages, the producer, stars, the batch, and what the code is for', () => {
    expect(linesOf(sampleLabel({ medium: medium('100x50'), words, batch: BATCH, stars: 5 }))).toEqual([
      `dautich.vn/${soy.code}`,
      'Bánh đậu xanh Rồng',
      'Vàng Hoàng Gia',
      'Rồng Vàng Hoàng Gia mung bean cake',
      'Công ty Cổ phần Hoàng Giang',
      'OCOP 5 sao',
      'Lô: L2408 · Số: 0001',
      'NSX: 24/08/2026 · HSD: 05/03/2027',
      'Quét để xem thông tin sản phẩm',
      'Scan for product information',
    ]);
  });

  test.each([
    ['25x25', ['name', 'english', 'producer', 'stars', 'madeOn', 'scan']],
    ['round-30', ['name', 'english', 'producer', 'stars', 'serial', 'madeOn', 'useBy', 'scan']],
    ['40x30', ['producer', 'scan']],
    ['jar', []],
  ])('as far as there is room, and on %s it tells what it leaves out', (id, leftOut) => {
    expect(sampleLabel({ medium: medium(id), words: LONG_NAMED, batch: BATCH, stars: 4 }).leftOut).toEqual(leftOut);
  });

  test.each(MEDIA.map((one) => [one.id, one] as const))(
    'of its address is what people type, on one line or two: %s',
    (_, one) => {
      // A version 3 code leaves no room on the lowest sheet.
      const domain = one.heightMm < 20 ? DOMAIN : LONG_DOMAIN;
      const lines = linesOf(sampleLabel({ medium: one, domain }));
      const typed = `${domain}/${SHORT_NAMED.code}`;
      const parted = lines.indexOf(`${domain}/`);
      expect(lines.includes(typed) || lines[parted + 1] === SHORT_NAMED.code).toBe(true);
    },
  );

  test('of its address is refused whole, where the host is too long for a line', () => {
    const domain = 'di-tich.thanhdoanhaiphong.vn';
    for (const id of ['25x25', 'round-30']) {
      expect(() => sampleLabel({ medium: medium(id), domain })).toThrow(`“${domain}/${SHORT_NAMED.code}” is too long`);
    }
  });

  test('of a batch is the lot alone where no more is known', () => {
    const lines = linesOf(sampleLabel({ batch: LOT }));
    expect(lines).toContain('Lô: L2408');
    expect(lines.join()).not.toMatch(/Số|NSX|HSD/);
  });

  test('is in letters of 1.8 mm or more, and the address in letters of 1.5', () => {
    for (const [, , , order] of CASES) {
      for (const { text, sizeMm } of textItemsOf(sampleLabel(order))) {
        expect(sizeMm).toBeGreaterThanOrEqual(isOfAddress(text, order) ? 1.5 : 1.8);
      }
    }
  });
  const isOfAddress = (text: string, { words }: Partial<LabelOrder>) => text.startsWith(DOMAIN) || text === words?.code;

  test('is the short name where the name has no room', () => {
    const long = { ...words, name: { vi: 'Bánh đậu xanh Rồng Vàng Hoàng Gia '.repeat(4).trim(), en: 'Cake' } };
    expect(linesOf(sampleLabel({ words: long }))).toContain('Rồng Vàng');
  });

  test.each(['40x30', '60x40', 'round-40', 'tag'])(
    'is never cut: on %s a name that is too long is refused, with the name',
    (id) => {
      const name = 'Bánh đậu xanh Rồng Vàng Hoàng Gia '.repeat(12).trim();
      const caught = refusal(() =>
        sampleLabel({
          medium: medium(id),
          words: { ...words, name: { vi: name, en: 'Cake' }, shortName: { vi: undefined, en: undefined } },
        }),
      );
      expect(caught).toBeInstanceOf(Unprintable);
      expect((caught as Unprintable).text).toBe(name);
    },
  );

  test('never leaves out a day of use: a batch that does not fit is refused, with the batch', () => {
    expect(() => sampleLabel({ medium: onSheet(38.1, 21.17), batch: BATCH })).toThrow(
      /“Lô:.*HSD:.05\/03\/2027” is too long for its place/,
    );
  });
});

describe('stars', () => {
  const starsIn = (drawing: Drawing) =>
    drawing.items.filter((item) => item.type === 'path' && item.path.startsWith('M0 -')).length;

  test.each([3, 4, 5])('%i of them are drawn as such, in the colour of the publisher', (stars) => {
    const drawn = sampleLabel({ stars });
    expect(starsIn(drawn)).toBe(stars);
    expect(linesOf(drawn)).toContain(`OCOP ${stars} sao`);
  });

  test('are on no label that was ordered without', () => {
    const drawn = sampleLabel();
    expect(starsIn(drawn)).toBe(0);
    expect(linesOf(drawn).join()).not.toContain('OCOP');
  });

  test.each(['producer', 'name'] as const)('in a %s are refused, because anybody can write them', (part) => {
    const starred = { producer: { producer: 'HTX ★★★★★' }, name: { name: { vi: 'HTX ★★★★★', en: 'Cake' } } }[part];
    expect(() => sampleLabel({ words: { ...SHORT_NAMED, ...starred } })).toThrow('has no letter for “★” in “★★★★★”.');
  });

  test.each([
    ['2026-12-29', 'banh-da-lo-cuong-mien-xua', { stars: 4 }],
    ['2026-12-30', 'banh-da-lo-cuong-mien-xua', { refused: 'lapsed', until: '2026-12-29' }],
    ['2026-11-21', 'ca-rot-duc-chinh', { refused: 'unproven', until: undefined }],
    ['2026-11-21', 'banh-gai-ninh-giang', { stars: undefined }],
  ])('on %s of %s: %o', async (today, id, expected) => {
    const product = (await productsOn(today)).find((candidate) => candidate.id === id);
    expect(product && starsOn(product)).toEqual(expected);
  });
});

describe('a tag', () => {
  const tag = sampleLabel({ medium: medium('tag') });

  test('has a hole of 5 mm in the middle near its top, with nothing drawn around it', async () => {
    const near = (await inkOf(tag)).filter(({ xMm, yMm }) => Math.hypot(xMm - 25, yMm - 8) < 3.4);
    expect(boxAround(near)).toBeUndefined();
  });

  test('is cut along its edges and its hole, which is a hole by either rule of filling', () => {
    expect(tag.cut).toBe('M0 0V90H50V0ZM22.5 8a2.5 2.5 0 0 1 5 0a2.5 2.5 0 0 1 -5 0Z');
  });
});

test('a round label is cut round, and a plain one along its edges', () => {
  expect(sampleLabel({ medium: medium('round-30') }).cut).toBe('M0 15a15 15 0 0 1 30 0a15 15 0 0 1 -30 0Z');
  expect(sampleLabel().cut).toBeUndefined();
});

test('a label for a domain that cannot be reached is marked as a sample, under everything else', () => {
  const [first] = sampleLabel({ domain: 'dautich.example' }).items;
  expect(first).toMatchObject({ text: 'BẢN MẪU · SAMPLE' });
  expect(linesOf(sampleLabel()).join()).not.toContain('SAMPLE');
});
