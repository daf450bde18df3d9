import { isReservedDomain, printedUrl } from '../core/urls.ts';
import { disc } from './disc.ts';
import type { Drawing, Item } from './drawing.ts';
import { finished } from './finish.ts';
import type { Medium } from './media.ts';
import { plaqueAcross } from './plaque-across.ts';
import { plaqueUpright } from './plaque-upright.ts';
import { sampleMarked } from './sample-mark.ts';
import { circle } from './shapes.ts';
import type { SignOrder } from './sign-order.ts';

export interface PlaqueOrder extends Omit<SignOrder, 'url'> {
  /** Whether somebody has approved what it says: until then it is a sample. */
  readonly isApproved: boolean;
}

/**
 * A plaque (biển): what the place is, a code, where it leads in words, and who answers for it.
 * It works as a sign when the web is gone, and shows when something is pasted over it.
 *
 * @throws {Unprintable} where a text does not fit its place at its smallest size
 */
export function plaque(order: PlaqueOrder): Drawing {
  const { medium, words, publisher, style, finish, isApproved, measure } = order;
  const { widthMm, heightMm } = medium;
  const items = plaqueItems(order);
  const drawing: Drawing = {
    widthMm,
    heightMm,
    title: `${words.name.vi} · ${printedUrl(publisher.domain, words.code)}`,
    palette: style.palette,
    items: isReservedDomain(publisher.domain) || !isApproved ? sampleMarked(items, medium, measure) : items,
    cut: medium.shape === 'round' ? circle(widthMm / 2, widthMm / 2) : undefined,
  };
  return finished(drawing, finish);
}

/**
 * What stands on a plaque and where, before it is marked and finished: enough to tell whether everything fits.
 *
 * @throws {Unprintable} where a text does not fit its place at its smallest size
 */
export const plaqueItems = (order: Omit<SignOrder, 'url'>): readonly Item[] =>
  layoutFor(order.medium)({ ...order, url: printedUrl(order.publisher.domain, order.words.code) });

function layoutFor({ shape, widthMm, heightMm }: Medium) {
  if (shape === 'round') return disc;
  return widthMm > heightMm ? plaqueAcross : plaqueUpright;
}
