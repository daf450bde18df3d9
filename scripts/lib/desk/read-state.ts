import { readGlossary } from '../../../src/core/glossary.ts';
import { KIND_FOLDERS, KIND_PATHS, KINDS } from '../../../src/core/kind.ts';
import { explain } from '../../../src/core/problem.ts';
import { isInFolder } from '../../../src/core/raw.ts';
import { SCHEMAS } from '../../../src/core/schema/entries.ts';
import { fieldDoc } from '../../../src/core/schema/field.ts';
import { soundPart } from '../../../src/core/sound-part.ts';
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
  const { catalogue, problems } = soundPart(raw);
  const all = [
    ...problems.map((problem) => ({ file: problem.file, remark: asRemark(problem) })),
    ...proofreadContent(raw).open.map((finding) => {
      const { what, why, fix } = wordsOf(finding, 'vi');
      const handbook = preview + handbookPath() + PROOF_RULES[finding.rule].page;
      const remark: Remark = { level: levelOf(finding), place: placeOf(finding), what, why, remedy: fix, handbook };
      return { file: finding.file, remark };
    }),
  ];
  const folder = kind && `${KIND_FOLDERS[kind]}/${id}`;
  const isHere = ({ file }: { readonly file: string }) => folder === undefined || isInFolder(file, folder);
  const here = all.filter(isHere);
  const shown = catalogue?.entries.find((entry) => entry.kind === kind && entry.id === id);
  return {
    addresses: shown && {
      page: `${preview}/vi/${KIND_PATHS[shown.kind].vi}/${id}`,
      scan: `${preview}/${shown.code}`,
      print: `${preview}${PRINT_PREVIEW}${id}`,
    },
    waits: shown || !kind ? undefined : waitsFor(problems.filter(isHere).length, catalogue !== undefined),
    findings: here.map(({ remark }) => remark),
    elsewhere: all.length - here.length,
    terms: readGlossary(raw.glossary).glossary.map(({ vi, en }) => ({ vi, en: en.join(' / ') })),
  };
}

/** Why an entry is not to be seen yet. */
function waitsFor(toMend: number, areOthersShown: boolean): string {
  if (toMend > 0) return `Trang, biển và tem hiện ra ở đây khi đã sửa xong ${toMend} chỗ ghi “Phải sửa”.`;
  return areOthersShown
    ? 'Bài này nhắc tới một bài khác còn chỗ phải sửa. Sửa xong bài kia thì trang hiện ra ở đây.'
    : 'Còn chỗ phải sửa ở phần chung: thông tin đơn vị hoặc các bảng. Sửa xong thì mọi trang hiện ra.';
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

/** Where in the form: “tiếng Việt, Câu mở đầu”; in a file that has no form, its line. */
function placeOf({ file, line, field }: Place): string {
  const [, folder, lang] = /^([^/]+)\/.*\.(vi|en)\.mdx$/.exec(file) ?? [];
  const kind = KINDS.find((one) => KIND_FOLDERS[one] === folder);
  if (!kind || !lang) return [file, line && `dòng ${line}`, field].filter(Boolean).join(', ');
  const [name = ''] = field?.split('.') ?? [];
  const label = name && (fieldDoc(SCHEMAS[kind][lang === 'vi' ? 'vi' : 'en'], [name])?.label.vi ?? name);
  return `${lang === 'vi' ? 'tiếng Việt' : 'tiếng Anh'}, ${label || `bài viết, dòng ${line} của tệp`}`;
}
