import type { Catalogue } from '../../../src/core/catalogue.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { Refusal } from '../progress.ts';
import type { Arguments } from './arguments.ts';
import { findEntries } from './find-entries.ts';
import { slip, slipReport } from './slip.ts';

/** What can carry which piece. */
const FITTING: Readonly<Partial<Record<NonNullable<Arguments['kind']>, readonly Entry['kind'][]>>> = {
  label: ['product'],
  sheet: ['product'],
  poster: ['guide', 'route'],
};

/**
 * The entries that were named, or all that such a piece is made for.
 *
 * @throws which names nobody has, or that there is nothing to print
 */
export function chosenEntries({ kind, names, flags }: Arguments, { entries }: Catalogue): readonly Entry[] {
  const fitting = entries.filter((entry) => !kind || (FITTING[kind]?.includes(entry.kind) ?? true));
  const ids = fitting.map(({ id }) => id);
  if (kind === 'test-page') return [];
  if (ids.length === 0) throw new Refusal(slipReport([slip('empty', kind ?? '', [])]));
  const isForAll = kind === 'round' || kind === 'sheet' || flags.has('all');
  if (names.length === 0 && isForAll) return fitting;
  const { found, slips } = findEntries(fitting, names);
  if (names.length === 0) slips.push(slip('none', kind ?? '', ids));
  if (slips.length > 0) throw new Refusal(slipReport(slips));
  return found;
}
