import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openSite } from '../support/built-site.ts';

// What was published is known to the next build only if it is written down and committed.

const site = await openSite();

test.each(['so-luu/ma.csv', 'so-luu/dia-chi.csv'])(
  'all that the site publishes stands in content/%s: run npm run build and commit it',
  async (file) => {
    const written = await readFile(join(dirname(site.dist), 'content', file), 'utf8');
    expect(await readFile(join('content', file), 'utf8')).toBe(written);
  },
);
