import { buildCatalogue, type Catalogue } from './core/catalogue.ts';
import { explain } from './core/problem.ts';
import { contentDir, today } from './reader/content-dir.ts';
import { readContent } from './reader/read-content.ts';

/**
 * The catalogue for pages. It comes through the same door as for scripts, so the two cannot differ
 * (docs/decisions/0002). Read once for a build, and afresh for every page of a preview.
 *
 * @throws the first problem in words; `npm start` and `npm run check` list them all
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
  const lines = problems.map((problem) => {
    const { what, remedy } = explain(problem, 'vi');
    return `content/${problem.file}${problem.line ? `:${problem.line}` : ''}\n  ${what}\n  ${remedy}`;
  });
  throw new Error(`Nội dung có ${problems.length} chỗ cần sửa:\n\n${lines.join('\n\n')}`);
}
