import { choicesOf } from '../core/schema/leaves.ts';
import { meaningOf } from '../core/schema/meanings.ts';
import { fold } from '../core/text.ts';
import { columnOf } from './column-names.ts';
import type { Draft, Note } from './draft.ts';
import type { Value, Values } from './values.ts';

/**
 * How far off a position may be of which a table only gives the numbers, in metres; such positions are drawn as a broken
 * circle, not as a point.
 */
const UNKNOWN_PRECISION_M = '500';

/**
 * The values of a row with what follows from them, each told: a “Chùa …” is a pagoda, a bare position is a hint.
 *
 * @param now what stands in the entry already, which needs no following
 */
export function completed({ file, line, kind, values }: Draft, now: Values): { values: Values; notes: Note[] } {
  const all = new Map<string, Value>(values);
  all.delete('code');
  const notes: Note[] = [];
  const follow = (key: string, value: string, what: string, before?: string) => {
    all.set(key, value);
    notes.push({ file, line, field: columnOf(kind, key)?.name.vi, what, before, after: meaningOf(value) });
  };
  const title = String(all.get('title') ?? '');
  const isThere = (key: string) => all.has(key) || now.has(key);
  const category = isThere('category') || kind !== 'site' ? undefined : categoryOf(title);
  if (category) follow('category', category, 'bảng không ghi, nên lấy theo tên', title);
  if (all.has('position.lat') && all.has('position.lon')) {
    if (!isThere('position.status')) follow('position.status', 'hint', 'bảng không ghi nguồn của vị trí, nên ghi là');
    if (!isThere('position.precisionM'))
      follow('position.precisionM', UNKNOWN_PRECISION_M, 'bảng không ghi độ chính xác, nên ghi rộng, tính bằng mét');
  }
  return { values: all, notes };
}

/** The kind of place that stands first in its name. `Thành …` is left out: it may be a town. */
function categoryOf(title: string): string | undefined {
  const leaf = columnOf('site', 'category')?.leaf;
  const said = fold(title);
  return (leaf ? choicesOf(leaf.schema) : [])
    .filter((value) => value !== 'citadel' && said.startsWith(`${fold(meaningOf(value))} `))
    .toSorted((a, b) => meaningOf(b).length - meaningOf(a).length)[0];
}
