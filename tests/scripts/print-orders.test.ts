import { appendFile, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { DECODERS } from '../../scripts/lib/decode.ts';
import { sha256 } from '../../scripts/lib/hash.ts';
import type { Piece } from '../../scripts/lib/press/manifest.ts';
import { contentWith, emptyFolder } from '../support/content-folder.ts';
import { runScript, type ScriptResult } from '../support/run-script.ts';

// One shop and its orders of a week, one after the other into the same folder.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let out: string;
beforeAll(async () => {
  out = await emptyFolder();
});
const qrOutput = () => join(out, 'qr-output');

type Changes = Parameters<typeof contentWith>[0];

/** `npm run print` as somebody types it, on the content of the shop with changes. */
async function print(typed: string, changes: Changes = {}): Promise<ScriptResult> {
  const content = await contentWith(changes, 'print-shop');
  return runScript('print', content, typed.split(' '), { env: { DAUTICH_OUT: out } });
}

const manifest = async (): Promise<Piece[]> => JSON.parse(await readFile(join(qrOutput(), 'manifest.json'), 'utf8'));
const ids = async () => (await manifest()).map(({ id }) => id);

/** Every file there is, with what it holds and when it was written. */
async function files(): Promise<Record<string, string>> {
  const found = await readdir(qrOutput(), { recursive: true, withFileTypes: true });
  const paths = found.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const facts = paths.map(async (path) => {
    const { mtimeMs } = await stat(path);
    return [
      path.slice(qrOutput().length + 1).replaceAll('\\', '/'),
      `${sha256(await readFile(path))} ${mtimeMs}`,
    ] as const;
  });
  return Object.fromEntries(await Promise.all(facts));
}
/** What an order changed; the proof sheet is made for each anew. */
async function changedBy<T>(order: () => Promise<T>): Promise<{ result: T; changed: string[] }> {
  const before = await files();
  const result = await order();
  const after = await files();
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((file) => file !== 'to-duyet.pdf');
  return { result, changed: all.filter((file) => before[file] !== after[file]).sort() };
}
const MANIFEST = ['manifest.csv', 'manifest.json'];

const RENEWED: Changes = {
  'san-pham/ruou-mau/index.vi.mdx': (text) => text.replace('date: 2023-06-26', 'date: 2025-06-26'),
};
const A6 = 'plaque chua-mau den-mau tuyen-mau --size a6 --format pdf';

describe('Monday: labels', () => {
  let told: ScriptResult;
  beforeAll(async () => {
    told = await print('label --all --size 25x25 --format pdf,svg', RENEWED);
  });

  test('are where the command says, with what was read on them', async () => {
    expect(told.exitCode, told.output).toBe(0);
    expect(told.output).toContain('Xong: 2 mẫu in, 4 mã đã đọc ngược khớp sổ mã.\nDone: 2 pieces, 4 codes');
    const said = [...told.output.matchAll(/^ {2}(\S+)\.\{pdf,svg\} {2}(.*)$/gm)].map(([, path = '', facts]) => [
      path.slice(path.indexOf('qr-output/')),
      facts,
    ]);
    const facts =
      '25 × 25 mm, QR 3-H, 0.508 mm/ô · module, đọc được từ xa tới 0,38 m (máy rẻ 0,26 m) · reads from up to 0.38 m (cheap phones 0.26 m)';
    expect(said).toEqual([
      ['qr-output/tem/25x25/mat-ong-mau-E8Z10', facts],
      ['qr-output/tem/25x25/ruou-mau-X5T77', facts],
    ]);
    expect(Object.keys(await files()).sort()).toEqual([
      ...MANIFEST,
      ...['tem/25x25/mat-ong-mau-E8Z10.pdf', 'tem/25x25/mat-ong-mau-E8Z10.svg'],
      ...['tem/25x25/ruou-mau-X5T77.pdf', 'tem/25x25/ruou-mau-X5T77.svg'],
      'to-duyet.pdf',
    ]);
  });

  test('say what they have no room for, and that they are a sample', () => {
    expect(told.output).toContain('    Không đủ chỗ cho · No room for: tên · name, tên tiếng Anh · English name, ');
    expect(told.output).toContain('BẢN MẪU · SAMPLE: tên miền chưa thật, đừng treo, đừng dán.');
  });

  test('stand in the manifest as they lie on disk', async () => {
    const [honey, wine] = await manifest();
    expect(honey).toMatchObject({
      ...{ code: 'E8Z10', entry: 'product/mat-ong-mau', url: 'https://DAUTICH.EXAMPLE/E8Z10', kind: 'label' },
      ...{ sizeMm: [25, 25], moduleMm: 0.508, version: 3, level: 'H', mask: 7, reachM: [0.38, 0.26] },
      carries: [{ code: 'E8Z10', copies: 1, sizeMm: [25, 25] }],
    });
    for (const { path, bytes, sha256: hash, proof } of [...(honey?.files ?? []), ...(wine?.files ?? [])]) {
      const file = await readFile(join(qrOutput(), path));
      expect([file.length, sha256(file)], path).toEqual([bytes, hash]);
      expect(proof.decoders).toEqual(Object.fromEntries(Object.keys(DECODERS).map((name) => [name, 1])));
      expect(Math.min(...Object.values(proof.damaged))).toBeGreaterThanOrEqual(2);
    }
  });

  test('stand in the table for a spreadsheet, a row for each file', async () => {
    const table = await readFile(join(qrOutput(), 'manifest.csv'), 'utf8');
    expect(table.startsWith('\uFEFFcode,entry,')).toBe(true);
    const rows = table.trimEnd().split('\r\n').slice(1);
    const [honey] = await manifest();
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(
      /^E8Z10,product\/mat-ong-mau,label,25x25,printed,25,25,300,1,,1,https:\/\/DAUTICH\.EXAMPLE\/E8Z10,0\.508,3,H,7,0\.38,0\.26,/,
    );
    const [pdf] = honey?.files ?? [];
    expect(rows[0]?.split(',').slice(20)).toEqual([
      'tem/25x25/mat-ong-mau-E8Z10.pdf',
      String(pdf?.bytes),
      '1',
      'zxing 1 jsqr 1 zbar 1 qr 1',
      expect.stringMatching(/^blur \d tilt \d covered \d faded \d far \d$/),
      pdf?.sha256,
    ]);
  });
});

test('Tuesday: plaques stand beside the labels, which are not touched', async () => {
  const { result, changed } = await changedBy(() => print(A6, RENEWED));
  expect(result.exitCode, result.output).toBe(0);
  const plaques = ['chua-mau-Q6E1R', 'den-mau-Q0F75', 'tuyen-mau-K4X30'].map((name) => `bien/a6/${name}`);
  expect(changed).toEqual([...plaques.map((id) => `${id}.pdf`), ...MANIFEST]);
  expect(await ids()).toEqual([...plaques, 'tem/25x25/mat-ong-mau-E8Z10', 'tem/25x25/ruou-mau-X5T77']);
});

test('Wednesday: the same order again draws nothing, and no file changes', async () => {
  const before = await readFile(join(qrOutput(), 'to-duyet.pdf'));
  const { result, changed } = await changedBy(() => print(A6, RENEWED));
  expect(result.exitCode, result.output).toBe(0);
  expect(result.output).toContain('0 vẽ mới · drawn, 3 giữ nguyên · kept');
  expect(changed).toEqual([]);
  expect(await readFile(join(qrOutput(), 'to-duyet.pdf'))).toEqual(before);
});

test('Thursday: what has another name, and what somebody changed by hand, is drawn anew; the third is kept', async () => {
  const tampered = join(qrOutput(), 'bien/a6/den-mau-Q0F75.pdf');
  const whole = await readFile(tampered);
  await appendFile(tampered, '%');
  const { result, changed } = await changedBy(() =>
    print(A6, {
      ...RENEWED,
      'di-tich/chua-mau/index.vi.mdx': (text) => text.replace('title: Chùa Mẫu', 'title: Chùa Mới'),
    }),
  );
  expect(result.output).toContain('2 vẽ mới · drawn, 1 giữ nguyên · kept');
  expect(changed).toEqual(['bien/a6/chua-mau-Q6E1R.pdf', 'bien/a6/den-mau-Q0F75.pdf', ...MANIFEST]);
  expect(await readFile(tampered)).toEqual(whole);
});

test('Friday: stars have lapsed, and a route is gone: the one label is refused and its last one stays; the route’s plaque goes', async () => {
  const gone: Changes = {
    'tuyen/tuyen-mau': undefined,
    'ma.csv': (text) => text.replace(/^K4X30.*\n/m, ''),
  };
  const { result, changed } = await changedBy(() => print('label --all --size 25x25 --format pdf', gone));
  expect(result.exitCode).toBe(1);
  expect(result.output).toContain('Xong một phần: 1 mẫu in');
  expect(result.output).toContain(
    'KHÔNG IN ĐƯỢC · NOT MADE: 1\n  ruou-mau\n    Chứng nhận 3 sao OCOP đã hết hạn ngày 26/6/2026;',
  );
  expect(result.output).toContain('    The certificate of 3 stars lapsed on 26 June 2026.');
  expect(changed).toEqual(['bien/a6/tuyen-mau-K4X30.pdf', ...MANIFEST]);
});

test('Saturday: a DXF is made beside the PDF; of a name too long for its plaque the reason is told and the last one stays', async () => {
  const { result, changed } = await changedBy(() =>
    print('plaque chua-mau den-mau --size a6 --format dxf', {
      'di-tich/chua-mau/index.vi.mdx': (text) => text.replace('title: Chùa Mẫu', 'title: Chùa Mới'),
      'di-tich/den-mau/index.vi.mdx': (text) =>
        text.replace('title: Đền Mẫu', `title: Đền ${'thờ Đức Thánh '.repeat(20)}`),
    }),
  );
  expect(result.exitCode).toBe(1);
  expect(result.output).toContain('bien/a6/chua-mau-Q6E1R.{pdf,dxf}');
  expect(result.output).toMatch(
    /KHÔNG IN ĐƯỢC · NOT MADE: 1\n {2}den-mau\n {4}“.*” không vừa khổ này dù đã thu nhỏ hết mức\..*\n {4}“.*” does not fit at its smallest size\./,
  );
  expect(changed).toEqual(['bien/a6/chua-mau-Q6E1R.dxf', 'bien/a6/chua-mau-Q6E1R.pdf', ...MANIFEST]);
});

test('Sunday: a colour too pale for letters is no colour for anything', async () => {
  const { result, changed } = await changedBy(() => print('plaque --all --colour #ffee00'));
  expect(result).toEqual({
    exitCode: 1,
    output: expect.stringContaining(
      'Chữ màu nền #ffffff trên mảng màu #ffee00 chỉ tương phản 1,2 : 1, cần ít nhất 4,5 : 1 thì mới đọc được. Chọn màu sẫm hơn.\n' +
        'Letters of #ffffff on a field of #ffee00 have a contrast of only 1.2 : 1; 4.5 : 1 is needed to read them. Choose a darker colour.',
    ),
  });
  expect(changed).toEqual([]);
});
