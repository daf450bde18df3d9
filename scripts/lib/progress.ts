/** Tells what is being done: on a terminal the running step is rewritten in place, elsewhere each finished step is one line. */
export async function step<T>(
  name: string,
  run: (update: (detail: string) => void) => Promise<T>,
  result?: (value: T) => string,
): Promise<T> {
  const started = performance.now();
  const isTerminal = process.stdout.isTTY === true;
  const show = (detail: string) => isTerminal && process.stdout.write(`\r\x1b[2K… ${name} ${detail}`);
  show('');
  try {
    const value = await run(show);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${isTerminal ? '\r\x1b[2K' : ''}✓ ${name}${result ? `: ${result(value)}` : ''} (${seconds} s)\n`,
    );
    return value;
  } catch (error) {
    process.stdout.write(`${isTerminal ? '\r\x1b[2K' : ''}✗ ${name}\n`);
    throw error;
  }
}

/** A failure whose message is meant for the person at the keyboard; everything else is shown with its stack. */
export class Refusal extends Error {}
