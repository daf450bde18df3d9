import { join, resolve } from 'node:path';

/** Where results go: the project folder, or for tests and benches another one, named by `DAUTICH_OUT`. */
const out = resolve(process.env['DAUTICH_OUT'] ?? '.');

export const FOLDERS = {
  dist: join(out, 'dist'),
  qrOutput: join(out, 'qr-output'),
  cache: join(out, '.cache'),
} as const;
