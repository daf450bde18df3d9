import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { FOLDERS } from '../scripts/lib/folders.ts';
import { filesIn } from '../scripts/lib/hash.ts';

/** One packet flight on a slow link: ten segments of 1,460 bytes (RFC 6928), headers included. */
const FIRST_FLIGHT = 14_600;

/** What the pages of entries weigh, packed as a host sends them. */
export async function benchPages(): Promise<void> {
  if (!existsSync(FOLDERS.dist)) return console.log('\npages: run npm start first');
  const files = (await filesIn(FOLDERS.dist)).filter((file) =>
    /\/(di-tich|sites|san-pham|products|tuyen|routes|huong-dan|guides)\/(?!index)[^/]+\.html$/.test(file),
  );
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, bytes: gzipSync(await readFile(file), { level: 9 }).length })),
  );
  sizes.sort((a, b) => a.bytes - b.bytes);
  const name = (file = '') => file.slice(FOLDERS.dist.length);
  const largest = sizes.at(-1);
  console.log(`\npages of entries: ${sizes.length}, HTML with styles, gzip`);
  console.log(`  median   ${sizes[Math.floor(sizes.length / 2)]?.bytes} bytes`);
  console.log(`  largest  ${largest?.bytes} bytes  ${name(largest?.file)}   (goal: at most ${FIRST_FLIGHT})`);
}
