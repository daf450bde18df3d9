import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run desk` on a content folder, stopped when the tests of the calling file are done. Gives its address. */
export async function runDesk(content: string, out: string, day: string): Promise<string> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'desk.ts'), '--quiet', '--port', '0'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DAUTICH_CONTENT: content,
      DAUTICH_OUT: out,
      DAUTICH_TODAY: day,
      NO_COLOR: '1',
      NODE_ENV: 'development',
      // Astro serves no pages where it believes itself inside of tests.
      VITEST: undefined,
    },
  });
  afterAll(() => stop(child));
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  for await (const text of child.stdout) {
    said += text;
    const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
    if (address) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error(`The desk did not open.\n${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}
