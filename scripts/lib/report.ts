import { styleText } from 'node:util';
import type { Lang } from '../../src/core/lang.ts';
import type { Problem } from '../../src/core/problem.ts';
import { formatProblems } from '../../src/core/report.ts';

/**
 * Problems as they are shown on a terminal: in colour where it has colours.
 *
 * @param folder the folder from which the paths of the files count
 */
export const reportProblems = (problems: readonly Problem[], lang: Lang, folder?: string): string =>
  formatProblems(
    problems,
    lang,
    { file: (text) => styleText('bold', text), place: (text) => styleText('yellow', text) },
    folder,
  );
