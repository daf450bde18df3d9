import { codeFault, suggestCode } from './code.ts';
import { isDate } from './dates.ts';
import { KINDS, type Kind } from './kind.ts';
import type { Problem } from './problem.ts';
import type { RawRow } from './raw.ts';
import { nearest } from './text.ts';

/** The life of a code: given out, printed, mounted on its wall, taken down. */
export const CODE_STATUSES = ['planned', 'printed', 'mounted', 'retired'] as const;
export type CodeStatus = (typeof CODE_STATUSES)[number];

/** A line of the register of codes (sổ mã). */
export interface RegisteredCode {
  readonly code: string;
  readonly kind: Kind;
  readonly id: string;
  readonly issued: string;
  readonly status: CodeStatus;
}

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
): { codes: ReadonlyMap<string, RegisteredCode>; problems: Problem[] } {
  const problems: Problem[] = [];
  const codes = new Map<string, RegisteredCode>();
  const known = new Set(entries.map(key));
  const owners = new Map<string, string>();
  const mentioned = new Set(rows.map((row) => row.cells['id']));

  for (const row of rows) {
    const { file, line } = row;
    const { code = '', id = '', issued = '' } = row.cells;
    const kind = KINDS.find((value) => value === row.cells['kind']);
    const status = CODE_STATUSES.find((value) => value === row.cells['status']);
    const fault = codeFault(code);
    if (fault)
      problems.push({ file, line, field: 'code', rule: fault === 'check' ? 'code-check' : 'code-shape', seen: code });
    const owner = owners.get(code);
    if (owner) {
      const taken = new Set(rows.map((other) => other.cells['code'] ?? ''));
      const fix = suggestCode(`${row.cells['kind']}/${id}`, taken);
      problems.push({ file, line, field: 'code', rule: 'duplicate-code', seen: code, allowed: [owner, id], fix });
    }
    owners.set(code, id);
    if (!isDate(issued))
      problems.push({ file, line, field: 'issued', rule: 'bad-format', seen: issued, allowed: ['date'], fix: today });
    if (!status) problems.push(unknownCell(row, 'status', CODE_STATUSES));
    if (!kind) problems.push(unknownCell(row, 'kind', KINDS));
    if (!kind || !status) continue;

    const entry = key({ kind, id });
    const earlier = codes.get(entry);
    if (earlier) problems.push({ file, line, rule: 'second-code', seen: id, allowed: [earlier.code, code] });
    else codes.set(entry, { code, kind, id, issued, status });
    if (!known.has(entry)) {
      const codeless = entries
        .filter((other) => other.kind === kind && !mentioned.has(other.id))
        .map((other) => other.id);
      problems.push({
        file,
        line,
        field: 'id',
        rule: 'code-without-entry',
        seen: id,
        meant: code,
        fix: nearest(id, codeless),
      });
    }
  }

  const file = rows[0]?.file ?? 'ma.csv';
  const taken = new Set(owners.keys());
  for (const entry of entries) {
    // A line that names the entry but is wrong in another column is told already; a second code must not be offered.
    if (mentioned.has(entry.id)) continue;
    const code = suggestCode(key(entry), taken);
    taken.add(code);
    const fix = `${code},${entry.kind},${entry.id},${today},planned,`;
    problems.push({ file, rule: 'unregistered-entry', seen: entry.id, fix });
  }
  return { codes, problems };
}

/** How the register calls an entry: `site/chua-con-son`. */
export const key = ({ kind, id }: Registrable): string => `${kind}/${id}`;

function unknownCell({ file, line, cells }: RawRow, field: string, allowed: readonly string[]): Problem {
  const seen = cells[field] ?? '';
  return { file, line, field, rule: 'unknown-value', seen, allowed, meant: nearest(seen, allowed) };
}
