import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { askForOrder, type JudgeEntries } from '../../scripts/lib/press/ask.ts';
import { judgeEntries } from '../../scripts/lib/press/judge-entries.ts';
import { emptyFolder } from '../support/content-folder.ts';
import { fixture } from '../support/run-script.ts';

// `npm run print` and nothing else: questions on a terminal, and people who leave in the midst of them.

vi.setConfig({ testTimeout: 60_000 });

/** What is ordered by somebody who gives these answers, one for each question; keys such as Ctrl-C are answers too. */
async function answering(...answers: readonly string[]) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const questions: string[] = [];
  const left = [...answers];
  const told: string[] = [];
  const judge: JudgeEntries = async (_, names) =>
    names.includes('con-sno') ? [{ vi: 'không có', en: 'there is none' }] : [];
  output.on('data', (said: Buffer) => {
    if (String(said).startsWith('  - ')) told.push(String(said));
    else if (!String(said).includes('?')) return;
    if (told.includes(String(said))) return;
    questions.push(String(said));
    const answer = left.shift();
    setImmediate(() => (answer === undefined ? input.end() : input.write(answer)));
  });
  return { order: await askForOrder(judge, input, output), questions, told };
}

describe('answers become an order', () => {
  test.each([
    ['plaque\n', 'con-son, den-suot  den-kiep-bac,\n', 'a5\n', 'plaque con-son den-suot den-kiep-bac --size a5'],
    ['\n', '\n', '\n', 'plaque --all --size 100x150'],
    ['to\n', 'vai-thieu\n', 'tomy-145\n', '40\n', 'sheet vai-thieu --stock tomy-145 --copies 40'],
    ['test-page\n', '\n', 'test-page --stock avery-l7160'],
    ['round\n', 'round'],
    ['co-bien\n', '2,5\n', 'advice --distance 2,5'],
    ['tem\n', 'vai-thieu\n', '\n', '\n', 'label vai-thieu --size 50x30 --copies 1'],
  ])('%j %j %j', async (...cells) => {
    const { order, questions } = await answering(...cells.slice(0, -1));
    expect(order?.join(' ')).toBe(cells.at(-1));
    expect(questions).toHaveLength(cells.length - 1);
  });
});

describe('an answer that nobody knows is told at once, and the question asked again', () => {
  test.each([
    [
      ['plauqe\n', 'plaque\n', 'con-son\n', '\n'],
      'plaque con-son --size 100x150',
      'không có loại: “plauqe”. Ý bạn là “plaque”?',
    ],
    [['plaque\n', 'con-sno\n', 'con-son\n', '\n'], 'plaque con-son --size 100x150', 'không có'],
    [
      ['plaque\n', 'con-son\n', 'a55\n', 'a5\n'],
      'plaque con-son --size a5',
      'không nhận giá trị: “--size a55”. Ý bạn là “a5”?',
    ],
    [['label\n', 'tem\n', '\n', '0\n', '7\n'], 'label tem --size 50x30 --copies 7', 'không phải số nguyên'],
    [['advice\n', '\n', '2,5\n'], 'advice --distance 2,5', 'thiếu giá trị sau: “--distance”.'],
  ])('%j', async (answers, expected, answer) => {
    const { order, questions, told } = await answering(...answers);
    expect(order?.join(' ')).toBe(expected);
    expect(questions).toHaveLength(answers.length);
    expect(told).toEqual([expect.stringContaining(answer)]);
  });

  test('entries are held against the content', async () => {
    vi.stubEnv('DAUTICH_CONTENT', 'content');
    const slips = await judgeEntries('plaque', ['con-sno', 'den-bia']);
    expect(slips.map((slip) => slip.vi.replace(/ Nhận.*/, ''))).toEqual([
      'không có mục nào tên: “con-sno”. Ý bạn là “chua-con-son”?',
    ]);
    expect((await judgeEntries('label', ['con-son']))[0]?.vi).toContain(
      'tem chỉ làm cho sản phẩm, không làm cho: “con-son”',
    );
    vi.unstubAllEnvs();
  });
});

describe('somebody who leaves', () => {
  test.each([
    ['with Ctrl-C', ['\x03']],
    ['with Ctrl-C at a later question', ['plaque\n', 'con-son\x03']],
    ['with Ctrl-D', ['plaque\n', '\x04']],
    ['by closing the terminal', []],
    ['before the first question', ['\0']],
  ])('%s orders nothing', async (_, answers) => {
    expect((await answering(...answers)).order).toBeUndefined();
  });

  // `script` gives the command a terminal.
  test.runIf(process.platform === 'linux')('is told that nothing was printed, and the command ends', async () => {
    const out = await emptyFolder();
    const env = { ...process.env, DAUTICH_CONTENT: fixture('print-shop'), DAUTICH_OUT: out };
    const terminal = spawn('script', ['-qec', `"${process.execPath}" scripts/print.ts`, '/dev/null'], { env });
    let said = '';
    terminal.stdout.on('data', (data: Buffer) => {
      if (!said.includes('What to print?') && `${said}${data}`.includes('What to print?')) terminal.stdin.write('\x04');
      said += data;
    });
    const exitCode = await new Promise((resolve) => terminal.once('close', resolve));
    expect(said.split('\r\n').slice(1).join('\n')).toBe(
      'Chưa in gì: đã dừng giữa chừng, không tệp nào thay đổi. · Nothing was printed: you left, and no file has changed.\n',
    );
    expect(exitCode).toBe(130);
    expect(existsSync(join(out, 'qr-output'))).toBe(false);
  });
});
