import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { askForOrder } from '../../scripts/lib/press/ask.ts';
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
  output.on('data', (said: Buffer) => {
    if (!String(said).includes('?')) return;
    questions.push(String(said));
    const answer = left.shift();
    setImmediate(() => (answer === undefined ? input.end() : input.write(answer)));
  });
  return { order: await askForOrder(input, output), questions };
}

describe('answers become an order', () => {
  test.each([
    ['plaque\n', 'con-son, den-suot  kiep-bac,\n', 'a5\n', 'plaque con-son den-suot kiep-bac --size a5'],
    ['\n', '\n', '\n', 'plaque --all --size 100x150'],
    ['to\n', 'vai-thieu\n', 'tomy-145\n', '40\n', 'sheet vai-thieu --stock tomy-145 --copies 40'],
    ['test-page\n', '\n', 'test-page --stock avery-l7160'],
    ['round\n', 'round'],
    ['co-bien\n', '2,5\n', 'advice --distance 2,5'],
    ['advice\n', '\n', 'advice'],
    ['plauqe\n', 'plauqe'],
  ])('%j %j %j', async (...cells) => {
    const { order, questions } = await answering(...cells.slice(0, -1));
    expect(order?.join(' ')).toBe(cells.at(-1));
    expect(questions).toHaveLength(cells.length - 1);
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
