import type { z } from 'zod';
import { gtin14 } from './gs1.ts';
import type { Kind } from './kind.ts';
import { type Moves, presentId } from './moves.ts';
import type { Problem } from './problem.ts';
import type { RawEntry } from './raw.ts';
import { fieldDoc } from './schema/field.ts';
import { nearest } from './text.ts';
import { isDivided, UNKNOWN_UNIT, type UnitState, type Units } from './units.ts';
import { presentCodes, unitsInAddress, unitsNamed, whereabouts } from './whereabouts.ts';

interface Address {
  readonly unit: string;
  readonly former?: string | undefined;
  readonly decidedOn?: string | undefined;
}

/** The parts of a parsed Vietnamese file that name something outside it. */
interface Facts {
  readonly title: string;
  readonly stops?: readonly string[];
  readonly cluster?: string | undefined;
  readonly gtin?: string | undefined;
  readonly writtenOn: string;
  readonly address?: Address | undefined;
  readonly producer?: { readonly address?: Address | undefined };
}

/**
 * What an entry says about other entries and about communes must be there, and be of the right kind: a cluster is a site,
 * a stop a site or a product.
 *
 * @param kinds the kind of every entry by its id
 * @param units the communes through time, or nothing where their table could not be read
 */
export function brokenReferences(
  entry: RawEntry,
  facts: Facts,
  schema: z.ZodType,
  kinds: ReadonlyMap<string, Kind>,
  units: Units | undefined,
  moves: Moves,
): Problem[] {
  const at = (field: string) => ({
    file: entry.vi?.file ?? entry.folder,
    line: entry.vi?.lineOf(field),
    field,
    doc: fieldDoc(schema, field.split('.')),
  });
  const toEntry = (field: string, id: string | undefined, allowed: readonly Kind[]): Problem[] => {
    const kind = id && kinds.get(presentId(moves, id, (one) => kinds.has(one)));
    if (!id || (kind && allowed.includes(kind))) return [];
    const candidates = [...kinds].flatMap(([other, otherKind]) => (allowed.includes(otherKind) ? [other] : []));
    return [{ ...at(field), rule: 'unknown-entry', seen: id, meant: nearest(id, candidates) }];
  };
  const inUnit = (field: string, address: Address | undefined): Problem[] =>
    units && address
      ? addressProblems(address, field, facts.writtenOn, units).map((problem) => ({ ...at(problem.field), ...problem }))
      : [];
  return [
    ...(facts.stops ?? []).flatMap((id, index) => toEntry(`stops.${index}`, id, ['site', 'product'])),
    ...toEntry('cluster', facts.cluster, ['site']),
    ...inUnit('address', facts.address),
    ...inUnit('producer.address', facts.producer?.address),
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

/** A GTIN names one product in all the world, and one page answers behind it. */
export function sharedGtins(
  entries: readonly { readonly entry: RawEntry; readonly facts: Facts | undefined }[],
): Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ entry: { folder, vi }, facts }): Problem[] => {
    if (!vi || facts?.gtin === undefined) return [];
    const earlier = first.get(gtin14(facts.gtin));
    if (earlier) {
      const at = { file: vi.file, line: vi.lineOf('gtin'), field: 'gtin' };
      return [{ ...at, rule: 'duplicate-gtin', seen: facts.gtin, allowed: [earlier, folder] }];
    }
    first.set(gtin14(facts.gtin), folder);
    return [];
  });
}

/**
 * A unit is named by its code. Where a former name stands in its place and that unit went into one other as a whole, the
 * code is told; where it was divided, or several units bear the name, a person has to decide.
 */
function addressProblems(
  { unit: code, former, decidedOn }: Address,
  field: string,
  writtenOn: string,
  units: Units,
): (Omit<Problem, 'file'> & { field: string })[] {
  if (code === UNKNOWN_UNIT) return [];
  const choice = (state: UnitState[], seen: string) => {
    const codes = [...new Set(state.flatMap((one) => presentCodes(units, one)))].sort();
    const allowed = codes.map((one) => `${one} (${units.present.get(one)?.fullName.vi})`);
    return { field: `${field}.unit`, rule: 'unit-undecided' as const, seen, allowed };
  };
  const found = whereabouts(units, code, decidedOn ?? writtenOn);
  if (!found) {
    const named = [...unitsNamed(units, code), ...units.states.filter((state) => state.code === code)];
    const codes = new Set(named.flatMap((state) => presentCodes(units, state)));
    if (codes.size > 1 || named.some(isDivided)) return [choice(named, code)];
    const meant = [...codes][0] ?? nearest(code, units.present.keys());
    return [{ field: `${field}.unit`, rule: 'unknown-unit', seen: code, meant }];
  }
  if ('divided' in found) return [choice([found.divided], `${code} (${found.divided.fullName.vi})`)];
  // An old address that speaks of communes which all became something else: one of the two is wrong.
  const spoken = unitsInAddress(units, former ?? '');
  const went = [...new Set(spoken.flatMap((state) => presentCodes(units, state)))];
  if (went.length === 0 || went.includes(found.unit.code)) return [];
  const allowed = went.map((one) => `${one} (${units.present.get(one)?.fullName.vi})`);
  return [
    {
      field: `${field}.unit`,
      rule: 'former-elsewhere',
      seen: `${code} (${found.unit.fullName.vi})`,
      allowed,
      meant: spoken.map(({ fullName }) => fullName.vi).join(', '),
    },
  ];
}
