import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One hash for all files in these folders and files, names and contents. */
export async function hashOfFiles(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesIn(join(root, path))) {
      hash.update(`${relative(root, file).split(sep).join('/')}\0`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** All files below a folder in a fixed order; a file by itself. */
export async function filesIn(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const items = await readdir(path, { withFileTypes: true });
  const nested = await Promise.all(
    items.map((item) => (item.isDirectory() ? filesIn(join(path, item.name)) : [join(path, item.name)])),
  );
  return nested.flat().sort();
}

/** The hash of a file of any size, read piece by piece. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
