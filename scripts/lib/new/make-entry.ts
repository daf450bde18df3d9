import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toEntryId } from '../../../src/core/entry-rules.ts';
import { KIND_FOLDERS } from '../../../src/core/kind.ts';
import type { RawContent } from '../../../src/core/raw.ts';
import type { Units } from '../../../src/core/units.ts';
import { contentDir } from '../../../src/reader/content-dir.ts';
import type { Answered } from './questions.ts';
import { skeletonOf } from './skeleton.ts';

/**
 * Writes the two files of an entry into a folder that nobody had, beside the others and then in its place.
 *
 * @returns the folder, from the content folder
 */
export async function makeEntry(answered: Answered, content: RawContent, units: Units): Promise<string> {
  const { kind, name, commune } = answered;
  const place = commune && units.present.get(commune.code)?.name;
  const folder = `${KIND_FOLDERS[kind]}/${freeId(name, place, takenIds(content))}`;
  const texts = skeletonOf(answered, content.today);
  const path = join(contentDir(), folder);
  await mkdir(`${path}.new`, { recursive: true });
  try {
    await writeFile(join(`${path}.new`, 'index.vi.mdx'), texts.vi);
    await writeFile(join(`${path}.new`, 'index.en.mdx'), texts.en);
    await rename(`${path}.new`, path);
  } catch (error) {
    await rm(`${path}.new`, { recursive: true });
    throw error;
  }
  return folder;
}

/** Ids of entries there are, of those that had a code once, and of those that were called otherwise: their addresses go on. */
const takenIds = ({ entries, register, moves }: RawContent): Set<string> =>
  new Set([
    ...entries.map(({ id }) => id),
    ...register.map(({ cells }) => cells['id'] ?? ''),
    ...moves.flatMap(({ cells }) => [cells['from'], cells['to']].map((path = '') => path.split('/').at(-1) ?? '')),
  ]);

/** `freeId('Đình Mẫu', 'Chí Linh', new Set(['dinh-mau']))  // => 'dinh-mau-chi-linh'`; after that numbers. */
export function freeId(name: string, place: string | undefined, taken: ReadonlySet<string>): string {
  const id = toEntryId(name);
  const withPlace = place ? `${id}-${toEntryId(place)}` : id;
  for (let number = 2; ; number += 1) {
    const free = [id, withPlace, `${withPlace}-${number}`].find((candidate) => !taken.has(candidate));
    if (free) return free;
  }
}
