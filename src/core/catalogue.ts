import { assembleGuide, assembleProduct, assembleRoute, assembleSite, type Parsed } from './assemble.ts';
import type { Entry, Guide, Product, Route, Site } from './entry.ts';
import { checkEntry, toEntryId } from './entry-rules.ts';
import type { Kind } from './kind.ts';
import { parseRecord } from './parse-record.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { publisherProblems } from './publisher-rules.ts';
import { type RawContent, type RawEntry, REGISTER_FILE, UNITS_FILE } from './raw.ts';
import { brokenReferences, sharedIds } from './references.ts';
import { key, readRegister } from './register.ts';
import { guideEn, guideVi } from './schema/guide.ts';
import { productEn, productVi } from './schema/product.ts';
import { type Publisher, publisher as publisherSchema } from './schema/publisher.ts';
import { routeEn, routeVi } from './schema/route.ts';
import { siteEn, siteVi } from './schema/site.ts';
import { compareText } from './text.ts';
import { readUnits } from './units.ts';

/** Everything there is to publish and to print: the one value that pages, search, sitemap, open data and plaques take. */
export interface Catalogue {
  readonly publisher: Publisher;
  readonly sites: readonly Site[];
  readonly products: readonly Product[];
  readonly routes: readonly Route[];
  readonly guides: readonly Guide[];
  /** All of the above, by kind and then by Vietnamese name. */
  readonly entries: readonly Entry[];
}

const SCHEMAS = {
  site: { vi: siteVi, en: siteEn },
  product: { vi: productVi, en: productEn },
  route: { vi: routeVi, en: routeEn },
  guide: { vi: guideVi, en: guideEn },
} as const;

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
  const { units, problems: unitProblems } = readUnits(raw.units);
  // A table that could not be read says nothing about the entries, and must not be blamed on them.
  const isReadable = (file: string) => !raw.problems.some((problem) => problem.file === file);
  // A folder with a wrong name is told once; in the register it counts under the name it should have.
  const named = raw.entries.map(({ kind, id }) => ({ kind, id: toEntryId(id) }));
  const { codes, problems: registerProblems } = readRegister(raw.register, named, raw.today);
  problems.push(...unitProblems, ...sharedIds(raw.entries), ...(isReadable(REGISTER_FILE) ? registerProblems : []));
  const knownUnits = isReadable(UNITS_FILE) ? units : undefined;

  const kinds = new Map(raw.entries.map(({ id, kind }) => [id, kind]));
  const entries = raw.entries.flatMap((entry) => {
    const { vi, en } = parseEntry(entry);
    problems.push(...vi.problems, ...en.problems, ...checkEntry(entry, vi.value, en.value));
    if (vi.value) problems.push(...brokenReferences(entry, vi.value, SCHEMAS[entry.kind].vi, kinds, knownUnits));
    if (!vi.value || !en.value || !entry.vi || !entry.en) return [];
    const code = codes.get(key(entry)) ?? '';
    const { id, folder, assets } = entry;
    const texts = { vi: entry.vi, en: entry.en };
    // The schemas of one kind belong together; TypeScript cannot follow that through the table.
    const assemble = ASSEMBLE[entry.kind] as (parsed: Parsed<unknown, unknown>) => Entry;
    return [assemble({ id, folder, assets, code, vi: vi.value, en: en.value, texts, units, today: raw.today })];
  });

  if (problems.length > 0 || !publisher?.value) return { catalogue: undefined, problems: inReadingOrder(problems) };
  return { catalogue: { publisher: publisher.value, ...byKind(entries) }, problems: [] };
}

function parseEntry(entry: RawEntry) {
  const schemas = SCHEMAS[entry.kind];
  const nothing = { value: undefined, problems: [] as Problem[] };
  return {
    vi: entry.vi?.data === undefined ? nothing : parseRecord(schemas.vi, entry.vi),
    en: entry.en?.data === undefined ? nothing : parseRecord(schemas.en, entry.en, schemas.vi),
  };
}

function byKind(all: readonly Entry[]): Omit<Catalogue, 'publisher'> {
  const ofKind = <K extends Kind>(kind: K) =>
    all
      .filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind)
      .toSorted((a, b) => compareText('vi', a.name.vi, b.name.vi));
  const [sites, products, routes, guides] = [ofKind('site'), ofKind('product'), ofKind('route'), ofKind('guide')];
  return { sites, products, routes, guides, entries: [...sites, ...products, ...routes, ...guides] };
}
