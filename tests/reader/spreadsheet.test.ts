import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/core/report.ts';
import { readBatchFile } from '../../src/reader/read-batches.ts';
import { readSpreadsheet } from '../../src/reader/spreadsheet.ts';

const TODAY = '2026-11-21';

/** A table as Excel has it in its cells. */
const CELLS = [
  ['Lô', 'Hạn dùng', 'Số tem'],
  ['L2611-01', '21/05/2027', '1.000'],
  ['L2611-02', '', '25'],
];
const utf8 = (text: string) => new TextEncoder().encode(text);
/** “CSV UTF-8”: a mark at the head, and the separator of Windows, which is a semicolon where the comma is the decimal sign. */
const csvUtf8 = (separator: string, cells = CELLS) =>
  utf8(`\uFEFF${cells.map((row) => `${row.join(separator)}\r\n`).join('')}`);
/** “Unicode Text”: UTF-16 with its mark, low byte first, and tabs. */
const unicodeText = (cells = CELLS) => {
  const text = `\uFEFF${cells.map((row) => `${row.join('\t')}\r\n`).join('')}`;
  return Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]));
};

describe('a table from Excel', () => {
  test.each([
    ['CSV UTF-8 with semicolons', csvUtf8(';')],
    ['CSV UTF-8 with commas', csvUtf8(',')],
    ['Unicode Text', unicodeText()],
    ['a text with tabs', csvUtf8('\t')],
    ['a CSV from a plain editor', utf8(CELLS.map((row) => row.join(';')).join('\n'))],
    ['a CSV from an old Macintosh', utf8(CELLS.map((row) => row.join(';')).join('\r'))],
  ])('saved as %s has the same cells', (_, bytes) => {
    expect(readSpreadsheet(bytes, 'lo.csv')).toEqual({
      sheet: {
        file: 'lo.csv',
        line: 1,
        columns: CELLS[0],
        rows: [
          { line: 2, cells: CELLS[1] },
          { line: 3, cells: CELLS[2] },
        ],
      },
      problems: [],
    });
  });

  test('begins and is told apart byte by byte as Excel writes it', () => {
    expect([...csvUtf8(';').slice(0, 7)]).toEqual([0xef, 0xbb, 0xbf, 0x4c, 0xc3, 0xb4, 0x3b]);
    expect([...unicodeText().slice(0, 8)]).toEqual([0xff, 0xfe, 0x4c, 0x00, 0xf4, 0x00, 0x09, 0x00]);
  });

  test('may have empty rows and columns, which are passed over, and counts its rows as Excel does', () => {
    const text = ';;;;\r\nlô;số tem;;;\r\n"L\r\n1";5;;;\r\n\r\n ; ;;;\r\nL2;6;;;\r\n;;;;\r\n;;;;\r\n';
    expect(readSpreadsheet(utf8(text), 'lo.csv').sheet).toEqual({
      file: 'lo.csv',
      line: 2,
      columns: ['lô', 'số tem', '', '', ''],
      rows: [
        { line: 3, cells: ['L\n1', '5', '', '', ''] },
        { line: 6, cells: ['L2', '6', '', '', ''] },
      ],
    });
  });

  test.each([
    ['with separators of another kind in a name', '"lô, mẻ, đợt";số tem\nL1;5'],
    ['with a line end in a name', '"lô\nmẻ";số tem\nL1;5'],
    ['below empty lines', '\n\nlô;số tem\nL1;5'],
  ])('is cut at its own separators, %s', (_, text) => {
    expect(readSpreadsheet(utf8(text), 'lo.csv').sheet?.rows[0]?.cells).toEqual(['L1', '5']);
  });

  test('keeps what stands in quotes together: separators and quotation marks', () => {
    const text = 'lô;"ghi; chú";số tem\n"L;1";"gọi ""gấp""";5\nL2;khổ 5" nhỏ;6\n';
    expect(readSpreadsheet(utf8(text), 'lo.csv').sheet).toMatchObject({
      columns: ['lô', 'ghi; chú', 'số tem'],
      rows: [{ cells: ['L;1', 'gọi "gấp"', '5'] }, { cells: ['L2', 'khổ 5" nhỏ', '6'] }],
    });
  });

  test('with a quotation mark left open has the rows before it, and is told from where the rest is lost', () => {
    const { sheet, problems } = readSpreadsheet(utf8('lô;số tem\nL1;5\n\n"L2;6\nL3;7\n'), 'lo.csv');
    expect(sheet?.rows).toEqual([{ line: 2, cells: ['L1', '5'] }]);
    expect(problems).toEqual([{ file: 'lo.csv', line: 4, rule: 'sheet-quote' }]);
  });

  // Excel writes ô as F4 and ạ as a followed by the mark F2 on a Windows set to Vietnamese (code page 1258).
  test.each([
    ['saved as plain CSV', Uint8Array.of(0x4c, 0xf4, 0x3b, 0x48, 0x61, 0xf2, 0x6e, 0x0d, 0x0a)],
    ['that is still a workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0xff)],
    ['in UTF-16 that was cut off', unicodeText().slice(0, -1)],
  ])('%s cannot be read', (_, bytes) => {
    const { sheet, problems } = readSpreadsheet(bytes, 'lo.csv');
    expect(sheet).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'lo.csv', rule: 'sheet-encoding' }]);
  });

  test('with nothing in it has no columns and no rows', () => {
    const empty = { sheet: { file: 'lo.csv', line: 1, columns: [], rows: [] }, problems: [] };
    expect(readSpreadsheet(utf8(''), 'lo.csv')).toEqual(empty);
    expect(readSpreadsheet(utf8('\uFEFF;;\r\n;;\r\n'), 'lo.csv')).toEqual(empty);
  });
});

describe('a file of batches', () => {
  /** What is made of these bytes as a file of that name. */
  async function read(bytes: Uint8Array): Promise<{ lots: string[]; report: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'dau-tich-'));
    try {
      const path = join(folder, 'lo.csv');
      await writeFile(path, bytes);
      const { batches, problems } = await readBatchFile(path, TODAY);
      const inPlace = problems.map((problem) => ({ ...problem, file: problem.file.replace(path, 'lo.csv') }));
      return {
        lots: batches.map(({ lot, copies }) => `${lot} × ${copies}`),
        report: formatProblems(inPlace, 'vi', undefined, ''),
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  test.each([
    ['CSV UTF-8', csvUtf8(';')],
    ['Unicode Text', unicodeText()],
  ])('saved as %s gives its batches', async (_, bytes) => {
    expect((await read(bytes)).lots).toEqual(['L2611-01 × 1000', 'L2611-02 × 25']);
  });

  test('with a bad row, and a quotation mark left open further down, gives the good ones', async () => {
    const { lots, report } = await read(csvUtf8(';', [...CELLS, ['L3', '', '0'], ['L4', '', '5'], ['"L5', '', '5']]));
    expect(lots).toEqual(['L2611-01 × 1000', 'L2611-02 × 25', 'L4 × 5']);
    expect(report).toMatchInlineSnapshot(`
      lo.csv
        dòng 4 · Số tem
          \`Số tem\` (số tem cần in) là “0”, không phải một số nguyên từ 1 trở lên; hàng nghìn viết 1000 hoặc 1.000.
          Vì sao: Số tem, hoặc dãy từ số đến số, cho biết in bao nhiêu.
          Cách sửa: Ví dụ: 500
        dòng 6
          Ở dòng này có ô mở đầu bằng dấu ngoặc kép mà không đóng.
          Vì sao: Từ đây đến hết tệp bị đọc thành một ô, nên không lô nào ở đó được in.
          Cách sửa: Mở tệp bằng Notepad, xóa dấu ngoặc kép thừa ở dòng này rồi lưu lại.

      2 chỗ cần sửa trong 1 tệp.
    `);
  });

  test('that is not UTF-8 is refused, with the kind of file to choose in Excel', async () => {
    const { lots, report } = await read(Uint8Array.of(0x4c, 0xf4, 0x3b, 0x48, 0x61, 0xf2, 0x6e, 0x0d, 0x0a));
    expect(lots).toEqual([]);
    expect(report).toMatchInlineSnapshot(`
      lo.csv
        dòng 1
          Tệp không phải bảng CSV UTF-8.
          Vì sao: Kiểu CSV thường của Excel làm mất chữ có dấu, và từ tệp đã lưu thì không lấy lại được; tệp .xlsx thì chưa phải CSV.
          Cách sửa: Mở bảng gốc trong Excel, chọn Lưu thành (Save As), ở ô kiểu tệp chọn “CSV UTF-8 (Comma delimited)”; Excel cũ không có thì chọn “Unicode Text”.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test('that is not there is told', async () => {
    const { batches, problems } = await readBatchFile('khong-co/lo.csv', TODAY);
    expect(batches).toEqual([]);
    expect(formatProblems(problems, 'vi', undefined, '')).toMatchInlineSnapshot(`
      khong-co/lo.csv
          Không thấy tệp khong-co/lo.csv.
          Vì sao: Bảng lô cho biết in tem của lô nào và in bao nhiêu.
          Cách sửa: Xem lại tên tệp và thư mục; mở bảng trong Excel, chọn Lưu thành (Save As) thì thấy tệp đang nằm ở đâu.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });
});

// The report itself, without the quotation marks that snapshots put around text.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });
