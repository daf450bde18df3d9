import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../scripts/lib/hash.ts';
import type { Piece } from '../../scripts/lib/press/manifest.ts';
import { recordPieces } from '../../scripts/lib/press/record.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { approveIn } from '../support/approved.ts';
import { contentWith, emptyFolder, table } from '../support/content-folder.ts';
import { ordered } from '../support/print-order.ts';
import { TODAY } from '../support/raw-content.ts';
import { fixture, type RunOptions, runScript } from '../support/run-script.ts';

// What goes wrong on a Friday evening: words nobody knows, a disk that is full, Ctrl-C, two people at a time. And what is
// written down of what went right.
vi.setConfig({ testTimeout: 90_000 });

const SHOP = fixture('print-shop');
const print = (typed: string, out: string, { content = SHOP, ...options }: RunOptions & { content?: string } = {}) =>
  runScript('print', content, typed.split(' ').filter(Boolean), {
    ...options,
    env: { ...options.env, DAUTICH_OUT: out },
  });

/** Every file below a folder, with what it holds. */
async function files(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hashes = paths.map(async (path) => [path.slice(folder.length + 1), sha256(await readFile(path))] as const);
  return Object.fromEntries(await Promise.all(hashes));
}
const STOPPED =
  'Đã dừng: dist/ và qr-output/ còn nguyên như lần trước. · Stopped: dist/ and qr-output/ are as they were.';
const UNTOUCHED =
  'Chưa xong: dist/ và qr-output/ còn nguyên như lần trước. · Not done: dist/ and qr-output/ are as they were.';

describe('an order in words nobody knows', () => {
  test.each([
    ['plauqe chua-mau', 2, 'Did you mean “plaque”?'],
    ['plaque mau', 1, 'say which: “mau”. Known: chua-mau, den-mau, mat-ong-mau, ruou-mau, tuyen-mau.'],
  ])('%s', async (typed, exitCode, answer) => {
    const out = await emptyFolder();
    const told = await print(typed, out);
    expect(told).toEqual({ exitCode, output: expect.stringContaining(answer) });
    expect(told.output).toContain('Chưa in gì · Nothing was printed:\n  - ');
    expect(existsSync(join(out, 'qr-output'))).toBe(false);
  });

  test('an order of nothing, and by a program, is answered with the help', async () => {
    const { exitCode, output } = await print('', await emptyFolder());
    expect(exitCode).toBe(2);
    expect(output).toContain('npm run print -- <loại> <mục…> [tùy chọn]');
    expect(output).toContain('npm run print -- <kind> <entries…> [options]');
  });
});

describe('what is printed with --record', () => {
  const ORDER = 'plaque chua-mau --size a6 --format pdf --record';
  /** The shop once its domain is real. */
  const publisher = async () =>
    (await readFile(join(SHOP, 'don-vi.yaml'), 'utf8')).replaceAll('dautich.example', 'ditich.vn');

  test('stands in the log and in the register, and once alone', async () => {
    const content = await contentWith({ 'don-vi.yaml': await publisher() }, 'print-shop');
    await approveIn(content, 'chua-mau');
    const out = await emptyFolder();
    const first = await print(ORDER, out, { content });
    expect(first.output).toContain('Đã ghi · Recorded: 1 dòng · lines, 1 mã · codes');
    const tables = async () => [
      await readFile(join(content, 'da-in.csv'), 'utf8'),
      await readFile(join(content, 'ma.csv'), 'utf8'),
    ];
    const [log, register] = await tables();
    expect(log).toBe(table('da-in.csv', '2026-11-21,Q6E1R,plaque,a6,105x148,1,ditich.vn,,'));
    expect(register).toContain('\nQ6E1R,site,chua-mau,2026-11-21,printed,,a6,105 × 148 mm,ditich.vn,,\n');
    const second = await print(ORDER, out, { content });
    expect(second.output).toContain('0 vẽ mới · drawn, 1 giữ nguyên · kept');
    expect(second.output).toContain('Không ghi thêm dòng nào: hôm nay đã ghi đúng lần in này rồi. · Nothing to record');
    expect(await tables()).toEqual([log, register]);
  });

  const SHEET = {
    ...{ kind: 'sheet', medium: 'avery-l7160', finish: 'printed', batch: 'lo-1' },
    carries: ['E8Z10', 'X5T77'].map((code) => ({ code, copies: 40, sizeMm: [63.5, 38.1] })),
  } as unknown as Piece;

  async function recorded(changes: Parameters<typeof contentWith>[0] = {}, pieces: readonly Piece[] = [SHEET]) {
    const content = await contentWith({ 'don-vi.yaml': await publisher(), ...changes }, 'print-shop');
    const sound = await contentWith({ 'don-vi.yaml': changes['don-vi.yaml'] ?? (await publisher()) }, 'print-shop');
    const { catalogue } = buildCatalogue(await readContent(sound, TODAY));
    if (!catalogue) throw new Error('The shop is sound.');
    vi.stubEnv('DAUTICH_CONTENT', content);
    vi.stubEnv('DAUTICH_TODAY', TODAY);
    const result = await recordPieces(pieces, catalogue);
    vi.unstubAllEnvs();
    return { content, result };
  }

  test('as a sheet of several products is a line for each, with the size of its labels', async () => {
    const { content, result } = await recorded();
    expect(result).toEqual({ recorded: { lines: 2, codes: [] } });
    expect(await readFile(join(content, 'da-in.csv'), 'utf8')).toBe(
      table(
        'da-in.csv',
        '2026-11-21,E8Z10,sheet,avery-l7160,63.5x38.1,40,ditich.vn,lo-1,',
        '2026-11-21,X5T77,sheet,avery-l7160,63.5x38.1,40,ditich.vn,lo-1,',
      ),
    );
  });

  test('as two discs of one place is a line for each: their numbers differ', async () => {
    const disc = (medium: string) =>
      ({
        ...SHEET,
        kind: 'plaque',
        medium,
        batch: '',
        carries: [{ code: 'Q0F75', copies: 1, sizeMm: [180, 180] }],
      }) as Piece;
    const jobs = ['--stop 3', '--stop 4'].map((stop) => ordered(`plaque den-mau --size disc ${stop}`));
    const media = (await Promise.all(jobs)).flatMap((each) => each.jobs.map(({ medium }) => medium));
    expect((await recorded({}, media.map(disc))).result.recorded?.lines).toBe(2);
  });

  test('and is a sample is not written down: nobody may hang it', async () => {
    const { content, result } = await recorded({ 'don-vi.yaml': await readFile(join(SHOP, 'don-vi.yaml'), 'utf8') });
    expect(result.unrecorded?.reason).toContain('Bản mẫu thì không ghi vào sổ');
    expect(existsSync(join(content, 'da-in.csv'))).toBe(false);
  });

  test('and cannot be written down is told as that: the pieces are in their places', async () => {
    const { result } = await recorded({ 'da-in.csv.new/giu-cho': '' });
    expect(result.recorded).toBeUndefined();
    expect(result.unrecorded).toEqual({
      piece: 'content/da-in.csv',
      reason: expect.stringMatching(
        /^Đã in nhưng chưa ghi sổ\. .*\n {4}Printed, but not written down\. .*\n {4}EISDIR/,
      ),
    });
  });
});

describe('whatever stops an order, the last one stays', () => {
  test('two people at a time wait for one another; after Ctrl-C all is as it was, and the next order works', async () => {
    const out = await emptyFolder();
    const orders = ['plaque chua-mau --size a6 --format pdf', 'label mat-ong --size 25x25 --format pdf'];
    const [plaque, label] = await Promise.all(orders.map((typed) => print(typed, out)));
    expect([plaque?.exitCode, label?.exitCode], `${plaque?.output}\n${label?.output}`).toEqual([0, 0]);
    const before = await files(join(out, 'qr-output'));
    const made = [join('bien', 'a6', 'chua-mau-Q6E1R.pdf'), join('tem', '25x25', 'mat-ong-mau-E8Z10.pdf')];
    expect(Object.keys(before)).toEqual(expect.arrayContaining(made));

    const stopped = await print('plaque --all --size a5', out, { interruptedAt: '✓ Kiểm tra nội dung' });
    expect(stopped).toEqual({ exitCode: 130, output: expect.stringContaining(STOPPED) });
    expect(await files(join(out, 'qr-output'))).toEqual(before);

    const next = await print(orders[1] ?? '', out);
    expect(next).toEqual({ exitCode: 0, output: expect.stringContaining('0 vẽ mới · drawn, 1 giữ nguyên · kept') });
  });

  describe('a disk that is full', () => {
    let disk: string;
    let isMounted = false;
    beforeAll(async () => {
      disk = join(await emptyFolder(), 'disk');
      await mkdir(disk);
      isMounted = process.getuid?.() === 0 && mounted(disk);
    });
    afterAll(() => {
      if (isMounted) execFileSync('umount', [disk]);
    });

    test('is told, and nothing of the unfinished order takes the room that is missing', async ({ skip }) => {
      if (!isMounted) skip('Only the administrator may mount a small disk.');
      const label = await print('label mat-ong --size 25x25 --format pdf', disk);
      expect(label.exitCode, label.output).toBe(0);
      const before = await files(disk);
      const full = await print('plaque chua-mau --size a4 --format png', disk);
      expect(full).toEqual({
        exitCode: 1,
        output: expect.stringContaining(
          `Đĩa đầy, không ghi thêm được. Xóa bớt tệp rồi chạy lại.\nThe disk is full. Make room and run again.\n\n${UNTOUCHED}`,
        ),
      });
      expect(await files(disk)).toEqual(before);
      await rm(join(disk, 'qr-output'), { recursive: true });
    });
  });
});

/** Whether there is a disk of 192 kB at this place now: enough for a label and its papers. */
function mounted(place: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=192k', 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('labels whose stars have lapsed do not lie beside what is printed later', async () => {
  const out = await emptyFolder();
  await print('label mat-ong --size 25x25 --format pdf', out);
  const label = join(out, 'qr-output', 'tem', '25x25', 'mat-ong-mau-E8Z10.pdf');
  expect(existsSync(label)).toBe(true);
  await print('plaque chua-mau --size a6 --format pdf', out, { env: { DAUTICH_TODAY: '2035-11-21' } });
  expect(existsSync(label)).toBe(false);
});
