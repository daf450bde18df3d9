import type { InBoth, Lang } from '../core/lang.ts';
import type { Problem } from '../core/problem.ts';
import { asRemark, formatRemarks, type Remark, type Style } from '../core/report.ts';
import { handbookPath } from '../core/urls.ts';
import { levelOf, PROOF_RULES, type ProofRuleName, type Proofreading, wordsOf } from './proofread.ts';
import type { Finding, Level } from './rule.ts';

const LEVELS: Readonly<Record<Level, InBoth<string>>> = {
  error: { vi: 'LỖI', en: 'ERROR' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  advice: { vi: 'gợi ý', en: 'advice' },
};

/** How many remarks of each level are open. */
export type Tally = Readonly<Record<Level, number>>;

export const tallyOf = ({ open }: Proofreading): Tally => {
  const count = (level: Level) => open.filter((finding) => levelOf(finding) === level).length;
  return { error: count('error'), warning: count('warning'), advice: count('advice') };
};

/** Everything there is to say about the content: what must be mended, what is remarked, and what the authors answered. */
export function formatProofreading(
  problems: readonly Problem[],
  proofreading: Proofreading,
  lang: Lang,
  style?: Style,
): string {
  const remarks = [
    ...problems.map((problem): Remark => ({ ...asRemark(problem, lang), label: LEVELS.error[lang] })),
    ...proofreading.open.map((finding) => remarkOf(finding, lang)),
  ].toSorted(byPlace);
  const { error, warning, advice } = tallyOf(proofreading);
  const files = new Set(remarks.map(({ file }) => file)).size;
  const total = TOTAL[lang]({ error: error + problems.length, warning, advice }, files);
  return [formatRemarks(remarks, lang, style), ...answeredIn(proofreading, lang), total].filter(Boolean).join('\n\n');
}

const TOTAL: InBoth<(tally: Tally, files: number) => string> = {
  vi: ({ error, warning, advice }, files) =>
    `${error} lỗi phải sửa, ${warning} cảnh báo nên xem, ${advice} gợi ý, trong ${files} tệp.`,
  en: ({ error, warning, advice }, files) =>
    `${error} to mend, ${warning} ${warning === 1 ? 'warning' : 'warnings'}, ${advice} of advice, in ${files} ${files === 1 ? 'file' : 'files'}.`,
};

function remarkOf(finding: Finding<ProofRuleName>, lang: Lang): Remark {
  const { what, why, fix } = wordsOf(finding, lang);
  const { file, line, field, rule } = finding;
  const more = `${lang === 'vi' ? 'Quy tắc' : 'Rule'}: ${rule} · ${handbookPath()}${PROOF_RULES[rule].page}`;
  return { file, line, field, label: LEVELS[levelOf(finding)][lang], what, why, remedy: fix, more };
}

/** What was remarked and is left as it is, each with its reason. */
function answeredIn({ answered }: Proofreading, lang: Lang): string[] {
  if (answered.length === 0) return [];
  const title = lang === 'vi' ? `Đã trả lời ${answered.length} lời nhắc:` : `Answered, ${answered.length}:`;
  const lines = answered.map(({ finding: { file, line, rule, seen }, answer: { reason } }) =>
    [`  content/${file}`, line && `:${line}`, ` · ${rule}`, seen && ` “${seen}”`, ` · ${reason}`]
      .filter(Boolean)
      .join(''),
  );
  return [[title, ...lines].join('\n')];
}

const byPlace = (a: Remark, b: Remark): number =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
