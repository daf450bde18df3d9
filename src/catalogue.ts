import { buildCatalogue, type Catalogue } from './core/catalogue.ts';
import { formatProblems } from './core/report.ts';
import { contentDir, today } from './reader/content-dir.ts';
import { readContent } from './reader/read-content.ts';

/**
 * The catalogue for pages. It comes through the same door as for scripts, so the two cannot differ
 * (docs/decisions/0002). Read once for a build, and afresh for every page of a preview.
 *
 * @throws all problems in words, for the preview; `npm start` and `npm run check` have told them before
 */
export function getCatalogue(): Promise<Catalogue> {
  if (import.meta.env?.DEV) return load();
  once ??= load();
  return once;
}
let once: Promise<Catalogue> | undefined;

async function load(): Promise<Catalogue> {
  const { catalogue, problems } = buildCatalogue(await readContent(contentDir(), today()));
  if (catalogue) return catalogue;
  throw new Error(formatProblems(problems, 'vi'));
}
