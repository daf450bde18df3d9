import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The path of a content folder that shows one situation. `fixture('duplicate-code')` */
export const fixture = (situation: string): string => join(ROOT, 'tests', 'fixtures', situation);

/** What a command printed, both streams together, and how it ended. */
export interface ScriptResult {
  readonly exitCode: number;
  readonly output: string;
}

/** What a test changes about a run: the environment, when it is killed, and what it says when Ctrl-C is pressed. */
export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly killedBy?: AbortSignal;
  readonly interruptedAt?: string;
}

/** Runs `scripts/<name>.ts` in a process of its own, as an author would, on a content folder and on a fixed day. */
export function runScript(
  name: string,
  content: string,
  args: readonly string[] = [],
  { env: changes = {}, killedBy, interruptedAt }: RunOptions = {},
): Promise<ScriptResult> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DAUTICH_CONTENT: content,
    DAUTICH_TODAY: '2026-11-21',
    NO_COLOR: '1',
    ...changes,
  };
  // Test runners ask for colours; a pinned report has none.
  delete env['FORCE_COLOR'];
  return new Promise((resolve) => {
    const command = [join(ROOT, 'scripts', `${name}.ts`), ...args];
    const options = { cwd: ROOT, env, signal: killedBy, killSignal: 'SIGKILL' as const };
    const child = execFile(process.execPath, command, options, (_, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? -1, output: (stdout + stderr).trimEnd() });
    });
    child.stdout?.on('data', (said: string) => {
      if (interruptedAt && said.includes(interruptedAt)) child.kill('SIGINT');
    });
  });
}
