import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { KIND_FOLDERS } from '../../../src/core/kind.ts';
import { LANGS } from '../../../src/core/lang.ts';
import { readUnits } from '../../../src/core/units.ts';
import { TABLE_KINDS } from '../../../src/exchange/columns.ts';
import { SHEET_NAMES, type Table, tableOf, templates } from '../../../src/exchange/tables.ts';
import { contentDir, outDir, today } from '../../../src/reader/content-dir.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { csvCell } from '../csv-lines.ts';
import { rawCodes } from './raw-codes.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Where tables are put: beside the project, never in the content. */
const FOLDER = 'bang-tinh';

/** Writes all sites and products as tables. @returns the files, and the entries that could not be read */
export async function exportTables(format: 'csv' | 'xlsx'): Promise<{ files: string[]; left: string[] }> {
  const raw = await readContent(contentDir(), today());
  const { units } = readUnits(raw.units, raw.today);
  const codes = rawCodes(raw);
  const isWhole = ({ vi, en }: (typeof raw.entries)[number]) =>
    [vi, en].every((text) => !text || (text.data && text.body));
  const tables = TABLE_KINDS.map((kind) => {
    const own = raw.entries.filter((entry) => entry.kind === kind && entry.vi && isWhole(entry));
    return { kind, name: SHEET_NAMES[kind].vi, rows: tableOf(kind, own, codes, units) };
  });
  const left = raw.entries
    .filter((entry) => TABLE_KINDS.some((kind) => kind === entry.kind) && !(entry.vi && isWhole(entry)))
    .map(({ folder }) => `content/${folder}`);
  if (format === 'xlsx') return { files: [await workbook(`noi-dung-${raw.today}`, tables)], left };
  const files = [];
  for (const { kind, rows } of tables) files.push(await csv(`${KIND_FOLDERS[kind]}-${raw.today}`, rows));
  return { files, left };
}

/** Writes empty tables with the names of the columns, and what may stand in them, in both formats and languages. */
export async function writeTemplates(): Promise<string[]> {
  const files: string[] = [];
  for (const lang of LANGS) {
    const sheets = templates(lang);
    const stem = lang === 'vi' ? 'mau' : 'template';
    files.push(await workbook(stem, sheets));
    for (const [index, kind] of TABLE_KINDS.entries()) {
      const name = lang === 'vi' ? KIND_FOLDERS[kind] : SHEET_NAMES[kind].en.toLowerCase();
      files.push(await csv(`${stem}-${name}`, sheets[index]?.rows ?? []));
    }
  }
  return files;
}

const WIDEST = 60;

const workbook = (stem: string, sheets: readonly { name: string; rows: Table }[]): Promise<string> =>
  write(stem, '.xlsx', (path) =>
    writeXlsx(
      path,
      sheets.map(({ name, rows }) => ({ name, rows, widths: (rows[0] ?? []).map((_, index) => widthOf(rows, index)) })),
    ),
  );

const widthOf = (rows: Table, column: number): number => {
  const longest = Math.max(...rows.map((row) => (row[column] ?? '').length));
  return Math.max(14, Math.min(WIDEST, longest + 2));
};

/** With the mark by which Excel knows UTF-8, and the line ends it writes itself. */
const csv = (stem: string, rows: Table): Promise<string> =>
  write(stem, '.csv', (path) =>
    writeFile(path, `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`),
  );

/** A table that somebody may have corrected is never written over: the next one gets a number. */
async function write(stem: string, ending: string, save: (path: string) => Promise<void>): Promise<string> {
  const dir = join(outDir(), FOLDER);
  await mkdir(dir, { recursive: true });
  let path = join(dir, stem + ending);
  for (let number = 2; existsSync(path); number += 1) path = join(dir, `${stem}-${number}${ending}`);
  await save(`${path}.new`);
  await rename(`${path}.new`, path);
  return relative('.', path);
}
