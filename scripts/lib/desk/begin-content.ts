import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REGISTER_FILE } from '../../../src/core/raw.ts';
import { REGISTER_COLUMNS } from '../../../src/reader/ledger.ts';

/** Makes what a folder without any entry still lacks to take its first: the register of codes, with nothing in it. */
export async function beginContent(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const register = join(folder, REGISTER_FILE);
  if (!existsSync(register)) await writeFile(register, `${REGISTER_COLUMNS.join(',')}\n`);
}
