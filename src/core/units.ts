import type { InBoth } from './lang.ts';
import type { Problem } from './problem.ts';
import type { RawRow } from './raw.ts';

/** A commune-level administrative unit (xã, phường), by its official code. */
export interface Unit {
  readonly code: string;
  readonly type: 'phuong' | 'xa';
  readonly name: string;
  /** The district of the former province it was made from, for grouping neighbours. */
  readonly formerDistrict: string;
  /** `{ vi: 'phường Hải Dương', en: 'Hải Dương ward' }` */
  readonly fullName: InBoth<string>;
}

/** An entry whose commune is not known says so in its `unit`. */
export const UNKNOWN_UNIT = 'unknown';

const TYPES = ['phuong', 'xa'] as const;

export function readUnits(rows: readonly RawRow[]): { units: ReadonlyMap<string, Unit>; problems: Problem[] } {
  const units = new Map<string, Unit>();
  const problems: Problem[] = [];
  for (const { file, line, cells } of rows) {
    const { code = '', name = '', former_district: formerDistrict = '' } = cells;
    const type = TYPES.find((known) => known === cells['type']);
    if (!type) problems.push({ file, line, field: 'type', rule: 'unknown-value', seen: cells['type'], allowed: TYPES });
    else if (units.has(code)) problems.push({ file, line, rule: 'duplicate-unit', seen: code });
    else {
      const fullName = {
        vi: `${type === 'xa' ? 'xã' : 'phường'} ${name}`,
        en: `${name} ${type === 'xa' ? 'commune' : 'ward'}`,
      };
      units.set(code, { code, type, name, formerDistrict, fullName });
    }
  }
  return { units, problems };
}
