import type { RawContent, RawEntry, RawRecord, RawRow } from '../../src/core/raw.ts';
import { readTable } from '../../src/reader/csv.ts';
import { chainOf, PUBLISHED_COLUMNS, REGISTER_COLUMNS, SEALED_COLUMNS } from '../../src/reader/ledger.ts';
import { PRINTED_COLUMNS, readContent } from '../../src/reader/read-content.ts';
import { fixture } from './run-script.ts';

const COLUMNS = {
  'ma.csv': REGISTER_COLUMNS,
  'ma-thoi-dung.csv': ['code', 'on', 'reason', 'successor', 'name_vi', 'name_en', 'text_vi', 'text_en'],
  'da-doi.csv': ['from', 'to', 'on', 'note'],
  'dia-danh.csv': ['code', 'type', 'name', 'district', 'from', 'until', 'into', 'legal'],
  'da-in.csv': PRINTED_COLUMNS,
  'so-luu/ma.csv': SEALED_COLUMNS,
  'so-luu/dia-chi.csv': PUBLISHED_COLUMNS,
} as const;
export type Table = keyof typeof COLUMNS;

export const columnsOf = (name: Table): readonly string[] => COLUMNS[name];

/** Lines of a table as the reader hands them on; the first stands on the second line of its file. */
export function rowsOf(file: Table, lines: readonly string[]): RawRow[] {
  const text = [columnsOf(file).join(','), ...lines].join('\n');
  return readTable(text, columnsOf(file)).rows.map((row) => ({ file, ...row }));
}

export const TODAY = '2026-11-21';
/** The register of the fixture `valid`. */
export const CHUA_MAU = 'Q6E1R,site,chua-mau,2026-11-21,planned';
export const DEN_MAU = 'Q0F75,site,den-mau,2026-11-21,planned';

const VALID = await readContent(fixture('valid'), TODAY);

/** What stands in the tables, where it is otherwise than in the fixture `valid`: lines without the one that names the columns. */
export interface Told {
  readonly today?: string;
  readonly register?: readonly string[];
  /** Lines the register had when it was last published, and lines in its history with the oldest first. */
  readonly sealed?: readonly string[];
  readonly history?: readonly string[];
  readonly retired?: readonly string[];
  readonly moves?: readonly string[];
  readonly published?: readonly string[];
  readonly units?: readonly string[];
  readonly printed?: readonly string[];
  readonly entries?: (entries: readonly RawEntry[]) => readonly RawEntry[];
  readonly publisher?: Readonly<Record<string, unknown>>;
  readonly stocks?: RawRecord;
}

/** The content of the fixture `valid` with other tables, as the reader would hand it on. */
export function contentOf(told: Told): RawContent {
  const { today = TODAY, register = [CHUA_MAU, DEN_MAU], units, entries = (all) => all } = told;
  // Whatever was published was sealed with it.
  const sealed = told.sealed ?? (told.published ? register : []);
  const rows = rowsOf('ma.csv', register);
  const sealedRows = rowsOf('ma.csv', sealed);
  const seals = chainOf(sealedRows);
  const publisher = VALID.publisher && {
    ...VALID.publisher,
    data: { ...(VALID.publisher.data as object), ...told.publisher },
  };
  return {
    ...VALID,
    today,
    entries: entries(VALID.entries),
    publisher,
    stocks: told.stocks,
    register: rows,
    chain: chainOf(rows),
    history: rowsOf('ma.csv', told.history ?? []),
    sealedChain: seals,
    sealed: rowsOf(
      'so-luu/ma.csv',
      sealed.map((line, index) => [...line.split(',').slice(0, 4), seals[index]].join(',')),
    ),
    published: rowsOf('so-luu/dia-chi.csv', told.published ?? (sealed.length > 0 ? ['/'] : [])),
    retired: rowsOf('ma-thoi-dung.csv', told.retired ?? []),
    moves: rowsOf('da-doi.csv', told.moves ?? []),
    printed: rowsOf('da-in.csv', told.printed ?? []),
    units: units ? rowsOf('dia-danh.csv', units) : VALID.units,
  };
}

/** The same entries, one of them in a folder of another name. */
export const renamed =
  (id: string, to: string) =>
  (entries: readonly RawEntry[]): RawEntry[] =>
    entries.map((entry) => (entry.id === id ? { ...entry, id: to, folder: entry.folder.replace(id, to) } : entry));

/** The same entries without one. */
export const without =
  (id: string) =>
  (entries: readonly RawEntry[]): RawEntry[] =>
    entries.filter((entry) => entry.id !== id);

/** The same entries, with facts of one of them written otherwise, or its English words. */
export const stating =
  (id: string, facts: object, lang: 'vi' | 'en' = 'vi') =>
  (entries: readonly RawEntry[]): RawEntry[] =>
    entries.map((entry) => {
      const text = entry[lang];
      if (entry.id !== id || !text) return entry;
      return { ...entry, [lang]: { ...text, data: { ...(text.data as object), ...facts } } };
    });
