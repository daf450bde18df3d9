import type { Catalogue } from './catalogue.ts';
import { type Distance, distanceBetween, metresBetween } from './distance.ts';
import { type Entry, type Product, positionOf, type Site, unitOf } from './entry.ts';

/** Something near an entry, and how far, where both were located. */
export interface Neighbour {
  readonly entry: Site | Product;
  readonly distance: Distance | undefined;
}

const MOST = 5;
/** Metres. What is further away is another outing. */
const FURTHEST_M = 30_000;
/**
 * Metres a place without a position is taken to lie away, so that it finds its rank among those that have one. Communes of
 * the former province have radii of 1.4 to 4.9 km; a former district is about three times as wide.
 */
const TAKEN_M = { cluster: 2000, commune: 3000, district: 10_000 };

/**
 * Up to five sites and products near an entry, the nearest first: by distance where both have a position, otherwise those of
 * its cluster, of its commune and of the former district.
 */
export function nearby(entry: Entry, { sites, products }: Catalogue): Neighbour[] {
  const here = unitOf(entry);
  const position = positionOf(entry);
  const cluster = entry.kind === 'site' ? (entry.cluster ?? entry.id) : undefined;
  const metresTo = (other: Site | Product): number => {
    const there = positionOf(other);
    if (position && there) return metresBetween(position, there);
    if (cluster && other.kind === 'site' && (other.cluster === cluster || other.id === cluster)) return TAKEN_M.cluster;
    if (here && other.unit?.code === here.code) return TAKEN_M.commune;
    return here && other.unit?.district.vi === here.district.vi ? TAKEN_M.district : Number.POSITIVE_INFINITY;
  };
  return [...sites, ...products]
    .filter((other) => other.id !== entry.id)
    .map((other) => ({ entry: other, metres: metresTo(other), distance: distanceBetween(position, positionOf(other)) }))
    .filter(({ metres }) => metres <= FURTHEST_M)
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, MOST)
    .map(({ entry: other, distance }) => ({ entry: other, distance }));
}

/** The sites that belong to a cluster, by name. */
export const membersOf = (id: string, { sites }: Catalogue): Site[] => sites.filter((site) => site.cluster === id);
