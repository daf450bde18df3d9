import { isDate } from './dates.ts';
import type { InBoth } from './lang.ts';
import type { Problem } from './problem.ts';
import type { RawRow } from './raw.ts';
import { fold, nearest } from './text.ts';

/** Types of commune-level units: ward, commune, township (until 30 June 2025) and special zone (since). */
const TYPES = {
  phuong: { vi: 'phường', en: 'ward' },
  xa: { vi: 'xã', en: 'commune' },
  'thi-tran': { vi: 'thị trấn', en: 'township' },
  'dac-khu': { vi: 'đặc khu', en: 'special zone' },
} as const;
const TYPE_NAMES = Object.keys(TYPES) as (keyof typeof TYPES)[];

/** A commune-level administrative unit (xã, phường) as it was for a time: a line of `dia-danh.csv`. */
export interface UnitState {
  /** The official code. A unit made from others often takes the code of one of them, so a code alone is not a place. */
  readonly code: string;
  readonly name: string;
  /** With its type where that is known: `{ vi: 'phường Hải Dương', en: 'Hải Dương ward' }` */
  readonly fullName: InBoth<string>;
  /** The district it belonged to, or was made from: `{ vi: 'thành phố Chí Linh', en: 'Chí Linh city' }`. */
  readonly district: InBoth<string>;
  /** First day, or nothing where it is not known. */
  readonly from: string;
  /** The first day on which it was no more; nothing while it is. */
  readonly until: string;
  /** Codes of the units it became; of itself where only its name changed; `?` for a part no source follows. */
  readonly into: readonly string[];
  /** The legal text that made it, or ended it. */
  readonly legal: string;
}

/** A present unit, and what it was made from: the communes merged into it, parts of divided ones, its own earlier names. */
export interface Unit extends UnitState {
  readonly formers: readonly UnitState[];
}

/** An entry whose commune is not known says so in its `unit`. */
export const UNKNOWN_UNIT = 'unknown';

/** Whether parts of it went to several places, so that its name alone does not tell where something is today. */
export const isDivided = ({ into }: UnitState): boolean => into.length > 1 || into[0] === '?';

/** All units through time. */
export interface Units {
  /** The present ones by code. */
  readonly present: ReadonlyMap<string, Unit>;
  readonly states: readonly UnitState[];
  readonly today: string;
}

/** Where the place is today that somebody wrote down by a code, and what it was called since. */
export type Whereabouts =
  | { readonly unit: Unit; readonly earlier: readonly UnitState[] }
  | { readonly divided: UnitState }
  | undefined;

/** Reads the table of units; a line dated in the future waits for its day. */
export function readUnits(rows: readonly RawRow[], today: string): { units: Units; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = rows.flatMap(({ file, line, cells }): UnitState[] => {
    const { code = '', type = '', name = '', district = '', from = '', until = '', into = '', legal = '' } = cells;
    const at = { file, line };
    const known = TYPE_NAMES.find((candidate) => candidate === type);
    if (type && !known) {
      const meant = nearest(type, TYPE_NAMES);
      problems.push({ ...at, field: 'type', rule: 'unknown-value', seen: type, allowed: TYPE_NAMES, meant });
    }
    for (const [field, seen] of [
      ['from', from],
      ['until', until],
    ] as const) {
      if (seen && !isDate(seen))
        problems.push({ ...at, field, rule: 'bad-format', seen, allowed: ['date'], fix: '2025-07-01' });
    }
    if (from > today) return [];
    const fullName = {
      vi: known ? `${TYPES[known].vi} ${name}` : name,
      en: known ? `${name} ${TYPES[known].en}` : name,
    };
    return [
      {
        code,
        name,
        fullName,
        district: districtName(district),
        from,
        until,
        into: into.split(' ').filter(Boolean),
        legal,
      },
    ];
  });

  // A code that goes on under another name: the earlier line ends where the next one begins.
  const open = read.filter(({ until }) => !until).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const states = read.map((state): UnitState => {
    const next = open.find((other) => other.code === state.code && other.from > state.from);
    return state.until || !next ? state : { ...state, until: next.from, into: [state.code] };
  });
  const current = states.filter(({ until }) => !until || until > today);
  const present = new Map(
    current.map((state) => [
      state.code,
      { ...state, formers: states.filter((other) => other !== state && other.into.includes(state.code)) },
    ]),
  );
  problems.push(...tableProblems(rows, present));
  return { units: { present, states, today }, problems };
}

const DISTRICT_TYPES = { 'thành phố': 'city', 'thị xã': 'town', huyện: 'district', quận: 'urban district' } as const;

function districtName(vi: string): InBoth<string> {
  for (const [type, english] of Object.entries(DISTRICT_TYPES)) {
    if (vi.startsWith(`${type} `)) return { vi, en: `${vi.slice(type.length + 1)} ${english}` };
  }
  return { vi, en: vi };
}

function tableProblems(rows: readonly RawRow[], present: ReadonlyMap<string, Unit>): Problem[] {
  // With those that wait for their day: a division is written down before it comes.
  const isCode = new Set(rows.map(({ cells }) => cells['code']));
  const seen = new Set<string>();
  return rows.flatMap(({ file, line, cells }): Problem[] => {
    const { code = '', from = '', until = '', into = '' } = cells;
    const twin = `${code} ${from}`;
    const isTwin = !until && seen.has(twin);
    seen.add(until ? '' : twin);
    const lost = until ? into.split(' ').filter((target) => target && target !== '?' && !isCode.has(target)) : [];
    return [
      ...(isTwin ? [{ file, line, rule: 'duplicate-unit' as const, seen: code }] : []),
      ...(until && !into ? [{ file, line, field: 'into', rule: 'empty-field' as const, fix: '10570' }] : []),
      ...lost.map((target) => ({
        file,
        line,
        field: 'into',
        rule: 'unknown-unit' as const,
        seen: target,
        meant: nearest(target, present.keys()),
      })),
    ];
  });
}

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
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, 'iu').test(text);
}
