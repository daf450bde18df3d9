import { resolve } from 'node:path';

/**
 * The content folder: `content/` of the project. Tests and benches name another by `DAUTICH_CONTENT`;
 * authors never need to.
 */
export const contentDir = (): string => resolve(process.env['DAUTICH_CONTENT'] ?? 'content');

/** Where results go: the project folder, or for tests and benches another one, named by `DAUTICH_OUT`. */
export const outDir = (): string => resolve(process.env['DAUTICH_OUT'] ?? '.');

/** Today in Vietnam, `YYYY-MM-DD`: a certificate lapses at midnight there. `DAUTICH_TODAY` sets another day for tests. */
export function today(): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  return process.env['DAUTICH_TODAY'] ?? format.format(new Date());
}
