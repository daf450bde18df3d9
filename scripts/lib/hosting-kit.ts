import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Hosting, hostingKit } from '../../src/hosting/hosting.ts';

/** Writes the hosting kit into a finished site, beside its pages. */
export async function writeHostingKit(dist: string, hosting: Hosting): Promise<void> {
  for (const { path, text } of hostingKit(hosting)) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text);
  }
}
