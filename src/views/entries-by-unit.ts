import type { Catalogue } from '../core/catalogue.ts';
import type { Product, Site } from '../core/entry.ts';
import type { Lang } from '../core/lang.ts';
import { compareText } from '../core/text.ts';
import type { Unit } from '../core/units.ts';

/** Communes that have sites or products, in alphabetical order, and the entries whose commune is not known. */
export function entriesByUnit({ sites, products }: Catalogue, lang: Lang) {
  const all: (Site | Product)[] = [...sites, ...products];
  const byCode = Map.groupBy(all, (entry) => entry.unit?.code);
  const units = [...byCode.values()]
    .flatMap((entries) => (entries[0]?.unit ? [{ unit: entries[0].unit as Unit, entries }] : []))
    .toSorted((a, b) => compareText(lang, a.unit.name, b.unit.name));
  return { units, placeless: byCode.get(undefined) ?? [] };
}
