import { addressProblems } from './addresses.ts';
import { assembleGuide, assembleProduct, assembleRoute, assembleSite, type Parsed } from './assemble.ts';
import { withNamedThings } from './english-lists.ts';
import type { Entry, FurtherText, Guide, Product, Route, Site } from './entry.ts';
import { checkEntry, toEntryId } from './entry-rules.ts';
import { readGlossary } from './glossary.ts';
import { KINDS, type Kind } from './kind.ts';
import type { Logo } from './logo.ts';
import { folderOf, presentId, readMoves } from './moves.ts';
import { type Move, movesOf } from './old-addresses.ts';
import { readStocks } from './own-stocks.ts';
import { parseRecord } from './parse-record.ts';
import { printLogProblems } from './print-log.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { printedDomainProblems, publisherProblems } from './publisher-rules.ts';
import { MOVES_FILE, type RawContent, type RawEntry, REGISTER_FILE, RETIRED_FILE, UNITS_FILE } from './raw.ts';
import { brokenReferences, sharedGtins, sharedIds } from './references.ts';
import { codesByFolder, ownerProblems, type Registration, readRegister, tombstoneProblems } from './register.ts';
import { SCHEMAS } from './schema/entries.ts';
import { further as furtherSchema } from './schema/further.ts';
import { type Publisher, publisher as publisherSchema } from './schema/publisher.ts';
import { sealProblems } from './seal.ts';
import type { Stock } from './stock.ts';
import { compareText } from './text.ts';
import { readTombstones, type Tombstone } from './tombstone.ts';
import { readUnits, type Units } from './units.ts';

/** Everything there is to publish and to print: the one value that pages, search, sitemap, open data and plaques take. */
export interface Catalogue {
  /** The day it was judged for, in Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
  readonly publisher: Publisher;
  readonly logo: Logo | undefined;
  readonly sites: readonly Site[];
  readonly products: readonly Product[];
  readonly routes: readonly Route[];
  readonly guides: readonly Guide[];
  /** All of the above, by kind and then by Vietnamese name. */
  readonly entries: readonly Entry[];
  /** Every code that was ever issued, in the order of the register. */
  readonly register: readonly Registration[];
  /** What the retired ones say, by code. */
  readonly tombstones: ReadonlyMap<string, Tombstone>;
  /** Addresses of earlier days and where they lead. */
  readonly moves: readonly Move[];
  readonly units: Units;
  /** Sheets of labels the publisher described, besides those that are known. */
  readonly stocks: readonly Stock[];
}

const ASSEMBLE = { site: assembleSite, product: assembleProduct, route: assembleRoute, guide: assembleGuide };

/**
 * Judges raw content: either the catalogue, or every problem in it at once, in reading order.
 * A catalogue is only given when there is nothing to mend, so whoever holds one need not check anything again.
 */
export function buildCatalogue(
  raw: RawContent,
): { catalogue: Catalogue; problems: [] } | { catalogue: undefined; problems: Problem[] } {
  const problems: Problem[] = [...raw.problems];
  const publisher = raw.publisher?.data === undefined ? undefined : parseRecord(publisherSchema, raw.publisher);
  problems.push(...(publisher?.problems ?? []), ...publisherProblems(raw.publisher, publisher?.value, raw.today));
  // A table that could not be read says nothing about the entries, and must not be blamed on them.
  const isReadable = (file: string) => !raw.problems.some((problem) => problem.file === file);
  // A folder with a wrong name is told once; in the register it counts under the name it should have.
  const named = raw.entries.map(({ kind, id }) => ({ kind, id: toEntryId(id) }));
  const units = readUnits(raw.units, raw.today);
  const register = judgeRegister(raw, named);
  const isRegisterReadable = [REGISTER_FILE, MOVES_FILE, RETIRED_FILE].every(isReadable);
  problems.push(...units.problems, ...sharedIds(raw.entries), ...(isRegisterReadable ? register.problems : []));
  const { stocks, problems: stockProblems } = readStocks(raw.stocks);
  problems.push(...stockProblems, ...readGlossary(raw.glossary).problems);
  if (publisher?.value) problems.push(...printedDomainProblems(register.register, publisher.value));
  const allCodes = new Set(raw.register.map(({ cells }) => cells['code'] ?? ''));
  problems.push(...printLogProblems(raw.printed, isReadable(REGISTER_FILE) ? allCodes : undefined, raw.today));
  const knownUnits = isReadable(UNITS_FILE) ? units.units : undefined;

  const kinds = new Map(raw.entries.map(({ id, kind }) => [id, kind]));
  const codes = codesByFolder(register.register);
  const nameToday = (id: string) => presentId(register.moves, id, (one) => kinds.has(one));
  const read = raw.entries.map((entry) => ({ entry, ...parseEntry(entry) }));
  problems.push(...sharedGtins(read.map(({ entry, vi }) => ({ entry, facts: vi.value }))));
  const entries = read.flatMap(({ entry, vi, en, further }) => {
    problems.push(...vi.problems, ...en.problems, ...further.flatMap((one) => one.problems));
    problems.push(...checkEntry(entry, vi.value, en.value));
    if (vi.value) {
      problems.push(...brokenReferences(entry, vi.value, SCHEMAS[entry.kind].vi, kinds, knownUnits, register.moves));
    }
    if (!vi.value || !en.value || !entry.vi || !entry.en) return [];
    const { id, folder, assets } = entry;
    const code = codes.get(folder) ?? '';
    const texts = { vi: entry.vi, en: entry.en };
    const inFurther = further.flatMap(({ lang, text, value }): FurtherText[] =>
      value ? [{ lang, body: text.body?.source ?? '', translator: undefined, translatedOn: undefined, ...value }] : [],
    );
    const words = { vi: vi.value, en: en.value, texts, further: inFurther };
    const parsed = { id, folder, assets, code, ...words, units: units.units, presentId: nameToday, today: raw.today };
    // The schemas of one kind belong together; TypeScript cannot follow that through the table.
    const assemble = ASSEMBLE[entry.kind] as (parsed: Parsed<unknown, unknown>) => Entry;
    return [assemble(parsed)];
  });
  if (problems.length > 0 || !publisher?.value) return { catalogue: undefined, problems: inReadingOrder(problems) };

  // Only of entries that are whole can be said which addresses they have.
  const known = { ...byKind(entries), units: units.units, register: register.register };
  const moves = movesOf(known, register.moves, raw.published);
  const lost = addressProblems(known, moves, raw.published, raw.moves, raw.today);
  if (lost.length > 0) return { catalogue: undefined, problems: inReadingOrder(lost) };
  const { tombstones } = register;
  return {
    catalogue: {
      today: raw.today,
      publisher: publisher.value,
      logo: raw.logo,
      ...known,
      tombstones,
      moves,
      stocks,
    },
    problems: [],
  };
}

/** The register, what was taken out of use and what moved: three tables that only make sense together. */
function judgeRegister(raw: RawContent, named: readonly Pick<RawEntry, 'kind' | 'id'>[]) {
  const folders = new Set(named.map(({ kind, id }) => folderOf(kind, id)));
  const owned = raw.register.flatMap(({ cells }) =>
    KINDS.flatMap((kind) =>
      kind === cells['kind'] && cells['status'] === 'retired' ? [folderOf(kind, cells['id'] ?? '')] : [],
    ),
  );
  const promised = new Set([...raw.sealed, ...raw.history].map(({ cells }) => `${cells['code']} ${cells['kind']}`));
  const { moves, problems: moveProblems } = readMoves(raw.moves, folders, new Set(owned), raw.today);
  const { register, problems } = readRegister(raw.register, moves, raw.today);
  const { tombstones, problems: tombstoneFaults } = readTombstones(raw.retired, folders, moves, raw.today);
  return {
    register,
    moves,
    tombstones,
    problems: [
      ...moveProblems,
      ...problems,
      ...ownerProblems(register, raw.register, named, raw.today, (code, kind) => promised.has(`${code} ${kind}`)),
      ...tombstoneFaults,
      ...tombstoneProblems(register, raw, tombstones),
      ...sealProblems(raw),
    ],
  };
}

function parseEntry(entry: RawEntry) {
  const schemas = SCHEMAS[entry.kind];
  const nothing = { value: undefined, problems: [] as Problem[] };
  return {
    vi: entry.vi?.data === undefined ? nothing : parseRecord(schemas.vi, entry.vi),
    en:
      entry.en?.data === undefined ? nothing : parseRecord(schemas.en, withNamedThings(entry.en, entry.vi), schemas.vi),
    further: entry.further.map(({ lang, text }) => ({
      lang,
      text,
      ...(text.data === undefined ? nothing : parseRecord(furtherSchema, text, schemas.vi)),
    })),
  };
}

function byKind(all: readonly Entry[]): Pick<Catalogue, 'sites' | 'products' | 'routes' | 'guides' | 'entries'> {
  const ofKind = <K extends Kind>(kind: K) =>
    all
      .filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind)
      .toSorted((a, b) => compareText('vi', a.name.vi, b.name.vi));
  const [sites, products, routes, guides] = [ofKind('site'), ofKind('product'), ofKind('route'), ofKind('guide')];
  return { sites, products, routes, guides, entries: [...sites, ...products, ...routes, ...guides] };
}
