import { buildCatalogue } from '../../../src/core/catalogue.ts';
import { contentDir, today } from '../../../src/reader/content-dir.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import type { JudgeEntries } from './ask.ts';
import { namedEntries } from './chosen-entries.ts';

/** Holds the names that are typed against the content; where that has problems, they are told with the order. */
export const judgeEntries: JudgeEntries = async (kind, names) => {
  const { catalogue } = buildCatalogue(await readContent(contentDir(), today()));
  return catalogue ? namedEntries(kind, names, catalogue.entries).slips : [];
};
