import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LEDGER_FOLDER } from '../../../src/core/raw.ts';
import { readStamp } from '../../../src/exchange/values.ts';
import { contentDir } from '../../../src/reader/content-dir.ts';
import { writeBeside } from '../write-beside.ts';

/** What imports gave to each entry, a mark for every field: only what still stands so may be changed by the next. */
const FILE = `${LEDGER_FOLDER}/da-nhap.csv`;
const HEAD = 'folder,given';

export type Given = ReadonlyMap<string, ReadonlyMap<string, string>>;

export async function readImportRecord(): Promise<Given> {
  const text = await readFile(join(contentDir(), FILE), 'utf8').catch(() => '');
  const lines = text.split(/\r?\n/).slice(1).filter(Boolean);
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(',')), readStamp(line.slice(line.indexOf(',') + 1))]));
}

/** Adds what an import gave; the file stays as it is where nothing is new. */
export async function keepImportRecord(given: Given): Promise<void> {
  const before = await readImportRecord();
  const all = new Map(before);
  for (const [folder, marks] of given) all.set(folder, new Map([...(before.get(folder) ?? []), ...marks]));
  const lines = [...all]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, marks]) => `${folder},${[...marks].map(([key, mark]) => `${key}:${mark}`).join(' ')}`);
  const path = join(contentDir(), FILE);
  const text = `${[HEAD, ...lines].join('\n')}\n`;
  if (lines.length === 0 || (await readFile(path, 'utf8').catch(() => '')) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeBeside(path, text);
}
