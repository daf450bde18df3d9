import { isReservedDomain } from '../core/urls.ts';
import { labelCut } from './label-cut.ts';
import { labelMini } from './label-mini.ts';
import { LABEL_PARTS, type Label, type LabelOrder } from './label-order.ts';
import { labelRound } from './label-round.ts';
import { labelTexts } from './label-texts.ts';
import { labelUpright } from './label-upright.ts';
import { labelWide } from './label-wide.ts';
import { labelWrap } from './label-wrap.ts';
import type { LabelMedium } from './media.ts';
import { sampleMarked } from './sample-mark.ts';

/**
 * A label (tem): a code, where it leads in words, what the product is, who makes it, and the batch. It informs; it is not
 * the label that the law asks of goods, and never says so.
 *
 * @throws {Unprintable} where a text does not fit its place at its smallest size
 * @throws {CodeTooLarge} where the modules of the code would be smaller than half a millimetre
 */
export function label(order: LabelOrder): Label {
  const { medium, words, style, url, domain, measure } = order;
  const texts = labelTexts(order);
  const { items, said } = layoutFor(medium)({ ...order, texts });
  return {
    widthMm: medium.widthMm,
    heightMm: medium.heightMm,
    title: `${words.name.vi} · ${url}`,
    palette: style.palette,
    items: isReservedDomain(domain) ? sampleMarked(items, medium, measure) : [...items],
    cut: labelCut(medium),
    leftOut: LABEL_PARTS.filter((part) => texts[part].length > 0 && !said.includes(part)),
  };
}

/** From this many times as wide as tall, a label is seen from one side at a time. */
const WRAP = 3;

/** A label that is so much wider than tall has room for words beside a code as tall as itself. */
const BESIDE_MM = 9;
/** In a lower label there is no room for a name below the smallest code. */
const LEAST_UPRIGHT_MM = 36;

function layoutFor({ shape, widthMm, heightMm, holeMm }: LabelMedium) {
  if (shape === 'round') return labelRound;
  if (holeMm !== undefined) return labelUpright;
  if (widthMm >= WRAP * heightMm) return labelWrap;
  if (widthMm >= heightMm + BESIDE_MM) return labelWide;
  return heightMm < LEAST_UPRIGHT_MM ? labelMini : labelUpright;
}
