import type { Product } from '../../../src/core/entry.ts';
import { digitalLink, printedUrl } from '../../../src/core/urls.ts';
import { label } from '../../../src/print/label.ts';
import type { Label, LabelBatch, LabelOrder, LabelPart } from '../../../src/print/label-order.ts';
import { labelWords, starsOn } from '../../../src/print/label-words.ts';
import { LABEL_MEDIA, type LabelMedium, USUAL_LABEL } from '../../../src/print/media.ts';
import type { Style } from '../../../src/print/style.ts';
import { Refusal } from '../progress.ts';
import { measure } from '../type.ts';
import { type BatchRun, runOfLots } from './batches.ts';
import type { MaskOf, Refused } from './job.ts';
import type { Ordered } from './jobs.ts';
import { labelReason, roomReason } from './label-words.ts';
import { laidOut } from './reason.ts';

/** What the labels of a product look like: which lot and number they carry is told label by label. */
export interface Design {
  readonly product: Product;
  readonly medium: LabelMedium;
  readonly draw: (batch: LabelBatch | undefined, maskOf: MaskOf) => Label;
  /** Everything that is the same on all of them. */
  readonly key: string;
  /** The last day on which the stars on it may be shown. */
  readonly starsUntil: string | undefined;
}

/**
 * Lays one label out to see that it can be: stars that may be shown, a code that fits, texts that fit.
 *
 * @throws why it cannot be: see `reasonOf`
 */
export function designOf(product: Product, order: Ordered, onStock: LabelMedium | undefined): Design {
  const { args, catalogue, style } = order;
  const { domain } = catalogue.publisher;
  const medium = withDpi(onStock ?? sizedMedium(order), order);
  const isDigitalLink = args.flags.has('gs1');
  const { gtin } = product;
  if (isDigitalLink && gtin === undefined) throw new Refusal(labelReason('gtin', product));
  const stars = args.flags.has('no-stars') ? { stars: undefined } : starsOn(product);
  if ('refused' in stars) throw new Refusal(labelReason('stars', product));
  const words = labelWords(product);
  const shared = { medium, words, style, domain, stars: stars.stars, measure } as const;
  const urlOf = (batch: LabelBatch | undefined): string =>
    isDigitalLink && gtin !== undefined
      ? digitalLink(domain, { gtin, lot: batch?.lot, serial: batch?.serial })
      : printedUrl(domain, product.code);
  const draw: Design['draw'] = (batch, maskOf) => {
    const url = urlOf(batch);
    const largestVersion: LabelOrder['largestVersion'] = isDigitalLink ? 4 : 3;
    const drawn = label({ ...shared, url, largestVersion, mask: maskOf(url), batch });
    // A day or a number of the lot that has no room is not left out in silence: somebody would miss it.
    const lost = drawn.leftOut.filter((part) => LOT_PARTS.includes(part));
    if (lost.length > 0) throw new Refusal(roomReason(lost));
    return drawn;
  };
  draw(undefined, () => undefined);
  const key = JSON.stringify({ ...shared, measure: undefined, url: urlOf(undefined) });
  return { product, medium, draw, key, starsUntil: stars.stars === undefined ? undefined : product.ocop.validUntil };
}

/** A design with the labels it is printed for. */
export interface Printing {
  readonly design: Design;
  readonly batches: BatchRun;
  /** What found no room on some of them. */
  readonly leftOut: readonly LabelPart[];
}

/** The lots that can be printed in this design; the others are told, such as one too long for its code. */
export function printingOf(design: Design, batches: BatchRun): { printing: Printing; refused: Refused[] } {
  const leftOut = new Set<LabelPart>();
  const see = (batch: LabelBatch | undefined) => {
    const without = design.draw(batch, () => undefined).leftOut;
    for (const part of without) leftOut.add(part);
  };
  const refused: Refused[] = [];
  if (!batches.lots) see(undefined);
  const lots = batches.lots?.filter((batch) => {
    // All numbers of a lot have as many digits, and 4 is the widest of them.
    const serial = batch.serials && '4'.repeat(batch.serials.width);
    const seen = laidOut(() => see({ ...batch, serial }), { entry: design.product, batch: { ...batch, serial } });
    if ('reason' in seen) refused.push({ piece: `${design.product.id} · ${batch.lot}`, reason: seen.reason });
    return 'made' in seen;
  });
  const run = lots ? runOfLots(batches.name, lots) : batches;
  return { printing: { design, batches: run, leftOut: [...leftOut] }, refused };
}

const LOT_PARTS: readonly LabelPart[] = ['lot', 'serial', 'madeOn', 'useBy'];

/** The size of a label that is not on a sheet, for the jar it goes around. */
function sizedMedium({ args }: Ordered): LabelMedium {
  const [usual] = LABEL_MEDIA;
  const medium = LABEL_MEDIA.find(({ id }) => id === (args.texts.size ?? USUAL_LABEL)) ?? usual;
  if (!medium) throw new Error('There are label media.');
  return medium;
}

const withDpi = (medium: LabelMedium, { args: { texts, numbers } }: Ordered): LabelMedium => ({
  ...medium,
  ...(texts.dpi !== undefined && { dpi: Number(texts.dpi) as LabelMedium['dpi'] }),
  ...(numbers.diameter !== undefined && { radiusMm: numbers.diameter / 2 }),
});

/** One label of a product as it comes in this size, for looking at. */
export function drawnLabel(
  product: Product,
  catalogue: Ordered['catalogue'],
  style: Style,
  medium: LabelMedium,
): Label {
  const flags = 'refused' in starsOn(product) ? new Set(['no-stars'] as const) : new Set<never>();
  const args = { kind: 'label', names: [], flags, texts: {}, numbers: {} } as const;
  return designOf(product, { args, catalogue, style, entries: [product] }, medium).draw(undefined, () => undefined);
}
