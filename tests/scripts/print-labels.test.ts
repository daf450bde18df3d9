import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, describe, expect, test } from 'vitest';
import { decodeCodes } from '../../scripts/lib/decode.ts';
import type { Job } from '../../scripts/lib/press/job.ts';
import { cellsOf, type Stock } from '../../src/core/stock.ts';
import { codesOf, type Drawing } from '../../src/print/drawing.ts';
import { LABEL_MEDIA } from '../../src/print/media.ts';
import { STOCKS } from '../../src/print/stocks.ts';
import { contentWith, emptyFolder } from '../support/content-folder.ts';
import { codesAt, ordered, type PlaceMm, partOf, printedPages } from '../support/print-order.ts';
import { fixture, runScript } from '../support/run-script.ts';

// Labels as they come out of the printer. The shop of the fixture has honey with stars and a GTIN, and rice wine whose
// stars have lapsed.

const HONEY = 'https://DAUTICH.EXAMPLE/E8Z10';
const WINE = 'https://DAUTICH.EXAMPLE/X5T77';

const L7160 = STOCKS.find(({ id }) => id === 'avery-l7160') as Stock;
/** The labels of the sheet, row by row. */
const CELLS: readonly PlaceMm[] = cellsOf(L7160).map((cell) => ({
  ...cell,
  widthMm: L7160.labelMm.width,
  heightMm: L7160.labelMm.height,
}));

async function job(typed: string, content?: string): Promise<Job> {
  const { jobs, refused } = await ordered(typed, content);
  expect(refused).toEqual([]);
  const [first, ...others] = jobs;
  expect(others).toEqual([]);
  assert(first);
  return first;
}
const refusals = async (typed: string, content?: string) => {
  const { jobs, refused } = await ordered(typed, content);
  expect(jobs).toEqual([]);
  return refused.map(({ reason }) => reason);
};
const drawn = (piece: Job | undefined): Drawing[] => [...(piece?.pages(() => undefined) ?? [])];

/** A table of lots in a folder of its own. */
async function lots(...lines: readonly string[]): Promise<string> {
  const file = join(await emptyFolder(), 'lo-thang-6.csv');
  await writeFile(file, lines.join('\n'));
  return file;
}

describe('on a sheet of which six labels are gone, twenty labels', () => {
  test('begin on the seventh and go on at the top of the next sheet', async () => {
    const [first, second, ...others] = await printedPages(
      await job('label mat-ong --stock avery-l7160 --copies 20 --start 7'),
    );
    assert(first && second);
    expect(others).toEqual([]);
    expect(await codesAt(first, CELLS)).toEqual([...Array(6).fill(''), ...Array(15).fill(HONEY)]);
    // One that is left blank, and one beyond.
    expect(await codesAt(second, CELLS.slice(0, 7))).toEqual([...Array(5).fill(HONEY), '', '']);
  });
});

describe('labels for a printer of rolls, which has black alone', () => {
  /** The colours of a drawing and of all labels on it. */
  const coloursOf = ({ palette, items }: Drawing): string[] => [
    palette.colour.hex,
    ...items.flatMap((item) => (item.type === 'placed' ? coloursOf(item.drawing) : [])),
  ];

  test.each(LABEL_MEDIA.map(({ id }) => id))('%s are black, and can be read', async (size) => {
    const piece = await job(`label mat-ong --size ${size} --dpi 203`);
    expect(drawn(piece).flatMap(coloursOf)).toEqual(['#000000']);
    const [page] = await printedPages(piece);
    assert(page);
    expect(new Set(await decodeCodes(page))).toEqual(new Set([HONEY]));
  });

  test('are black on sheets, too, and have their colour at 300 dpi', async () => {
    const coloursAt = async (dpi: number) =>
      new Set(drawn(await job(`label mat-ong --stock avery-l7160 --dpi ${dpi}`)).flatMap(coloursOf));
    expect(await coloursAt(203)).toEqual(new Set(['#000000']));
    expect(await coloursAt(300)).toEqual(new Set(['#7a1f1f']));
  });
});

describe('labels of several products', () => {
  const SHEET = 'sheet mat-ong ruou --no-stars --stock avery-l7160 --copies 2';

  test.each([
    ['one after the other', SHEET, [HONEY, HONEY, WINE, WINE, '']],
    ['in turn', `${SHEET} --collate`, [HONEY, WINE, HONEY, WINE, '']],
  ])('stand %s', async (_, typed, expected) => {
    const [page] = await printedPages(await job(typed));
    assert(page);
    expect(await codesAt(page, CELLS.slice(0, 5))).toEqual(expected);
  });

  test('know how many of each there are, and how large', async () => {
    const { carries, copies } = await job(SHEET);
    expect(copies).toBe(4);
    expect(carries).toEqual(['E8Z10', 'X5T77'].map((code) => ({ code, copies: 2, sizeMm: [63.5, 38.1] })));
  });
});

describe('what a printer does to a sheet is undone', () => {
  const LABEL = 'label mat-ong --stock avery-l7160';

  test('by an offset: each label comes out as it was, so many dots beside its place', async () => {
    const [page] = await printedPages(await job(`${LABEL} --copies 2`));
    // 20 dots to the right and 8 up.
    const [moved] = await printedPages(await job(`${LABEL} --copies 2 --offset-x 1,6933 --offset-y -0.6773`));
    assert(page && moved);
    for (const cell of CELLS.slice(0, 2)) {
      const before = partOf(page, cell).data;
      const after = partOf(moved, {
        ...cell,
        xMm: cell.xMm + (20 * 25.4) / 300,
        yMm: cell.yMm - (8 * 25.4) / 300,
      }).data;
      const changed = before.filter((light, index) => Math.abs(light - (after[index] ?? 0)) > 64).length;
      expect(changed / before.length).toBeLessThan(0.001);
    }
  });

  test('by a scale: places stretch from the corner of the page, to a dot, and labels keep their size', async () => {
    const [page] = drawn(await job(`${LABEL} --copies 21 --scale-x 1,01 --scale-y 0,99 --offset-x -1`));
    const placed = page?.items.flatMap((item) => (item.type === 'placed' ? [item] : [])) ?? [];
    expect(placed).toHaveLength(21);
    const halfADot = 25.4 / 300 / 2 + 1e-9;
    for (const [index, { xMm, yMm, drawing, scale }] of placed.entries()) {
      const cell = CELLS[index];
      assert(cell);
      expect(Math.abs(xMm - (cell.xMm * 1.01 - 1))).toBeLessThanOrEqual(halfADot);
      expect(Math.abs(yMm - cell.yMm * 0.99)).toBeLessThanOrEqual(halfADot);
      expect([drawing.widthMm, drawing.heightMm, scale]).toEqual([63.5, 38.1, undefined]);
    }
  });

  test('and the test page shows the edges of labels where they would be printed, beside rulers that stay', async () => {
    const [plain] = drawn(await job('test-page --stock avery-l7160'));
    const [moved] = drawn(
      await job('test-page --stock avery-l7160 --offset-x 0,8 --offset-y -0.5 --scale-x 0,99 --scale-y 1,004'),
    );
    assert(plain && moved);
    const edges = moved.items.slice(0, CELLS.length).flatMap((item) => (item.type === 'path' ? [item.path] : []));
    for (const [index, { xMm, yMm }] of CELLS.entries()) {
      const [x = Number.NaN, y = Number.NaN] = edges[index]?.match(/[\d.]+/g)?.map(Number) ?? [];
      expect(x).toBeCloseTo(xMm * 0.99 + 0.8);
      expect(y).toBeCloseTo(yMm * 1.004 - 0.5);
    }
    const said = '--offset-x 0,8 --offset-y -0,5 --scale-x 0,99 --scale-y 1,004';
    expect(moved.title).toBe(`${plain.title} ${said}`);
    const rulers = (page: Drawing) => page.items.slice(CELLS.length).filter((item) => item.type === 'path');
    expect(rulers(moved)).toEqual(rulers(plain));
    const words = moved.items.flatMap((item) => (item.type === 'text' ? [item.text] : [])).join(' ');
    expect(words).toContain(said);
    expect(await refusals('test-page --stock avery-l7160 --offset-x -12')).toEqual([
      expect.stringContaining('đẩy tem ra ngoài mép giấy: trái · left 4.8 mm.'),
    ]);
  });

  test('but never so far that labels leave the page', async () => {
    expect(await refusals(`${LABEL} --offset-x -9 --offset-y 20`)).toEqual([
      '--offset-x, --offset-y, --scale-x, --scale-y đẩy tem ra ngoài mép giấy: trái · left 1.8 mm, dưới · bottom 4.9 mm. ' +
        'Quá 1 mm là mất chữ hay mã, vì tem chừa lề 1 mm. In trang thử (test-page) rồi đo lại, tính bằng milimét.\n' +
        '    They push labels off the edge of the page. Beyond 1 mm, which a label leaves light at its edge, words or codes are lost. Print a test-page and measure again, in millimetres.',
    ]);
    // Less than the light at their edges.
    expect(drawn(await job(`${LABEL} --offset-x -8`))).toHaveLength(1);
  });
});

describe('a sheet', () => {
  test('is refused a beginning it does not have, with how many labels it has', async () => {
    expect(await refusals('label mat-ong --stock avery-l7160 --start 22')).toEqual([
      '--start 22: tờ Avery L7160 chỉ có 21 nhãn. Ghi số từ 1 đến 21, đếm từ trái sang phải, trên xuống dưới.\n' +
        '    --start 22: a sheet of Avery L7160 has 21 labels. Count them row by row from 1.',
    ]);
  });

  test('nobody knows is answered with the nearest', async () => {
    await expect(ordered('label mat-ong --stock avery-l7610')).rejects.toThrow(
      /không có giấy tem: “avery-l7610”. Ý bạn là “avery-l7160”\? Nhận: avery-l7160, .*\n.*there is no stock: “avery-l7610”. Did you mean “avery-l7160”\?/,
    );
    await expect(ordered('sheet mat-ong')).rejects.toThrow('thiếu giá trị sau: “--stock”. Nhận: avery-l7160');
  });

  test('may be one the publisher measured, called by its name', async () => {
    const content = await contentWith(
      {
        'giay-tem.yaml':
          'tomy-130:\n  columns: 2\n  rows: 6\n  width: 100\n  height: 44\n  left: 5\n  top: 10\n  gapY: 2.6\n',
      },
      'print-shop',
    );
    const piece = await job('label mat-ong --stock tomy-130 --copies 12', content);
    expect(piece.id).toBe('to/tomy-130/mat-ong-mau-E8Z10');
    const [page] = drawn(piece);
    const last = page?.items.at(-1);
    assert(last?.type === 'placed');
    expect([last.xMm, last.yMm].map((mm) => Math.round(mm * 10) / 10)).toEqual([105, 243]);
    await expect(ordered('label mat-ong --stock tomy-131', content)).rejects.toThrow('Ý bạn là “tomy-130”?');
  });
});

describe('lots from a table', () => {
  test('of a spreadsheet with semicolons: sound rows are printed, and the bad one is told, and the command ends red', async () => {
    const file = join(await emptyFolder(), 'lo-thang-6.csv');
    const rows = [
      'Lô;NSX;HSD;Số tem',
      'L2611-01;21/11/2026;21/05/2027;3',
      'L2611-02;31/02/2026;;3',
      'L2611-03;;;2',
      '',
    ];
    await writeFile(file, `\uFEFF${rows.join('\r\n')}`);
    const env = { DAUTICH_OUT: await emptyFolder() };
    const args = ['label', 'mat-ong', '--size', '50x30', '--batch', file];
    const { exitCode, output } = await runScript('print', fixture('print-shop'), args, { env });
    expect(output).toContain('tem/50x30/mat-ong-mau-E8Z10-lo-thang-6.pdf  50 × 30 mm');
    expect(output).toContain('5 trang · pages, 5 tem · labels');
    expect(output).toContain(
      'dòng 3 · NSX\n    `NSX` (ngày sản xuất) là “31/02/2026”, không phải một ngày có thật viết ngày/tháng/năm, ví dụ 21/11/2026.',
    );
    expect(output).toContain('`NSX` (made on) is “31/02/2026”, not a date that exists');
    expect(exitCode).toBe(1);
  });

  test('stand on their labels, each with its own words', async () => {
    const piece = await job(
      `label mat-ong --size 50x30 --batch ${await lots('lô,hạn dùng,số tem', 'A1,21/05/2027,2', 'B2,,1')}`,
    );
    const texts = drawn(piece).map((page) =>
      page.items.flatMap((item) => (item.type === 'text' ? [item.text] : [])).join(' '),
    );
    expect(texts.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      expect.stringContaining('Lô: A1 · HSD: 21/05/2027'),
      expect.stringContaining('Lô: A1 · HSD: 21/05/2027'),
      expect.stringContaining('Lô: B2'),
    ]);
  });

  test('that do not fit their code are told, and the others are printed', async () => {
    const file = await lots('lô,số tem', 'L2611-01,2', 'L2611-MOT-MA-RAT-DAI,2');
    const { jobs, refused } = await ordered(`label mat-ong --size 60x40 --gs1 --batch ${file}`);
    const link = 'https://DAUTICH.EXAMPLE/01/08938505974194/10';
    expect(
      jobs
        .flatMap(drawn)
        .flatMap(codesOf)
        .map(({ url }) => url),
    ).toEqual([`${link}/L2611-01`, `${link}/L2611-01`]);
    expect(refused).toEqual([
      {
        piece: 'mat-ong-mau · L2611-MOT-MA-RAT-DAI',
        reason:
          `Địa chỉ trong mã dài 65 ký tự, quá sức chứa của mã trên tem: ${link}/L2611-MOT-MA-RAT-DAI. Đặt mã lô, số tem ngắn hơn, hoặc bỏ --gs1.\n` +
          '    The address has 65 characters, more than the code of a label holds. Shorten lot and number, or leave --gs1 out.',
      },
    ]);
  });

  test('for whose days a small label has no room are refused, with what would be missing', async () => {
    const file = await lots('lô,ngày sản xuất,hạn dùng,số tem', 'L2611-01,21/11/2025,21/11/2027,2');
    const { jobs, refused } = await ordered(`label mat-ong --size 25x25 --batch ${file}`);
    expect(jobs).toEqual([]);
    expect(refused[0]?.piece).toBe('mat-ong-mau · L2611-01');
    expect(refused[0]?.reason).toMatch(/^Tem này không đủ chỗ cho: .*ngày sản xuất · made on.*Chọn tem lớn hơn/);
    expect((await job(`label mat-ong --size 60x40 --batch ${file}`)).leftOut).toEqual([]);
  });

  test('of which none is sound print nothing', async () => {
    const file = await lots('lô,số tem', 'L1,không');
    await expect(ordered(`label mat-ong --batch ${file}`)).rejects.toThrow('`số tem`');
    await expect(ordered('label mat-ong --batch khong-co.csv')).rejects.toThrow('Không thấy tệp khong-co.csv.');
  });
});

describe('a long run', () => {
  test('of a million labels is refused, with how many there may be', async () => {
    await expect(ordered('label mat-ong --copies 1000000')).rejects.toThrow(
      '--copies 1000000: nhiều nhất 100000 tem một lần in, để máy không hết bộ nhớ. Chia ra nhiều lần.\n' +
        '--copies 1000000: at most 100000 labels in one run. Print them in several.',
    );
  });

  test.each([
    ['label mat-ong --size 25x25 --copies 500', [500]],
    ['label mat-ong --size 25x25 --copies 1001', [500, 500, 1]],
    ['label mat-ong --stock avery-l7160 --copies 10501', [500, 1]],
    ['label mat-ong --stock avery-l7160 --copies 10500 --start 2', [500, 1]],
  ])('%s is cut into files of so many pages: %j', async (typed, pages) => {
    const { jobs } = await ordered(typed);
    expect(jobs.map((piece) => drawn(piece).length)).toEqual(pages);
    const names = jobs.map(({ id }) => id.replace(/.*E8Z10/, ''));
    expect(names).toEqual(
      pages.length === 1
        ? [expect.stringMatching(/^(-x\d+)?$/)]
        : pages.map((_, index) => expect.stringMatching(`^(-x\\d+)?-0${index + 1}$`)),
    );
    expect(new Set(jobs.map(({ key }) => key)).size).toBe(jobs.length);
  });

  test('goes on in the next file where the last one ended', async () => {
    const file = await lots('lô,từ số,đến số', 'L1,0001,0501', 'L2,0001,0002');
    const { jobs } = await ordered(`label mat-ong --size 60x40 --gs1 --batch ${file}`);
    const second = drawn(jobs[1]).flatMap((page) => codesOf(page).map(({ url }) => url.replace(/.*\/10/, '')));
    expect(second).toEqual(['/L1/21/0501', '/L2/21/0001', '/L2/21/0002']);
  });
});

describe('a GS1 Digital Link', () => {
  test('is read from the printed label, with its lot', async () => {
    const piece = await job(`label mat-ong --stock avery-l7160 --gs1 --batch ${await lots('lô,số tem', 'L2611-01,1')}`);
    const [page] = await printedPages(piece);
    assert(page);
    expect(await codesAt(page, CELLS.slice(0, 2))).toEqual([
      'https://DAUTICH.EXAMPLE/01/08938505974194/10/L2611-01',
      '',
    ]);
    expect(piece.id).toBe('to/avery-l7160/mat-ong-mau-E8Z10-gs1-lo-thang-6');
  });

  test('is refused to a product without a GTIN', async () => {
    expect(await refusals('label ruou --gs1 --no-stars')).toEqual([
      '--gs1 cần mã số GTIN do GS1 cấp; content/san-pham/ruou-mau chưa có. Thêm gtin vào bài, hoặc bỏ --gs1.\n' +
        '    --gs1 needs a GTIN that GS1 issued; content/san-pham/ruou-mau has none. Add it, or leave --gs1 out.',
    ]);
  });
});

describe('a label is refused, and those of other products are printed,', () => {
  test.each([
    [
      'whose modules would be too small for phones',
      'label mat-ong ruou --no-stars --stock avery-l4732',
      /^Mã https:\S+ trên tem này sẽ có ô nhỏ quá, .* cần tem ít nhất 35,6 × 18,8 mm\. .*\n.* at least 35\.6 × 18\.8 mm\./,
    ],
    [
      'for so narrow a jar that its code would lean away',
      'label mat-ong ruou --no-stars --size jar --diameter 20',
      /^Quanh lọ hẹp, .* cần lọ đường kính ít nhất 50,2 mm\. .*\n.* 50\.2 mm across\./,
    ],
  ])('%s', async (_, typed, reason) => {
    const { jobs, refused } = await ordered(typed);
    expect(jobs).toEqual([]);
    expect(refused.map(({ piece }) => piece)).toEqual(['mat-ong-mau', 'ruou-mau']);
    expect(refused[0]?.reason).toMatch(reason);
  });

  test('whose stars have lapsed', async () => {
    const { jobs, refused } = await ordered('label ruou mat-ong');
    expect(jobs.map(({ id }) => id)).toEqual(['tem/50x30/mat-ong-mau-E8Z10']);
    expect(refused).toEqual([
      {
        piece: 'ruou-mau',
        reason:
          'Chứng nhận 3 sao OCOP đã hết hạn ngày 26/6/2026; tem in sao hết hạn là sai sự thật và trái quy định. ' +
          'Ghi chứng nhận mới vào bài, hoặc thêm --no-stars.\n' +
          '    The certificate of 3 stars lapsed on 26 June 2026. Enter the new one, or add --no-stars.',
      },
    ]);
  });
});
