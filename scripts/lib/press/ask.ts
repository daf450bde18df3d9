import { createInterface } from 'node:readline/promises';
import { kindOf, ORDER_KINDS, SIZES } from './options.ts';

/**
 * Asks for an order on the terminal, one question at a time; an empty answer takes what stands in brackets.
 *
 * @returns nothing where somebody leaves instead of answering: Ctrl-C, Ctrl-D, or a terminal that is gone
 */
export async function askForOrder(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<string[] | undefined> {
  const terminal = createInterface({ input, output });
  const left = new AbortController();
  terminal.once('close', () => left.abort());
  // An input that ended before the first question was asked arrives as a zero, and nothing follows it.
  input.on('keypress', (_, { sequence }: { sequence?: string }) => sequence === '\0' && left.abort());
  const ask = async (question: string, usual = ''): Promise<string> => {
    const answer = await terminal.question(`${question}${usual && ` [${usual}]`} `, { signal: left.signal });
    return answer.trim() || usual;
  };
  try {
    return await orderFrom(ask);
  } catch (error) {
    if (left.signal.aborted) return undefined;
    throw error;
  } finally {
    terminal.close();
  }
}

async function orderFrom(ask: (question: string, usual?: string) => Promise<string>): Promise<string[]> {
  const word = await ask(`In gì? · What to print? (${Object.keys(ORDER_KINDS).join(', ')})`, 'plaque');
  const kind = kindOf(word);
  // What nobody knows is answered at once.
  if (!kind || kind === 'round') return [word];
  if (kind === 'advice') {
    const distance = await ask('Khách đứng cách mã bao xa, mấy mét? · From how many metres is it read?');
    return [kind, ...(distance ? ['--distance', distance] : [])];
  }
  const names = kind === 'test-page' ? '' : await ask('Mục nào? · Which entries? (con-son, den-suot …)', '--all');
  const needsStock = kind === 'sheet' || kind === 'test-page';
  const stock = needsStock ? ['--stock', await ask('Giấy tem nào? · Which label sheets?', 'avery-l7160')] : [];
  const sizes = SIZES[kind];
  const size = sizes ? ['--size', await ask(`Khổ nào? · Which size? (${sizes.join(', ')})`, sizes[0])] : [];
  const copies = kind === 'label' || kind === 'sheet' ? ['--copies', await ask('Mấy bản? · How many?', '1')] : [];
  return [kind, ...names.split(/[\s,]+/).filter(Boolean), ...size, ...stock, ...copies];
}

/** What somebody reads who left. */
export const LEFT =
  'Chưa in gì: đã dừng giữa chừng, không tệp nào thay đổi. · Nothing was printed: you left, and no file has changed.';
