import type { z } from 'zod';
import type { Kind } from './kind.ts';
import type { Problem } from './problem.ts';
import type { RawEntry } from './raw.ts';
import { fieldDoc } from './schema/field.ts';
import { fold, nearest } from './text.ts';
import { UNKNOWN_UNIT, type Unit } from './units.ts';

/** The parts of a parsed Vietnamese file that name something outside it. */
interface Facts {
  readonly title: string;
  readonly stops?: readonly string[];
  readonly cluster?: string | undefined;
  readonly address?: { readonly unit: string };
  readonly producer?: { readonly address?: { readonly unit: string } | undefined };
}

/**
 * What an entry says about other entries and about communes must be there, and be of the right kind: a cluster is a site,
 * a stop a site or a product.
 *
 * @param kinds the kind of every entry by its id
 * @param units the communes by code, or nothing where their table could not be read
 */
export function brokenReferences(
  entry: RawEntry,
  facts: Facts,
  schema: z.ZodType,
  kinds: ReadonlyMap<string, Kind>,
  units: ReadonlyMap<string, Unit> | undefined,
): Problem[] {
  const at = (field: string) => ({
    file: entry.vi?.file ?? entry.folder,
    line: entry.vi?.lines.get(field),
    field,
    doc: fieldDoc(schema, field.split('.')),
  });
  const toEntry = (field: string, id: string | undefined, allowed: readonly Kind[]): Problem[] => {
    const kind = id && kinds.get(id);
    if (!id || (kind && allowed.includes(kind))) return [];
    const candidates = [...kinds].flatMap(([other, otherKind]) => (allowed.includes(otherKind) ? [other] : []));
    return [{ ...at(field), rule: 'unknown-entry', seen: id, meant: nearest(id, candidates) }];
  };
  const toUnit = (field: string, code: string | undefined): Problem[] => {
    if (!units || !code || code === UNKNOWN_UNIT || units.has(code)) return [];
    const named = [...units.values()].find(
      (unit) => fold(unit.fullName.vi) === fold(code) || fold(unit.name) === fold(code),
    );
    return [{ ...at(field), rule: 'unknown-unit', seen: code, meant: named?.code ?? nearest(code, units.keys()) }];
  };
  return [
    ...(facts.stops ?? []).flatMap((id, index) => toEntry(`stops.${index}`, id, ['site', 'product'])),
    ...toEntry('cluster', facts.cluster, ['site']),
    ...toUnit('address.unit', facts.address?.unit),
    ...toUnit('producer.address.unit', facts.producer?.address?.unit),
  ];
}

/** Routes and the register call entries by their id alone, so it may belong to one of them only. */
export function sharedIds(entries: readonly RawEntry[]): Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ id, folder }): Problem[] => {
    const earlier = first.get(id);
    if (earlier) return [{ file: folder, rule: 'duplicate-id', seen: id, allowed: [earlier, folder] }];
    first.set(id, folder);
    return [];
  });
}
