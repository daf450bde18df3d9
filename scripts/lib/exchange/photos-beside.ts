import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../src/core/problem.ts';
import type { RawEntry } from '../../../src/core/raw.ts';
import type { Draft, Found } from '../../../src/exchange/draft.ts';
import { fileNameIn } from '../../../src/exchange/file-names.ts';
import { folderOf, knownEntries } from '../../../src/exchange/known-entries.ts';
import type { Item } from '../../../src/exchange/values.ts';

/** Photos and recordings that a table names and that lie beside it, or in a folder there, go along under safe names. */
export async function withPhotosBeside(found: Found, dir: string, entries: readonly RawEntry[]): Promise<Found> {
  const isNeeded = found.drafts.some(({ values }) => values.has('photos') || values.has('audio'));
  if (!isNeeded) return found;
  const there = await mediaIn(dir);
  const known = knownEntries(entries);
  const problems: Problem[] = [...found.problems];
  const drafts: Draft[] = [];
  for (const draft of found.drafts) {
    const files = new Map(draft.files);
    const folder = folderOf(draft, known);
    const has = entries.find((entry) => entry.folder === folder)?.assets ?? [];
    for (const [key, name] of namedFiles(draft)) {
      if (has.some((asset) => asset.file === name)) continue;
      const paths = there.get(name) ?? [];
      if (paths[0] && paths.length === 1) files.set(name, new Uint8Array(await readFile(paths[0])));
      else
        problems.push({
          file: draft.file,
          line: draft.line,
          field: draft.heads.get(key),
          rule: 'import-photo',
          seen: name,
          allowed: [paths.length > 1 ? 'several' : 'missing'],
        });
    }
    drafts.push({ ...draft, files });
  }
  return { ...found, drafts, problems };
}

/** Paths by safe name, in the folder and the folders in it. No deeper: a table may lie on a whole desktop. */
async function mediaIn(dir: string): Promise<ReadonlyMap<string, string[]>> {
  const byName = new Map<string, string[]>();
  const add = async (folder: string, isTop: boolean): Promise<void> => {
    for (const item of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, item.name);
      const name = fileNameIn(item.name.normalize('NFC'));
      if (item.isDirectory() && isTop && item.name !== 'node_modules') await add(path, false);
      else if (item.isFile() && name) byName.set(name, [...(byName.get(name) ?? []), path]);
    }
  };
  await add(dir, true);
  return byName;
}

const namedFiles = ({ values }: Draft): [string, string][] =>
  ['photos', 'audio'].flatMap((key) => {
    const items = values.get(key);
    if (typeof items === 'string' || items === undefined) return [];
    return (items as readonly Item[]).flatMap(({ file }): [string, string][] => (file ? [[key, file]] : []));
  });
