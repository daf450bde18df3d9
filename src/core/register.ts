import { codeFault, lookalikes, suggestCode } from './code.ts';
import { dateProblems } from './dates.ts';
import { KINDS, type Kind } from './kind.ts';
import { folderOf, type Moves, presentFolder } from './moves.ts';
import type { Problem } from './problem.ts';
import { type RawContent, type RawRow, REGISTER_FILE, RETIRED_FILE } from './raw.ts';
import { isEntryId } from './schema/scalars.ts';
import { nearest } from './text.ts';
import type { Tombstone } from './tombstone.ts';

/** The life of a code: given out, printed, mounted on its wall, taken out of use. */
export const CODE_STATUSES = ['planned', 'printed', 'mounted', 'retired'] as const;

/** A line of the register (sổ mã): one code, and the plaque or label that carries it. */
export interface Registration {
  readonly code: string;
  readonly kind: Kind;
  /** As the entry was called when the code was issued; `folder` is what it is called today. */
  readonly id: string;
  readonly folder: string;
  readonly issued: string;
  readonly status: (typeof CODE_STATUSES)[number];
  /** Where the plaque hangs, what it is made of, and how large it is, in words. */
  readonly place: string;
  readonly medium: string;
  readonly size: string;
  /** The host printed on it, once it is printed. */
  readonly domain: string;
  /** The day somebody last stood in front of it, `YYYY-MM-DD`; empty where nobody has. */
  readonly checked: string;
  readonly note: string;
  /** Line in the file, for problems. */
  readonly line: number;
}

/** Reads the lines of the register that are sound, and tells what is wrong in the others. */
export function readRegister(
  rows: readonly RawRow[],
  moves: Moves,
  today: string,
): { register: Registration[]; problems: Problem[] } {
  const register = rows.flatMap(({ line, cells }): Registration[] => {
    const kind = KINDS.find((value) => value === cells['kind']);
    const status = CODE_STATUSES.find((value) => value === cells['status']);
    if (!kind || !status) return [];
    const text = (column: string) => cells[column] ?? '';
    const id = text('id');
    const folder = presentFolder(moves, folderOf(kind, id));
    const [code, issued, checked] = [text('code'), text('issued'), text('checked')];
    const [place, medium, size, domain, note] = [
      text('place'),
      text('medium'),
      text('size'),
      text('domain'),
      text('note'),
    ];
    return [{ code, kind, id, folder, issued, status, place, medium, size, domain, checked, note, line }];
  });
  const problems = [...rows.flatMap((row) => lineProblems(row, today)), ...duplicateCodes(rows)];
  return { register, problems };
}

/** What is wrong within one line. */
function lineProblems({ file, line, cells }: RawRow, today: string): Problem[] {
  const { code = '', id = '', issued = '', checked = '' } = cells;
  const at = { file, line };
  const problems: Problem[] = [];
  const fault = codeFault(code);
  if (fault) problems.push({ ...at, field: 'code', rule: fault === 'check' ? 'code-check' : 'code-shape', seen: code });
  if (!isEntryId(id)) problems.push({ ...at, field: 'id', rule: 'bad-format', seen: id, allowed: ['entry-id'] });
  problems.push(...dateProblems(at, 'issued', issued, today));
  if (checked) problems.push(...dateProblems(at, 'checked', checked, today));
  for (const [field, allowed] of [['status', CODE_STATUSES] as const, ['kind', KINDS] as const]) {
    const seen = cells[field] ?? '';
    if (allowed.some((value) => value === seen)) continue;
    problems.push({ ...at, field, rule: 'unknown-value', seen, allowed, meant: nearest(seen, allowed) });
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

/** An entry, as the register is held against it. */
interface Registrable {
  readonly kind: Kind;
  readonly id: string;
}

/** The code of every entry by its folder: the one that is not retired. */
export const codesByFolder = (register: readonly Registration[]): ReadonlyMap<string, string> =>
  new Map(register.flatMap(({ folder, code, status }) => (status === 'retired' ? [] : [[folder, code] as const])));

/**
 * Holds the register against the entries there are: every entry has one code in use, every code in use has its entry.
 *
 * @param isPromised whether a code was published or committed as that of such an entry, so that its line may not change
 */
export function ownerProblems(
  register: readonly Registration[],
  rows: readonly RawRow[],
  entries: readonly Registrable[],
  today: string,
  isPromised: (code: string, kind: Kind) => boolean,
): Problem[] {
  const used = register.filter(({ status }) => status !== 'retired');
  const first = new Map<string, Registration>();
  const problems: Problem[] = [];
  for (const registration of used) {
    const { folder, line, id, code } = registration;
    const earlier = first.get(folder);
    if (!earlier) first.set(folder, registration);
    else if (earlier.code !== code)
      problems.push({ file: REGISTER_FILE, line, rule: 'second-code', seen: id, allowed: [earlier.code, code] });
  }
  return [...problems, ...strayProblems(used, rows, entries, today, isPromised)];
}

/**
 * Codes without an entry and entries without a code. Where the two look like one folder that was renamed they are told as
 * that, and no second code is offered: the first may hang on a wall.
 */
function strayProblems(
  used: readonly Registration[],
  rows: readonly RawRow[],
  entries: readonly Registrable[],
  today: string,
  isPromised: (code: string, kind: Kind) => boolean,
): Problem[] {
  const known = new Set(entries.map(({ kind, id }) => folderOf(kind, id)));
  const orphans = used.filter(({ folder }) => !known.has(folder));
  const isUsed = new Set(used.map(({ folder }) => folder));
  // An id in a line that is told for something else, its kind or status, is told there.
  const isTold = (id: string) => rows.some(({ cells }) => cells['id'] === id && cells['status'] !== 'retired');
  const codeless = entries.filter(({ kind, id }) => !isUsed.has(folderOf(kind, id)) && !isTold(id));

  const renamed = new Set<string>();
  const problems = orphans.map((registration): Problem => {
    const { line, code, kind, id, folder } = registration;
    const at = { file: REGISTER_FILE, line };
    const candidates = codeless.filter((entry) => entry.kind === kind).map((entry) => entry.id);
    const isPlain = candidates.length === 1 && orphans.filter((other) => other.kind === kind).length === 1;
    const elsewhere = entries.find((entry) => entry.id === id);
    if (elsewhere && !isPromised(code, kind)) {
      return {
        ...at,
        field: 'kind',
        rule: 'unknown-value',
        seen: kind,
        allowed: [elsewhere.kind],
        meant: elsewhere.kind,
      };
    }
    // A line that may not change any more, and a folder of the same name among another kind: it was moved there.
    const meant = elsewhere?.id ?? (isPlain ? candidates[0] : nearest(id, candidates));
    if (meant) renamed.add(meant);
    const seen = { seen: id, allowed: [code] };
    const present = meant && folderOf(elsewhere?.kind ?? kind, meant);
    return present
      ? { ...at, field: 'id', rule: 'entry-renamed', ...seen, meant, fix: `${folder},${present},${today},` }
      : { ...at, field: 'id', rule: 'code-without-entry', ...seen, fix: `${code},${today},withdrawn,,…,…,,` };
  });

  const taken = takenCodes(rows);
  for (const { kind, id } of codeless) {
    if (renamed.has(id)) continue;
    const code = suggestCode(`${kind}/${id}`, taken);
    taken.add(code);
    const fix = `${code},${kind},${id},${today},planned`;
    problems.push({ file: REGISTER_FILE, rule: 'unregistered-entry', seen: id, fix });
  }
  return problems;
}

/** A retired code says why on a tombstone, and only a retired one does. */
export function tombstoneProblems(
  register: readonly Registration[],
  { register: lines, retired: rows, today }: Pick<RawContent, 'register' | 'retired' | 'today'>,
  tombstones: ReadonlyMap<string, Tombstone>,
): Problem[] {
  const named = new Set(rows.map(({ cells }) => cells['code']));
  const problems = register.flatMap(({ code, status, line, id }): Problem[] => {
    if (status === 'retired' && !named.has(code)) {
      const fix = `${code},${today},withdrawn,,…,…,,`;
      return [{ file: REGISTER_FILE, line, rule: 'retired-untold', seen: code, allowed: [id], fix }];
    }
    const told = rows.find(({ cells }) => cells['code'] === code);
    if (status === 'retired' || !told) return [];
    return [
      { file: RETIRED_FILE, line: told.line, field: 'code', rule: 'told-not-retired', seen: code, allowed: [status] },
    ];
  });
  const registered = takenCodes(lines);
  for (const code of tombstones.keys()) {
    if (registered.has(code)) continue;
    const line = rows.find(({ cells }) => cells['code'] === code)?.line;
    problems.push({
      file: RETIRED_FILE,
      line,
      field: 'code',
      rule: 'unknown-code',
      seen: code,
      meant: lookalikes(code, registered)[0],
    });
  }
  return problems;
}
