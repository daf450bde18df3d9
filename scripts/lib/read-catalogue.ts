import { buildCatalogue, type Catalogue } from '../../src/core/catalogue.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { RawContent } from '../../src/core/raw.ts';
import { contentDir, today } from '../../src/reader/content-dir.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { layOutPlaques } from './lay-out-plaques.ts';
import type { Job } from './press/job.ts';
import { Refusal } from './progress.ts';
import { reportProblems } from './report.ts';

/** Content with nothing to mend: as it lies on disk, as pages and prints see it, and its plaques. */
export interface SoundContent {
  readonly raw: RawContent;
  readonly catalogue: Catalogue;
  readonly plaques: readonly Job[];
}

/** The content ready to be built and printed, or every problem in it. */
export async function readCatalogue(): Promise<
  (SoundContent & { problems: [] }) | { catalogue: undefined; problems: Problem[] }
> {
  const raw = await readContent(contentDir(), today());
  const { catalogue, problems } = buildCatalogue(raw);
  if (!catalogue) return { catalogue: undefined, problems };
  const laidOut = layOutPlaques(catalogue);
  if (laidOut.problems.length > 0) return { catalogue: undefined, problems: laidOut.problems };
  return { raw, catalogue, plaques: laidOut.plaques, problems: [] };
}

/** @throws all problems in words, where there are any */
export async function readOrRefuse(): Promise<SoundContent> {
  const content = await readCatalogue();
  if (!content.catalogue) throw new Refusal(reportProblems(content.problems, 'vi'));
  return content;
}
