import type { Entry } from '../../../src/core/entry.ts';
import { Refusal } from '../progress.ts';
import { adviceFor, adviceForAny, type View, viewOf } from './advice.ts';
import type { Ordered } from './jobs.ts';
import { orderedPlaque } from './ordered-plaque.ts';
import { laidOut } from './reason.ts';

/**
 * How large a code has to be for its distance, with the reasons, in both languages; of entries that were named, which of
 * their plaques would do.
 *
 * @throws why none can be read from there
 */
export function giveAdvice(order: Ordered): string {
  const view = viewOf(order.args);
  if (!view) throw new Error('Advice without a distance is refused as it is typed.');
  const { entries, catalogue } = order;
  if (entries.length === 0) return adviceForAny(view, catalogue.publisher.domain);
  const told = entries.map((entry) =>
    laidOut(() => adviceOn(entry, order, view), { entry, publisher: catalogue.publisher }),
  );
  const text = told
    .map((each, index) => ('made' in each ? each.made : `${entries[index]?.id}\n    ${each.reason}`))
    .join('\n\n');
  if (told.every((each) => 'made' in each)) return text;
  throw new Refusal(text);
}

function adviceOn(entry: Entry, order: Ordered, view: View): string {
  const plaque = orderedPlaque(entry, order);
  const { vi, en } = entry.name;
  return `${vi}: biển khổ ${plaque.medium}.\n${en}: a plaque of ${plaque.medium}.\n${adviceFor(plaque, view).text}`;
}
