import { rename, writeFile } from 'node:fs/promises';

/** Writes a file beside the old one and then puts it in its place: whoever reads meanwhile sees the one or the other, whole. */
export async function writeBeside(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
