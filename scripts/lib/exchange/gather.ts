import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Problem } from '../../../src/core/problem.ts';
import type { RawEntry } from '../../../src/core/raw.ts';
import type { Units } from '../../../src/core/units.ts';
import type { Found, SheetRow } from '../../../src/exchange/draft.ts';
import { fileKind } from '../../../src/exchange/file-kind.ts';
import { fileNameIn } from '../../../src/exchange/file-names.ts';
import { type Known, knownDrafts, knownEntries } from '../../../src/exchange/known-entries.ts';
import { placePoints } from '../../../src/exchange/place-points.ts';
import { geoJsonPoints, kmlPoints } from '../../../src/exchange/points.ts';
import { readSheet } from '../../../src/exchange/read-sheet.ts';
import { decodeText } from '../../../src/reader/encoding.ts';
import { draftOfDocument } from './doc-draft.ts';
import { withPhotosBeside } from './photos-beside.ts';
import { readCsv } from './read-csv.ts';
import { readDocx } from './read-docx.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Beyond, beyondCells } from './zip.ts';

/** What a source is read against. */
export interface Around {
  readonly units: Units;
  readonly entries: readonly RawEntry[];
  /** What points may be called after. */
  readonly known: readonly Known[];
}

const POINTS = ['.geojson', '.json', '.kml'];
const TAKEN = ['.xlsx', '.xlsm', '.csv', '.tsv', '.txt', '.docx', ...POINTS];
/** Files that lie in a folder for a row of a table beside them, or for nobody. */
const PASSED_OVER = /^(~\$.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Everything that a file, or all files of a folder and its folders, say of entries. */
export async function gather(path: string, around: Around): Promise<Found> {
  const info = await stat(path).catch(() => undefined);
  if (!info) return told({ file: path, rule: 'import-file', seen: 'missing' });
  if (!info.isDirectory()) return readSource(path, around);
  const names = (await readdir(path, { recursive: true })).toSorted();
  const found: Found[] = [];
  const media: string[] = [];
  const maps: string[] = [];
  for (const name of names) {
    const file = join(path, name);
    if (PASSED_OVER.test(basename(name)) || (await stat(file)).isDirectory()) continue;
    if (fileNameIn(basename(name))) media.push(file);
    else if (POINTS.includes(extname(name).toLowerCase())) maps.push(file);
    else found.push(await readSource(file, around));
  }
  // A point may be that of a row or document beside it.
  const known = knownEntries(around.entries);
  const beside = knownDrafts(together(found).drafts, known);
  const all = [...new Map([...beside, ...known].map((one) => [one.folder, one])).values()];
  for (const file of maps) found.push(await readSource(file, { ...around, known: all }));
  const said = together(found);
  const used = new Set(said.drafts.flatMap(({ files }) => [...files.keys()]));
  const loose = media.filter((file) => !used.has(fileNameIn(basename(file).normalize('NFC')) ?? ''));
  const left = loose.map(
    (file): Problem => ({ file: nameOf(file), rule: 'import-photo', seen: basename(file), allowed: ['loose'] }),
  );
  if (found.length === 0) return told({ file: nameOf(path), rule: 'import-file', seen: 'nothing' });
  return { ...said, problems: [...said.problems, ...left] };
}

/** A path as it was given, with forward slashes. */
const nameOf = (path: string): string => path.split('\\').join('/').normalize('NFC');

const together = (found: readonly Found[]): Found => ({
  drafts: found.flatMap(({ drafts }) => drafts),
  problems: found.flatMap(({ problems }) => problems),
  notes: found.flatMap(({ notes }) => notes),
});

const told = (problem: Problem): Found => ({ drafts: [], problems: [problem], notes: [] });

/** One file, by what it is rather than by what it is called. */
async function readSource(path: string, around: Around): Promise<Found> {
  const file = nameOf(path);
  const bytes = new Uint8Array(await readFile(path));
  const ending = extname(path).toLowerCase();
  const kind = fileKind(bytes);
  if (!TAKEN.includes(ending) && kind === 'text') return told({ file, rule: 'import-file', seen: 'unknown' });
  if (kind !== 'zip' && kind !== 'text') return told({ file, rule: 'import-file', seen: kind });
  if (kind === 'text' && /^\.(xls|doc)/.test(ending)) return told({ file, rule: 'import-file', seen: 'cut' });
  if (kind === 'zip') return readPacked(bytes, file, path, around);
  if (POINTS.includes(ending)) return readPoints(bytes, file, around);
  const { sheet, problems } = readCsv(bytes, file);
  const read = sheet ? readSheet(sheet, around.units) : together([]);
  const whole = await withPhotosBeside(read, dirname(path), around.entries);
  return { ...whole, problems: [...problems, ...whole.problems] };
}

/** Workbooks and documents are archives; which of the two, only trying tells. */
async function readPacked(bytes: Uint8Array, file: string, path: string, around: Around): Promise<Found> {
  try {
    if (/\.docx$/i.test(path)) return draftOfDocument(file, await readDocx(bytes));
    if (!/\.xls[xm]$/i.test(path)) return told({ file, rule: 'import-file', seen: 'unknown' });
    const beyond = beyondCells(bytes);
    const sheets = await readXlsx(bytes);
    const found = sheets.map(({ name, rows }) => {
      const { merged = [], failed = [] } = beyond.get(name) ?? {};
      return readSheet({ file, name, rows: withFailed(rows, failed), merged }, around.units);
    });
    return withPhotosBeside(together(found), dirname(path), around.entries);
  } catch {
    return told({ file, rule: 'import-file', seen: 'cut' });
  }
}

/** Formulas that failed say so in their cells. */
const withFailed = (rows: readonly SheetRow[], failed: Beyond['failed']): SheetRow[] =>
  rows.map(({ line, cells }) => {
    const own = failed.filter(({ row }) => row === line - 1);
    const wide = [...cells];
    for (const { column, text } of own) wide[column] = { text };
    return { line, cells: Array.from(wide, (cell) => cell ?? { text: '' }) };
  });

function readPoints(bytes: Uint8Array, file: string, { known }: Around): Found {
  const decoded = decodeText(bytes);
  const text = 'text' in decoded ? decoded.text.replace(/^\uFEFF/, '') : '';
  const points = kmlPoints(text) ?? geoJsonPoints(text);
  return points ? placePoints(file, points, known) : told({ file, rule: 'import-file', seen: 'no-points' });
}
