import type { Catalogue } from '../../../src/core/catalogue.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { Refusal } from '../progress.ts';
import type { Arguments } from './arguments.ts';
import { entriesCalled, findEntries } from './find-entries.ts';
import type { OrderKind } from './options.ts';
import { type Slip, slip, slipReport } from './slip.ts';

interface Fitting {
  readonly kinds: readonly Entry['kind'][];
  /** How somebody is told who orders it for another. */
  readonly unfit: 'no-product' | 'no-steps';
}
/** What can carry which piece; everything can where nothing is said. */
const FITTING: Readonly<Partial<Record<OrderKind, Fitting>>> = {
  label: { kinds: ['product'], unfit: 'no-product' },
  sheet: { kinds: ['product'], unfit: 'no-product' },
  poster: { kinds: ['guide', 'route'], unfit: 'no-steps' },
};

/**
 * The entries that were named, or all that such a piece is made for.
 *
 * @throws which names nobody has, which are of entries that such a piece is not made for, or that there is nothing to print
 */
export function chosenEntries({ kind, names, flags }: Arguments, { entries }: Catalogue): readonly Entry[] {
  const only = kind && FITTING[kind];
  const fitting = only ? entries.filter((entry) => only.kinds.includes(entry.kind)) : entries;
  const ids = fitting.map(({ id }) => id);
  if (kind === 'test-page' || (kind === 'advice' && names.length === 0)) return [];
  if (ids.length === 0) throw new Refusal(slipReport([slip('empty', kind ?? '', [])]));
  const isForAll = kind === 'round' || kind === 'sheet' || flags.has('all');
  if (names.length === 0 && isForAll) return fitting;
  const { found, slips } = namedEntries(kind, names, entries);
  if (names.length === 0) slips.push(slip('none', kind ?? '', ids));
  if (slips.length > 0) throw new Refusal(slipReport(slips));
  return found;
}

/** The entries that were named for such a piece, and which names nobody has or are of others. */
export function namedEntries(
  kind: OrderKind | undefined,
  names: readonly string[],
  entries: readonly Entry[],
): { found: Entry[]; slips: Slip[] } {
  const only = kind && FITTING[kind];
  const fitting = only ? entries.filter((entry) => only.kinds.includes(entry.kind)) : entries;
  const isOfOthers = (name: string) =>
    entriesCalled(fitting, name).length === 0 && entriesCalled(entries, name).length > 0;
  const { found, slips } = findEntries(
    fitting,
    names.filter((name) => !isOfOthers(name)),
  );
  const ids = fitting.map(({ id }) => id);
  const unfit = only ? names.filter(isOfOthers).map((name) => slip(only.unfit, name, ids)) : [];
  return { found, slips: [...slips, ...unfit] };
}
