import { buildCatalogue } from '../../../src/core/catalogue.ts';
import { KIND_FOLDERS, KIND_PATHS, type Kind } from '../../../src/core/kind.ts';
import { explain, type Problem } from '../../../src/core/problem.ts';
import type { Remark, State } from '../../../src/desk/state.ts';
import { contentDir, today } from '../../../src/reader/content-dir.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { PRINT_PREVIEW } from '../print-preview.ts';

/**
 * What stands beside the form of an entry.
 *
 * @param entry kind and folder: `site/den-bia`; anything else is no entry, and all findings are told
 * @param preview where the live preview answers
 */
export async function readState(entry: string, preview: string): Promise<State> {
  const [kind = '', id = ''] = entry.split('/');
  const raw = await readContent(contentDir(), today());
  const { problems } = buildCatalogue(raw);
  const folder = kind in KIND_FOLDERS ? `${KIND_FOLDERS[kind as Kind]}/${id}` : undefined;
  const isHere = ({ file }: Problem) => folder === undefined || file === folder || file.startsWith(`${folder}/`);
  const code = raw.register.find(({ cells }) => cells['kind'] === kind && cells['id'] === id)?.cells['code'];
  const here = problems.filter(isHere);
  return {
    addresses:
      folder && code
        ? {
            page: `${preview}/vi/${KIND_PATHS[kind as Kind].vi}/${id}`,
            scan: `${preview}/${code}`,
            print: `${preview}${PRINT_PREVIEW}${id}`,
          }
        : undefined,
    findings: here.map(remark),
    elsewhere: problems.length - here.length,
  };
}

function remark(problem: Problem): Remark {
  const { what, why, remedy } = explain(problem, 'vi');
  const { file, line, field } = problem;
  const lang = file.endsWith('.en.mdx') ? 'tiếng Anh' : file.endsWith('.vi.mdx') ? 'tiếng Việt' : file;
  return { level: 'error', place: [lang, line && `dòng ${line}`, field].filter(Boolean).join(', '), what, why, remedy };
}
