import type { Catalogue } from './catalogue.ts';
import { type Entry, type Product, type Site, unitOf } from './entry.ts';

/**
 * Up to five sites and products near an entry: of its cluster first, then of its commune, then of the former district.
 * Positions come later, when more than a handful of sites have one.
 */
export function nearby(entry: Entry, { sites, products }: Catalogue): (Site | Product)[] {
  const here = unitOf(entry);
  const cluster = entry.kind === 'site' ? (entry.cluster ?? entry.id) : undefined;
  const rank = (other: Site | Product): number => {
    if (cluster && other.kind === 'site' && (other.cluster === cluster || other.id === cluster)) return 0;
    if (here && other.unit?.code === here.code) return 1;
    return here && other.unit?.district.vi === here.district.vi ? 2 : 3;
  };
  return [...sites, ...products]
    .filter((other) => other.id !== entry.id && rank(other) < 3)
    .map((other) => ({ other, rank: rank(other) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, 5)
    .map(({ other }) => other);
}

/** The sites that belong to a cluster, by name. */
export const membersOf = (id: string, { sites }: Catalogue): Site[] => sites.filter((site) => site.cluster === id);
