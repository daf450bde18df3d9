import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outDir } from '../reader/content-dir.ts';

/** Something made from an original, and whether this run had to make it. */
export interface Kept<T> {
  readonly value: T;
  readonly isNew: boolean;
}

const NOTE = 'value.json';
const room = (): string => join(outDir(), '.cache', 'media');
const keptFile = (name: string, file: string): string => join(room(), name, file);

/**
 * The address of a file that is kept under a key: it changes with its contents, and says what it is of.
 * `addressOf('/anh/', 'cong-den', '3f9a1c2b7d', '480.avif')  // => '/anh/cong-den.3f9a1c2b7d.480.avif'`
 */
export const addressOf = (folder: string, stem: string, key: string, file: string): string =>
  `${folder}${stem}.${key}.${file}`;

/** Where the file behind such an address lies. */
export function keptPublished(address: string): string {
  const [, key = '', file = ''] = /\.([0-9a-f]{10})\.([\w.]+)$/.exec(address) ?? [];
  return keptFile(key, file);
}

const running = new Map<string, Promise<Kept<unknown>>>();

/**
 * What was made under this name before, or else now. A name stands for all that goes into the making, so what is kept is
 * never out of date; it is there as a whole or not at all, whoever else makes the same meanwhile.
 *
 * @param make puts its files into the folder it is given, and gives what is to be known of them
 */
export async function keep<T>(name: string, make: (folder: string) => Promise<T>): Promise<Kept<T>> {
  const other = running.get(name) as Promise<Kept<T>> | undefined;
  // Whoever waited for another did not make anything.
  if (other) return { value: (await other).value, isNew: false };
  const mine = keepAlone(name, make);
  running.set(name, mine);
  return mine.finally(() => running.delete(name));
}

async function keepAlone<T>(name: string, make: (folder: string) => Promise<T>): Promise<Kept<T>> {
  const there = await noteOf<T>(name);
  if (there !== undefined) return { value: there, isNew: false };
  await mkdir(room(), { recursive: true });
  const folder = await mkdtemp(join(room(), 'new-'));
  try {
    const value = await make(folder);
    await writeFile(join(folder, NOTE), JSON.stringify(value));
    // Where another process was faster its folder stays: it holds the same.
    await rename(folder, join(room(), name)).catch(() => undefined);
    return { value, isNew: true };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const noteOf = <T>(name: string): Promise<T | undefined> =>
  readFile(keptFile(name, NOTE), 'utf8').then(
    (text) => JSON.parse(text),
    () => undefined,
  );
