import type { Drawing } from '../../../src/print/drawing.ts';
import type { Format, Job, MaskOf } from './job.ts';

/** Pages of one file: print queues choke on more, and a paper jam costs less. */
const PAGES_A_FILE = 500;

/** Pages of a run from one up to another: those before are passed over without being drawn. */
export type PagesFromTo = (maskOf: MaskOf, from: number, to: number) => Generator<Drawing>;

/** Cuts a long run into files, each of so many pages. */
export function inFiles(
  count: number,
  pages: PagesFromTo,
  job: Omit<Job, 'formats' | 'key' | 'pages'>,
  { formats, key }: { formats: readonly Format[]; key: unknown },
): Job[] {
  const files = Math.ceil(count / PAGES_A_FILE);
  return Array.from({ length: files }, (_, file) => ({
    ...job,
    id: files === 1 ? job.id : `${job.id}-${String(file + 1).padStart(2, '0')}`,
    group: job.id,
    // What a long run comes to is told once.
    ...(file > 0 && { copies: 0, carries: [] }),
    formats,
    key: JSON.stringify([key, job, file]),
    pages: (maskOf) => pages(maskOf, file * PAGES_A_FILE, (file + 1) * PAGES_A_FILE),
  }));
}

/** What comes from one place up to another. `fromTo('abcd', 1, 3)  // => b, c` */
export function* fromTo<T>(items: Iterable<T>, from: number, to: number): Generator<T> {
  let index = 0;
  for (const item of items) {
    if (index >= to) return;
    if (index >= from) yield item;
    index += 1;
  }
}
