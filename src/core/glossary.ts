import type { Problem } from './problem.ts';
import type { RawRow } from './raw.ts';
import { nearest } from './text.ts';

/** What a term of the glossary (thuật ngữ) names: somebody, a place, a thing of its kind, a title or an era. */
export const TERM_KINDS = ['person', 'place', 'term', 'title'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** A line of `thuat-ngu.csv`: a name or word as it is written in Vietnamese, and how English texts render it. */
export interface Term {
  readonly vi: string;
  /** The first is the one to use; the others are right too. */
  readonly en: readonly string[];
  readonly kind: TermKind;
  /** Spellings people get wrong. */
  readonly wrongVi: readonly string[];
  readonly wrongEn: readonly string[];
  readonly line: number;
}

/** Reads the glossary: every term with its renderings, cells of several separated by `|`. */
export function readGlossary(rows: readonly RawRow[]): { glossary: Term[]; problems: Problem[] } {
  const seen = new Set<string>();
  const problems = rows.flatMap((row) => {
    const vi = row.cells['vi'] ?? '';
    const isTwice = seen.has(vi);
    seen.add(vi);
    return rowProblems(row, isTwice);
  });
  return { glossary: rows.flatMap(termOf), problems };
}

const listOf = (cell = ''): string[] =>
  cell
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean);

function termOf({ line, cells }: RawRow): Term[] {
  const kind = TERM_KINDS.find((known) => known === cells['kind']);
  const [vi, en] = [cells['vi'] ?? '', listOf(cells['en'])];
  if (!kind || !vi || en.length === 0) return [];
  return [{ vi, en, kind, wrongVi: listOf(cells['wrong_vi']), wrongEn: listOf(cells['wrong_en']), line }];
}

function rowProblems({ file, line, cells }: RawRow, isTwice: boolean): Problem[] {
  const { vi = '', en = '', kind = '' } = cells;
  const empty = [['vi', vi] as const, ['en', en] as const].filter(([, cell]) => !cell);
  const isKind = TERM_KINDS.some((known) => known === kind);
  return [
    ...empty.map(([field]) => ({ file, line, field, rule: 'empty-field' as const, doc: DOCS[field] })),
    ...(isKind
      ? []
      : [
          {
            file,
            line,
            field: 'kind',
            rule: 'unknown-value' as const,
            seen: kind,
            allowed: TERM_KINDS,
            meant: nearest(kind, TERM_KINDS),
          },
        ]),
    ...(isTwice ? [{ file, line, field: 'vi', rule: 'duplicate-term' as const, seen: vi }] : []),
  ];
}

const WHY = {
  vi: 'Bảng thuật ngữ giữ một cách viết cho mỗi tên trong mọi bài, cả hai thứ tiếng.',
  en: 'The glossary keeps one spelling for every name in all texts, in both languages.',
};
const DOCS = {
  vi: { label: { vi: 'chữ tiếng Việt', en: 'Vietnamese' }, why: WHY, example: 'Nguyễn Trãi' },
  en: { label: { vi: 'chữ trong bài tiếng Anh', en: 'English' }, why: WHY, example: 'Nguyễn Trãi' },
} as const;
