import { createInterface } from 'node:readline/promises';
import { ORDER_KINDS, SIZES } from './arguments.ts';

/** Asks for an order on the terminal, one question at a time; an empty answer takes what stands in brackets. */
export async function askForOrder(): Promise<string[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (question: string, usual: string): Promise<string> =>
    (await terminal.question(`${question} [${usual}] `)).trim() || usual;
  try {
    const kind = await ask(`In gì? · What to print? (${Object.keys(ORDER_KINDS).join(', ')})`, 'plaque');
    if (kind === 'round') return [kind];
    const needsStock = kind === 'sheet' || kind === 'test-page';
    const names = kind === 'test-page' ? '' : await ask('Mục nào? · Which entries? (con-son den-suot …)', '--all');
    const sizes = SIZES[kind as keyof typeof SIZES];
    const stock = needsStock ? ['--stock', await ask('Giấy tem nào? · Which label sheets?', 'avery-l7160')] : [];
    const size = sizes ? ['--size', await ask(`Khổ nào? · Which size? (${sizes.join(', ')})`, sizes[0] ?? '')] : [];
    const copies = kind === 'label' || kind === 'sheet' ? ['--copies', await ask('Mấy bản? · How many?', '1')] : [];
    return [kind, ...names.split(/\s+/).filter(Boolean), ...size, ...stock, ...copies];
  } finally {
    terminal.close();
  }
}
