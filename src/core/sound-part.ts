import { buildCatalogue, type Catalogue } from './catalogue.ts';
import { KINDS } from './kind.ts';
import { folderOf } from './moves.ts';
import type { Problem } from './problem.ts';
import { isInFolder, type RawContent, type RawRow } from './raw.ts';

/**
 * For a preview while somebody writes: the catalogue as if the entries in which something is to be mended were not there, nor those
 * that refer to them, and every problem. Nothing is published from it: what was promised before is not looked at.
 *
 * @returns no catalogue where something is to be mended that belongs to no entry: the publisher, a table
 */
export function soundPart(raw: RawContent): { catalogue: Catalogue | undefined; problems: readonly Problem[] } {
  const whole = buildCatalogue(raw);
  if (whole.catalogue) return whole;
  const { problems } = whole;
  const registered = new Set(raw.register.map(folderNamed));
  let rest: RawContent = { ...raw, sealed: [], sealedChain: [], history: [], published: [], printed: [] };
  for (let found: Problem[] = problems; ; ) {
    const folders = rest.entries.map(({ folder }) => folder);
    const unsound = new Set(folders.filter((folder) => !registered.has(folder) || isToldIn(folder, found)));
    rest = withoutEntries(rest, unsound);
    const next = buildCatalogue(rest);
    if (next.catalogue || unsound.size === 0) return { catalogue: next.catalogue, problems };
    found = next.problems;
  }
}

/** The folder of the entry that a line of the register is about. */
const folderNamed = ({ cells }: RawRow): string | undefined => {
  const kind = KINDS.find((one) => one === cells['kind']);
  return kind && folderOf(kind, cells['id'] ?? '');
};

const isToldIn = (folder: string, problems: readonly Problem[]): boolean =>
  problems.some(({ file }) => isInFolder(file, folder));

function withoutEntries(raw: RawContent, folders: ReadonlySet<string>): RawContent {
  const leadsThere = ({ cells }: RawRow) => [cells['from'], cells['to']].some((end) => folders.has(end ?? ''));
  return {
    ...raw,
    entries: raw.entries.filter(({ folder }) => !folders.has(folder)),
    register: raw.register.filter((row) => !folders.has(folderNamed(row) ?? '')),
    moves: raw.moves.filter((row) => !leadsThere(row)),
    problems: raw.problems.filter((problem) => ![...folders].some((folder) => isInFolder(problem.file, folder))),
  };
}
