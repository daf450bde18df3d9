import type { Lang } from './lang.ts';
import { explain, type Problem } from './problem.ts';

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
  const words = WORDS[lang];
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  const blocks = [...byFile].map(([file, list]) => {
    const entries = list.map((problem) => {
      const { what, why, remedy } = explain(problem, lang);
      const place = [problem.line === undefined ? undefined : words.line(problem.line), problem.field]
        .filter(Boolean)
        .join(' · ');
      const lines = [what, `${words.why}: ${why}`, `${words.remedy}: ${remedy}`].map(
        (line) => `    ${line.replaceAll('\n', '\n      ')}`,
      );
      return [...(place ? [`  ${style.place(place)}`] : []), ...lines].join('\n');
    });
    return [style.file(folder + file), ...entries].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n${words.total(problems.length, byFile.size)}`;
}
