import type { InBoth } from '../core/lang.ts';
import type { Publisher } from '../core/schema/publisher.ts';
import { isReservedDomain, printedUrl } from '../core/urls.ts';
import { translator } from '../i18n/translate.ts';
import type { Area, Drawing, Item, Measure, TextItem } from './drawing.ts';
import type { Mask } from './matrix.ts';
import type { Medium } from './media.ts';
import { posterSteps, type StepList } from './poster-steps.ts';
import { sampleMarked } from './sample-mark.ts';
import { boxOf, codeAt, codeIn, codeInField, edgeOf } from './sign-code.ts';
import type { SignOrder } from './sign-order.ts';
import { address, footer } from './sign-parts.ts';
import type { SignWords } from './sign-words.ts';
import { DESCENT, stack } from './stack.ts';
import type { Style } from './style.ts';
import { block } from './text-block.ts';

/** The words of a guide or a route as they hang on a wall. */
export interface PosterWords extends Omit<SignWords, 'sentence' | 'stop'> {
  /** What stands between the title and the steps; empty where the steps say enough. */
  readonly lead: InBoth<string>;
  /** What to do one after the other, or the stops of a route. */
  readonly lists: InBoth<readonly StepList[]>;
}

export interface PosterOrder {
  readonly medium: Medium;
  readonly words: PosterWords;
  readonly publisher: Publisher;
  readonly style: Style;
  /** Another mask for the code than the usual one, where a decoder could not read that. */
  readonly mask: Mask | undefined;
  readonly measure: Measure;
}

const vi = translator('vi');
const en = translator('en');

/** Share of the width that the code takes, with its light: from two metres a phone reads it off an A3. */
const CODE_SHARE = 0.37;

/**
 * A poster (áp phích) for a wall indoors: what it is about, what to do in numbered steps, and a code that leads to the rest.
 *
 * @throws {Unprintable} where a text does not fit its place at its smallest size
 */
export function poster(order: PosterOrder): Drawing {
  const { medium, words, publisher, style, measure } = order;
  const { widthMm, heightMm } = medium;
  const url = printedUrl(publisher.domain, words.code);
  const items = posterItems(order, { ...order, url, finish: 'printed', words: { ...words, sentence: words.lead } });
  return {
    widthMm,
    heightMm,
    title: `${words.name.vi} · ${url}`,
    palette: style.palette,
    items: isReservedDomain(publisher.domain) ? sampleMarked(items, medium, measure) : items,
  };
}

function posterItems({ words, measure }: PosterOrder, order: SignOrder): Item[] {
  const { widthMm, heightMm, dpi } = order.medium;
  const unit = widthMm / 100;
  const inside = { xMm: 6 * unit, widthMm: widthMm - 12 * unit };

  const unplaced = codeIn(order, CODE_SHARE * widthMm);
  const [box, edge] = [boxOf(unplaced), edgeOf(order, unplaced)];
  const footerMm = 9 * unit;
  const field = { heightMm: box + 2 * edge + 3 * unit, yMm: 0 };
  field.yMm = heightMm - 3.5 * unit - footerMm - 2 * unit - field.heightMm;
  const code = codeAt(unplaced, inside.xMm + edge, field.yMm + edge + 1.5 * unit, dpi);
  const beside = inside.xMm + box + 2 * edge + 4 * unit;

  const title = titleOf(words, { ...inside, yMm: 4.5 * unit, heightMm: 26 * unit }, unit, measure);
  const stepsTop = bottomOf(title) + 3 * unit;
  const steps = { ...inside, yMm: stepsTop, heightMm: field.yMm - 2 * unit - stepsTop };
  return [
    ...title,
    ...posterSteps(words, steps, unit, measure),
    ...codeInField(order, code, { xMm: 0, widthMm, ...field }),
    ...invitation(order, { xMm: beside, widthMm: widthMm - inside.xMm - beside, ...field }, unit),
    ...footer(
      order,
      { ...inside, yMm: heightMm - 3.5 * unit - footerMm, heightMm: footerMm, align: 'left', stand: 'middle' },
      0.9 * unit,
    ),
  ];
}

function titleOf({ name, shortName, standing }: PosterWords, area: Area, unit: number, measure: Measure): TextItem[] {
  const standings = [standing.vi, standing.en].filter(Boolean).join(' · ');
  const blocks = [
    block([standings], { font: 'bold', ink: 'colour', sizeMm: 2.6 * unit, maxLines: 1, gapMm: 0.6 * unit }),
    block([name.vi, shortName.vi], { font: 'bold', ink: 'black', sizeMm: 9.4 * unit, maxLines: 2, gapMm: 0.2 * unit }),
    block([name.en, shortName.en], { font: 'medium', ink: 'black', sizeMm: 4.2 * unit, maxLines: 2 }),
  ];
  return stack(blocks, { ...area, align: 'left', stand: 'top' }, measure);
}

const bottomOf = (texts: readonly TextItem[]): number =>
  Math.max(...texts.map(({ yMm, sizeMm }) => yMm + DESCENT * sizeMm));

/** Beside the code what to do with it, and its address for those who type. */
function invitation(order: SignOrder, area: Area, unit: number): Item[] {
  const { measure } = order;
  const column = { xMm: area.xMm, widthMm: area.widthMm, align: 'left' } as const;
  const middle = area.yMm + area.heightMm / 2 + 5 * unit;
  const words = [
    block([vi('poster.scan')], { font: 'bold', ink: 'paper', sizeMm: 6.6 * unit, maxLines: 2, gapMm: 0.4 * unit }),
    block([en('poster.scan')], { font: 'medium', ink: 'paper', sizeMm: 3.8 * unit, maxLines: 2 }),
  ];
  const typed = `${vi('poster.type')} · ${en('poster.type')}`;
  const small = [block([typed], { font: 'regular', ink: 'paper', sizeMm: 2.2 * unit, maxLines: 1 })];
  return [
    ...stack(words, { ...column, yMm: area.yMm, heightMm: middle - area.yMm - unit, stand: 'bottom' }, measure),
    ...stack(small, { ...column, yMm: middle + unit, heightMm: 3 * unit, stand: 'bottom' }, measure),
    ...address(order, { ...column, yMm: middle + 4 * unit, heightMm: 4.4 * unit, stand: 'top' }),
  ];
}
