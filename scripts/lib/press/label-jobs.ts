import type { Product } from '../../../src/core/entry.ts';
import { batchesOf } from './batches.ts';
import type { Refused } from './job.ts';
import { each, type Jobs, type Ordered } from './jobs.ts';
import { designOf, type Printing, printingOf } from './label-design.ts';
import { onRolls } from './label-rolls.ts';
import { onSheets } from './label-sheets.ts';
import { stockFor } from './stock-for.ts';

/** Labels of each product by itself: one design, a run on a roll, or sheets of a stock; with lots where a table gives them. */
export async function labelJobs(order: Ordered): Promise<Jobs> {
  const { batches, refused: badRows } = await batchesOf(order.args);
  const stock = order.args.texts.stock === undefined ? undefined : stockFor(order);
  const badLots: Refused[] = [];
  const { jobs, refused } = each(order, (entry) => {
    const { printing, refused: unfit } = printingOf(designOf(entry as Product, order, stock?.medium), batches);
    badLots.push(...unfit);
    const name = [entry.id, entry.code, ...marks(order), ...(batches.name ? [batches.name] : [])].join('-');
    const run = { name, title: entry.name.vi, printings: [printing], order };
    return stock ? onSheets(run, stock) : onRolls(run);
  });
  return { jobs, refused: [...refused, ...badLots, ...badRows] };
}

/** Labels of several products together, one after the other on the sheets of a stock. */
export async function sheetJobs(order: Ordered): Promise<Jobs> {
  const { batches, refused: badRows } = await batchesOf(order.args);
  const stock = stockFor(order);
  const printings: Printing[] = [];
  const badLots: Refused[] = [];
  const { refused } = each(order, (entry) => {
    const { printing, refused: unfit } = printingOf(designOf(entry as Product, order, stock.medium), batches);
    printings.push(printing);
    badLots.push(...unfit);
    return [];
  });
  const name = ['tem', ...marks(order), ...(batches.name ? [batches.name] : [])].join('-');
  const jobs = printings.length === 0 ? [] : onSheets({ name, title: 'Tem', printings, order }, stock);
  return { jobs, refused: [...refused, ...badLots, ...badRows] };
}

/** A label with another address in its code is another piece. */
const marks = ({ args }: Ordered): string[] => (args.flags.has('gs1') ? ['gs1'] : []);
