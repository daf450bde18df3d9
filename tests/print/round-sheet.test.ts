import { describe, expect, test } from 'vitest';
import { measure } from '../../scripts/lib/type.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { codesOf } from '../../src/print/drawing.ts';
import { type RoundRow, roundSheet } from '../../src/print/round-sheet.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { darkestInLight } from '../support/ink.ts';
import { codesRead, overlapping, textsOn, tooFarOut, wordsOn } from '../support/printed-page.ts';
import { PUBLISHER } from '../support/sample-plaque.ts';

const row = (code: string, more: Partial<RoundRow> = {}): RoundRow => ({
  code,
  url: `https://DAUTICH.VN/${code}`,
  address: `dautich.vn/${code}`,
  name: 'Đền thờ Hưng Đạo Đại Vương',
  place: 'thôn Dược Sơn, phường Trần Hưng Đạo',
  medium: '',
  size: '',
  hangs: '',
  checked: '',
  ...more,
});

const draw = (rows: readonly RoundRow[]) => [
  ...roundSheet({ rows, publisher: PUBLISHER.name, style: PLAIN_STYLE, measure }),
];

const { catalogue } = buildCatalogue(await readContent('content', '2026-11-22'));
if (!catalogue) throw new Error('The content of the project has problems: npm run check lists them.');
const REAL = catalogue.entries.map(({ code, name }) =>
  row(code, {
    name: name.vi,
    hangs: 'Trụ cổng bên phải, cao 1,4 m',
    medium: 'Alu in UV, mặt mờ',
    size: '100 × 150 mm',
  }),
);

describe('the sheet for all entries of the project', () => {
  const pages = draw(REAL);

  test('has every plaque once, in order, over its pages', () => {
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap((page) => codesOf(page).map(({ url }) => url))).toEqual(REAL.map(({ url }) => url));
  });

  test('says on each page which one it is, and leaves lines for the date and the name', () => {
    for (const [index, page] of pages.entries()) {
      expect(wordsOn(page)).toContain(`Trang ${index + 1}/${pages.length} · Page ${index + 1} of ${pages.length}`);
      expect(wordsOn(page)).toContain('Ngày kiểm tra · Date Người kiểm tra · Inspector');
    }
  });

  test('says on each page how many codes there are, for nobody knows which of them hang, and what to do, in both languages', () => {
    for (const page of pages) {
      const words = wordsOn(page);
      expect(words).toContain(`${REAL.length} mã · ${REAL.length} codes`);
      expect(words).toContain('Kiểm xong, ghi ngày vào cột checked của tệp content/ma.csv.');
      expect(words).toContain('Afterwards write the day into the column checked of content/ma.csv.');
      expect(words).not.toMatch(/biển|plaque/i);
    }
  });

  test.each(pages.map((page, index) => [index + 1, page] as const))(
    'page %i keeps its words apart and on the sheet, and its codes are read',
    async (_, page) => {
      expect(overlapping(page)).toEqual([]);
      expect(tooFarOut(page, 9)).toEqual([]);
      expect(await codesRead(page)).toEqual(
        codesOf(page)
          .map(({ url }) => url)
          .toSorted(),
      );
    },
  );

  test('keeps the light around every code, under the heads of the columns as well', async () => {
    for (const page of draw(REAL)) {
      const [first] = codesOf(page);
      if (first) expect(await darkestInLight(page, first)).toBeLessThan(0.02);
    }
  });

  test('has modules of at least half a millimetre', () => {
    for (const { unitMm } of pages.flatMap(codesOf)) expect(unitMm).toBeGreaterThanOrEqual(0.5);
  });
});

test('a row has a box for each thing to look at', () => {
  const boxes = (count: number) =>
    draw(REAL.slice(0, count))
      .flatMap(({ items }) => items)
      .filter((item) => item.type === 'path').length;
  // Four boxes, two lines for notes, and the line below.
  expect(boxes(2) - boxes(1)).toBe(4 + 2 + 1);
});

test('a plaque says when it was last looked at, or that it never was', () => {
  const words = draw([row('K7Q9T', { checked: '2026-10-02' }), row('S4Z7H')])
    .map(wordsOn)
    .join(' ');
  expect(words).toContain('2/10/2026');
  expect(words).toContain('chưa · never');
});

test('a long name is written out over as many lines as it takes, and its row grows', () => {
  const name = 'Khu di tích lịch sử và danh lam thắng cảnh núi Phượng Hoàng nơi thờ thầy giáo Chu Văn An';
  const [page] = draw([row('K7Q9T', { name: `${name} ${name} ${name}` }), row('S4Z7H')]);
  if (!page) throw new Error('There is no page.');
  const lines = textsOn(page).filter(({ font, sizeMm, ink }) => font === 'bold' && sizeMm === 3.3 && ink === 'black');
  expect(lines.map(({ text }) => text).join(' ')).toContain(`${name} ${name} ${name}`);
  expect(overlapping(page)).toEqual([]);
});

test('a row that is higher than a page is refused, with its name', () => {
  const hangs = 'Trụ cổng bên phải '.repeat(400).trim();
  expect(() => draw([row('K7Q9T', { hangs })])).toThrow('“Đền thờ Hưng Đạo Đại Vương” is too long for its place');
});

test('five hundred plaques flow over as many pages as they need, all but the last one full', () => {
  const rows = Array.from({ length: 500 }, () => row('K7Q9T'));
  const counts = draw(rows).map((page) => codesOf(page).length);
  const [full = 0] = counts;
  expect(full).toBeGreaterThanOrEqual(10);
  expect(counts).toEqual([...Array(Math.floor(500 / full)).fill(full), ...(500 % full ? [500 % full] : [])]);
});

test('a sheet without plaques is one empty page', () => {
  expect(draw([])).toHaveLength(1);
});
