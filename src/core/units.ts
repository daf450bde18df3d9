import { dateProblems } from './dates.ts';
import type { InBoth } from './lang.ts';
import type { Problem } from './problem.ts';
import type { RawRow } from './raw.ts';
import { nearest } from './text.ts';

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

/** Reads the table of units; a line dated in the future waits for its day. */
export function readUnits(rows: readonly RawRow[], today: string): { units: Units; problems: Problem[] } {
  const read = rows.map(({ cells }) => stateOf(cells)).filter(({ from }) => from <= today);
  // A code that goes on under another name: the earlier line ends where the next one begins.
  const byDay = read.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const states = byDay.map((state): UnitState => {
    const next = byDay.find((other) => other.code === state.code && other.from > state.from);
    return state.until || !next ? state : { ...state, until: next.from, into: [state.code] };
  });
  const current = states.filter((state) => !isOver(state, today));
  const present = new Map(
    current.map((state) => [
      state.code,
      { ...state, formers: states.filter((other) => isOver(other, today) && other.into.includes(state.code)) },
    ]),
  );
  return {
    units: { present, states, today },
    problems: [...rows.flatMap(rowProblems), ...tableProblems(rows, present)],
  };
}

/** Whether a unit is no more, or no more what it was. */
const isOver = ({ until }: UnitState, today: string): boolean => until !== '' && until <= today;

function stateOf(cells: RawRow['cells']): UnitState {
  const { code = '', type = '', name = '', district = '', from = '', until = '', into = '', legal = '' } = cells;
  const known = TYPE_NAMES.find((candidate) => candidate === type);
  const fullName = known
    ? { vi: `${TYPES[known].vi} ${name}`, en: `${name} ${TYPES[known].en}` }
    : { vi: name, en: name };
  const codes = into.split(' ').filter(Boolean);
  return { code, name, fullName, district: districtName(district), from, until, into: codes, legal };
}

/** What is wrong within one line. */
function rowProblems({ file, line, cells }: RawRow): Problem[] {
  const { type = '', from = '', until = '' } = cells;
  const dates = [['from', from] as const, ['until', until] as const];
  const isType = !type || TYPE_NAMES.some((known) => known === type);
  return [
    ...(isType
      ? []
      : [
          {
            file,
            line,
            field: 'type',
            rule: 'unknown-value' as const,
            seen: type,
            allowed: TYPE_NAMES,
            meant: nearest(type, TYPE_NAMES),
          },
        ]),
    ...dates.flatMap(([field, seen]) => (seen ? dateProblems({ file, line }, field, seen, '2025-07-01') : [])),
  ];
}

const DISTRICT_TYPES = { 'thành phố': 'city', 'thị xã': 'town', huyện: 'district', quận: 'urban district' } as const;

function districtName(vi: string): InBoth<string> {
  for (const [type, english] of Object.entries(DISTRICT_TYPES)) {
    if (vi.startsWith(`${type} `)) return { vi, en: `${vi.slice(type.length + 1)} ${english}` };
  }
  return { vi, en: vi };
}

const INTO = {
  label: { vi: 'mã những nơi nó thành', en: 'codes of what it became' },
  why: {
    vi: 'Không biết nó thành nơi nào thì các mục ở đó mất địa chỉ.',
    en: 'Unless it is said what it became, entries there lose their address.',
  },
  example: '10543 10891',
} as const;

/** What is wrong between lines. */
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
      ...(until && !into ? [{ file, line, field: 'into', rule: 'empty-field' as const, doc: INTO }] : []),
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
