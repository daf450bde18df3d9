import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { refuseDomainsDue } from '../../scripts/lib/domain-care.ts';
import { contentWith, emptyFolder } from '../support/content-folder.ts';
import { PUBLISHER } from '../support/sample-plaque.ts';

// The domain of the fixture has to be renewed by 21 November 2036.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command by the door of `npm run`, on a content folder and on a day. */
function command(content: string, day: string, ...args: string[]): Promise<Run> {
  const env: NodeJS.ProcessEnv = { ...process.env, DAUTICH_CONTENT: content, DAUTICH_TODAY: day, NO_COLOR: '1' };
  delete env['FORCE_COLOR'];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join('scripts', 'run.mjs'), ...args], { env }, (_, stdout, stderr) =>
      resolve({ exitCode: child.exitCode, stdout: stdout.trim(), stderr: stderr.trim() }),
    );
  });
}

let valid = '';
beforeAll(async () => {
  valid = await contentWith({});
});

const NOTICE = 'TÊN MIỀN dautich.example hết hạn ngày 2036-11-21';

describe('from half a year before its domain lapses', () => {
  test('every command says when, who pays, and where to write the new date', async () => {
    const { exitCode, stdout, stderr } = await command(valid, '2036-05-25', 'check');
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      'Nội dung không có lỗi: 2 di tích, 0 sản phẩm, 0 tuyến, 0 hướng dẫn.\nChưa có bản tiếng Anh: 1 mục (chua-mau).',
    );
    expect(stderr).toMatchInlineSnapshot(`
      TÊN MIỀN dautich.example hết hạn ngày 2036-11-21: còn 180 ngày. Hết hạn là mọi biển thành biển chết, hoặc dẫn tới trang của kẻ lạ.
        Chủ: Ủy ban nhân dân phường Mẫu. Người trả tiền: Ủy ban nhân dân phường Mẫu. Đơn vị kế tục: Trung tâm Văn hóa phường Mẫu. Gia hạn xong thì sửa ngày trong content/don-vi.yaml.
      THE DOMAIN dautich.example lapses on 2036-11-21, 180 days from now. Then every plaque goes dead, or leads to a stranger.
        Owner: Ủy ban nhân dân phường Mẫu. Paid by: Ủy ban nhân dân phường Mẫu. Successor: Trung tâm Văn hóa phường Mẫu. Once renewed, write the date into content/don-vi.yaml.
    `);
  });

  test.each([['check'], ['code']])('`npm run %s` says so, and does its work', async (name) => {
    const { exitCode, stdout, stderr } = await command(valid, '2036-10-01', name);
    expect(exitCode).toBe(0);
    expect(stdout).not.toBe('');
    expect(stderr).toContain(`${NOTICE}: còn 51 ngày.`);
  });

  test('a former domain that plaques still carry is told as well', async () => {
    const content = await contentWith({
      'don-vi.yaml': (text) => `${text}formerDomains: [{ domain: cu.example, renewal: 2026-12-01 }]\n`,
    });
    const { exitCode, stderr } = await command(content, '2026-11-21', 'check');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('TÊN MIỀN cu.example hết hạn ngày 2026-12-01: còn 10 ngày.');
  });

  test('it is told from a file that Notepad saved', async () => {
    const content = await contentWith({ 'don-vi.yaml': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}` });
    expect((await command(content, '2036-10-01', 'check')).stderr).toContain(NOTICE);
  });

  test('before that nothing is said', async () => {
    expect(await command(valid, '2036-05-24', 'check')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('what cannot be read is told by the check, not by a stack', async () => {
    const content = await contentWith({ 'don-vi.yaml': 'domain: [' });
    const { exitCode, stderr } = await command(content, '2036-10-01', 'check');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^content\/don-vi\.yaml\n/);
    expect(stderr).not.toContain(' at ');
  });
});

describe('in the last thirty days', () => {
  test.each([['build'], ['start']])('`npm run %s` publishes nothing, and says how to go on', async (name) => {
    const out = await emptyFolder();
    vi.stubEnv('DAUTICH_OUT', out);
    const { exitCode, stderr } = await command(valid, '2036-10-22', name);
    vi.unstubAllEnvs();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${NOTICE}: còn 30 ngày.`);
    expect(stderr).toContain('npm start -- --accept-domain-date');
    expect([existsSync(join(out, 'dist')), existsSync(join(out, 'qr-output'))]).toEqual([false, false]);
  });

  describe('a build', () => {
    const args = process.argv;
    afterEach(() => {
      vi.unstubAllEnvs();
      process.argv = args;
    });
    const refuse = (day: string, renewal: string, ...more: string[]) => {
      vi.stubEnv('DAUTICH_TODAY', day);
      process.argv = [...args, ...more];
      refuseDomainsDue({ ...PUBLISHER, domainRenewal: renewal });
    };

    test('goes on while there are 31 days', () => {
      expect(() => refuse('2036-10-21', '2036-11-21')).not.toThrow();
    });
    test.each([['2036-10-22'], ['2036-11-21']])('is refused on %s', (day) => {
      expect(() => refuse(day, '2036-11-21')).toThrow('TÊN MIỀN dautich.vn');
    });
    test('goes on for whoever says that they know', () => {
      expect(() => refuse('2036-10-22', '2036-11-21', '--accept-domain-date')).not.toThrow();
    });
  });
});

describe('once it has lapsed', () => {
  test('the content is refused', async () => {
    const { exitCode, stderr } = await command(valid, '2036-11-22', 'check');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Tên miền đã hết hạn ngày 2036-11-21.');
  });

  test('nobody publishes, whatever they say', async () => {
    vi.stubEnv('DAUTICH_OUT', await emptyFolder());
    const { exitCode, stderr } = await command(valid, '2036-11-22', 'build', '--accept-domain-date');
    vi.unstubAllEnvs();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Tên miền đã hết hạn ngày 2036-11-21.');
  });

  test('it is told as that, not as so many days below nothing', async () => {
    expect((await command(valid, '2036-11-22', 'check')).stderr).not.toMatch(/còn -|in -/);
  });
});
