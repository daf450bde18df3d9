import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashOfFiles } from '../../scripts/lib/hash.ts';
import { contentWith, emptyFolder } from '../support/content-folder.ts';
import { exported, take, templatesIn } from '../support/exchange.ts';
import { workbook } from '../support/office-files.ts';
import { runScript } from '../support/run-script.ts';

// Tables of the real content, corrected and taken in again.

const REAL = join(import.meta.dirname, '../../content');
const allOf = (content: string) => hashOfFiles(content, ['.']);

async function realContent(): Promise<string> {
  const content = await emptyFolder();
  await cp(REAL, content, { recursive: true });
  return content;
}

/** The sheets of a workbook as texts. */
async function sheetsOf(path: string): Promise<Record<string, string[][]>> {
  const sheets = await readWorkbook(await readFile(path));
  return Object.fromEntries(
    sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => String(cell ?? '')))]),
  );
}

/** The same workbook with cells changed, saved by another program. */
async function corrected(
  path: string,
  changes: readonly { sheet: string; id: string; column: string; to: string | ((text: string) => string) }[],
): Promise<string> {
  const sheets = await sheetsOf(path);
  for (const { sheet, id, column, to } of changes) {
    const [head = [], ...rows] = sheets[sheet] ?? [];
    const row = rows.find(([first]) => first === id);
    const place = head.findIndex((name) => name === column || name.startsWith(`${column} (`));
    if (!row || place < 0) throw new Error(`${sheet}, ${id}, ${column}`);
    row[place] = typeof to === 'string' ? to : to(row[place] ?? '');
  }
  return workbook(await emptyFolder(), 'da-sua.xlsx', sheets);
}

/** Lines that differ between two texts, what went and what came. */
function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) };
}

describe('the tables of the real content', () => {
  test('taken in as they are change no byte, as a workbook and as CSV', async () => {
    const content = await realContent();
    const before = await allOf(content);
    for (const path of [...(await exported(content)), ...(await exported(content, 'csv'))]) {
      const { exitCode, output } = await take(content, path);
      expect(output).toMatch(/^Đã tạo 0 mục, sửa 0 mục, giữ nguyên \d+ mục\.$/);
      expect(exitCode).toBe(0);
    }
    expect(await allOf(content)).toBe(before);
  });

  test('hold every value of every entry: with the files gone they are made again from the table', async () => {
    const content = await realContent();
    const [path = ''] = await exported(content);
    const empty = await contentWith({ 'di-tich/den-mau': undefined, 'di-tich/chua-mau': undefined });
    await cp(join(REAL, 'dia-danh.csv'), join(empty, 'dia-danh.csv'));
    await writeFile(
      join(empty, 'ma.csv'),
      `${(await readFile(join(REAL, 'ma.csv'), 'utf8')).split('\n').slice(0, 24).join('\n')}\n`,
    );
    expect((await take(empty, path)).output).toContain('Đã tạo 23 mục');
    const [was, is] = [await sheetsOf(path), await sheetsOf((await exported(empty))[0] ?? '')];
    expect(is).toEqual(was);
  });

  test('with a changed cell change that field alone, and keep remarks and order', async () => {
    const content = await realContent();
    const vi = join(content, 'di-tich/chua-con-son/index.vi.mdx');
    const en = join(content, 'di-tich/chua-con-son/index.en.mdx');
    await writeFile(
      vi,
      (await readFile(vi, 'utf8'))
        .replace('category: pagoda', '# Loại ghi theo lý lịch\ncategory: pagoda')
        .replace('  - name: Pháp Loa', '  # Ảnh ở nhà tổ\n  - name: Pháp Loa'),
    );
    const [before, beforeEn] = [await readFile(vi, 'utf8'), await readFile(en, 'utf8')];
    const [path = ''] = await exported(content);
    const id = 'chua-con-son';
    const sheet = 'Di tích';
    const fixed = await corrected(path, [
      { sheet, id, column: 'tên', to: 'Chùa Côn Sơn: tên mới' },
      { sheet, id, column: 'người được thờ, tưởng nhớ', to: (cell) => cell.replace('1380–1442', '1380–19/9/1442') },
      { sheet, id, column: 'thông tin tham quan', to: '' },
      { sheet, id, column: 'quy định tham quan', to: 'giữ yên lặng; bỏ mũ nón' },
      { sheet, id, column: 'tên tiếng Anh', to: 'Con Son Pagoda' },
      { sheet, id, column: 'bài viết', to: (text) => text.replace('83 gian', '84 gian') },
    ]);
    const { exitCode, output } = await take(content, fixed);
    expect(output).toContain('sửa 1 mục');
    expect(exitCode).toBe(0);
    const [after, afterEn] = [await readFile(vi, 'utf8'), await readFile(en, 'utf8')];
    const { gone, come } = changedLines(before, after);
    expect(gone).toEqual([
      'title: Chùa Côn Sơn',
      '    years: 1380–1442',
      'visiting: Cách Hà Nội khoảng 70–80 km.',
      expect.stringContaining('83 gian'),
    ]);
    expect(come).toEqual([
      'title: "Chùa Côn Sơn: tên mới"',
      '    years: 1380–19/9/1442',
      'rules:',
      '  - quiet',
      '  - hat',
      expect.stringContaining('84 gian'),
    ]);
    expect(after).toContain('# Loại ghi theo lý lịch\ncategory: pagoda');
    expect(after).toContain('  # Ảnh ở nhà tổ\n  - name: Pháp Loa');
    expect(changedLines(beforeEn, afterEn)).toEqual({
      gone: ['title: Côn Sơn Pagoda'],
      come: ['title: Con Son Pagoda'],
    });
  });

  test('that come back late change nothing that was written in the files meanwhile', async () => {
    const content = await realContent();
    const [path = ''] = await exported(content);
    const file = join(content, 'san-pham/vai-thieu-thanh-ha/index.vi.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: Tên người viết vừa sửa'));
    const column = { sheet: 'Sản phẩm', id: 'vai-thieu-thanh-ha' };
    const fixed = await corrected(path, [
      { ...column, column: 'tên', to: 'Tên trong bảng' },
      { ...column, column: 'tên ngắn', to: 'Vải Thanh Hà' },
    ]);
    const { exitCode, output } = await take(content, fixed);
    expect(exitCode).toBe(1);
    expect(output).toContain('đã có “Tên người viết vừa sửa”');
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^---\ntitle: Tên người viết vừa sửa\nshortTitle: Vải Thanh Hà\n/);
  });
});

test('a required cell that was emptied keeps its value, and a changed code is refused', async () => {
  const content = await contentWith({});
  const [path = ''] = await exported(content);
  const before = await allOf(content);
  const sheet = 'Di tích';
  const fixed = await corrected(path, [
    { sheet, id: 'den-mau', column: 'câu mở đầu', to: '' },
    { sheet, id: 'chua-mau', column: 'mã trên biển', to: 'K7Q91' },
  ]);
  const { exitCode, output } = await take(content, fixed);
  expect(exitCode).toBe(1);
  expect(output).toContain('Cột “câu mở đầu” của content/di-tich/den-mau đã bị xóa trắng trong bảng');
  expect(output).toContain('Bảng ghi mã “K7Q91”, còn sổ mã ghi “Q6E1R”.');
  expect(await allOf(content)).toBe(before);
});

test('an approval cannot be written by a table', async () => {
  const approved =
    'state: approved\napprovedBy: Phòng Mẫu\napprovedOn: 2026-11-20\ndossier: 1/BB\nseal: title=1 body=2\n';
  const withReview = (text: string) => text.replace('category:', `${approved}category:`);
  const content = await contentWith({ 'di-tich/den-mau/index.vi.mdx': withReview });
  const before = await allOf(content);
  const [path = ''] = await exported(content);
  expect(await take(content, path)).toMatchObject({ exitCode: 0 });
  const sheet = 'Di tích';
  const fixed = await corrected(path, [
    { sheet, id: 'den-mau', column: 'cơ quan duyệt', to: 'Phòng Khác' },
    { sheet, id: 'chua-mau', column: 'tình trạng duyệt', to: 'approved' },
  ]);
  const { exitCode, output } = await take(content, fixed);
  expect(exitCode).toBe(1);
  expect(output).toContain('Cột “cơ quan duyệt”: bảng ghi “Phòng Khác”, nhưng việc duyệt không ghi được bằng bảng.');
  expect(output).toContain('Cột “tình trạng duyệt”: bảng ghi');
  expect(await allOf(content)).toBe(before);
});

test('a text too long for a cell stays in its file, and the rest of the row may be corrected', async () => {
  const long = 'Một câu rất dài. '.repeat(2500);
  const content = await contentWith({ 'di-tich/den-mau/index.vi.mdx': (text) => `${text}\n${long}\n` });
  const file = join(content, 'di-tich/den-mau/index.vi.mdx');
  const before = await readFile(file, 'utf8');
  const [path = ''] = await exported(content);
  const fixed = await corrected(path, [{ sheet: 'Di tích', id: 'den-mau', column: 'xếp hạng', to: 'cấp tỉnh' }]);
  expect(await take(content, fixed)).toMatchObject({ exitCode: 0 });
  expect(await readFile(file, 'utf8')).toBe(before.replace('rank: national', 'rank: provincial'));
});

test('a file of Windows keeps its line ends and its mark', async () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const content = await contentWith({ 'di-tich/den-mau/index.vi.mdx': windows });
  const [path = ''] = await exported(content);
  const before = await readFile(join(content, 'di-tich/den-mau/index.vi.mdx'), 'utf8');
  await take(content, await corrected(path, [{ sheet: 'Di tích', id: 'den-mau', column: 'xếp hạng', to: 'cấp tỉnh' }]));
  expect(await readFile(join(content, 'di-tich/den-mau/index.vi.mdx'), 'utf8')).toBe(
    before.replace('rank: national', 'rank: provincial'),
  );
});

test('an export never writes over a table that is there, and the command says where it is', async () => {
  const [content, out] = [await contentWith({}), await emptyFolder()];
  const said = await runScript('export', content, [], { env: { DAUTICH_OUT: out } });
  expect(said).toMatchObject({ exitCode: 0, output: expect.stringContaining('noi-dung-2026-11-21.xlsx\n') });
  const paths = await exported(content, 'xlsx', out);
  expect(paths.map((path) => basename(path))).toEqual(['noi-dung-2026-11-21-2.xlsx', 'noi-dung-2026-11-21.xlsx']);
  expect(await runScript('export', content, ['--pdf'])).toMatchObject({ exitCode: 2 });
});

test('an entry that cannot be read is named, and the others are exported', async () => {
  const content = await contentWith({ 'di-tich/den-mau/index.vi.mdx': (text) => text.replace('title:', 'title') });
  const { exitCode, output } = await runScript('export', content, [], { env: { DAUTICH_OUT: await emptyFolder() } });
  expect(exitCode).toBe(1);
  expect(output).toContain('Không xuất được, vì tệp còn lỗi (npm run check):');
  expect(output).toMatch(/\ncontent\/di-tich\/den-mau$/);
});

describe('the templates', () => {
  let files: string[];
  beforeAll(async () => {
    files = await templatesIn(await contentWith({}));
  });

  test('come in both formats and both languages', () => {
    expect(files.map((path) => basename(path))).toEqual([
      'mau-di-tich.csv',
      'mau-san-pham.csv',
      'mau.xlsx',
      'template-products.csv',
      'template-sites.csv',
      'template.xlsx',
    ]);
  });

  test.each(['mau.xlsx', 'template.xlsx'])('%s is understood, every column of it', async (file) => {
    const sheets = await sheetsOf(files.find((path) => basename(path) === file) ?? '');
    const [sites = '', products = '', legend = ''] = Object.keys(sheets);
    expect(sheets[legend]?.length).toBeGreaterThan(80);
    const filled = await workbook(await emptyFolder(), 'b.xlsx', {
      [sites]: [
        sheets[sites]?.[0] ?? [],
        (sheets[sites]?.[0] ?? []).map((_, index) => (index === 0 ? 'dinh-mau' : '')),
      ],
      [products]: [
        sheets[products]?.[0] ?? [],
        (sheets[products]?.[0] ?? []).map((_, index) => (index === 0 ? 'keo' : '')),
      ],
      [legend]: sheets[legend] ?? [],
    });
    const { exitCode, output } = await take(await contentWith({}), filled);
    expect(output).toContain('Đã tạo 2 mục');
    expect(exitCode).toBe(0);
  });
});
