import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { sealedText } from '../../src/reader/ledger.ts';
import { columnsOf, rowsOf, type Table } from './raw-content.ts';
import { fixture } from './run-script.ts';

/** What becomes of a file or folder: another text, a part of it exchanged, another name; or it is taken away. */
type Change = string | ((text: string) => string) | { readonly renamedTo: string } | undefined;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** An empty folder, gone when the tests of the calling file are done. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dau-tich-'));
  folders.push(folder);
  return folder;
}

/** A copy of a fixture with some of its files changed, in the order given. `contentWith({ 'da-doi.csv': moves('…') })` */
export async function contentWith(
  changes: Readonly<Record<string, Change>>,
  situation: string | undefined = 'valid',
): Promise<string> {
  const folder = await emptyFolder();
  await cp(fixture(situation), folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (change === undefined) await rm(path, { recursive: true });
    else if (typeof change === 'string') await writeFile(path, change);
    else if (typeof change === 'object') await rename(path, join(folder, change.renamedTo));
    else {
      const text = await readFile(path, 'utf8');
      expect(change(text), `${name} changes`).not.toBe(text);
      await writeFile(path, change(text));
    }
  }
  return folder;
}

/** A table as it stands in its file. */
export const table = (name: Table, ...lines: readonly string[]): string =>
  `${[columnsOf(name).join(','), ...lines].join('\n')}\n`;

/** The register as a build writes it down: `so-luu/ma.csv` for these lines of `ma.csv`. */
export const sealsOf = (...lines: readonly string[]): string => sealedText(rowsOf('ma.csv', lines));
