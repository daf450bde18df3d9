import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';

const known = new Map<string, Promise<string>>();

/** The hash of an original, read piece by piece, once as long as the file is not touched. */
export async function hashOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  const key = `${path} ${size} ${mtimeMs}`;
  const hash = known.get(key) ?? readHash(path);
  known.set(key, hash);
  return hash;
}

async function readHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The key under which something made of an original is kept: another original or another recipe gives another one. */
export const keyOf = async (path: string, recipe: string): Promise<string> =>
  createHash('sha256')
    .update(`${await hashOf(path)} ${recipe}`)
    .digest('hex')
    .slice(0, 10);

/** `stemOf('di-tich/den-bia/cong-den.jpg')  // => 'cong-den'` */
export const stemOf = (path: string): string => basename(path, extname(path));
