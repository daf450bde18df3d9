import { createInterface } from 'node:readline/promises';
import type { InBoth } from '../../src/core/lang.ts';

interface Answers {
  /** What an empty answer stands for. */
  readonly usual?: string;
  /** What is wrong with an answer. */
  readonly slipsIn?: (answer: string) => readonly InBoth<string>[] | Promise<readonly InBoth<string>[]>;
}
export type Ask = (question: string, answers?: Answers) => Promise<string>;

/**
 * Asks on the terminal, one question at a time; an empty answer takes what stands in brackets, and one that is wrong is
 * told why, and the question asked again.
 *
 * @returns nothing where somebody leaves instead of answering: Ctrl-C, Ctrl-D, or a terminal that is gone
 */
export async function onTerminal<T>(
  questions: (ask: Ask) => Promise<T>,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<T | undefined> {
  const terminal = createInterface({ input, output });
  const left = new AbortController();
  terminal.once('close', () => left.abort());
  // An input that ended before the first question was asked arrives as a zero, and nothing follows it.
  input.on('keypress', (_, { sequence }: { sequence?: string }) => sequence === '\0' && left.abort());
  const ask: Ask = async (question, { usual = '', slipsIn = () => [] } = {}) => {
    for (;;) {
      const typed = await terminal.question(`${question}${usual && ` [${usual}]`} `, { signal: left.signal });
      const answer = typed.trim() || usual;
      const slips = await slipsIn(answer);
      if (slips.length === 0) return answer;
      for (const { vi, en } of slips) output.write(`  - ${vi}\n    ${en}\n`);
    }
  };
  try {
    return await questions(ask);
  } catch (error) {
    if (left.signal.aborted) return undefined;
    throw error;
  } finally {
    terminal.close();
  }
}
