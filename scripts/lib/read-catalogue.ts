import { buildCatalogue, type Catalogue } from '../../src/core/catalogue.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { RawContent } from '../../src/core/raw.ts';
import type { Proofreading } from '../../src/proofread/proofread.ts';
import { tallyOf } from '../../src/proofread/report.ts';
import { contentDir, today } from '../../src/reader/content-dir.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { layOutPlaques, plaqueProblems } from './lay-out-plaques.ts';
import type { Job } from './press/job.ts';
import { Refusal } from './progress.ts';
import { proofreadContent } from './proofread-content.ts';
import { reportProofreading } from './report.ts';

/** Content with nothing to mend: as it lies on disk, as pages and prints see it, and what there is to remark. */
export interface SoundContent {
  readonly raw: RawContent;
  readonly catalogue: Catalogue;
  readonly proofreading: Proofreading;
}

/** The content ready to be built, or every problem in it; and in both cases what a careful reader remarks. */
export async function readCatalogue(): Promise<
  (SoundContent & { problems: [] }) | { catalogue: undefined; problems: Problem[]; proofreading: Proofreading }
> {
  const raw = await readContent(contentDir(), today());
  const proofreading = proofreadContent(raw);
  const { catalogue, problems } = buildCatalogue(raw);
  if (!catalogue) return { catalogue: undefined, problems, proofreading };
  const unprintable = plaqueProblems(catalogue);
  if (unprintable.length > 0) return { catalogue: undefined, problems: unprintable, proofreading };
  return { raw, catalogue, problems: [], proofreading };
}

/**
 * The same with the plaques.
 *
 * @throws all problems and remarks in words, where anything must be mended
 */
export async function readOrRefuse(): Promise<SoundContent & { plaques: readonly Job[] }> {
  const content = await readCatalogue();
  const { problems, proofreading } = content;
  if (!content.catalogue || tallyOf(proofreading).error > 0) {
    throw new Refusal(reportProofreading(problems, proofreading, 'vi'));
  }
  return { ...content, plaques: layOutPlaques(content.catalogue).plaques };
}
