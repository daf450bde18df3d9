import { buildCatalogue, type Catalogue } from './core/catalogue.ts';
import { formatProblems } from './core/report.ts';
import { soundPart } from './core/sound-part.ts';
import { contentDir, today } from './reader/content-dir.ts';
import { readContent } from './reader/read-content.ts';

/**
 * The catalogue for pages. It comes through the same door as for scripts, so the two cannot differ
 * (docs/decisions/0002). Read once for a build, and afresh for every page of a preview, where one entry that is still being written
 * takes nothing from the others.
 *
 * @throws all problems in words; `npm start` and `npm run check` have told them before
 */
export function getCatalogue(): Promise<Catalogue> {
  if (import.meta.env?.DEV) return load(soundPart);
  once ??= load(buildCatalogue);
  return once;
}
let once: Promise<Catalogue> | undefined;

async function load(judge: typeof soundPart): Promise<Catalogue> {
  const { catalogue, problems } = judge(await readContent(contentDir(), today()));
  if (catalogue) return catalogue;
  throw new Error(formatProblems(problems, 'vi'));
}
