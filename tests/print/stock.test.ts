import { describe, expect, test } from 'vitest';
import { cellsOf, type Stock, stockFaults } from '../../src/core/stock.ts';
import { type Copies, type Correction, type Placed, placements, type SheetOrder } from '../../src/print/imposition.ts';
import { STOCKS } from '../../src/print/stocks.ts';

const stockOf = (id: string): Stock => {
  const found = STOCKS.find((stock) => stock.id === id);
  if (!found) throw new Error(`There is no stock ${id}.`);
  return found;
};
const L7160 = stockOf('avery-l7160');

describe.each(STOCKS.map((stock) => [stock.name, stock] as const))('%s', (_, stock) => {
  const last = cellsOf(stock).at(-1);
  const rightMm = stock.pageMm.width - (last?.xMm ?? 0) - stock.labelMm.width;
  const bottomMm = stock.pageMm.height - (last?.yMm ?? 0) - stock.labelMm.height;

  test('has no faults, and its last label ends inside the page', () => {
    expect(stockFaults(stock)).toEqual([]);
    expect(Math.min(rightMm, bottomMm)).toBeGreaterThan(0);
  });

  test('leaves equal margins on opposite sides, as cut sheets do', () => {
    expect(Math.abs(rightMm - stock.leftMm)).toBeLessThan(0.15);
    expect(Math.abs(bottomMm - stock.topMm)).toBeLessThan(0.15);
  });

  test('says where its figures come from', () => {
    expect(stock.source).toContain(stock.name.replace('Avery L', ''));
  });
});

test.each([
  ['avery-l7160', 21, 63.5, 38.1],
  ['avery-l7163', 14, 99.1, 38.1],
  ['avery-l7651', 65, 38.1, 21.2],
  ['avery-l4732', 80, 35.6, 16.9],
  ['avery-l6009', 48, 45.7, 21.2],
])('%s is the sheet its box names: %i labels of %d × %d mm', (id, count, width, height) => {
  const { columns, rows, labelMm } = stockOf(id);
  expect(columns * rows).toBe(count);
  expect(labelMm.width).toBeCloseTo(width, 1);
  expect(labelMm.height).toBeCloseTo(height, 1);
});

// By hand: 7.20 + 2 × 66.04 and 15.15 + 6 × 38.10.
test('the first and the last label of Avery L7160 are where they are measured', () => {
  const cells = cellsOf(L7160);
  expect(cells[0]).toEqual({ xMm: 7.2, yMm: 15.15 });
  expect(cells.at(-1)?.xMm).toBeCloseTo(139.28, 10);
  expect(cells.at(-1)?.yMm).toBeCloseTo(243.75, 10);
  expect(cells).toHaveLength(21);
});

/** Two by two labels. */
const FOUR: Stock = {
  ...L7160,
  id: 'bon-tem',
  labelMm: { width: 97.5, height: 140 },
  columns: 2,
  rows: 2,
  leftMm: 5,
  topMm: 5,
  pitchXMm: 102.5,
  pitchYMm: 147,
};

const NO_CORRECTION: Correction = { offsetXMm: 0, offsetYMm: 0, scaleX: 1, scaleY: 1 };

const order = <T>(labels: () => Iterable<Copies<T>>, change: Partial<SheetOrder<T>> = {}): SheetOrder<T> => ({
  labels,
  collate: false,
  start: 1,
  correction: NO_CORRECTION,
  ...change,
});

/** `letters('a2 b1')`: label a twice, label b once. */
const letters = (text: string) => () =>
  text.split(' ').map((word) => ({ item: word.charAt(0), copies: Number(word.slice(1)) }));

function sheetsOf<T>(stock: Stock, wanted: SheetOrder<T>): (readonly Placed<T>[])[] {
  const { sheets, fault } = placements(stock, wanted);
  expect(fault).toBeUndefined();
  return [...(sheets ?? [])];
}

/** Sheets of four as words; a dot is a label that stays empty. */
function asWords(sheets: readonly (readonly Placed<string>[])[]): string[] {
  const cells = cellsOf(FOUR);
  return sheets.map((sheet) =>
    cells.map(({ xMm, yMm }) => sheet.find((one) => one.xMm === xMm && one.yMm === yMm)?.item ?? '.').join(''),
  );
}

describe('labels are placed', () => {
  test.each<[wanted: string, collate: boolean, start: number, expected: string[]]>([
    ['a1', false, 1, ['a...']],
    ['a1 b1 c1 d1', false, 1, ['abcd']],
    ['a2 b2 c2', false, 1, ['aabb', 'cc..']],
    ['a2 b2 c2', true, 1, ['abca', 'bc..']],
    ['a3 b1 c2', false, 1, ['aaab', 'cc..']],
    ['a3 b1 c2', true, 1, ['abca', 'ca..']],
    ['a1 b3', true, 1, ['abbb']],
    ['a0 b2', true, 1, ['bb..']],
    ['a0 b2', false, 1, ['bb..']],
    ['a0', true, 1, []],
    ['a2 b2', false, 3, ['..aa', 'bb..']],
    ['a2 b2', true, 3, ['..ab', 'ab..']],
    ['a1', false, 4, ['...a']],
    ['a1 b1', false, 4, ['...a', 'b...']],
  ])('%s, collated: %s, from label %i: %j', (wanted, collate, start, expected) => {
    expect(asWords(sheetsOf(FOUR, order(letters(wanted), { collate, start })))).toEqual(expected);
  });

  test.each([0, 5, -1, 1.5, Number.NaN])('and not from label %d of a sheet of four', (start) => {
    expect(placements(FOUR, order(letters('a1'), { start }))).toEqual({
      sheets: undefined,
      fault: { seen: start, most: 4 },
    });
  });

  test('100,000 of them, a sheet at a time: never more are asked for than stand on the sheets that were taken', () => {
    let asked = 0;
    function* serials() {
      for (let serial = 1; serial <= 100_000; serial += 1) {
        asked = serial;
        yield { item: serial, copies: 1 };
      }
    }
    const { sheets } = placements(stockOf('avery-l7651'), order(serials, { start: 2 }));
    let [count, pages, last] = [0, 0, 0];
    for (const sheet of sheets ?? []) {
      count += sheet.length;
      pages += 1;
      last = sheet.at(-1)?.item ?? 0;
      expect(asked).toBe(count);
    }
    expect({ count, pages, last }).toEqual({ count: 100_000, pages: 1539, last: 100_000 });
  });
});

describe('what a printer does is undone', () => {
  const first = (change: Partial<SheetOrder<string>>) => sheetsOf(FOUR, order(letters('a4'), change))[0] ?? [];
  const at = (sheet: readonly Placed<string>[], label: number) => {
    const { xMm = Number.NaN, yMm = Number.NaN } = sheet[label - 1] ?? {};
    return [Math.round(xMm * 1e6) / 1e6, Math.round(yMm * 1e6) / 1e6];
  };

  test('an offset moves all labels alike', () => {
    const sheet = first({ correction: { ...NO_CORRECTION, offsetXMm: -1.5, offsetYMm: 2 } });
    expect([at(sheet, 1), at(sheet, 4)]).toEqual([
      [3.5, 7],
      [106, 154],
    ]);
  });

  test('a scale stretches places about the top left corner of the page', () => {
    const sheet = first({ correction: { ...NO_CORRECTION, scaleX: 1.01, scaleY: 0.99 } });
    expect([at(sheet, 1), at(sheet, 4)]).toEqual([
      [5.05, 4.95],
      [108.575, 150.48],
    ]);
  });

  test('both: the offset comes after the scale', () => {
    const sheet = first({ correction: { offsetXMm: 1, offsetYMm: -1, scaleX: 1.01, scaleY: 1.01 } });
    expect([at(sheet, 1), at(sheet, 4)]).toEqual([
      [6.05, 4.05],
      [109.575, 152.52],
    ]);
  });
});

describe('on the dots of a printer', () => {
  const DOT_MM = 25.4 / 300;
  const CORRECTION = { offsetXMm: 0.31, offsetYMm: -0.17, scaleX: 1.003, scaleY: 0.998 };

  test.each(STOCKS.map((stock) => [stock.name, stock] as const))(
    'every label of %s begins with a whole one, and none has moved by more than half of one',
    (_, stock) => {
      const labels = () => [{ item: 'a', copies: stock.columns * stock.rows }];
      const [free = []] = sheetsOf(stock, order(labels, { correction: CORRECTION }));
      const [snapped = []] = sheetsOf(stock, order(labels, { correction: CORRECTION, snapMm: DOT_MM }));
      const sides = (sheet: readonly Placed<string>[]) => sheet.flatMap(({ xMm, yMm }) => [xMm, yMm]);
      const [before, after] = [sides(free), sides(snapped)];
      const broken = after.filter((mm) => Math.abs(mm / DOT_MM - Math.round(mm / DOT_MM)) > 1e-9);
      const moved = after.filter((mm, index) => Math.abs(mm - (before[index] ?? 0)) > DOT_MM / 2 + 1e-9);
      expect(after).toHaveLength(2 * stock.columns * stock.rows);
      expect([...broken, ...moved]).toEqual([]);
      expect(after).not.toEqual(before);
    },
  );
});
