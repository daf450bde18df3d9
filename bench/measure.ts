import { spawn } from 'node:child_process';

/** The middle of several values. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Runs this Node on a file in a process of its own and gives the wall time and what was printed. */
export function runNode(args: readonly string[], env: Record<string, string>): Promise<{ ms: number; output: string }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.on('close', (code) =>
      code === 0
        ? resolve({ ms: performance.now() - started, output })
        : reject(new Error(`${args.join(' ')} ended with ${code}`)),
    );
  });
}
