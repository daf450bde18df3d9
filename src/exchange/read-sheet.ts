import { isAmerican } from '../core/batch-cells.ts';
import type { Problem } from '../core/problem.ts';
import type { Units } from '../core/units.ts';
import { CHANGE_WORDS, cleanTexts, shown } from './clean-text.ts';
import { kindNamed, kindOfNames, knownNames, placeColumns } from './column-names.ts';
import { fieldColumns, type TableKind } from './columns.ts';
import type { Found, Merged, Note, Sheet, SheetRow } from './draft.ts';
import type { Cell } from './read-cell.ts';
import { type RowContext, readRow } from './read-row.ts';

/** Above the names of the columns offices write the name of the list, of the year and of the commune. */
const TITLE_ROWS = 20;
/** The sheet of our own templates that explains the others. */
export const LEGEND_SHEET = { vi: 'Cách điền', en: 'How to fill in' } as const;

/** What a table says of entries, and all in it that was not understood, row by row. */
export function readSheet(original: Sheet, units: Units): Found {
  if (original.name === LEGEND_SHEET.vi || original.name === LEGEND_SHEET.en) return NOTHING;
  const { sheet, notes } = cleaned(original);
  const { file } = sheet;
  const none = (problem: Omit<Problem, 'file'>): Found => ({ drafts: [], problems: [{ file, ...problem }], notes });
  if (sheet.rows.every(({ cells }) => cells.every(({ text }) => text === ''))) return { ...NOTHING, notes };
  const head = headOf(sheet.rows);
  if (!head) return none({ line: sheet.rows[0]?.line, rule: 'import-no-head', seen: sheet.name });
  const names = head.cells.map(({ text }) => text);
  const kind = kindOf(sheet, head);
  if (!kind) return none({ line: head.line, rule: 'import-kind', seen: sheet.name });
  const { places, problems } = placeColumns({ file, line: head.line }, names, kind);
  const below = sheet.rows.filter(({ line }) => line > head.line);
  const filled = fillMerged(sheet, below);
  const context: RowContext = {
    file,
    kind,
    names,
    places,
    units,
    american: americanColumns(filled.rows, places, kind),
  };
  const stray = strayColumns(context, filled.rows);
  const read = filled.rows.map((row) => readRow(row, context));
  return {
    drafts: read.flatMap(({ draft }) => draft ?? []),
    problems: [...problems, ...stray, ...filled.problems, ...read.flatMap((row) => row.problems)],
    notes: [...notes, ...filled.notes],
  };
}

const NOTHING: Found = { drafts: [], problems: [], notes: [] };

/** Old encodings, letters taken apart and invisible signs put right, with a note for each cell. */
function cleaned(sheet: Sheet): { sheet: Sheet; notes: Note[] } {
  const texts = cleanTexts(sheet.rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  const notes: Note[] = [];
  let index = 0;
  const rows = sheet.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, place): Cell => {
      const { text = '', changes = [] } = texts[index] ?? {};
      index += 1;
      for (const { what, before, after } of changes)
        notes.push({
          file: sheet.file,
          line,
          field: letterOf(place),
          what: CHANGE_WORDS[what],
          before: shown(before),
          after: shown(after),
        });
      return { ...cell, text };
    }),
  }));
  return { sheet: { ...sheet, rows }, notes };
}

/** `letterOf(27)  // => 'cột AB'` */
const letterOf = (place: number): string => {
  const letters = (rest: number): string =>
    (rest >= 26 ? letters(Math.floor(rest / 26) - 1) : '') + String.fromCharCode(65 + (rest % 26));
  return `cột ${letters(place)}`;
};

/** The row that names the columns: of the first ones that with the most names that are known. */
function headOf(rows: readonly SheetRow[]): SheetRow | undefined {
  const counted = rows
    .slice(0, TITLE_ROWS)
    .map((row) => ({ row, known: knownNames(row.cells.map(({ text }) => text)) }))
    .toSorted((a, b) => b.known - a.known);
  return counted[0] && counted[0].known > 0 ? counted[0].row : undefined;
}

/** Sites or products: as the sheet or the file is called, as its columns tell, or as its title and their names say. */
function kindOf({ name, file, rows }: Sheet, head: SheetRow): TableKind | undefined {
  const above = rows.filter(({ line }) => line <= head.line).flatMap(({ cells }) => cells.map(({ text }) => text));
  return (
    kindNamed(name) ??
    kindNamed(file.split(/[\\/]/).at(-1) ?? '') ??
    kindOfNames(head.cells.map(({ text }) => text)) ??
    kindNamed(above.join(' | '))
  );
}

/** Cells joined downwards say the same of every row; joined across they are a heading between rows, or unclear. */
function fillMerged({ file, merged }: Sheet, rows: readonly SheetRow[]) {
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const first = rows[0]?.line ?? 0;
  const inside = merged.filter(({ bottom }) => bottom + 1 >= first);
  for (const { name, top, left, right } of inside) {
    if (left !== right) problems.push({ file, line: top + 1, rule: 'import-merged', seen: name });
    else
      notes.push({
        file,
        line: top + 1,
        field: letterOf(left),
        what: `ô gộp ${name}: mọi dòng của ô nhận cùng nội dung`,
      });
  }
  const text = (line: number, place: number): Cell | undefined => rows.find((row) => row.line === line)?.cells[place];
  const filled = rows.map(({ line, cells }): SheetRow => {
    const own = inside.filter(
      ({ top, bottom, left, right }: Merged) => left === right && top + 1 < line && line <= bottom + 1,
    );
    if (own.length === 0) return { line, cells };
    const wide = [...cells];
    for (const { left, top } of own) wide[left] = text(top + 1, left) ?? { text: '' };
    return { line, cells: Array.from(wide, (cell) => cell ?? { text: '' }) };
  });
  return { rows: filled, problems, notes };
}

/** Cells below no name: a row that is one cell off would be misread unseen. */
function strayColumns({ file, names, places }: RowContext, rows: readonly SheetRow[]): Problem[] {
  const named = new Set([...places.values(), ...names.flatMap((name, index) => (name ? [index] : []))]);
  const told = new Set<number>();
  return rows.flatMap(({ line, cells }) =>
    cells.flatMap(({ text }, place): Problem[] => {
      if (!text || named.has(place) || told.has(place)) return [];
      told.add(place);
      return [{ file, line, rule: 'import-unnamed', seen: text, allowed: [letterOf(place)] }];
    }),
  );
}

const americanColumns = (
  rows: readonly SheetRow[],
  places: ReadonlyMap<string, number>,
  kind: TableKind,
): ReadonlySet<string> =>
  new Set(
    fieldColumns(kind)
      .map(({ key }) => key)
      .filter((key) => isAmerican(rows.map(({ cells }) => cells[places.get(key) ?? -1]?.text ?? ''))),
  );
