import { USUAL_LABEL } from '../../../src/print/media.ts';
import { type Ask, onTerminal } from '../on-terminal.ts';
import { kindOf, ORDER_KINDS, type OrderKind, SIZES } from './options.ts';
import { readOption } from './read-option.ts';
import { type Slip, slip } from './slip.ts';

/** What is wrong with the entries somebody names for a kind; nothing where all are known. */
export type JudgeEntries = (kind: OrderKind, names: readonly string[]) => Promise<readonly Slip[]>;

/**
 * Asks for an order on the terminal; an answer that nobody knows is answered with the nearest right word.
 *
 * @returns nothing where somebody leaves instead of answering
 */
export function askForOrder(
  judgeEntries: JudgeEntries,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<string[] | undefined> {
  return onTerminal((ask) => orderFrom(ask, judgeEntries), input, output);
}

async function orderFrom(ask: Ask, judgeEntries: JudgeEntries): Promise<string[]> {
  const kinds = Object.keys(ORDER_KINDS);
  const kind = kindOf(
    await ask(`In gì? · What to print? (${kinds.join(', ')})`, {
      usual: 'plaque',
      slipsIn: (word) => (kindOf(word) ? [] : [slip('kind', word, kinds)]),
    }),
  );
  if (!kind) throw new Error('A kind that nobody knows is asked for again.');
  if (kind === 'round') return [kind];
  const wordOf = (option: 'distance' | 'size' | 'copies') => (answer: string) => {
    const read = readOption(option, answer, kind);
    return 'slip' in read ? [read.slip] : [];
  };
  if (kind === 'advice') {
    const question = 'Khách đứng cách mã bao xa, mấy mét? · From how many metres is it read?';
    return [kind, '--distance', await ask(question, { slipsIn: wordOf('distance') })];
  }
  const entries = (answer: string) => answer.split(/[\s,]+/).filter(Boolean);
  const names =
    kind === 'test-page'
      ? ''
      : await ask('Mục nào? · Which entries? (con-son, den-suot …)', {
          usual: '--all',
          slipsIn: (answer) => (answer === '--all' ? [] : judgeEntries(kind, entries(answer))),
        });
  const needsStock = kind === 'sheet' || kind === 'test-page';
  const stock = needsStock
    ? ['--stock', await ask('Giấy tem nào? · Which label sheets?', { usual: 'avery-l7160' })]
    : [];
  const sizes = SIZES[kind];
  const usual = kind === 'label' ? USUAL_LABEL : sizes?.[0];
  const size =
    sizes && usual
      ? ['--size', await ask(`Khổ nào? · Which size? (${sizes.join(', ')})`, { usual, slipsIn: wordOf('size') })]
      : [];
  const copies =
    kind === 'label' || kind === 'sheet'
      ? ['--copies', await ask('Mấy bản? · How many?', { usual: '1', slipsIn: wordOf('copies') })]
      : [];
  return [kind, ...entries(names), ...size, ...stock, ...copies];
}

/** What somebody reads who left. */
export const LEFT =
  'Chưa in gì: đã dừng giữa chừng, không tệp nào thay đổi. · Nothing was printed: you left, and no file has changed.';
