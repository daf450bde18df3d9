import { fold } from '../core/text.ts';
import { isDivided, type UnitState, type Units } from '../core/units.ts';
import { presentCodes, unitsNamed } from '../core/whereabouts.ts';

/** The commune of today that a name or code stands for, or why it cannot be said. */
export type FoundUnit =
  | { readonly code: string; readonly former: string | undefined }
  /** What it may be, each with its code: `10570 phường Chí Linh`. */
  | { readonly undecided: readonly string[] }
  | undefined;

/**
 * Finds a commune by its code, its present name or a former one. A former one leads to what it became, unless it was
 * divided: then only a person knows.
 *
 * @example findUnit('phường Cộng Hòa, thành phố Chí Linh', units)
 */
export function findUnit(text: string, units: Units): FoundUnit {
  const code = /^\d{5}\b/.exec(text.trim())?.[0];
  if (code) return units.states.some((state) => state.code === code) ? { code, former: undefined } : undefined;
  const states = unitsNamed(units, text.replace(/\s*\([^)]*\)\s*/g, ' ').trim());
  if (states.length === 0) return undefined;
  const codes = new Set(states.flatMap((state) => presentCodes(units, state)));
  const [only] = codes;
  const isOver = (state: UnitState) => state.until !== '' && state.until <= units.today;
  if (only && codes.size === 1 && !states.some((state) => isOver(state) && isDivided(state))) {
    const former = states.every(isOver) ? states[0] : undefined;
    return { code: only, former: former && `${former.fullName.vi}, ${former.district.vi}` };
  }
  const names = [...codes].map((one) => `${one} ${units.present.get(one)?.fullName.vi ?? ''}`.trim());
  return names.length > 0 ? { undecided: names } : undefined;
}

/** A whole address taken apart: what stands before the commune, the commune, and all of it where the commune is a former one. */
export interface Address {
  readonly unit: string;
  readonly place: string | undefined;
  readonly former: string | undefined;
}

const DISTRICT = /^(huyen|quan|thi xa|tinh hai duong|(thanh pho|tp\.?) (?!hai phong))/;

/** `thôn Tiên Sơn, phường Cộng Hòa, thành phố Chí Linh` in its parts; nothing, or what it may be, where the commune is not found. */
export function addressIn(text: string, units: Units): Address | { readonly undecided: readonly string[] } | undefined {
  const parts = text
    .split(/[,;–-]\s+|[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  let undecided: readonly string[] | undefined;
  for (const index of parts.keys()) {
    const found = findUnit(parts.slice(index).join(', '), units);
    if (!found) continue;
    if ('undecided' in found) {
      undecided ??= found.undecided;
      continue;
    }
    const place = parts.slice(0, index).join(', ') || undefined;
    const from = parts.slice(index);
    // Districts went on 1 July 2025: an address with one is a former one even where the commune kept its name.
    const isFormer = found.former !== undefined || from.some((part) => DISTRICT.test(fold(part)));
    return { unit: found.code, place, former: isFormer ? from.join(', ') : undefined };
  }
  return undecided && { undecided };
}
