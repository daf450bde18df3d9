import { describe, expect, test } from 'vitest';
import { imagePixels } from '../../scripts/lib/rasterise.ts';
import { outline } from '../../scripts/lib/type.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import type { InBoth } from '../../src/core/lang.ts';
import type { Drawing } from '../../src/print/drawing.ts';
import { qrMatrix } from '../../src/print/matrix.ts';
import { PLAQUE_MM, QUIET_MODULES } from '../../src/print/plaque.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { CODE, codeOf, NAME, PUBLISHER, samplePlaque, textsOf } from '../support/sample-plaque.ts';

/** Ten dots to the millimetre: fine enough for any letter, and easy to count in. */
const DOTS_PER_MM = 10;
const LONGEST_HOST = 'di-tich.thanhdoanhaiphong.vn';
/** Nothing is drawn closer to the edge, where a saw or a frame may take it. */
const MARGIN_MM = 5;

/** A rectangle in millimetres. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Ink {
  readonly xMm: number;
  readonly yMm: number;
  /** 0 is black, 255 is paper. */
  readonly grey: number;
}

/** Every dot of a drawing that is not bare paper. */
async function inkOf(drawing: Drawing): Promise<Ink[]> {
  const svg = Buffer.from(drawingToSvg(drawing, outline, DOTS_PER_MM));
  const { data, width, height } = await imagePixels(svg, drawing.widthMm * DOTS_PER_MM);
  const ink: Ink[] = [];
  for (let index = 0; index < width * height; index += 1) {
    const grey = data[index * 4] ?? 255;
    const dot = (count: number) => (count + 0.5) / DOTS_PER_MM;
    if (grey < 255) ink.push({ xMm: dot(index % width), yMm: dot(Math.floor(index / width)), grey });
  }
  return ink;
}

/** Where ink stands, in words; nothing where there is none. */
function extent(ink: readonly Ink[]): string | undefined {
  if (ink.length === 0) return undefined;
  const span = (values: number[]) =>
    `${values.reduce((a, b) => Math.min(a, b))}–${values.reduce((a, b) => Math.max(a, b))} mm`;
  return `across ${span(ink.map(({ xMm }) => xMm))}, down ${span(ink.map(({ yMm }) => yMm))}`;
}

const isIn = ({ xMm, yMm }: Ink, { left, top, right, bottom }: Box): boolean =>
  xMm > left && xMm < right && yMm > top && yMm < bottom;

/** The code, widened on all sides by so many modules. */
function codeBox(drawing: Drawing, modules: number, around: number): Box {
  const { xMm, yMm, unitMm } = codeOf(drawing);
  const [before, size] = [around * unitMm, (modules + 2 * around) * unitMm];
  return { left: xMm - before, top: yMm - before, right: xMm - before + size, bottom: yMm - before + size };
}

/** What stands in the light around the code. */
async function inkInQuietZone(name: InBoth<string>, domain = PUBLISHER.domain): Promise<Ink[]> {
  const { drawing, url } = samplePlaque(name, { domain });
  const side = qrMatrix(url).modules.length;
  const [inner, outer] = [codeBox(drawing, side, 0), codeBox(drawing, side, QUIET_MODULES)];
  // Half a dot of the code's own edge may be grey from rasterising.
  const edge = 0.1;
  const code = {
    left: inner.left - edge,
    top: inner.top - edge,
    right: inner.right + edge,
    bottom: inner.bottom + edge,
  };
  return (await inkOf(drawing)).filter((ink) => isIn(ink, outer) && !isIn(ink, code));
}

const { catalogue } = buildCatalogue(await readContent('content', '2026-11-21'));
if (!catalogue) throw new Error('The content of the project has problems: npm run check lists them.');
const REAL_NAMES = catalogue.entries.map(({ name }) => name);
const byLength = (lang: 'vi' | 'en') => REAL_NAMES.toSorted((a, b) => b[lang].length - a[lang].length);
const LONGEST_NAMES = [...new Set([...byLength('vi').slice(0, 4), ...byLength('en').slice(0, 4)])];

/** Ninety letters and spaces, with marks above and below. */
const NINETY = 'Nghè thờ Đức Thượng đẳng Phúc thần Ngũ Đạo Đại vương thượng sĩ tiết nghĩa chiêu ứng đế Thổ';

describe('a plaque keeps four quiet modules around its code', () => {
  test.each([
    ['of version 2', 'dautich.vn'],
    ['of version 3', 'ditich.haiphong.vn'],
    ['of version 3 at the longest address', LONGEST_HOST],
  ])('%s', async (_, domain) => {
    expect(extent(await inkInQuietZone(NAME, domain))).toBeUndefined();
  });

  test.each(LONGEST_NAMES)('under the long name $vi', async (name) => {
    expect(extent(await inkInQuietZone(name))).toBeUndefined();
  });

  test('under two names of several lines each', async () => {
    const name = { vi: 'Quần thể An Phụ – Kính Chủ – Nhẫm Dương', en: 'An Phụ – Kính Chủ – Nhẫm Dương Complex' };
    expect(extent(await inkInQuietZone(name))).toBeUndefined();
  });

  test('or is not made at all, where two names are too long together', async () => {
    const en = 'Shrine of the Most Honoured and Most Merciful Great King of the Five Roads and of the Land';
    const ink = await inkInQuietZone({ vi: NINETY, en }).catch(() => []);
    expect(extent(ink)).toBeUndefined();
  });

  test('but for the sample mark, which is pale enough for any reader', async () => {
    const ink = await inkInQuietZone(NAME, 'dautich.example');
    expect(ink.length).toBeGreaterThan(0);
    // ISO/IEC 15415 calls a code good when its light is at least 70 points lighter than its dark.
    expect(Math.min(...ink.map(({ grey }) => grey))).toBeGreaterThan(0.7 * 255);
  });
});

test('four quiet modules is what the standard asks for', () => {
  expect(QUIET_MODULES).toBe(4);
});

describe('modules', () => {
  test.each([
    ['ab', 2],
    ['dautich.vn', 2],
    ['ditich.haiphong.vn', 3],
    [LONGEST_HOST, 3],
  ])('are at least 2 mm and whole dots of a 300 dpi printer on the plaques of %s', (domain, version) => {
    const drawn = samplePlaque(NAME, { domain });
    const { unitMm, xMm, yMm } = codeOf(drawn.drawing);
    expect(drawn.version).toBe(version);
    expect(unitMm).toBeGreaterThanOrEqual(2);
    expect(drawn.moduleMm).toBe(unitMm);
    // Where the code begins, too, or its edges fall between dots.
    for (const mm of [unitMm, xMm, yMm]) expect((mm / 25.4) * 300).toBeCloseTo(Math.round((mm / 25.4) * 300), 9);
  });
});

describe('nothing comes near the edge of the plaque', () => {
  const page: Box = {
    left: MARGIN_MM,
    top: MARGIN_MM,
    right: PLAQUE_MM.width - MARGIN_MM,
    bottom: PLAQUE_MM.height - MARGIN_MM,
  };

  test.each([NAME, ...LONGEST_NAMES])('of $vi', async (name) => {
    const { drawing } = samplePlaque(name);
    expect(extent((await inkOf(drawing)).filter((ink) => !isIn(ink, page)))).toBeUndefined();
  });

  test('with the longest address and a publisher on two lines', async () => {
    const name = { vi: 'Ban Chấp hành Đoàn Thanh niên phường Trần Hưng Đạo', en: 'Trần Hưng Đạo Ward Youth Union' };
    const { drawing } = samplePlaque(NAME, { domain: LONGEST_HOST, name });
    expect(extent((await inkOf(drawing)).filter((ink) => !isIn(ink, page)))).toBeUndefined();
  });

  test('with the sample mark from corner to corner', async () => {
    const { drawing } = samplePlaque(NAME, { domain: 'dautich.example' });
    const wholePage = { left: 1, top: 1, right: PLAQUE_MM.width - 1, bottom: PLAQUE_MM.height - 1 };
    expect(extent((await inkOf(drawing)).filter((ink) => !isIn(ink, wholePage)))).toBeUndefined();
  });
});

describe('names', () => {
  const nameLines = (name: InBoth<string>) => {
    const texts = textsOf(samplePlaque(name).drawing).filter(({ yMm }) => yMm < 100);
    return texts.map(({ text, font, sizeMm }) => `${font} ${sizeMm} mm: ${text}`);
  };

  test('stand in both languages, the Vietnamese one first and larger', () => {
    expect(nameLines({ vi: 'Chùa Côn Sơn', en: 'Côn Sơn Pagoda' })).toEqual([
      'bold 9 mm: Chùa Côn Sơn',
      'medium 4.75 mm: Côn Sơn Pagoda',
    ]);
  });

  test('that are longer get smaller letters and lines of even length', () => {
    expect(nameLines({ vi: 'Bánh đậu xanh Rồng Vàng Hoàng Gia', en: 'Rồng Vàng Hoàng Gia mung bean cake' })).toEqual([
      'bold 8 mm: Bánh đậu xanh Rồng',
      'bold 8 mm: Vàng Hoàng Gia',
      'medium 4.3 mm: Rồng Vàng Hoàng Gia mung bean cake',
    ]);
  });

  test('of ninety letters shrink, and come into nothing else', async () => {
    expect(NINETY).toHaveLength(90);
    const name = { vi: NINETY, en: 'Sample Shrine' };
    const sizes = textsOf(samplePlaque(name).drawing).map(({ sizeMm }) => sizeMm);
    expect(Math.max(...sizes)).toBeLessThan(9);
    expect(extent(await inkInQuietZone(name))).toBeUndefined();
  });

  test.each([
    ['vi', 'Đền Thượng đẳng Phúc thần '.repeat(5).trim()],
    ['en', 'Temple of the Great King '.repeat(7).trim()],
    ['vi', 'Nghiêng'.repeat(13)],
  ])('that cannot fit are refused, not cut: the name is in the message (%s)', (lang, long) => {
    expect(() => samplePlaque({ ...NAME, [lang]: long })).toThrow(`“${long}” is too long for its place`);
  });

  test('never begin a line with a dash', () => {
    const dashed = [
      { vi: 'Đình – đền – chùa Bảo Sài', en: 'Bảo Sài Communal House, Temple and Pagoda' },
      { vi: 'Quần thể An Phụ – Kính Chủ – Nhẫm Dương', en: 'An Phụ – Kính Chủ – Nhẫm Dương Complex' },
      {
        vi: 'Khu di tích lịch sử và danh thắng Côn Sơn – Kiếp Bạc',
        en: 'Côn Sơn – Kiếp Bạc Historical and Scenic Site',
      },
      { vi: 'Đền – Chùa', en: 'Temple – Pagoda' },
    ];
    const lines = [...dashed, ...REAL_NAMES].flatMap((name) =>
      textsOf(samplePlaque(name).drawing).map(({ text }) => text),
    );
    expect(lines.filter((line) => /^\p{Dash}/u.test(line))).toEqual([]);
  });

  test('with dashes enough break only after them', () => {
    const name = { vi: 'Quần thể An Phụ – Kính Chủ – Nhẫm Dương', en: 'An Phụ Complex' };
    const lines = textsOf(samplePlaque(name).drawing)
      .map(({ text }) => text)
      .slice(0, -4);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).filter((line) => !line.endsWith(' –'))).toEqual([]);
  });

  test.each([...LONGEST_NAMES, NAME])('do not touch each other: $vi', async (name) => {
    const names = textsOf(samplePlaque(name).drawing).filter(({ yMm }) => yMm < 100);
    const spans = await Promise.all(
      names.map(async (item) => {
        const rows = (await inkOf({ widthMm: 100, heightMm: 150, title: '', items: [item] })).map(({ yMm }) => yMm);
        return {
          text: item.text,
          top: rows.reduce((a, b) => Math.min(a, b)),
          bottom: rows.reduce((a, b) => Math.max(a, b)),
        };
      }),
    );
    const touching = spans.filter(({ top }, index) => top <= (spans[index - 1]?.bottom ?? 0));
    expect(touching).toEqual([]);
  });
});

test('a plaque says in both languages what it is, what to do, where it leads and who is behind it', () => {
  const { drawing } = samplePlaque();
  expect(drawing.title).toBe('Đền thờ Hưng Đạo Đại Vương · https://DAUTICH.VN/K7Q9T');
  expect(textsOf(drawing).map(({ text }) => text)).toEqual([
    'Đền thờ Hưng',
    'Đạo Đại Vương',
    'Temple of Hưng Đạo Đại Vương',
    'Quét để đọc · Scan to read',
    'dautich.vn/K7Q9T',
    'Thành đoàn Mẫu · Sample City Youth Union',
  ]);
});

test('everything on a plaque is black and stands upright in its middle', () => {
  for (const text of textsOf(samplePlaque().drawing)) {
    expect(text).toMatchObject({ shade: 1, xMm: PLAQUE_MM.width / 2 });
    expect(text.turnDegrees).toBeUndefined();
  }
});

test('the address in the code is the one a person types, its scheme in small letters and the rest in capitals', () => {
  expect(samplePlaque().url).toBe(`https://DAUTICH.VN/${CODE}`);
  expect(samplePlaque(NAME, { domain: 'di-tich.hai-phong.vn' }).url).toBe(`https://DI-TICH.HAI-PHONG.VN/${CODE}`);
});

test.each([
  ['dautich.example', true],
  ['dautich.test', true],
  ['dautich.invalid', true],
  ['dautich.localhost', true],
  ['dautich.vn', false],
  ['dautich-example.vn', false],
])('a plaque for %s is marked as a sample: %s', (domain, isMarked) => {
  const marks = textsOf(samplePlaque(NAME, { domain }).drawing).filter(({ text }) => text.includes('SAMPLE'));
  expect(marks.map(({ text }) => text)).toEqual(isMarked ? ['BẢN MẪU · SAMPLE'] : []);
});

test('the sample mark lies under everything else', () => {
  const [first] = samplePlaque(NAME, { domain: 'dautich.example' }).drawing.items;
  expect(first).toMatchObject({ text: 'BẢN MẪU · SAMPLE' });
});

test('a publisher whose names do not fit is refused, with the names', () => {
  const name = { vi: 'Ban Chấp hành Đoàn Thanh niên '.repeat(5).trim(), en: 'Youth Union' };
  expect(() => samplePlaque(NAME, { name })).toThrow(`“${name.vi} · Youth Union” is too long for its place`);
});

test('two long names of three lines each shrink until they fit, and are not refused', () => {
  const vi = 'Khu di tích lịch sử và danh lam thắng cảnh núi Phượng Hoàng nơi thờ thầy giáo';
  const en =
    'The complex of historic monuments and scenic places of Phượng Hoàng mountain with the temple of the teacher Chu Văn An';
  const { drawing } = samplePlaque({ vi, en });
  const lowest = Math.max(
    ...drawing.items.flatMap((item) => (item.type === 'text' && item.yMm < 60 && !item.turnDegrees ? [item.yMm] : [])),
  );
  expect(lowest).toBeLessThan(41);
});
