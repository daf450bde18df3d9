import { codeFault } from './code.ts';
import { KINDS } from './kind.ts';
import type { Problem } from './problem.ts';
import { type RawContent, type RawRow, REGISTER_FILE, SEALED_FILE } from './raw.ts';

/** What a line of the register promises for good: whose code it is, and since when. */
const promiseOf = ({ cells }: RawRow): string => [cells['code'], cells['kind'], cells['id'], cells['issued']].join(',');

/**
 * Holds the register against what it was: every line in the history of the folder, the lines sealed at the last
 * publishing, and their chain of hashes. A code that was once given out is never removed, given to another or moved in the
 * list; and the seals themselves are as they were written.
 */
export function sealProblems(raw: RawContent): Problem[] {
  const { register, chain, sealed, sealedChain, published } = raw;
  const bent = sealed.find((row, index) => row.cells['seal'] !== sealedChain[index]);
  const isGone = (sealed.length === 0) !== (published.length === 0);
  if (bent || isGone) {
    // Seals that were touched prove nothing; what git remembers still does.
    const seen = bent?.cells['seal'];
    return [{ file: SEALED_FILE, line: bent?.line, rule: 'seal-broken', seen }, ...brokenPromises(raw, raw.history)];
  }
  const broken = brokenPromises(raw, [...raw.history, ...sealed]);
  if (broken.length > 0) return broken;

  // All lines are there and say what they said: what breaks the chain now is their order.
  const place = sealed.findIndex((row, index) => row.cells['seal'] !== chain[index]);
  const [was, is] = [sealed[place], register[place]];
  if (!was) return [];
  const [seen, fix] = [is?.cells['code'], was.cells['code']];
  return [{ file: REGISTER_FILE, line: is?.line, rule: 'register-order', seen, fix }];
}

/** Codes that are gone from the register or belong to another now; of several lines of a code the oldest counts. */
function brokenPromises({ register }: RawContent, oldestFirst: readonly RawRow[]): Problem[] {
  const promised = new Map<string, RawRow>();
  for (const row of oldestFirst) {
    const { code = '', kind } = row.cells;
    const isSound = codeFault(code) === undefined && KINDS.some((known) => known === kind);
    if (isSound && !promised.has(code)) promised.set(code, row);
  }
  // Of a code that stands there twice the first line counts; the second is told as a double.
  const now = new Map(register.toReversed().map((row) => [row.cells['code'] ?? '', row]));
  return [...promised].flatMap(([code, before]): Problem[] => {
    const row = now.get(code);
    const fix = promiseOf(before);
    if (!row) return [{ file: REGISTER_FILE, rule: 'code-removed', seen: code, fix }];
    if (promiseOf(row) === fix) return [];
    return [{ file: REGISTER_FILE, line: row.line, rule: 'code-reassigned', seen: code, fix }];
  });
}
