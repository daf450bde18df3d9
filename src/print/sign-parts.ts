import { typedUrl } from '../core/urls.ts';
import { translator } from '../i18n/translate.ts';
import { type CodeItem, type Ink, type Item, QUIET_MODULES, type TextItem } from './drawing.ts';
import { letterHeightMm } from './letter-height.ts';
import { logoIn } from './logo.ts';
import { boxOf, edgeOf } from './sign-code.ts';
import type { SignOrder } from './sign-order.ts';
import { type Block, type Column, stack } from './stack.ts';
import { block } from './text-block.ts';
import { turnedText } from './turned-text.ts';

// The parts that signs of every shape are put together from.

const vi = translator('vi');
const en = translator('en');

/**
 * What the place is called, what it is, and one sentence about it, in both languages.
 *
 * @param unit a hundredth of what the letters are to be measured by, in millimetres
 */
export function about({ words, medium, measure }: SignOrder, column: Column, unit: number): Item[] {
  const { name, shortName, standing, sentence } = words;
  const standings = [standing.vi, standing.en].filter(Boolean).join(' · ');
  const blocks = [
    block([standings, standing.vi], { font: 'bold', ink: 'colour', sizeMm: 3 * unit, maxLines: 2, gapMm: 1.2 * unit }),
    block([name.vi, shortName.vi], { font: 'bold', ink: 'black', sizeMm: 9 * unit, maxLines: 3, gapMm: 0.6 * unit }),
    block([name.en, shortName.en], {
      font: 'medium',
      ink: 'black',
      sizeMm: 4.6 * unit,
      maxLines: 3,
      gapMm: 2.4 * unit,
    }),
    block([sentence.vi], { font: 'regular', ink: 'black', sizeMm: 3.2 * unit, maxLines: 5, gapMm: 0.9 * unit }),
    block([sentence.en], { font: 'regular', ink: 'black', sizeMm: 2.9 * unit, maxLines: 5 }),
  ];
  const leastMm = medium.readFromM === undefined ? 0 : letterHeightMm(medium.readFromM) / CAPITALS;
  return stack(
    blocks.map((text) => noSmaller(text, leastMm)),
    column,
    measure,
  );
}

/** Height of capitals in sizes, Be Vietnam Pro. */
const CAPITALS = 0.74;

const noSmaller = (text: Block, leastMm: number): Block => ({
  ...text,
  smallestMm: Math.max(text.smallestMm, leastMm),
  largestMm: Math.max(text.largestMm, leastMm),
});

/** On a field letters are left bare; without one they are made like all others. */
export const onField = ({ finish }: SignOrder) => (finish === 'printed' ? 'paper' : 'black');

/** Where the code leads, in small letters as a phone shows it, and the short code to type. */
export function address(order: SignOrder, column: Column): Item[] {
  const text = typedUrl(order.publisher.domain, order.words.code);
  const wish = { font: 'bold', ink: onField(order), sizeMm: column.heightMm / 1.2, maxLines: 1 } as const;
  return stack([block([text], wish)], column, order.measure);
}

/** “Quét để đọc” and “Scan to read” beside the code, turned to run along its sides. */
export function prompts(order: SignOrder, code: CodeItem, sizeMm: number, fieldWidthMm: number): TextItem[] {
  const quiet = QUIET_MODULES * code.unitMm;
  const box = boxOf(code);
  const middle = code.yMm - quiet + box / 2;
  const beside = (fieldWidthMm - box) / 2 - edgeOf(order, code);
  if (beside < sizeMm * 1.4) return [];
  const look = { font: 'medium', sizeMm, ink: onField(order) } as const;
  const left = code.xMm - quiet;
  const out = edgeOf(order, code) + beside / 2;
  return [
    turnedText(vi('plaque.scan'), { xMm: left - out, yMm: middle }, look, 90, order.measure),
    turnedText(en('plaque.scan'), { xMm: left + box + out, yMm: middle }, look, -90, order.measure),
  ];
}

/** Who answers for the sign, whom to call, and what it will never ask for: what a pasted code cannot copy. */
export function promises({ publisher }: SignOrder, sizeMm: number, ink: Ink): Block[] {
  const reach = publisher.contact.phone ?? publisher.contact.email;
  const wish = { font: 'regular', ink, sizeMm, maxLines: 2, gapMm: 0.08 * sizeMm } as const;
  return [
    block([`${publisher.name.vi} · ${publisher.name.en}`, publisher.name.vi], { ...wish, font: 'bold' }),
    block([`${vi('plaque.report')} · ${en('plaque.report')}: ${reach}`], wish),
    block([`${vi('plaque.promise')} · ${en('plaque.promise')}`], wish),
  ];
}

/** The publisher's mark, and the promises beside it. */
export function footer(order: SignOrder, column: Column, unit: number): Item[] {
  const { style, measure } = order;
  const mark = style.logo ? logoIn(style.logo, { ...column, sideMm: column.heightMm }) : [];
  const indent = style.logo ? column.heightMm * 1.18 : 0;
  const text: Column = { ...column, xMm: column.xMm + indent, widthMm: column.widthMm - indent };
  return [...mark, ...stack(promises(order, 2.6 * unit, 'black'), text, measure)];
}
