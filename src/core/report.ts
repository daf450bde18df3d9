import type { Lang } from './lang.ts';
import { type Explanation, explain, type Problem } from './problem.ts';

/** How parts of a report are set off, on a terminal for example. */
export interface Style {
  readonly file: (text: string) => string;
  readonly place: (text: string) => string;
}
const PLAIN: Style = { file: String, place: String };

/** How a report speaks. */
const WORDS = {
  vi: {
    line: (line: number) => `dòng ${line}`,
    why: 'Vì sao',
    remedy: 'Cách sửa',
    total: (problems: number, files: number) => `${problems} chỗ cần sửa trong ${files} tệp.`,
  },
  en: {
    line: (line: number) => `line ${line}`,
    why: 'Why',
    remedy: 'Remedy',
    total: (problems: number, files: number) => `${problems} to mend in ${files} ${files === 1 ? 'file' : 'files'}.`,
  },
} as const;

/** Something to say about a place of a file, in words. */
export interface Remark extends Explanation {
  readonly file: string;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
  /** How much it weighs, where a report holds more than what must be mended. */
  readonly label?: string | undefined;
  /** Where to read on. */
  readonly more?: string | undefined;
}

/**
 * Problems as a person reads them, grouped by file:
 *
 *     content/di-tich/con-son/index.en.mdx
 *       dòng 3 · title
 *         Thiếu `title` (tên tiếng Anh).
 *         Vì sao: …
 *         Cách sửa: Viết: title: …
 *
 * @param folder the folder from which the paths of the files count
 */
export function formatProblems(
  problems: readonly Problem[],
  lang: Lang,
  style: Style = PLAIN,
  folder = 'content/',
): string {
  const remarks = problems.map((problem) => asRemark(problem, lang));
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${formatRemarks(remarks, lang, style, folder)}\n\n${WORDS[lang].total(problems.length, files)}`;
}

export const asRemark = (problem: Problem, lang: Lang): Remark => ({ ...problem, ...explain(problem, lang) });

/** Remarks as a person reads them, in their order, grouped by file. */
export function formatRemarks(
  remarks: readonly Remark[],
  lang: Lang,
  style: Style = PLAIN,
  folder = 'content/',
): string {
  const words = WORDS[lang];
  const byFile = Map.groupBy(remarks, ({ file }) => file);
  const blocks = [...byFile].map(([file, list]) => {
    const entries = list.map(({ line, field, label, what, why, remedy, more }) => {
      const place = [line === undefined ? undefined : words.line(line), field, label].filter(Boolean).join(' · ');
      const lines = [what, `${words.why}: ${why}`, `${words.remedy}: ${remedy}`, ...(more ? [more] : [])].map(
        (one) => `    ${one.replaceAll('\n', '\n      ')}`,
      );
      return [...(place ? [`  ${style.place(place)}`] : []), ...lines].join('\n');
    });
    return [style.file(folder + file), ...entries].join('\n');
  });
  return blocks.join('\n\n');
}
