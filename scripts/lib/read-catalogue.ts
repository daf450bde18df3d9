import { buildCatalogue, type Catalogue } from '../../src/core/catalogue.ts';
import type { Problem } from '../../src/core/problem.ts';
import { contentDir, today } from '../../src/reader/content-dir.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { type LaidOut, layOutPlaques } from './lay-out-plaques.ts';

/** The content ready to be built and printed, or every problem in it. */
export async function readCatalogue(): Promise<
  { catalogue: Catalogue; plaques: LaidOut[]; problems: [] } | { catalogue: undefined; problems: Problem[] }
> {
  const { catalogue, problems } = buildCatalogue(await readContent(contentDir(), today()));
  if (!catalogue) return { catalogue: undefined, problems };
  const laidOut = layOutPlaques(catalogue);
  if (laidOut.problems.length > 0) return { catalogue: undefined, problems: laidOut.problems };
  return { catalogue, plaques: laidOut.plaques, problems: [] };
}
