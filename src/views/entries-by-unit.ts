import type { Catalogue } from '../core/catalogue.ts';
import type { Product, Site } from '../core/entry.ts';
import type { Lang } from '../core/lang.ts';
import { compareText } from '../core/text.ts';

/** All communes of today in alphabetical order, each with its sites and products; and the entries whose commune is not known. */
export function entriesByUnit({ sites, products, units }: Catalogue, lang: Lang) {
  const all: (Site | Product)[] = [...sites, ...products];
  const byCode = Map.groupBy(all, (entry) => entry.unit?.code);
  const communes = [...units.present.values()]
    .map((unit) => ({ unit, entries: byCode.get(unit.code) ?? [] }))
    .toSorted((a, b) => compareText(lang, a.unit.name, b.unit.name));
  return { communes, placeless: byCode.get(undefined) ?? [] };
}
