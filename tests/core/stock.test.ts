import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { explain } from '../../src/core/problem.ts';
import { manualOf } from '../../src/core/schema/manual.ts';
import { ownStocksManual } from '../../src/core/schema/stock.ts';
import { cellsOf, type Stock, type StockFault, stockFaults } from '../../src/core/stock.ts';
import { readYaml } from '../../src/reader/yaml.ts';
import { contentOf } from '../support/raw-content.ts';

/** Two columns and three rows of 90 × 80 mm on A4, 10 mm apart, with margins of 10 and 18.5 mm. */
const SOUND: Stock = {
  id: 'giay-mau',
  name: 'Giấy mẫu',
  pageMm: { width: 210, height: 297 },
  labelMm: { width: 90, height: 80 },
  shape: 'rectangle',
  columns: 2,
  rows: 3,
  leftMm: 10,
  topMm: 18.5,
  pitchXMm: 100,
  pitchYMm: 90,
  source: 'test',
};

/** Faults with their figures to the hundredth, as they are told. */
const faultsOf = (change: Partial<Stock>): StockFault[] =>
  stockFaults({ ...SOUND, ...change }).map((fault) =>
    'byMm' in fault ? { ...fault, byMm: Math.round(fault.byMm * 100) / 100 } : fault,
  );

test('labels are counted row by row from the top left', () => {
  expect(cellsOf(SOUND)).toEqual([
    { xMm: 10, yMm: 18.5 },
    { xMm: 110, yMm: 18.5 },
    { xMm: 10, yMm: 108.5 },
    { xMm: 110, yMm: 108.5 },
    { xMm: 10, yMm: 198.5 },
    { xMm: 110, yMm: 198.5 },
  ]);
});

describe('a sheet', () => {
  test.each<[what: string, change: Partial<Stock>]>([
    ['whose labels fit', {}],
    ['whose labels touch', { pitchXMm: 90, pitchYMm: 80 }],
    [
      'whose labels fill the page',
      { labelMm: { width: 105, height: 99 }, leftMm: 0, topMm: 0, pitchXMm: 105, pitchYMm: 99 },
    ],
    ['whose figures were rounded down by 0.05 mm', { leftMm: 19.95, pitchXMm: 89.95, pitchYMm: 80 }],
    ['of one label, whatever comes after it', { columns: 1, rows: 1, pitchXMm: 0, pitchYMm: 0 }],
  ])('%s has no faults', (_, change) => {
    expect(faultsOf(change)).toEqual([]);
  });

  test.each<[what: string, change: Partial<Stock>, faults: StockFault[]]>([
    [
      'whose columns overlap',
      { pitchXMm: 87.5 },
      [{ fault: 'overlap', between: 'columns', labels: [1, 2], byMm: 2.5 }],
    ],
    ['whose rows overlap', { pitchYMm: 79.9 }, [{ fault: 'overlap', between: 'rows', labels: [1, 3], byMm: 0.1 }]],
    ['that leaves the page at the right', { leftMm: 24.5 }, [{ fault: 'off-page', side: 'right', byMm: 4.5 }]],
    ['that leaves the page at the left', { leftMm: -0.1 }, [{ fault: 'off-page', side: 'left', byMm: 0.1 }]],
    ['that leaves the page at the top', { topMm: -3 }, [{ fault: 'off-page', side: 'top', byMm: 3 }]],
    ['that leaves the page at the bottom', { rows: 4 }, [{ fault: 'off-page', side: 'bottom', byMm: 71.5 }]],
    [
      'that is wrong twice',
      { pitchXMm: 80, topMm: 40 },
      [
        { fault: 'overlap', between: 'columns', labels: [1, 2], byMm: 10 },
        { fault: 'off-page', side: 'bottom', byMm: 3 },
      ],
    ],
    ['without columns', { columns: 0 }, [{ fault: 'count', of: 'columns', seen: 0 }]],
    ['with half a row', { rows: 2.5 }, [{ fault: 'count', of: 'rows', seen: 2.5 }]],
    ['without a width', { labelMm: { width: 0, height: 80 } }, [{ fault: 'size', of: 'width', seen: 0 }]],
    ['with a height below zero', { labelMm: { width: 90, height: -80 } }, [{ fault: 'size', of: 'height', seen: -80 }]],
    ['without a page', { pageMm: { width: 210, height: 0 } }, [{ fault: 'size', of: 'page', seen: 0 }]],
  ])('%s is refused with its figures', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});

describe("a publisher's own sheet", () => {
  const SIX = ['columns: 5', 'rows: 13', 'width: 38', 'height: 21', 'left: 5', 'top: 12'];
  const read = (lines: readonly string[], id = 'tomy-145') => {
    const yaml = readYaml([`${id}:`, ...lines.map((line) => `  ${line}`)].join('\n'), 1);
    return buildCatalogue(contentOf({ stocks: { file: 'giay-tem.yaml', ...yaml } }));
  };
  const told = (lines: readonly string[], id?: string) =>
    read(lines, id).problems.map(({ file, line, field, rule, seen, allowed = [] }) =>
      [`${file}:${line}`, field, rule, seen, ':', allowed.join('; ')].join(' '),
    );
  /** The six figures with one of them otherwise, and more after them. */
  const six = (change: string, ...more: string[]) => [
    ...SIX.map((line) => (line.split(':')[0] === change.split(':')[0] ? change : line)),
    ...more,
  ];

  test('is six figures and its gaps: an upright A4, and labels that touch where no gap has room', () => {
    expect(read([...SIX, 'gapX: 2.5']).catalogue?.stocks).toEqual([
      {
        id: 'tomy-145',
        name: 'tomy-145',
        pageMm: { width: 210, height: 297 },
        labelMm: { width: 38, height: 21 },
        shape: 'rectangle',
        columns: 5,
        rows: 13,
        leftMm: 5,
        topMm: 12,
        pitchXMm: 40.5,
        pitchYMm: 21,
        source: 'content/giay-tem.yaml',
      },
    ]);
  });

  test('says more where it is not symmetric, not A4, or round', () => {
    const lines = ['columns: 3', 'rows: 1', 'width: 40', 'height: 40', 'left: 4', 'top: 20'];
    const more = ['gapX: 2.5', 'page: [148, 210]', 'shape: round', 'name: Tem tròn'];
    expect(read([...lines, ...more]).catalogue?.stocks).toMatchObject([
      {
        name: 'Tem tròn',
        pageMm: { width: 148, height: 210 },
        shape: 'round',
        leftMm: 4,
        topMm: 20,
        pitchXMm: 42.5,
        pitchYMm: 40,
      },
    ]);
    expect(read([...SIX, 'gapX: 1', 'gapY: 0']).catalogue?.stocks).toMatchObject([{ pitchXMm: 39, pitchYMm: 21 }]);
  });

  test('stands in the handbook with its six figures and what may be left out', () => {
    const [sheet, ...fields] = manualOf(ownStocksManual);
    expect(sheet).toMatchObject({ name: '<tên giấy>', label: { vi: 'giấy tem' }, isRequired: false });
    const required = fields.filter(({ isRequired }) => isRequired);
    expect(required.map(({ name }) => name)).toEqual(
      ['columns', 'rows', 'width', 'height', 'left', 'top'].map((name) => `<tên giấy>.${name}`),
    );
    expect(fields.find(({ name }) => name.endsWith('.shape'))?.values).toEqual([
      'rectangle (chữ nhật)',
      'round (tròn)',
    ]);
  });

  test('does not have its gaps guessed: they are asked for, with what they are between equal margins', () => {
    expect(read(SIX).problems).toMatchObject([
      { line: 1, field: 'tomy-145.gapX', rule: 'stock-gap', seen: '2.5', fix: 'gapX: 2.5' },
    ]);
    expect(read(six('top: 6')).problems).toMatchObject([
      { rule: 'stock-gap', fix: 'gapX: 2.5' },
      { rule: 'stock-gap', fix: 'gapY: 1' },
    ]);
    expect(read([...six('left: 10')]).problems).toEqual([]);
    const [problem] = read(SIX).problems;
    expect(problem && explain(problem, 'vi')).toEqual({
      what: 'Thiếu `tomy-145.gapX` (khe giữa hai cột, mm): các số đã ghi còn thừa chỗ, nên không rõ khe rộng bao nhiêu và lề bên kia rộng bao nhiêu.',
      why: 'Đoán sai khe thì càng về cuối tờ tem in càng lệch.',
      remedy: 'Đo khe giữa hai tem rồi ghi. Nếu hai lề đối diện rộng bằng nhau thì là: gapX: 2.5',
    });
  });

  test('need not be described', () => {
    expect(buildCatalogue(contentOf({})).catalogue?.stocks).toEqual([]);
  });

  test.each<[what: string, lines: readonly string[], expected: string[]]>([
    ['a figure too few', SIX.slice(0, 5), ['giay-tem.yaml:1 tomy-145.top missing-field  : ']],
    ['a comma', six('width: 38,1'), ['giay-tem.yaml:4 tomy-145.width bad-format 38,1 : millimetres']],
    ['a part of a column', six('columns: 4.5'), ['giay-tem.yaml:2 tomy-145.columns bad-format 4.5 : whole-number']],
    ['no rows', six('rows: 0'), ['giay-tem.yaml:3 tomy-145.rows stock-size 0 : ≥ 1']],
    ['no height', six('height: 0'), ['giay-tem.yaml:5 tomy-145.height stock-size 0 : > 0']],
    ['one measure of the page', [...SIX, 'page: [148]'], ['giay-tem.yaml:8 tomy-145.page too-few ["148"] : 2']],
    ['a page of nothing', [...SIX, 'page: [0, 210]'], ['giay-tem.yaml:8 tomy-145.page stock-size 0 : > 0']],
    ['columns that overlap', six('width: 41.5'), ['giay-tem.yaml:4 tomy-145.width stock-overlap 41.5 : 40']],
    // 200 mm for six: written as advised, they fit.
    ['a column too many', six('columns: 6'), ['giay-tem.yaml:4 tomy-145.width stock-overlap 38 : 33.33']],
    ['rows that overlap', six('height: 22'), ['giay-tem.yaml:5 tomy-145.height stock-overlap 22 : 21']],
    ['a last column over the edge', [...SIX, 'gapX: 4'], ['giay-tem.yaml:2 tomy-145.columns stock-off-page 1 : 210']],
    ['a last row over the edge', [...SIX, 'gapY: 2'], ['giay-tem.yaml:3 tomy-145.rows stock-off-page 12 : 297']],
  ])('with %s is refused', (_, lines, expected) => {
    expect(told(lines)).toEqual(expected);
  });

  test.each([
    ['avery-l7160', 'giay-tem.yaml:1 avery-l7160 stock-known avery-l7160 : '],
    ['Tomy', 'giay-tem.yaml:1 Tomy bad-format Tomy : entry-id'],
  ])('cannot be named %s', (id, expected) => {
    expect(told(SIX, id)).toEqual([expected]);
  });

  test('is told about in words for each side it leaves the page at', () => {
    const words = (meant: string) => {
      const problem = { file: 'giay-tem.yaml', rule: 'stock-off-page', seen: '2', allowed: ['210'], meant } as const;
      return [explain(problem, 'vi').what, explain(problem, 'en').what];
    };
    expect(['left', 'right', 'top', 'bottom'].map(words)).toEqual([
      ['Có tem nằm ra ngoài mép trái của tờ giấy 2 mm.', 'Labels leave the page at the left by 2 mm.'],
      ['Có tem nằm ra ngoài mép phải của tờ giấy 2 mm.', 'Labels leave the page at the right by 2 mm.'],
      ['Có tem nằm ra ngoài mép trên của tờ giấy 2 mm.', 'Labels leave the page at the top by 2 mm.'],
      ['Có tem nằm ra ngoài mép dưới của tờ giấy 2 mm.', 'Labels leave the page at the bottom by 2 mm.'],
    ]);
  });
});
