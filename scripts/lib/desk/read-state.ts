import { buildCatalogue } from '../../../src/core/catalogue.ts';
import { readGlossary } from '../../../src/core/glossary.ts';
import { KIND_FOLDERS, KIND_PATHS, KINDS } from '../../../src/core/kind.ts';
import { explain } from '../../../src/core/problem.ts';
import { handbookPath } from '../../../src/core/urls.ts';
import type { Remark, State } from '../../../src/desk/state.ts';
import { levelOf, PROOF_RULES, wordsOf } from '../../../src/proofread/proofread.ts';
import { contentDir, today } from '../../../src/reader/content-dir.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { PRINT_PREVIEW } from '../print-preview.ts';
import { proofreadContent } from '../proofread-content.ts';

/**
 * What stands beside the form of an entry.
 *
 * @param open kind and folder: `site/den-bia`; anything else is no entry, and everything is told
 * @param preview where the live preview answers
 */
export async function readState(open: string, preview: string): Promise<State> {
  const [name = '', id = ''] = open.split('/');
  const kind = KINDS.find((one) => one === name);
  const raw = await readContent(contentDir(), today());
  const all = [
    ...buildCatalogue(raw).problems.map((problem) => ({ file: problem.file, remark: asRemark(problem) })),
    ...proofreadContent(raw).open.map((finding) => {
      const { what, why, fix } = wordsOf(finding, 'vi');
      const handbook = preview + handbookPath() + PROOF_RULES[finding.rule].page;
      const remark: Remark = { level: levelOf(finding), place: placeOf(finding), what, why, remedy: fix, handbook };
      return { file: finding.file, remark };
    }),
  ];
  const folder = kind && `${KIND_FOLDERS[kind]}/${id}`;
  const here = all.filter(({ file }) => folder === undefined || file === folder || file.startsWith(`${folder}/`));
  const code = raw.register.find(({ cells }) => cells['kind'] === kind && cells['id'] === id)?.cells['code'];
  return {
    addresses:
      kind && code
        ? {
            page: `${preview}/vi/${KIND_PATHS[kind].vi}/${id}`,
            scan: `${preview}/${code}`,
            print: `${preview}${PRINT_PREVIEW}${id}`,
          }
        : undefined,
    findings: here.map(({ remark }) => remark),
    elsewhere: all.length - here.length,
    terms: readGlossary(raw.glossary).glossary.map(({ vi, en }) => ({ vi, en: en.join(' / ') })),
  };
}

function asRemark(problem: Parameters<typeof explain>[0]): Remark {
  const { what, why, remedy } = explain(problem, 'vi');
  return { level: 'error', place: placeOf(problem), what, why, remedy };
}

interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

function placeOf({ file, line, field }: Place): string {
  const lang = file.endsWith('.en.mdx') ? 'tiếng Anh' : file.endsWith('.vi.mdx') ? 'tiếng Việt' : file;
  return [lang, line && `dòng ${line}`, field].filter(Boolean).join(', ');
}
