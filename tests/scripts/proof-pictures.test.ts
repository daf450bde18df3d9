import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { jobsFor } from '../../scripts/lib/press/jobs.ts';
import { press, UNFINISHED } from '../../scripts/lib/press/press.ts';
import { makeProofSheet } from '../../scripts/lib/press/proof.ts';
import { isStillRead } from '../../scripts/lib/verdict.ts';
import { emptyFolder } from '../support/content-folder.ts';
import { orderOf } from '../support/print-order.ts';

// The pictures on the proof sheet show pieces that were read back already: being small does not fail what is well made.
vi.setConfig({ testTimeout: 90_000 });

/** Where results go is asked when the press is loaded. */
const out = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(`${tmpdir()}/dau-tich-`);
  process.env['DAUTICH_OUT'] = folder;
  return folder;
});
afterAll(() => rm(out, { recursive: true }));

/** The content of the project, once its domain is real. */
async function contentOn(domain: string): Promise<string> {
  const folder = await emptyFolder();
  await cp('content', folder, { recursive: true });
  const file = join(folder, 'don-vi.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('dautich.example', domain));
  return folder;
}

test.each(['dautichhd.vn', 'ditich.vn'])('the round of %s has its proof sheet', async (domain) => {
  const order = await orderOf('round', await contentOn(domain));
  const { jobs } = await jobsFor(order);
  const { pieces, refused } = await press(jobs, order.catalogue, () => {});
  expect(refused).toEqual([]);
  expect(await makeProofSheet(pieces, jobs, order)).toBe(true);
  expect(existsSync(join(UNFINISHED, 'to-duyet.pdf'))).toBe(true);
});

const URL = 'https://DITICH.VN/H3X0Y';
test.each([
  ['all four read it', [[URL], [URL], [URL], [URL]], true],
  ['two read it and two see nothing', [[URL], [], [URL], []], true],
  ['one alone reads it', [[URL], [], [], []], false],
  ['one reads another address', [[URL], [URL], [URL], ['https://DITICH.VN/H3X0Z']], false],
  ['one sees a second code beside it', [[URL], [URL], [URL, 'x'], [URL]], false],
])('a reduced picture where %s', (_, [zxing = [], jsqr = [], zbar = [], qr = []], isGood) => {
  expect(isStillRead(URL, { zxing, jsqr, zbar, qr })).toBe(isGood);
});
