import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { giveAdvice } from '../../scripts/lib/press/give-advice.ts';
import { jobsFor } from '../../scripts/lib/press/jobs.ts';
import { emptyFolder } from '../support/content-folder.ts';
import { orderOf } from '../support/print-order.ts';

// What the handbook tells people to type, ordered from the real content down to the drawing.

vi.setConfig({ testTimeout: 60_000 });

const pages = (await readdir('docs/so-tay')).filter((file) => file.endsWith('.mdx'));
const texts = await Promise.all(pages.map((page) => readFile(`docs/so-tay/${page}`, 'utf8')));
const orders = texts.flatMap((text) => [...text.matchAll(/^npm run print -- (.+)$/gm)].map(([, typed = '']) => typed));
const named = new Set(texts.flatMap((text) => [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name)));

/** The table of lots that somebody is told to bring along. */
async function withTable(typed: string): Promise<string> {
  if (!typed.includes('--batch')) return typed;
  const table = join(await emptyFolder(), 'lo.csv');
  await writeFile(table, 'lô;số tem\nL2606-01;40\n');
  return typed.replace(/(?<=--batch )\S+/, table);
}

test('the handbook names no command that there is not', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  expect([...named].filter((name) => !(name in scripts))).toEqual([]);
});

test.each(pages)('%s shows no picture that is not there', async (page) => {
  const text = await readFile(`docs/so-tay/${page}`, 'utf8');
  const pictures = [...text.matchAll(/!\[([^\]]*)\]\((.+?)\)/g)];
  expect(pictures.filter(([, alt = '']) => alt.length < 20)).toEqual([]);
  await Promise.all(pictures.map(([, , path = '']) => readFile(`public${path}`)));
});

test('the handbook says what to type', () => expect(orders.length).toBeGreaterThan(10));

test.each(orders)('what the handbook says works: npm run print -- %s', async (typed) => {
  const order = await orderOf(await withTable(typed), 'content');
  if (order.args.kind === 'advice') return expect(giveAdvice(order)).not.toBe('');
  const { jobs, refused } = await jobsFor(order);
  expect(refused).toEqual([]);
  expect(jobs.length).toBeGreaterThan(0);
});
