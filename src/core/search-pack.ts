import { FACETS, type Facet } from './facets.ts';
import { KINDS } from './kind.ts';
import { type Lang, otherLang } from './lang.ts';
import type { EntryRecord, SearchRecords, UnitRecord } from './search-records.ts';
import { fold } from './text.ts';

/**
 * Search records as they are sent: for each field a column of lines. Like stands beside like, so gzip finds more of it, and
 * no field's name is repeated.
 */
export interface PackedRecords {
  readonly entries: Columns<(typeof ENTRY_FIELDS)[number]>;
  readonly units: Columns<(typeof UNIT_FIELDS)[number]>;
}
type Columns<F extends string> = Readonly<Record<F, string>>;
type Row<F extends string> = Readonly<Record<F, string>>;

const ENTRY_FIELDS = ['name', 'twin', 'others', 'id', 'code', 'producer', 'former', 'away', 'told', ...FACETS] as const;
const UNIT_FIELDS = ['code', 'name', 'formers'] as const;

export const packRecords = ({ entries, units }: SearchRecords, lang: Lang): PackedRecords => ({
  entries: inColumns(
    ENTRY_FIELDS,
    entries.map((entry) => entryRow(entry, lang, units)),
  ),
  units: inColumns(
    UNIT_FIELDS,
    units.map(({ code, name, formers }) => ({ code, name, formers: list(formers) })),
  ),
});

export function unpackRecords(packed: PackedRecords, lang: Lang): SearchRecords {
  const units = inRows(UNIT_FIELDS, packed.units).map(
    ({ code, name, formers }): UnitRecord => ({ code, name, formers: unlist(formers) }),
  );
  return { units, entries: inRows(ENTRY_FIELDS, packed.entries).map((row) => entryOf(row, lang, units)) };
}

function entryRow(entry: EntryRecord, lang: Lang, units: readonly UnitRecord[]): Row<(typeof ENTRY_FIELDS)[number]> {
  const { name, twin, others, id, code, producer, former, facets } = entry;
  const facet = (facet: Facet) => facets[facet] ?? '';
  const place = units.findIndex((unit) => unit.code === facets.unit);
  return {
    name,
    twin: twin === name ? '' : twin,
    others: list(others),
    // Most folders are called as the entry is.
    id: id === slug(lang === 'vi' ? name : twin) ? '' : id,
    code,
    producer,
    former,
    away: entry.lang === lang ? '' : '1',
    told: entry.isTradition ? '1' : '',
    kind: String(KINDS.indexOf(entry.kind)),
    rank: facet('rank'),
    // The line in the table of units: five digits compress badly.
    unit: place < 0 ? facet('unit') : String(place),
    stars: facet('stars'),
    century: facet('century'),
  };
}

function entryOf(row: Row<(typeof ENTRY_FIELDS)[number]>, lang: Lang, units: readonly UnitRecord[]): EntryRecord {
  const { name, others, code, producer, former, rank, stars, century } = row;
  const twin = row.twin || name;
  const kind = KINDS[Number(row.kind)] ?? 'site';
  const unit = row.unit && (units[Number(row.unit)]?.code ?? row.unit);
  const facets = { kind, rank, unit, stars, century };
  return {
    kind,
    id: row.id || slug(lang === 'vi' ? name : twin),
    code,
    lang: row.away ? otherLang(lang) : lang,
    name,
    twin,
    others: unlist(others),
    producer,
    former,
    facets: Object.fromEntries(Object.entries(facets).filter(([, value]) => value)),
    isTradition: row.told !== '',
  };
}

/** `slug('Đền Kiếp Bạc')  // => 'den-kiep-bac'` */
const slug = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Several names in one line. */
const list = (names: readonly string[]): string => names.join('\t');
const unlist = (line: string): string[] => (line ? line.split('\t') : []);

function inColumns<F extends string>(fields: readonly F[], rows: readonly Row<F>[]): Columns<F> {
  const column = (field: F) => rows.map((row) => row[field].replaceAll('\n', ' ')).join('\n');
  return Object.fromEntries(fields.map((field) => [field, column(field)])) as Columns<F>;
}

function inRows<F extends string>(fields: readonly F[], columns: Columns<F>): Row<F>[] {
  const lines = fields.map((field) => columns[field].split('\n'));
  // No table has a line of nothing: every field of it would have to be empty.
  const count = fields.every((field) => columns[field] === '') ? 0 : (lines[0]?.length ?? 0);
  return Array.from(
    { length: count },
    (_, index) => Object.fromEntries(fields.map((field, place) => [field, lines[place]?.[index] ?? ''])) as Row<F>,
  );
}
