import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Puts a finished folder in the place of the last one: written beside, then renamed, so that there is always a whole
 * one to be seen and a failure before this point changes nothing.
 *
 * @param keep files of the old folder that belong to the project itself and move along
 */
export async function publishFolder(finished: string, place: string, keep: readonly string[] = []): Promise<void> {
  const old = `${finished}.old`;
  await rm(old, { recursive: true, force: true });
  await mkdir(dirname(place), { recursive: true });
  for (const file of keep) {
    if (existsSync(join(place, file))) await cp(join(place, file), join(finished, file));
  }
  if (existsSync(place)) await rename(place, old);
  await rename(finished, place);
  await rm(old, { recursive: true, force: true });
}
