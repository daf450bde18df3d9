import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { approvedText } from '../../scripts/lib/review/approve.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { readYaml } from '../../src/reader/yaml.ts';
import { APPROVAL, approveIn } from '../support/approved.ts';
import { contentWith, emptyFolder } from '../support/content-folder.ts';
import { linesOf, poppler } from '../support/pdf-inside.ts';
import { runScript } from '../support/run-script.ts';

// From a draft to an approved entry and back: the sheet for the office, its approval, and what a later change does to it.

vi.setConfig({ testTimeout: 120_000 });

const FILE = 'di-tich/den-mau/index.vi.mdx';
const APPROVE = ['den-mau', '--approve', '--by', 'Phòng Văn hóa', '--dossier', '12/BB-VHXH'];

async function office(changes: Parameters<typeof contentWith>[0] = {}) {
  const content = await contentWith(changes);
  const out = await emptyFolder();
  const env = { DAUTICH_OUT: out };
  return {
    content,
    out,
    run: (name: string, ...args: string[]) => runScript(name, content, args, { env }),
    review: (...args: string[]) => runScript('review', content, args, { env }),
    text: () => readFile(join(content, FILE), 'utf8'),
    change: async (from: string, to: string) => {
      const text = await readFile(join(content, FILE), 'utf8');
      expect(text).toContain(from);
      await writeFile(join(content, FILE), text.replace(from, to));
    },
    sheet: (format: string) => join(out, 'duyet', `den-mau.${format}`),
  };
}

describe('`npm run review -- den-mau`', () => {
  test('writes a PDF and one HTML file with all that is to be judged, and changes nothing', async () => {
    const { review, text, sheet } = await office();
    const before = await text();
    const { exitCode, output } = await review('den-mau');
    expect(exitCode, output).toBe(0);
    expect(output).toContain('Gửi phiếu đi rồi thì ghi vào content/di-tich/den-mau/index.vi.mdx: state: in-review');
    expect(await text()).toBe(before);

    const pdf = await readFile(sheet('pdf'));
    expect(poppler('pdfinfo', pdf)).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
    const onPaper = linesOf(poppler('pdftotext', pdf, '-layout')).map((line) => line.replaceAll(/ {2,}/g, ' | '));
    expect(onPaper).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Đền Mẫu | Sample Temple'),
        expect.stringContaining('Ngôi đền nhỏ bên hồ. | A small temple by the lake.'),
        expect.stringContaining('Ngôi đền có một cổng và một giếng tròn. | The temple has a gate and a round well.'),
        expect.stringContaining('1. Sổ tay mẫu · vi'),
        expect.stringContaining('phường Trần Hưng Đạo (10570)'),
      ]),
    );
    const html = await readFile(sheet('html'), 'utf8');
    for (const words of ['Ngôi đền nhỏ bên hồ.', 'A small temple by the lake.', 'Sổ tay mẫu', 'Ký tên, đóng dấu']) {
      expect(html).toContain(words);
    }
    const seal = /name="dau-tich-seal" content="([^"]+)"/.exec(html)?.[1] ?? '—';
    expect(onPaper.join('\n')).toContain(seal);
    expect(html).not.toMatch(/<script|src=/);
  });

  test('of an entry with something to mend says how much, and is written all the same', async () => {
    const { review, change, sheet } = await office();
    await change('category: temple', 'category: temlpe');
    expect((await review('den-mau')).exitCode).toBe(0);
    const words = poppler('pdftotext', await readFile(sheet('pdf')), '-layout');
    expect(words).toContain('Máy còn báo 1 chỗ phải sửa; sửa xong mới duyệt được.');
  });

  test('shows what was remarked and answered', async () => {
    const { review, change, sheet } = await office();
    await change('một giếng tròn', 'một giếng tròn đẹp nhất Việt Nam');
    await change('category: temple', 'category: temple\nanswers: [{ rule: advertising, reason: lời trong bia }]');
    await review('den-mau');
    const words = poppler('pdftotext', await readFile(sheet('pdf')), '-layout');
    expect(words).toMatch(/1\. .*đẹp nhất.* Trả lời: lời trong bia/);
    expect(await readFile(sheet('html'), 'utf8')).toMatch(/<li>.*đẹp nhất.* Trả lời: lời trong bia<\/li>/);
  });

  test('finds an entry by its code or by a part of its name, and tells one nobody has', async () => {
    const { review } = await office();
    expect((await review('Q0F75')).output).toContain('den-mau.pdf');
    const wrong = await review('den-mua');
    expect(wrong).toEqual({
      exitCode: 1,
      output: expect.stringContaining('không có mục nào tên: “den-mua”. Ý bạn là “den-mau”?'),
    });
  });
});

describe('an approval', () => {
  test('is written into the entry with its day and its seal, and all else stays byte for byte', async () => {
    const { review, run, text } = await office();
    const before = await text();
    await review('den-mau');
    const { exitCode, output } = await review(...APPROVE);
    expect(exitCode, output).toBe(0);
    const after = await text();
    expect(after.replace(/^state: approved\n[\s\S]*?(?=^---$)/m, '')).toBe(before);
    expect(after).toContain(
      '\nstate: approved\napprovedBy: Phòng Văn hóa\napprovedOn: 2026-11-21\ndossier: 12/BB-VHXH\nseal: >-\n',
    );
    expect((await review()).output).toBe(
      'chua-mau  bản nháp\nden-mau  đã duyệt: Phòng Văn hóa, 21/11/2026, 12/BB-VHXH',
    );
    expect(await run('check')).toEqual({
      exitCode: 0,
      output:
        'Nội dung không có lỗi: 2 di tích, 0 sản phẩm, 0 tuyến, 0 hướng dẫn.\nChưa có bản tiếng Anh: 1 mục (chua-mau).',
    });
  });

  test('is refused while there is something to mend, with what it is', async () => {
    const { review, change, text } = await office();
    await change('category: temple', 'category: temlpe');
    const before = await text();
    const { exitCode, output } = await review(...APPROVE);
    expect(exitCode).toBe(1);
    expect(output).toContain('dòng 4 · category');
    expect(output).toContain('Chưa duyệt: bài còn chỗ phải sửa.');
    expect(await text()).toBe(before);
  });

  test('is refused while a careful reader calls something an error', async () => {
    const { review, change } = await office();
    await change('một giếng tròn', 'một giếng tròn. Lorem ipsum dolor sit amet');
    const { exitCode, output } = await review(...APPROVE);
    expect(exitCode).toBe(1);
    expect(output).toContain('Quy tắc: leftover');
    expect(output).toContain('Chưa duyệt: bài còn chỗ phải sửa.');
  });

  test('is not stopped by what is wrong elsewhere', async () => {
    const { review } = await office({
      'di-tich/chua-mau/index.vi.mdx': (text) => text.replace('rank: national\n', ''),
    });
    expect((await review(...APPROVE)).exitCode).toBe(0);
  });

  test('is refused where the sheet that was signed is of other words', async () => {
    const { review, change, text } = await office();
    await review('den-mau');
    await change('bên hồ', 'bên sông');
    const before = await text();
    const { exitCode, output } = await review(...APPROVE);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^Chưa duyệt: phiếu in gần nhất mang dấu [\dA-F]{4}-[\dA-F]{4}, bài bây giờ mang dấu/);
    expect(await text()).toBe(before);
    await review('den-mau');
    expect((await review(...APPROVE)).exitCode).toBe(0);
  });

  test.each([
    ['nobody is named', ['den-mau', '--approve', '--dossier', '1']],
    ['no dossier is named', ['den-mau', '--approve', '--by', 'Phòng Văn hóa']],
    ['no entry is named', ['--approve', '--by', 'Phòng Văn hóa', '--dossier', '1']],
    ['several are named', ['den-mau', 'chua-mau', '--approve', '--by', 'Phòng Văn hóa', '--dossier', '1']],
    ['it is not said that it is one', ['den-mau', '--by', 'Phòng Văn hóa', '--dossier', '1']],
    ['an option is misspelt', ['den-mau', '--aprove']],
  ])('is none where %s, and the command says how it is written', async (_, args) => {
    const { review, text } = await office();
    const before = await text();
    const { exitCode, output } = await review(...args);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: expect.stringContaining('--approve --by "cơ quan"') });
    expect(await text()).toBe(before);
  });

  test('written by hand is refused, with the command that writes it', async () => {
    const { run, change } = await office();
    await change('category: temple', 'category: temple\nstate: approved\napprovedBy: Phòng Văn hóa');
    const { exitCode, output } = await run('check');
    expect(exitCode).toBe(1);
    expect(output).toContain('Bài ghi là đã duyệt (state: approved) nhưng thiếu approvedOn, dossier, seal.');
    expect(output).toContain('npm run review -- den-mau --approve --by "…" --dossier "…"');
    expect((await run('check', '--lang', 'en')).output).toContain(
      'The entry says it is approved (state: approved) without approvedOn, dossier, seal.',
    );
  });

  test('without a state is refused too', async () => {
    const { run, change } = await office();
    await change('category: temple', 'category: temple\napprovedBy: Phòng Văn hóa');
    expect((await run('check')).output).toContain('Bài có approvedBy nhưng không ghi là đã duyệt.');
  });
});

describe('a change after approval', () => {
  test('is told by check with the fields, and sends the entry back, until it is approved again', async () => {
    const { run, review, change, content } = await office();
    await approveIn(content, 'den-mau');
    await change('bên hồ', 'bên sông');
    await change('một giếng tròn', 'hai giếng tròn');
    expect(await run('check')).toEqual({
      exitCode: 0,
      output: `Nội dung không có lỗi: 2 di tích, 0 sản phẩm, 0 tuyến, 0 hướng dẫn.
content/di-tich/den-mau
  Đã sửa sau khi duyệt (Phòng Văn hóa phường Mẫu duyệt ngày 20/11/2026 theo 12/BB-VHXH); chỗ đã sửa: bài, lead.
  Bài nay chờ duyệt lại: trang nói rõ, biển in ra mang chữ BẢN MẪU. Lấy phiếu duyệt mới: npm run review -- den-mau
Chưa có bản tiếng Anh: 1 mục (chua-mau).`,
    });
    expect((await run('check', '--lang', 'en')).output).toContain('Changed after approval (approved by');
    expect((await review(...APPROVE)).exitCode).toBe(0);
    expect((await run('check')).output).not.toContain('Đã sửa sau khi duyệt');
  });

  test('of the translation counts as well', async () => {
    const { run, content } = await office();
    await approveIn(content, 'den-mau');
    const path = join(content, 'di-tich/den-mau/index.en.mdx');
    await writeFile(path, (await readFile(path, 'utf8')).replace('round well', 'square well'));
    expect((await run('check')).output).toContain('chỗ đã sửa: bài (bản tiếng Anh).');
  });
});

describe('the lines of an approval', () => {
  const approved = (text: string, approval = APPROVAL) => approvedText(text, approval, 'body=1 title=2');
  const read = (text: string) => readYaml(splitFrontMatter(text.replaceAll('\r\n', '\n'))?.frontMatter ?? '', 2);

  test('take the place of those of an earlier one, wherever they stand', () => {
    const text =
      '---\nstate: in-review\ntitle: Đền\nseal: >-\n  cũ=1\n  cũ=2\napprovedBy: Ai đó\nlead: Câu\n---\n\nBài\n---\n';
    expect(approved(text)).toBe(
      '---\ntitle: Đền\nlead: Câu\nstate: approved\napprovedBy: Phòng Văn hóa phường Mẫu\napprovedOn: 2026-11-20\ndossier: 12/BB-VHXH\nseal: >-\n  body=1 title=2\n---\n\nBài\n---\n',
    );
    expect(approved(approved(text))).toBe(approved(text));
  });

  test('keep the line ends of Windows', () => {
    const text = approved('---\r\ntitle: Đền\r\n---\r\nBài\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(read(text).data).toMatchObject({ title: 'Đền', state: 'approved' });
  });

  test.each(['Phòng “Văn hóa”: số 1 #2', '"Sở" \\ \'x\'', '- gạch', 'Sở VHTTDL, 12/BB; (bản 2)'])(
    'hold %s as it was typed',
    (by) => {
      const { data, problem } = read(approved('---\ntitle: Đền\n---\n', { ...APPROVAL, by }));
      expect(problem).toBeUndefined();
      expect(data).toMatchObject({ approvedBy: by });
    },
  );
});

describe('plaques of an entry', () => {
  const REAL = { 'don-vi.yaml': (text: string) => text.replaceAll('dautich.example', 'ditich.vn') };
  const ORDER = ['plaque', 'den-mau', '--size', 'a6', '--format', 'svg,pdf'];
  const SVG = 'qr-output/bien/a6/den-mau-Q0F75.svg';
  const isMarked = (out: string) =>
    poppler('pdftotext', readFileSync(join(out, SVG.replace('.svg', '.pdf')))).includes('BẢN MẪU');

  test('that nobody has approved are marked as samples, with what to do; approved ones are not, and the old ones go', async () => {
    const { content, out, run, change } = await office(REAL);
    const draft = await run('print', ...ORDER, '--record');
    expect(draft.output).toContain(
      'chưa ai duyệt nên biển mang chữ BẢN MẪU, đừng treo: den-mau. Lấy phiếu cho cơ quan duyệt: npm run review -- den-mau',
    );
    expect(draft.output).toContain('Bản mẫu thì không ghi vào sổ: bài chưa được duyệt.');
    expect(draft.exitCode).toBe(1);
    expect(existsSync(join(content, 'da-in.csv'))).toBe(false);
    expect(isMarked(out)).toBe(true);

    await approveIn(content, 'den-mau');
    // Another order does not carry the sample along.
    const other = await run('print', 'plaque', 'chua-mau', '--size', 'a6', '--format', 'pdf');
    expect(other.output).toContain('ĐÃ BỎ KHỎI qr-output');
    expect(existsSync(join(out, SVG))).toBe(false);

    const approved = await run('print', ...ORDER, '--record');
    expect(approved.exitCode, approved.output).toBe(0);
    expect(approved.output).not.toContain('BẢN MẪU');
    expect(approved.output).toContain('Đã ghi · Recorded: 1 dòng');
    expect(isMarked(out)).toBe(false);

    await change('bên hồ', 'bên sông');
    const changed = await run('print', 'plaque', 'chua-mau', '--size', 'a6', '--format', 'pdf');
    expect(changed.output).toContain('bien/a6/den-mau-Q0F75\n    Không còn đúng');
    expect(existsSync(join(out, SVG))).toBe(false);
  });
});
