import { codeFault, suggestCode } from './code.ts';
import { isDate } from './dates.ts';
import { KINDS, type Kind } from './kind.ts';
import type { Problem } from './problem.ts';
import { type RawRow, REGISTER_FILE } from './raw.ts';
import { nearest } from './text.ts';

/** The life of a code: given out, printed, mounted on its wall, taken down. */
const CODE_STATUSES = ['planned', 'printed', 'mounted', 'retired'] as const;

/** What the register (sổ mã) calls an entry by. */
interface Registrable {
  readonly kind: Kind;
  readonly id: string;
}

/**
 * Reads the register and holds it against the entries there are: every entry has one code, every code has its entry.
 *
 * @returns the codes by `kind/id`, and every problem
 */
export function readRegister(
  rows: readonly RawRow[],
  entries: readonly Registrable[],
  today: string,
): { codes: ReadonlyMap<string, string>; problems: Problem[] } {
  const problems = [...rows.flatMap((row) => rowProblems(row, today)), ...duplicateCodes(rows)];

  const codes = new Map<string, string>();
  for (const row of rows) {
    const owner = ownerOf(row);
    if (!owner) continue;
    const earlier = codes.get(key(owner));
    if (earlier) problems.push(secondCode(row, earlier));
    else codes.set(key(owner), row.cells['code'] ?? '');
  }
  problems.push(...strayProblems(rows, entries, today));
  return { codes, problems };
}

/** How the register calls an entry: `site/chua-con-son`. */
export const key = ({ kind, id }: Registrable): string => `${kind}/${id}`;

/** The entry a line belongs to; nothing where its kind or status is wrong, which is told on its own. */
function ownerOf({ cells }: RawRow): Registrable | undefined {
  const kind = KINDS.find((value) => value === cells['kind']);
  const hasStatus = CODE_STATUSES.some((value) => value === cells['status']);
  return kind && hasStatus ? { kind, id: cells['id'] ?? '' } : undefined;
}

/** What is wrong within one line. */
function rowProblems(row: RawRow, today: string): Problem[] {
  const { file, line, cells } = row;
  const { code = '', issued = '' } = cells;
  const problems: Problem[] = [];
  const fault = codeFault(code);
  if (fault)
    problems.push({ file, line, field: 'code', rule: fault === 'check' ? 'code-check' : 'code-shape', seen: code });
  if (!isDate(issued)) {
    problems.push({ file, line, field: 'issued', rule: 'bad-format', seen: issued, allowed: ['date'], fix: today });
  }
  for (const [field, allowed] of [['status', CODE_STATUSES] as const, ['kind', KINDS] as const]) {
    const seen = cells[field] ?? '';
    if (allowed.some((value) => value === seen)) continue;
    problems.push({ file, line, field, rule: 'unknown-value', seen, allowed, meant: nearest(seen, allowed) });
  }
  return problems;
}

const takenCodes = (rows: readonly RawRow[]) => new Set(rows.map((row) => row.cells['code'] ?? ''));

function duplicateCodes(rows: readonly RawRow[]): Problem[] {
  const owners = new Map<string, string>();
  return rows.flatMap(({ file, line, cells }): Problem[] => {
    const { code = '', kind = '', id = '' } = cells;
    const owner = owners.get(code);
    owners.set(code, id);
    if (owner === undefined) return [];
    const fix = suggestCode(`${kind}/${id}`, takenCodes(rows));
    return [{ file, line, field: 'code', rule: 'duplicate-code', seen: code, allowed: [owner, id], fix }];
  });
}

const secondCode = ({ file, line, cells }: RawRow, earlier: string): Problem => ({
  file,
  line,
  rule: 'second-code',
  seen: cells['id'],
  allowed: [earlier, cells['code'] ?? ''],
});

/**
 * Codes without an entry and entries without a code. Where the two look like one folder that was renamed they are told as
 * that, and no second code is offered: the first may hang on a wall.
 */
function strayProblems(rows: readonly RawRow[], entries: readonly Registrable[], today: string): Problem[] {
  const known = new Set(entries.map(key));
  const mentioned = new Set(rows.map((row) => row.cells['id']));
  const isOrphan = (owner: Registrable | undefined) => owner !== undefined && !known.has(key(owner));
  const orphans = rows.filter((row) => isOrphan(ownerOf(row)));
  const codeless = entries.filter((entry) => !mentioned.has(entry.id));
  const renamed = new Set<string>();
  const problems = orphans.map((row): Problem => {
    const { file, line, cells } = row;
    const { code, kind = '', id = '' } = cells;
    const actual = entries.find((entry) => entry.id === id)?.kind;
    if (actual)
      return { file, line, field: 'kind', rule: 'unknown-value', seen: kind, allowed: [actual], meant: actual };
    const candidates = codeless.filter((entry) => entry.kind === kind).map((entry) => entry.id);
    const isPlain = candidates.length === 1 && orphans.filter((other) => other.cells['kind'] === kind).length === 1;
    const fix = isPlain ? candidates[0] : nearest(id, candidates);
    if (fix) renamed.add(fix);
    return { file, line, field: 'id', rule: 'code-without-entry', seen: id, meant: code, fix };
  });

  const taken = takenCodes(rows);
  for (const entry of codeless) {
    if (renamed.has(entry.id)) continue;
    const code = suggestCode(key(entry), taken);
    taken.add(code);
    const fix = `${code},${entry.kind},${entry.id},${today},planned,`;
    problems.push({ file: REGISTER_FILE, rule: 'unregistered-entry', seen: entry.id, fix });
  }
  return problems;
}
