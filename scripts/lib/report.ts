import { styleText } from 'node:util';
import type { Lang } from '../../src/core/lang.ts';
import type { Problem } from '../../src/core/problem.ts';
import { formatProblems, type Style } from '../../src/core/report.ts';
import type { Proofreading } from '../../src/proofread/proofread.ts';
import { formatProofreading } from '../../src/proofread/report.ts';

const COLOURS: Style = { file: (text) => styleText('bold', text), place: (text) => styleText('yellow', text) };

/**
 * Problems as they are shown on a terminal: in colour where it has colours.
 *
 * @param folder the folder from which the paths of the files count
 */
export const reportProblems = (problems: readonly Problem[], lang: Lang, folder?: string): string =>
  formatProblems(problems, lang, COLOURS, folder);

/** Everything a careful reader has to say, shown in the same way; where that is nothing, the problems alone. */
export const reportProofreading = (problems: readonly Problem[], proofreading: Proofreading, lang: Lang): string =>
  proofreading.open.length + proofreading.answered.length === 0
    ? reportProblems(problems, lang)
    : formatProofreading(problems, proofreading, lang, COLOURS);
