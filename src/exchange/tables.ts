import type { InBoth, Lang } from '../core/lang.ts';
import type { RawEntry } from '../core/raw.ts';
import { choicesOf } from '../core/schema/leaves.ts';
import { meaningOf } from '../core/schema/meanings.ts';
import type { Units } from '../core/units.ts';
import { type Column, columnsFor, TABLE_KINDS, type TableKind } from './columns.ts';
import { valuesOf } from './entry-values.ts';
import { fitting } from './long-cell.ts';
import { showCell } from './read-cell.ts';
import { LEGEND_SHEET } from './read-sheet.ts';
import { stampOf, type Values } from './values.ts';

/** What the sheets are called, by which an import knows what stands in them. */
export const SHEET_NAMES: Readonly<Record<TableKind, InBoth<string>>> = {
  site: { vi: 'Di tích', en: 'Sites' },
  product: { vi: 'Sản phẩm', en: 'Products' },
};

/** The first row of a table, then a row an entry. */
export type Table = readonly (readonly string[])[];

/** All entries of a kind, a row each, with everything that stands in their two files. */
export function tableOf(
  kind: TableKind,
  entries: readonly RawEntry[],
  codes: ReadonlyMap<string, string>,
  units: Units,
): Table {
  const columns = columnsFor(kind);
  const rows = entries.map((entry) => {
    const values = valuesOf(entry, kind);
    const own: Readonly<Record<string, string>> = {
      id: entry.id,
      code: codes.get(entry.folder) ?? '',
      stamp: stampOf(values),
    };
    return columns.map((column) =>
      fitting(own[column.key] ?? cellOf(column, values, units), entry.folder, column.lang),
    );
  });
  return [columns.map(({ name }) => name.vi), ...rows];
}

function cellOf({ key, leaf }: Column, values: Values, units: Units): string {
  const value = values.get(key);
  if (!leaf) return String(value ?? '');
  const shown = showCell(value, leaf);
  // A code says little in Excel; whoever reads it again looks at the code alone.
  const name = key.endsWith('address.unit') ? units.present.get(shown)?.fullName.vi : undefined;
  return name ? `${shown} ${name}` : shown;
}

/** An empty table of each kind, and what may stand in its columns. */
export function templates(lang: Lang): { name: string; rows: Table }[] {
  return [
    ...TABLE_KINDS.map((kind) => ({ name: SHEET_NAMES[kind][lang], rows: [namesOf(kind, lang)] })),
    { name: LEGEND_SHEET[lang], rows: legend(lang) },
  ];
}

const namesOf = (kind: TableKind, lang: Lang): string[] =>
  columnsFor(kind)
    .filter(({ key }) => key !== 'code' && key !== 'stamp')
    .map(({ name }) => name[lang]);

const LEGEND_WORDS = {
  vi: ['bảng', 'cột', 'bắt buộc', 'vì sao', 'ví dụ', 'giá trị dùng được', 'bắt buộc'],
  en: ['table', 'column', 'required', 'why', 'example', 'values', 'required'],
} as const;

function legend(lang: Lang): Table {
  const [required, ...head] = [LEGEND_WORDS[lang][6], ...LEGEND_WORDS[lang].slice(0, 6)];
  const rows = TABLE_KINDS.flatMap((kind) =>
    columnsFor(kind)
      .filter(({ key }) => key !== 'code' && key !== 'stamp')
      .map(({ name, doc, leaf }) => [
        SHEET_NAMES[kind][lang],
        name[lang],
        leaf?.isRequired ? required : '',
        doc.why[lang],
        exampleOf(doc.example),
        choicesOfColumn(leaf)
          .map(lang === 'vi' ? meaningOf : String)
          .join('; '),
      ]),
  );
  return [head, ...rows];
}

/** The part of an example of YAML that goes into a cell. */
const exampleOf = (example: string): string => {
  const value = example.replace(/^[\w.]+:\s*/, '');
  return /^[[{]/.test(value) ? '' : value;
};

const choicesOfColumn = (leaf: Column['leaf']): readonly string[] =>
  leaf ? [leaf.schema, ...leaf.parts.map(({ schema }) => schema)].flatMap(choicesOf) : [];
