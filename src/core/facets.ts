import type { Entry } from './entry.ts';
import { UNKNOWN_UNIT } from './units.ts';

/** By what a search can be narrowed: kind, rank (xếp hạng), present commune, OCOP stars, century of founding. */
export const FACETS = ['kind', 'rank', 'unit', 'stars', 'century'] as const;
export type Facet = (typeof FACETS)[number];

/** Where an entry stands in each; nothing where the question does not arise. A product has no rank. */
export type Facets = Readonly<Partial<Record<Facet, string>>>;

/** What is not known is said so, and can be asked for. */
export const UNKNOWN = UNKNOWN_UNIT;

/** Stars count only while they are valid, as on the page. */
export function facetsOf(entry: Entry): Facets {
  const { kind } = entry;
  if (kind === 'site') {
    const century = entry.foundedIn === undefined ? UNKNOWN : String(centuryOf(entry.foundedIn));
    return { kind, rank: entry.rank, unit: entry.unit?.code ?? UNKNOWN, century };
  }
  if (kind !== 'product') return { kind };
  const { stars, starsState } = entry.ocop;
  const unit = entry.unit?.code ?? UNKNOWN;
  return starsState === 'valid' ? { kind, unit, stars: String(stars) } : { kind, unit };
}

/** `centuryOf(1533)  // => 16`; a century ends with its hundredth year. */
export const centuryOf = (year: number): number => Math.ceil(year / 100);

/** Whether an entry stands where each chosen facet asks for. */
export const isWithin = (facets: Facets, chosen: Facets): boolean =>
  FACETS.every((facet) => !chosen[facet] || chosen[facet] === facets[facet]);

/**
 * How many entries each value of each facet would show beside what is chosen in the others.
 *
 * @example countFacets(all, {}).get('stars')?.get('5') // => 3
 */
export function countFacets(all: readonly Facets[], chosen: Facets): ReadonlyMap<Facet, ReadonlyMap<string, number>> {
  return new Map(
    FACETS.map((facet) => {
      const counts = new Map<string, number>();
      for (const facets of all) {
        const value = facets[facet];
        if (value && isWithin(facets, { ...chosen, [facet]: '' })) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [facet, counts] as const;
    }),
  );
}
