import { join } from 'node:path';
import { outDir } from '../../src/reader/content-dir.ts';

export const FOLDERS = {
  dist: join(outDir(), 'dist'),
  qrOutput: join(outDir(), 'qr-output'),
  review: join(outDir(), 'duyet'),
  cache: join(outDir(), '.cache'),
} as const;
