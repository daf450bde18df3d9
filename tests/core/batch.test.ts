import { describe, expect, test } from 'vitest';
import { type Batch, labelsOf, MAX_LABELS } from '../../src/core/batch.ts';
import { readBatches } from '../../src/core/batch-table.ts';
import type { Problem } from '../../src/core/problem.ts';
import { formatProblems } from '../../src/core/report.ts';
import { readSpreadsheet } from '../../src/reader/spreadsheet.ts';

const TODAY = '2026-11-21';
const HEADER = 'lô;ngày sản xuất;hạn dùng;số tem';
const SERIALS = 'lô;từ số;đến số;số tem';

/** What is made of a table, its first line naming the columns. */
function judged(...lines: readonly string[]): { batches: Batch[]; problems: Problem[] } {
  const { sheet, problems } = readSpreadsheet(new TextEncoder().encode(lines.join('\n')), 'lo.csv');
  expect(problems).toEqual([]);
  return sheet ? readBatches(sheet, TODAY) : { batches: [], problems: [] };
}
/** The batches that are sound and the problems, each on one line. */
function inShort(...lines: readonly string[]): string[] {
  const { batches, problems } = judged(...lines);
  const told = problems.map(({ line, field, rule, seen, allowed, meant, fix, doc }) => {
    const more = [seen, meant && `? ${meant}`, doc || !allowed ? undefined : `: ${allowed}`, fix && `→ ${fix}`];
    return [`${line}`, field && `[${field}]`, rule, ...more].filter(Boolean).join(' ');
  });
  return [...batches.map(({ lot, copies }) => `${lot} × ${copies}`), ...told];
}

describe('a table of batches', () => {
  test('gives each batch its dates, its labels and its row', () => {
    expect(judged('lô;nsx;hsd;số tem;từ số;đến số', 'L1;21/11/2026;21/5/2027;500;;', 'L2;;;;0001;0100')).toEqual({
      batches: [
        { lot: 'L1', madeOn: '2026-11-21', useBy: '2027-05-21', copies: 500, serials: undefined, line: 2 },
        {
          lot: 'L2',
          madeOn: undefined,
          useBy: undefined,
          copies: 100,
          serials: { from: 1, to: 100, width: 4 },
          line: 3,
        },
      ],
      problems: [],
    });
  });

  test.each([
    ['lô;số tem'],
    ['LÔ;SỐ TEM'],
    ['lo;so_tem'],
    ['Số lô; Số  tem '],
    ['batch;copies'],
    ['Lot;Copies'],
    ['lô'.normalize('NFD').concat(';', 'số tem'.normalize('NFD'))],
    ['"lô";"số\ntem"'],
  ])('may call its columns %s', (header) => {
    expect(inShort(header, 'L1;5')).toEqual(['L1 × 5']);
  });

  test.each([
    ['ngày sản xuất;hạn dùng'],
    ['Ngay san xuat;Han dung'],
    ['NSX;HSD'],
    ['made_on;use_by'],
    ['made on;hạn sử dụng'],
  ])('may call its dates %s', (names) => {
    expect(judged(`batch;copies;${names}`, 'L1;5;21/11/2026;21/05/2027').batches).toMatchObject([
      { madeOn: '2026-11-21', useBy: '2027-05-21' },
    ]);
  });

  test('may have its columns in any order, with the number of the row and notes among them', () => {
    expect(inShort('STT;số tem;Ghi chú;lô', '1;5;gấp;L1')).toEqual(['L1 × 5']);
    expect(inShort('No.;copies;note;batch', '1;5;gấp;L1')).toEqual(['L1 × 5']);
  });

  test('with a misspelt column prints nothing and names the right one, because a date would be lost', () => {
    expect(inShort('lô;số tem;hạn dúngg', 'L1;5;21/05/2027')).toEqual([
      '1 unknown-column hạn dúngg ? hạn dùng : lô,ngày sản xuất,hạn dùng,số tem,từ số,đến số',
    ]);
    expect(inShort('lôô;số tem', 'L1;5')).toHaveLength(1);
  });

  test.each([
    ['no batch', 'hsd;số tem', ['1 [lô] missing-column hsd, số tem']],
    ['no number of labels', 'lô;hsd', ['1 [số tem] missing-column lô, hsd']],
    ['one end of the serial numbers', 'lô;hsd;từ số', ['1 [đến số] missing-column lô, hsd, từ số']],
    ['one thing under two names', 'lô;hsd;số tem;batch', ['1 column-twice batch : lô']],
    [
      'a title above the names',
      'LÔ HÀNG THÁNG 11;;',
      [
        '1 unknown-column LÔ HÀNG THÁNG 11 : lô,ngày sản xuất,hạn dùng,số tem,từ số,đến số',
        '1 [lô] missing-column LÔ HÀNG THÁNG 11',
        '1 [số tem] missing-column LÔ HÀNG THÁNG 11',
      ],
    ],
    ['a name that lost its marks', 'lô;hsd;số tem;ng?y', ['1 sheet-encoding ng?y']],
  ])('with %s prints nothing', (_, header, expected) => {
    const row = header.split(';').map((name) => (name === 'hsd' ? '21/05/2027' : '1'));
    expect(inShort(header, row.join(';'))).toEqual(expected);
  });

  test('with columns in doubt still tells what is wrong in its rows', () => {
    expect(inShort('lô;số tem;màu', 'L1;5;đỏ', 'L2;0;đỏ').slice(1)).toEqual(['3 [số tem] bad-format 0']);
  });

  test.each([[HEADER], ['']])('with no row below “%s” is told', (header) => {
    expect(inShort(header)).toEqual(['1 no-batches']);
  });

  test('that fell apart at the comma of a number loses that row, and no other', () => {
    expect(inShort('batch,copies', 'L1,1,000', 'L2,5')).toEqual(['L2 × 5', '2 unnamed-cell 000 : 3']);
  });

  test('with a batch in two rows prints neither, and the others', () => {
    expect(inShort('lô;số tem', 'L1;5', 'L2;5', 'L1;7')).toEqual(['L2 × 5', '4 [lô] duplicate-batch L1 : 2']);
  });
});

describe('a batch number', () => {
  test.each([
    ['L2611-01'],
    ['0012'],
    ['21/11/2026'],
    ['a'],
    ['ABCDEFGHIJ0123456789'],
    ['!"%&\'()*+,-./'],
    [':<=>?_'],
    ['1E5'],
  ])('may be %s', (lot) => {
    expect(inShort('lô\tsố tem', `${lot}\t5`)).toEqual([`${lot} × 5`]);
  });

  test.each([
    ['', 'empty-field'],
    ['Lô 01', 'bad-format Lô 01 → LO-01'],
    ['ĐỢT 3', 'bad-format ĐỢT 3 → DOT-3'],
    ['A#1', 'bad-format A#1 → A-1'],
    ['ABCDEFGHIJ01234567890', 'bad-format ABCDEFGHIJ01234567890'],
    ['😀', 'bad-format 😀'],
    ['2,02611E+11', 'excel-changed 2,02611E+11'],
    ['2.02611E+11', 'excel-changed 2.02611E+11'],
    ['########', 'excel-changed ########'],
  ])('“%s” is refused', (lot, expected) => {
    expect(inShort('lô\tsố tem', `${lot}\t5`)).toEqual([`2 [lô] ${expected}`]);
  });

  test('has exactly the 82 characters of GS1', () => {
    const printable = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
      sign.trim(),
    );
    // A point alone would be a step in an address, and is refused.
    const rows = printable.map((sign, index) => ({ line: index + 2, cells: [`L${sign}`, '1'] }));
    const { batches } = readBatches({ file: 'lo.csv', line: 1, columns: ['lô', 'số tem'], rows }, TODAY);
    expect(batches).toHaveLength(82);
  });

  test.each(['.', '..'])('is not %s, which a browser takes for a step in the address', (lot) => {
    const rows = [{ line: 2, cells: [lot, '1'] }];
    const { batches } = readBatches({ file: 'lo.csv', line: 1, columns: ['lô', 'số tem'], rows }, TODAY);
    expect(batches).toEqual([]);
  });

  test('two of which Excel made one are told as that, not as one that stands twice', () => {
    expect(inShort('lô;số tem', '2,02611E+11;5', '2,02611E+11;5')).toEqual([
      '2 [lô] excel-changed 2,02611E+11',
      '3 [lô] excel-changed 2,02611E+11',
    ]);
  });
});

describe('a day', () => {
  const useBy = (...cells: readonly string[]) => {
    const { batches, problems } = judged('lô;hsd;số tem', ...cells.map((cell, index) => `L${index};${cell};1`));
    return [
      ...batches.map((batch) => batch.useBy),
      ...problems.map(({ rule, seen, allowed, fix }) =>
        [rule, seen, rule === 'date-order' || rule === 'month-first' ? allowed : '', fix && `→ ${fix}`]
          .filter(Boolean)
          .join(' '),
      ),
    ];
  };

  test.each([
    ['21/11/2026', '2026-11-21'],
    ['5/9/2027', '2027-09-05'],
    ['05/09/2027', '2027-09-05'],
    ['29/02/2028', '2028-02-29'],
    ['2027-09-05', '2027-09-05'],
    ['5-9-2027', '2027-09-05'],
    ['5.9.2027', '2027-09-05'],
    ['', undefined],
  ])('written “%s” is %s', (cell, expected) => {
    expect(useBy(cell)).toEqual([expected]);
  });

  test.each([
    ['31/02/2027', 'bad-format 31/02/2027'],
    ['29/02/2027', 'bad-format 29/02/2027'],
    ['2027-02-29', 'bad-format 2027-02-29'],
    ['12/25/2026', 'month-first 12/25/2026 → 25/12/2026'],
    ['21/5/27', 'bad-format 21/5/27 → 21/5/2027'],
    ['tháng 5', 'bad-format tháng 5'],
    ['2027', 'bad-format 2027'],
    ['46347', 'bad-format 46347'],
    ['#####', 'excel-changed #####'],
    ['20/11/2026', 'use-by-past 20/11/2026'],
  ])('“%s” is refused', (cell, expected) => {
    expect(useBy(cell)).toEqual([expected]);
  });

  test('is not guessed at where its column has others with the month first', () => {
    expect(useBy('12/25/2026', '3/4/2027', '5/5/2027', '2027-04-03')).toEqual([
      '2027-05-05',
      '2027-04-03',
      'month-first 12/25/2026 3 → 25/12/2026',
      'date-order 3/4/2027 3',
    ]);
  });

  test('with the month first is told once, with all the rows it makes unclear', () => {
    const { problems } = judged(
      'lô;hsd;số tem',
      ...['3/4/2027', '6/13/2027', '5/5/2027', '1/2/2027'].map((day, index) => `L${index};${day};1`),
    );
    expect(formatProblems(problems, 'vi', undefined, '')).toMatchInlineSnapshot(`
      lo.csv
        dòng 2 · hsd
          \`hsd\` (hạn dùng), dòng 2, 5: ngày đọc được hai cách, như “3/4/2027”, vì cột này có ngày viết kiểu Mỹ (“6/13/2027”), tháng trước ngày sau.
          Vì sao: Hiểu nhầm ngày với tháng thì tem in sai ngày mà nhìn vẫn như đúng.
          Cách sửa: Chỉ ô ấy viết ngược thì sửa ô ấy là đủ. Còn không, viết lại cả cột theo ngày/tháng/năm. Trong Excel: chọn cột, vào Format Cells, chọn Date, ở ô Locale chọn Vietnamese, rồi lưu lại.
        dòng 3 · hsd
          \`hsd\` (hạn dùng) là “6/13/2027”, viết kiểu Mỹ, tháng trước ngày sau. Vì ô này mà dòng 2, 5 không rõ đâu là ngày, đâu là tháng.
          Vì sao: Hiểu nhầm ngày với tháng thì tem in sai ngày mà nhìn vẫn như đúng.
          Cách sửa: Viết: 13/6/2027. Rồi xem lại các dòng ấy: nếu cả cột do máy kiểu Mỹ viết thì chúng cũng ngược.

      2 chỗ cần sửa trong 1 tệp.
    `);
    expect(formatProblems(problems, 'en', undefined, '')).toMatchInlineSnapshot(`
      lo.csv
        line 2 · hsd
          \`hsd\` (use by), rows 2, 5: dates that can be read two ways, such as “3/4/2027”, because the column has one with the month first (“6/13/2027”).
          Why: With day and month exchanged the label carries a wrong date that looks right.
          Remedy: If only that cell is the wrong way round, mending it is enough. Otherwise write the whole column as day/month/year. In Excel: select the column, Format Cells, Date, Locale Vietnamese, and save.
        line 3 · hsd
          \`hsd\` (use by) is “6/13/2027”, with the month first. Because of this cell nobody can tell day from month in rows 2, 5.
          Why: With day and month exchanged the label carries a wrong date that looks right.
          Remedy: Write: 13/6/2027. Then check those rows: if the whole column was written so, they are the wrong way round as well.

      2 to mend in 1 file.
    `);
  });

  test('has its day first where its column has a day that can only be read so, even beside a slip', () => {
    expect(useBy('12/25/2026', '25/12/2026', '3/4/2027').slice(0, 2)).toEqual(['2026-12-25', '2027-04-03']);
  });

  test.each([
    ['21/11/2026', '22/11/2026', ['L1 × 5']],
    ['21/11/2026', '21/11/2026', ['2 [hạn dùng] use-by-order 21/11/2026']],
    ['22/11/2027', '21/11/2027', ['2 [hạn dùng] use-by-order 21/11/2027']],
    ['22/11/2025', '21/11/2025', ['2 [hạn dùng] use-by-order 21/11/2025']],
    ['21/11/2026', '', ['L1 × 5']],
    ['22/11/2026', '', ['2 [ngày sản xuất] made-on-future 22/11/2026']],
    ['05/06/2030', '05/06/2031', ['2 [ngày sản xuất] made-on-future 05/06/2030']],
  ])('made on %s and use by “%s”: %j', (madeOn, until, expected) => {
    expect(inShort(HEADER, `L1;${madeOn};${until};5`)).toEqual(expected);
  });
});

describe('the number of labels', () => {
  test.each([
    ['1', 1],
    ['500', 500],
    ['0500', 500],
    ['1.000', 1000],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000', 1000],
    ['12.500', 12_500],
    ['100.000', MAX_LABELS],
  ])('“%s” is %i', (cell, expected) => {
    expect(judged('lô;số tem', `L1;${cell}`)).toMatchObject({ batches: [{ copies: expected }], problems: [] });
  });

  test.each([
    ['', 'empty-field'],
    ['0', 'bad-format 0'],
    ['-5', 'bad-format -5'],
    ['1,000', 'bad-format 1,000 → 1000'],
    ['1.5', 'bad-format 1.5'],
    ['0.500', 'bad-format 0.500'],
    ['1.00', 'bad-format 1.00'],
    ['10.00.000', 'bad-format 10.00.000'],
    ['1.000 000', 'bad-format 1.000 000'],
    ['500,00', 'bad-format 500,00'],
    ['500 tem', 'bad-format 500 tem'],
    ['năm trăm', 'bad-format năm trăm'],
    ['1E+06', 'excel-changed 1E+06'],
    ['100001', 'too-many-copies 100001'],
    ['1.000.000', 'too-many-copies 1000000'],
    ['1000000', 'too-many-copies 1000000'],
  ])('“%s” is refused', (cell, expected) => {
    expect(inShort('lô;số tem', `L1;${cell}`)).toEqual([`2 [số tem] ${expected}`]);
  });

  test('of all batches has a limit: what comes before it is printed, and the row is told from which nothing is', () => {
    expect(inShort('lô;số tem', 'L1;60000', 'L2;40000', 'L3;1', 'L4;9')).toEqual([
      'L1 × 60000',
      'L2 × 40000',
      '4 too-many-labels 100001 : 100000',
    ]);
  });

  test('of a batch that is refused counts for nothing', () => {
    expect(inShort('lô;số tem', 'L1;1000000', 'L 2;9', 'L3;100000')).toEqual([
      'L3 × 100000',
      '2 [số tem] too-many-copies 1000000',
      '3 [lô] bad-format L 2 → L-2',
    ]);
  });
});

describe('serial numbers', () => {
  test.each([
    ['0001', '0100', '', 100],
    ['0001', '0100', '100', 100],
    ['7', '7', '', 1],
    ['000000000000001', '000000000000002', '', 2],
    ['999999999999998', '999999999999999', '', 2],
    ['', '', '20', 20],
  ])('%s to %s, with “%s” copies, are %i labels', (from, to, copies, expected) => {
    expect(judged(SERIALS, `L1;${from};${to};${copies}`)).toMatchObject({
      batches: [{ copies: expected }],
      problems: [],
    });
  });

  test.each([
    ['1', '100', '', '[đến số] serial-range 1 – 100 → 001 – 100'],
    ['0100', '0001', '', '[đến số] serial-range 0100 – 0001 → 0001 – 0100'],
    ['0100', '1', '', '[đến số] serial-range 0100 – 1 → 0001 – 0100'],
    ['A01', '002', '', '[từ số] bad-format A01'],
    ['0.001', '0.100', '', '[từ số] bad-format 0.001', '[đến số] bad-format 0.100'],
    [
      '1000000000000000',
      '1000000000000001',
      '',
      '[từ số] bad-format 1000000000000000',
      '[đến số] bad-format 1000000000000001',
    ],
    ['1E+12', '2', '', '[từ số] excel-changed 1E+12'],
    ['0001', '', '', '[đến số] empty-field'],
    ['', '0100', '5', '[từ số] empty-field'],
    ['0001', '0100', '99', '[số tem] serial-count 99'],
    ['000001', '100001', '', '[đến số] too-many-copies 100001'],
    ['', '', '', '[số tem] empty-field'],
  ])('%s to %s with “%s” copies is refused', (from, to, copies, ...expected) => {
    expect(inShort(SERIALS, `L1;${from};${to};${copies}`)).toEqual(expected.map((told) => `2 ${told}`));
  });

  test('alone are enough, and are missed where the table has no number of labels', () => {
    expect(inShort('lô;từ số;đến số', 'L1;01;05', 'L2;;')).toEqual(['L1 × 5', '3 [từ số] empty-field']);
  });
});

describe('the labels of a batch', () => {
  const labels = (row: string) => judged(SERIALS, row).batches.map((batch) => [...labelsOf(batch)]);

  test('carry their serial numbers in order, with their zeros', () => {
    expect(labels('L1;0098;0101;')).toEqual([
      ['0098', '0099', '0100', '0101'].map((serial) => ({ lot: 'L1', serial })),
    ]);
  });

  test('without serial numbers are all alike', () => {
    expect(labels('L1;;;3')).toEqual([Array(3).fill({ lot: 'L1', serial: undefined })]);
  });

  test('are made one by one: the first of very many is there at once', () => {
    const [batch] = judged(SERIALS, 'L1;;;1').batches;
    if (!batch) throw new Error('There is a batch');
    expect(labelsOf({ ...batch, copies: Number.MAX_SAFE_INTEGER }).next().value).toEqual({
      lot: 'L1',
      serial: undefined,
    });
  });
});

// The report itself, without the quotation marks that snapshots put around text.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

const WITH_FAULTS = [
  'STT;Lô;NSX;HSD;Số tem;Từ số;Đến số;',
  '1;L2611-01;01/11/2026;01/05/2027;1.000;;;',
  '2;L2611-02;31/11/2026;01/05/2027;500;;;',
  '3;Lô 03;01/11/2026;01/05/2026;1,000;;;',
  '4;;01/11/2026;01/11/2025;;;;',
  '5;L2611-05;;20/11/2026;1000000;;;',
  '6;L2611-06;;;;1;100;',
  '7;L2611-07;;;50;0001;0100;gấp',
  '8;2,02611E+11;########;;5;;;',
  '9;L2611-01;;;5;;;',
  '10;L2611-10;;;100.000;;;',
  '11;L2611-11;;;5;;;',
];

test('a table with many faults is told whole, each with its row, its column, what was seen and what to write', () => {
  const { batches, problems } = judged(...WITH_FAULTS);
  expect(batches.map(({ lot }) => lot)).toEqual(['L2611-10']);
  expect(formatProblems(problems, 'vi', undefined, '')).toMatchInlineSnapshot(`
    lo.csv
      dòng 3 · NSX
        \`NSX\` (ngày sản xuất) là “31/11/2026”, không phải một ngày có thật viết ngày/tháng/năm, ví dụ 21/11/2026.
        Vì sao: Tem in sai ngày thì phải bóc bỏ cả lô.
        Cách sửa: Ví dụ: 21/11/2026
      dòng 4 · Lô
        \`Lô\` (mã lô) là “Lô 03”, không phải một mã lô: nhiều nhất 20 ký tự gồm chữ không dấu, số và các dấu như - . /, không có dấu cách.
        Vì sao: Mã lô in trên tem và có thể vào mã QR, để biết hũ hàng làm ở mẻ nào.
        Cách sửa: Viết: LO-03
      dòng 4 · HSD
        \`HSD\` (hạn dùng) là 01/05/2026, không sau ngày sản xuất 01/11/2026.
        Vì sao: Tem in sai ngày thì phải bóc bỏ cả lô.
        Cách sửa: Xem lại hai ngày: thường là gõ nhầm năm, hoặc hai ô đổi chỗ cho nhau.
      dòng 4 · Số tem
        \`Số tem\` (số tem cần in) là “1,000”, không phải một số nguyên từ 1 trở lên; hàng nghìn viết 1000 hoặc 1.000.
        Vì sao: Số tem, hoặc dãy từ số đến số, cho biết in bao nhiêu.
        Cách sửa: Viết: 1000
      dòng 5 · Lô
        \`Lô\` (mã lô) để trống.
        Vì sao: Mã lô in trên tem và có thể vào mã QR, để biết hũ hàng làm ở mẻ nào.
        Cách sửa: Ví dụ: L2611-01
      dòng 5 · HSD
        \`HSD\` (hạn dùng) là 01/11/2025, không sau ngày sản xuất 01/11/2026.
        Vì sao: Tem in sai ngày thì phải bóc bỏ cả lô.
        Cách sửa: Xem lại hai ngày: thường là gõ nhầm năm, hoặc hai ô đổi chỗ cho nhau.
      dòng 5 · Số tem
        \`Số tem\` (số tem cần in) để trống.
        Vì sao: Số tem, hoặc dãy từ số đến số, cho biết in bao nhiêu.
        Cách sửa: Ví dụ: 500
      dòng 6 · HSD
        \`HSD\` (hạn dùng) là 20/11/2026, đã qua: hôm nay là 21/11/2026.
        Vì sao: Hàng đã hết hạn thì không in tem nữa.
        Cách sửa: Xem lại năm; lô đã hết hạn thì xóa dòng này.
      dòng 6 · Số tem
        Lô này cần 1.000.000 tem, quá 100.000 tem của một lần in.
        Vì sao: Nhiều như vậy thường là gõ thừa số 0, mà tem đã in thì không lấy lại được.
        Cách sửa: Xem lại số tem. Nếu đúng là cần chừng ấy thì chia ra nhiều tệp và in nhiều lần.
      dòng 7 · Đến số
        Dãy số “1 – 100” không in được.
        Vì sao: Số đầu không được lớn hơn số cuối, và hai số phải có cùng số chữ số: tem 001 và tem 1 là hai tem khác nhau.
        Cách sửa: Viết: 001 – 100   (Excel tự bỏ số 0 ở đầu: chọn hai cột, vào Format Cells chọn Text, rồi mới gõ.)
      dòng 8
        Ô thứ 8 của dòng có “gấp”, nhưng cột ấy không có tên.
        Vì sao: Dòng này có thể đã lệch cột; lệch một cột thì ngày hay số tem bị hiểu sai.
        Cách sửa: Xóa ô ấy, hoặc đặt tên cột ở dòng đầu. Số viết 1,000 thì viết lại là 1000.
      dòng 8 · Số tem
        Số tem là 50, nhưng từ 0001 đến 0100 là 100 số.
        Vì sao: Mỗi số chỉ in một tem, nên hai con số phải bằng nhau.
        Cách sửa: Sửa dãy số, hoặc để trống ô số tem.
      dòng 9 · Lô
        \`Lô\` (mã lô) là “2,02611E+11”: Excel đã không lưu nội dung thật của ô.
        Vì sao: Cột hẹp quá thì Excel lưu ####; số dài quá thì Excel rút gọn và bỏ mất các chữ số cuối.
        Cách sửa: Trong Excel kéo cột rộng ra. Là số dài thì chọn cả cột, vào Format Cells chọn Text, gõ lại số. Rồi lưu lại tệp.
      dòng 9 · NSX
        \`NSX\` (ngày sản xuất) là “########”: Excel đã không lưu nội dung thật của ô.
        Vì sao: Cột hẹp quá thì Excel lưu ####; số dài quá thì Excel rút gọn và bỏ mất các chữ số cuối.
        Cách sửa: Trong Excel kéo cột rộng ra. Là số dài thì chọn cả cột, vào Format Cells chọn Text, gõ lại số. Rồi lưu lại tệp.
      dòng 10 · Lô
        Lô “L2611-01” có hai dòng: dòng 2 và dòng này.
        Vì sao: Không biết dòng nào đúng, hay phải cộng cả hai, nên chưa in dòng nào.
        Cách sửa: Giữ một dòng, xóa dòng kia; cần thêm tem thì cộng vào số tem của dòng giữ lại.
      dòng 12
        Tính đến dòng này là 100.005 tem, quá 100.000 tem của một lần in; từ dòng này trở xuống chưa in.
        Vì sao: Mỗi lần in có hạn, để một chỗ gõ nhầm không thành cả chồng giấy bỏ đi.
        Cách sửa: Chuyển các dòng từ đây trở xuống sang một tệp khác rồi in lần nữa.

    16 chỗ cần sửa trong 1 tệp.
  `);
  expect(formatProblems(problems, 'en', undefined, '')).toMatchInlineSnapshot(`
    lo.csv
      line 3 · NSX
        \`NSX\` (made on) is “31/11/2026”, not a date that exists, written day/month/year: 21/11/2026.
        Why: Labels with a wrong date have to be taken off the whole batch.
        Remedy: For example: 21/11/2026
      line 4 · Lô
        \`Lô\` (batch number) is “Lô 03”, not a batch number: at most 20 plain letters, digits and signs such as - . /, without blanks.
        Why: It is printed on the label and may stand in its code, so that a jar says which batch it is from.
        Remedy: Write: LO-03
      line 4 · HSD
        \`HSD\` (use by) is 01/05/2026, which is not after it was made, 01/11/2026.
        Why: Labels with a wrong date have to be taken off the whole batch.
        Remedy: Check both dates: often the year is a slip, or the two cells were exchanged.
      line 4 · Số tem
        \`Số tem\` (how many labels) is “1,000”, not a whole number from 1; a thousand is written 1000 or 1.000.
        Why: The copies, or a range of serial numbers, say how many labels are printed.
        Remedy: Write: 1000
      line 5 · Lô
        \`Lô\` (batch number) is empty.
        Why: It is printed on the label and may stand in its code, so that a jar says which batch it is from.
        Remedy: For example: L2611-01
      line 5 · HSD
        \`HSD\` (use by) is 01/11/2025, which is not after it was made, 01/11/2026.
        Why: Labels with a wrong date have to be taken off the whole batch.
        Remedy: Check both dates: often the year is a slip, or the two cells were exchanged.
      line 5 · Số tem
        \`Số tem\` (how many labels) is empty.
        Why: The copies, or a range of serial numbers, say how many labels are printed.
        Remedy: For example: 500
      line 6 · HSD
        \`HSD\` (use by) is 20/11/2026, which is over: today is 2026-11-21.
        Why: Goods past their date get no labels.
        Remedy: Check the year; if the batch is over delete this row.
      line 6 · Số tem
        This batch needs 1,000,000 labels, more than the 100,000 of one run.
        Why: So many are mostly a zero too many, and what is printed cannot be taken back.
        Remedy: Check the copies. If they are right divide them among several files and runs.
      line 7 · Đến số
        The range “1 – 100” cannot be printed.
        Why: The first number is not above the last, and both have as many digits: 001 and 1 are different labels.
        Remedy: Write: 001 – 100   (Excel drops zeros at the front: select both columns, Format Cells, Text, and only then type.)
      line 8
        Cell 8 of the row has “gấp”, under a column without a name.
        Why: The row may be one cell off, and then a date or a number is misread.
        Remedy: Delete the cell, or name its column in the first row. Write 1000 for 1,000.
      line 8 · Số tem
        There are 50 copies, but 0001 to 0100 are 100 numbers.
        Why: Each number is printed once, so the two must be equal.
        Remedy: Correct the range, or leave the copies empty.
      line 9 · Lô
        \`Lô\` (batch number) is “2,02611E+11”: Excel did not save what the cell really holds.
        Why: From a column that is too narrow Excel saves ####; a long number is shortened and loses its last digits.
        Remedy: Make the column wider in Excel. For long numbers select the column, choose Format Cells and Text, and type them again. Then save.
      line 9 · NSX
        \`NSX\` (made on) is “########”: Excel did not save what the cell really holds.
        Why: From a column that is too narrow Excel saves ####; a long number is shortened and loses its last digits.
        Remedy: Make the column wider in Excel. For long numbers select the column, choose Format Cells and Text, and type them again. Then save.
      line 10 · Lô
        The batch “L2611-01” has two rows: row 2 and this one.
        Why: Nobody can tell which is right, or whether both count, so neither is printed.
        Remedy: Keep one and delete the other; for more labels add to the copies of the one that is kept.
      line 12
        Down to this row there are 100,005 labels, more than the 100,000 of one run; from this row on nothing is printed.
        Why: A run has a limit, so that a slip of the finger does not become a stack of wasted paper.
        Remedy: Move the rows from here on to another file and run again.

    16 to mend in 1 file.
  `);
});

test('a day of making that has not come yet is told with today', () => {
  const { problems } = judged('lô;nsx;số tem', 'L1;05/06/2030;5');
  expect(formatProblems(problems, 'vi', undefined, '')).toMatchInlineSnapshot(`
    lo.csv
      dòng 2 · nsx
        \`nsx\` (ngày sản xuất) là 05/06/2030, chưa tới: hôm nay là 21/11/2026.
        Vì sao: Tem ghi ngày sản xuất chưa tới là nói điều chưa có thật.
        Cách sửa: Xem lại năm, ngày và tháng; lô chưa làm thì để đến ngày ấy hãy in.

    1 chỗ cần sửa trong 1 tệp.
  `);
  expect(formatProblems(problems, 'en', undefined, '')).toMatchInlineSnapshot(`
    lo.csv
      line 2 · nsx
        \`nsx\` (made on) is 05/06/2030, which is still to come: today is 2026-11-21.
        Why: A label with a day that has not come yet says what is not true.
        Remedy: Check year, day and month; labels of a batch still to be made are printed on that day.

    1 to mend in 1 file.
  `);
});

test('a table with wrong columns is told whole, and no batch of it is printed', () => {
  const { batches, problems } = judged('Lô;Lot;Han dungg;Màu', 'L1;L1;3/4/2027;đỏ');
  expect(batches).toEqual([]);
  expect(formatProblems(problems, 'vi', undefined, '')).toMatchInlineSnapshot(`
    lo.csv
      dòng 1
        Cột “Lot” và cột “Lô” nói cùng một điều.
        Vì sao: Hai cột khác nhau thì không biết in theo cột nào, nên chưa lô nào được in.
        Cách sửa: Giữ lại cột đúng, xóa cột kia.
      dòng 1
        Không có cột nào tên “Han dungg”.
        Vì sao: Bỏ qua một cột không hiểu thì tem in ra có thể thiếu ngày mà không ai biết, nên chưa lô nào được in.
        Cách sửa: Có phải bạn muốn viết \`hạn dùng\`? Các tên cột dùng được: lô, ngày sản xuất, hạn dùng, số tem, từ số, đến số.
      dòng 1
        Không có cột nào tên “Màu”.
        Vì sao: Bỏ qua một cột không hiểu thì tem in ra có thể thiếu ngày mà không ai biết, nên chưa lô nào được in.
        Cách sửa: Cột ghi chú riêng thì xóa khỏi tệp này. Các tên cột dùng được: lô, ngày sản xuất, hạn dùng, số tem, từ số, đến số.
      dòng 1 · số tem
        Bảng không có cột \`số tem\` (số tem cần in); dòng đầu có: Lô, Lot, Han dungg, Màu.
        Vì sao: Số tem, hoặc dãy từ số đến số, cho biết in bao nhiêu. Thiếu cột này thì chưa lô nào được in.
        Cách sửa: Thêm cột, tên ở dòng đầu viết là: số tem, hoặc copies.

    4 chỗ cần sửa trong 1 tệp.
  `);
});

test('a table whose names lost their marks is told once, with the kind of file to choose in Excel', () => {
  const { problems } = judged('batch,s? tem', 'L1,5');
  expect(formatProblems(problems, 'vi', undefined, '')).toMatchInlineSnapshot(`
    lo.csv
      dòng 1
        Chữ có dấu trong tên cột đã mất khi lưu: “s? tem”.
        Vì sao: Kiểu CSV thường của Excel làm mất chữ có dấu, và từ tệp đã lưu thì không lấy lại được; tệp .xlsx thì chưa phải CSV.
        Cách sửa: Mở bảng gốc trong Excel, chọn Lưu thành (Save As), ở ô kiểu tệp chọn “CSV UTF-8 (Comma delimited)”; Excel cũ không có thì chọn “Unicode Text”.

    1 chỗ cần sửa trong 1 tệp.
  `);
});

test('days with the month first are told with the rows they make unclear', () => {
  const { problems } = judged('batch;use_by;copies', 'L1;12/25/2026;5', 'L2;3/4/2027;5');
  expect(formatProblems(problems, 'vi', undefined, '')).toMatchInlineSnapshot(`
    lo.csv
      dòng 2 · use_by
        \`use_by\` (hạn dùng) là “12/25/2026”, viết kiểu Mỹ, tháng trước ngày sau. Vì ô này mà dòng 3 không rõ đâu là ngày, đâu là tháng.
        Vì sao: Hiểu nhầm ngày với tháng thì tem in sai ngày mà nhìn vẫn như đúng.
        Cách sửa: Viết: 25/12/2026. Rồi xem lại các dòng ấy: nếu cả cột do máy kiểu Mỹ viết thì chúng cũng ngược.
      dòng 3 · use_by
        \`use_by\` (hạn dùng), dòng 3: ngày đọc được hai cách, như “3/4/2027”, vì cột này có ngày viết kiểu Mỹ (“12/25/2026”), tháng trước ngày sau.
        Vì sao: Hiểu nhầm ngày với tháng thì tem in sai ngày mà nhìn vẫn như đúng.
        Cách sửa: Chỉ ô ấy viết ngược thì sửa ô ấy là đủ. Còn không, viết lại cả cột theo ngày/tháng/năm. Trong Excel: chọn cột, vào Format Cells, chọn Date, ở ô Locale chọn Vietnamese, rồi lưu lại.

    2 chỗ cần sửa trong 1 tệp.
  `);
});

test('a table without batches is told with one to begin with', () => {
  expect(formatProblems(judged(HEADER).problems, 'vi', undefined, '')).toMatchInlineSnapshot(`
    lo.csv
      dòng 1
        Bảng không có lô nào.
        Vì sao: Không có gì để in.
        Cách sửa: Dưới dòng tên cột, mỗi lô một dòng. Ví dụ:
          lô;ngày sản xuất;hạn dùng;số tem
          L2611-01;21/11/2026;21/05/2027;500

    1 chỗ cần sửa trong 1 tệp.
  `);
});
