import { fold } from './text.ts';
import { isDivided, type Unit, type UnitState, type Units } from './units.ts';

/** Where the place is today that somebody wrote down by a code, and what it was called since. */
export type Whereabouts =
  | { readonly unit: Unit; readonly earlier: readonly UnitState[] }
  | { readonly divided: UnitState }
  | undefined;

/**
 * Follows a code from the day it was written down to today. A unit that went into one other as a whole is followed by
 * itself; one that was divided is not, because only a person knows which part the place lies in.
 *
 * @param writtenOn the day the author knew the code to be right
 */
export function whereabouts({ present, states }: Units, code: string, writtenOn: string): Whereabouts {
  const earlier: UnitState[] = [];
  let [at, day] = [code, writtenOn];
  for (let steps = 0; steps <= states.length; steps += 1) {
    const same = states.filter((state) => state.code === at);
    // An author who knew the code before the table begins meant the first that bore it.
    const before = same.every(({ from }) => day < from) ? same[0] : undefined;
    const state = same.find(({ from, until }) => from <= day && (!until || day < until)) ?? before;
    if (!state) return undefined;
    const unit = present.get(at);
    if (unit?.from === state.from && unit.until === state.until) return { unit, earlier };
    if (isDivided(state) || state.into[0] === undefined) return { divided: state };
    earlier.unshift(state);
    [at, day] = [state.into[0], state.until];
  }
  return undefined;
}

/**
 * Units of a name, present and former: exactly as written where there are such, otherwise without marks. The name may come
 * with its type or district: `xã Cẩm Vũ`, `Cẩm Vũ, huyện Cẩm Giàng`.
 */
export function unitsNamed({ states }: Units, name: string): UnitState[] {
  const [first = '', ...above] = name.split(',').map((part) => part.trim());
  const district = above.find((part) => states.some((state) => isDistrict(state, part)));
  // Hải Phòng is where all of them lie today, and none of them lay before.
  const isToday = above.some((part) => /(^| )hai phong$/.test(fold(part)));
  const matches = (same: (a: string, b: string) => boolean) =>
    states.filter(
      (state) =>
        (same(state.name, first) || same(state.fullName.vi, first) || same(state.fullName.en, first)) &&
        (district === undefined || isDistrict(state, district)) &&
        !(isToday && state.until),
    );
  const exact = matches((a, b) => a.toLowerCase() === b.toLowerCase());
  return exact.length > 0 ? exact : matches((a, b) => fold(a) === fold(b));
}

/** Hải Dương without its type may be the city or the province, and so decides nothing. */
const isDistrict = ({ district: { vi } }: UnitState, written: string): boolean =>
  fold(vi) === fold(written) || (fold(withoutType(vi)) === fold(written) && fold(written) !== 'hai duong');

/** The present codes a former or present unit may stand for today. */
export function presentCodes(units: Units, state: UnitState): string[] {
  if (!state.until || state.until > units.today) return [state.code];
  return [...new Set(state.into.flatMap((code) => codesAfter(units, code, state.until)))];
}

function codesAfter(units: Units, code: string, day: string): string[] {
  const state = units.states.find(
    (other) => other.code === code && other.from <= day && (!other.until || day < other.until),
  );
  return state ? presentCodes(units, state) : [];
}

/**
 * The former units an old address speaks of: those whose name and district both stand in it, as in
 * `phường Cộng Hòa, thành phố Chí Linh, tỉnh Hải Dương`.
 */
export function unitsInAddress({ states }: Units, address: string): UnitState[] {
  const parts = address.split(',').map((part) => part.trim());
  const isAbove = (part: string) => /^(tỉnh|thành phố|thị xã|huyện|quận|tp\.?) /i.test(part);
  const communes = parts.filter((part) => !isAbove(part)).join(', ');
  const districts = parts.filter((part) => isAbove(part) && !/^tỉnh /i.test(part)).join(', ');
  return states.filter(
    ({ name, district, until }) => until && stands(name, communes) && stands(withoutType(district.vi), districts),
  );
}

const withoutType = (district: string) => district.replace(/^(thành phố|thị xã|huyện|quận) /, '');

/** Whether a name stands in a text as whole words. */
function stands(name: string, text: string): boolean {
  if (!text.toLowerCase().includes(name.toLowerCase())) return false;
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, 'iu').test(text);
}
