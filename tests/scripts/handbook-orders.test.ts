import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { giveAdvice } from '../../scripts/lib/press/give-advice.ts';
import { jobsFor } from '../../scripts/lib/press/jobs.ts';
import { emptyFolder } from '../support/content-folder.ts';
import { orderOf } from '../support/print-order.ts';

// What the handbook tells people to type, ordered from the real content down to the drawing.

vi.setConfig({ testTimeout: 60_000 });

const PAGES = ['in-bien', 'in-tem'];
const texts = await Promise.all(PAGES.map((page) => readFile(`docs/so-tay/${page}.mdx`, 'utf8')));
const orders = texts.flatMap((text) => [...text.matchAll(/^npm run print -- (.+)$/gm)].map(([, typed = '']) => typed));

/** The table of lots that somebody is told to bring along. */
async function withTable(typed: string): Promise<string> {
  if (!typed.includes('--batch')) return typed;
  const table = join(await emptyFolder(), 'lo.csv');
  await writeFile(table, 'lô;số tem\nL2606-01;40\n');
  return typed.replace(/(?<=--batch )\S+/, table);
}

test('the handbook says what to type', () => expect(orders.length).toBeGreaterThan(10));

test.each(orders)('what the handbook says works: npm run print -- %s', async (typed) => {
  const order = await orderOf(await withTable(typed), 'content');
  if (order.args.kind === 'advice') return expect(giveAdvice(order)).not.toBe('');
  const { jobs, refused } = await jobsFor(order);
  expect(refused).toEqual([]);
  expect(jobs.length).toBeGreaterThan(0);
});
