import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fixture, runScript } from '../support/run-script.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** The report on a fixture with one file changed. */
async function reportOn(file: string, from: string | RegExp, to: string, situation = 'valid'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dautich-printable-'));
  folders.push(folder);
  await cp(fixture(situation), folder, { recursive: true });
  const text = await readFile(join(folder, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(join(folder, file), changed);
  const { output, exitCode } = await runScript('check', folder);
  expect(exitCode).toBe(1);
  return output;
}

describe('a slip of an author', () => {
  test('a name with a sign the typeface lacks is told with that sign', async () => {
    const report = await reportOn('di-tich/den-mau/index.vi.mdx', /^title: .*$/m, 'title: Đền Mẫu 🏯');
    expect(report).toContain('content/di-tich/den-mau/index.vi.mdx');
    expect(report).toContain('Phông chữ in không có chữ “🏯” trong “Đền Mẫu 🏯”.');
  });

  test('a name too long for the plaque is told, with where the full one may stand', async () => {
    const name = `Đền thờ ${'Hưng Đạo Đại Vương '.repeat(12)}`.trim();
    const report = await reportOn('di-tich/den-mau/index.en.mdx', /^title: .*$/m, `title: ${name}`);
    expect(report).toContain('content/di-tich/den-mau/index.en.mdx');
    expect(report).toContain('dài quá, không in vừa biển.');
    expect(report).toContain('shortTitle');
  });

  test.each([
    ['a domain too long for the code', 'domain: ten-mien-qua-dai-cho-mot-tam-bien.vn', 'quá dài để in vào mã'],
    ['a real domain with an example for a contact', 'domain: dautich.vn', 'thư liên hệ vẫn là ví dụ'],
    ['a domain that is no domain', 'domain: https://dautich.vn/', 'không phải tên miền chữ thường'],
  ])('%s is told', async (_, line, words) => {
    expect(await reportOn('don-vi.yaml', /^domain: .*$/m, line)).toContain(words);
  });

  test('a domain that has lapsed is told, because every plaque would go dead', async () => {
    const report = await reportOn('don-vi.yaml', /^domainRenewal: .*$/m, 'domainRenewal: 2026-01-01');
    expect(report).toContain('Tên miền đã hết hạn ngày 2026-01-01.');
  });

  test('a product that speaks of its stars in its opening is told, because stars lapse and words stay', async () => {
    const report = await reportOn(
      'san-pham/den-mau/index.vi.mdx',
      /^lead: .*$/m,
      'lead: Sản phẩm đạt 4 sao OCOP năm 2024.',
      'duplicate-id',
    );
    expect(report).toContain('Câu mở đầu nhắc tới sao: “4 sao”.');
  });

  test('and so is one whose line on the plaque speaks of them', async () => {
    const line = 'plaqueLine: A product with four stars.\n';
    const report = await reportOn(
      'san-pham/den-mau/index.en.mdx',
      /^title: .*\n/m,
      `title: Cake\n${line}`,
      'duplicate-id',
    );
    expect(report).toContain('Câu trên biển nhắc tới sao: “stars”.');
  });

  test('a commune written by its name is told by its code', async () => {
    const report = await reportOn('di-tich/den-mau/index.vi.mdx', /unit: .*$/m, 'unit: Xã Thanh Hà');
    expect(report).toContain('Có phải bạn muốn viết `10813`?');
  });

  test('a festival that ends before it begins is told', async () => {
    const festival = 'festivals: [{ name: Hội, from: 10/3, to: 9/3 }]\nposition: unknown';
    const report = await reportOn('di-tich/den-mau/index.vi.mdx', /^position: unknown$/m, festival);
    expect(report).toContain('`to` chỉ đi cùng `from`, và không sớm hơn.');
  });

  test('a contact that is no address is told', async () => {
    expect(await reportOn('don-vi.yaml', /email: .*$/m, 'email: 0220 000 000')).toContain(
      'không phải một địa chỉ thư điện tử',
    );
  });
});
