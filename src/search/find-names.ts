import { readCode } from '../core/code.ts';
import { type Facets, isWithin } from '../core/facets.ts';
import type { EntryRecord, SearchRecords, UnitRecord } from '../core/search-records.ts';
import { bestMatch, type Field, fieldOf, type Match, spellAll } from './match.ts';

/** What says why something was found, where it is not its name. */
export type Reason = 'twin' | 'other' | 'producer' | 'former';

/** Something found without looking into the texts. */
export interface Hit {
  readonly entry: EntryRecord | undefined;
  /** The commune itself, or the one the entry lies in. */
  readonly unit: UnitRecord | undefined;
  /** The words under which it was found, where they are not its name. */
  readonly reason: { readonly kind: Reason; readonly text: string } | undefined;
}

/** Everything that can be found at once, its words ready to be compared. */
export type NameIndex = readonly Indexed[];
interface Indexed {
  readonly entry: EntryRecord | undefined;
  readonly unit: UnitRecord | undefined;
  readonly fields: readonly Field[];
  readonly reasons: ReadonlyMap<Field, Reason>;
}

export function indexNames({ entries, units }: SearchRecords): NameIndex {
  const inside = new Map(units.map((unit) => [unit.code, unit]));
  return [
    ...entries.map((entry) => {
      const unit = inside.get(entry.facets.unit ?? '');
      return indexed(entry, unit, [
        [entry.name, 10],
        [entry.twin, 8, 'twin'],
        ...entry.others.map((name) => [name, 8, 'other'] as const),
        [entry.producer, 6, 'producer'],
        [unit?.name ?? '', 3],
        [entry.former, 2, 'former'],
      ]);
    }),
    ...units.map((unit) =>
      indexed(undefined, unit, [[unit.name, 7], ...unit.formers.map((name) => [name, 5, 'former'] as const)]),
    ),
  ];
}

type Named = readonly [text: string, weight: number, reason?: Reason];

function indexed(entry: EntryRecord | undefined, unit: UnitRecord | undefined, names: readonly Named[]): Indexed {
  const fields = names.map(([text, weight, reason]) => [fieldOf(text, weight), reason] as const);
  return {
    entry,
    unit,
    fields: fields.map(([field]) => field),
    reasons: new Map(fields.flatMap(([field, reason]) => (reason ? [[field, reason]] : []))),
  };
}

/**
 * What a query names, best first. Without words it is all that the chosen facets hold, in the order of the catalogue;
 * without those too it is nothing.
 */
export function findNames(index: NameIndex, query: string, chosen: Facets): Hit[] {
  const isChosen = Object.values(chosen).some(Boolean);
  // A commune has no rank and no kind: whoever narrows looks for entries.
  const within = index.filter(({ entry }) => !isChosen || (entry && isWithin(entry.facets, chosen)));
  const words = spellAll(query);
  if (words.length === 0) return isChosen && !query ? within.map((one) => ({ ...one, reason: undefined })) : [];
  return within
    .flatMap((one) => {
      const match = one.entry && isCodeOf(one.entry, query) ? THE_CODE : bestMatch(words, one.fields);
      return match ? [{ one, match }] : [];
    })
    .sort((a, b) => b.match.score - a.match.score)
    .map(({ one: { entry, unit, reasons }, match: { field } }) => {
      const kind = field && reasons.get(field);
      return { entry, unit, reason: field && kind && { kind, text: field.text } };
    });
}

/** Whether this may become the code. With its first digit a code cannot be a word any more. */
const isCodeOf = ({ code }: EntryRecord, query: string): boolean =>
  /\d/.test(query) && code.startsWith(readCode(query)) && readCode(query) !== '';
const THE_CODE: Match = { score: 100, field: undefined };

/** The codes of what the chosen facets hold; nothing where nothing is chosen. */
export const codesWithin = (index: NameIndex, chosen: Facets): string[] | undefined =>
  Object.values(chosen).some(Boolean)
    ? index.flatMap(({ entry }) => (entry && isWithin(entry.facets, chosen) ? [entry.code] : []))
    : undefined;

/** The entry whose code was typed, in any spelling. */
export const entryByCode = (index: NameIndex, typed: string): EntryRecord | undefined =>
  index.find(({ entry }) => entry?.code === readCode(typed))?.entry;
