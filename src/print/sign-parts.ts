import type { Logo } from '../core/logo.ts';
import type { Publisher } from '../core/schema/publisher.ts';
import { typedUrl } from '../core/urls.ts';
import { translator } from '../i18n/translate.ts';
import {
  BLEED_MM,
  type CodeItem,
  type Ink,
  type Item,
  type Measure,
  type PathItem,
  QUIET_MODULES,
  type TextItem,
} from './drawing.ts';
import type { Finish } from './finish.ts';
import { letterHeightMm } from './letter-height.ts';
import { type Mask, qrMatrix } from './matrix.ts';
import type { Medium } from './media.ts';
import type { SignWords } from './sign-words.ts';
import { type Block, type Column, stack } from './stack.ts';
import { stampEdge } from './stamp-edge.ts';
import type { Style } from './style.ts';

// The parts that signs of every shape are put together from.

/** Everything a sign is made of. */
export interface SignOrder {
  readonly medium: Medium;
  readonly words: SignWords;
  readonly publisher: Publisher;
  readonly style: Style;
  readonly finish: Finish;
  readonly url: string;
  /** Another mask for the code than the usual one, where a decoder could not read that. */
  readonly mask: Mask | undefined;
  readonly measure: Measure;
}

const vi = translator('vi');
const en = translator('en');

/** The smallest letters on a sign, 6.5 points: for the line that is read with the nose at the sign. */
const SMALLEST_MM = 2.3;
/** Letters shrink to this share of what the layout wishes, and never below the smallest. */
const SHRINK = 0.55;
/** A module of a sign (G8 in the notes on codes): a phone of 2020 reads it from a metre and a half. */
const LEAST_MODULE_MM = 2;

type Wish = Pick<Block, 'font' | 'ink' | 'maxLines'> & { readonly sizeMm: number; readonly gapMm?: number };

/** A text of a sign as a block of a column. */
export const block = (forms: readonly (string | undefined)[], { sizeMm, gapMm = 0, ...rest }: Wish): Block => {
  const [first = '', ...shorter] = forms.filter((form) => form !== undefined);
  const smallestMm = Math.max(SMALLEST_MM, sizeMm * SHRINK);
  return {
    ...rest,
    forms: [first, ...shorter],
    largestMm: Math.max(sizeMm, smallestMm),
    smallestMm,
    leading: 1.25,
    gapMm,
  };
};

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

/** The code at the largest size in whole printer dots that fits, its quiet light inside the box. */
export function codeIn(order: SignOrder, boxMm: number): CodeItem {
  const matrix = qrMatrix(order.url, order.mask === undefined ? {} : { mask: order.mask });
  const modules = matrix.modules.length + 2 * QUIET_MODULES;
  const dotMm = 25.4 / order.medium.dpi;
  const dots = Math.max(Math.floor(boxMm / modules / dotMm), Math.ceil(LEAST_MODULE_MM / dotMm));
  return { type: 'code', url: order.url, matrix, unitMm: dots * dotMm, xMm: 0, yMm: 0, ink: order.style.codeInk };
}

/** The side of a code with its light. */
export const boxOf = ({ matrix, unitMm }: CodeItem): number => (matrix.modules.length + 2 * QUIET_MODULES) * unitMm;

/** The code with its box at a place, moved by less than a dot so that every edge of it falls between dots. */
export function codeAt(code: CodeItem, xMm: number, yMm: number, dpi: number): CodeItem {
  const onDots = (mm: number) => (Math.round((mm / 25.4) * dpi) * 25.4) / dpi;
  const quiet = QUIET_MODULES * code.unitMm;
  return { ...code, xMm: onDots(xMm + quiet), yMm: onDots(yMm + quiet) };
}

/** Thickness of the bitten ring, in modules. */
const RING_MODULES = 0.7;

/** How far the edge of a code stands out past its light, on a sign of this finish. */
export const edgeOf = ({ finish }: SignOrder, code: CodeItem): number =>
  stampEdge(code, finish === 'printed' ? 0 : code.unitMm * RING_MODULES).depthMm;

/** The bitten ring around a code where no field is printed. */
export const ringAround = (code: CodeItem): PathItem => ({
  type: 'path',
  path: stampEdge(code).path + stampEdge(code, code.unitMm * RING_MODULES).path,
  unitMm: 1,
  xMm: 0,
  yMm: 0,
  ink: 'black',
});

/** The code in its window: a coloured field around it, or where nothing is printed a bitten ring. */
export function codeInField(
  { finish, medium }: SignOrder,
  code: CodeItem,
  field: { xMm: number; yMm: number; widthMm: number; heightMm: number },
): Item[] {
  if (finish !== 'printed') return [ringAround(code), code];
  // A field that ends where the sign ends is drawn past its edge, for the knife.
  const left = field.xMm <= 0 ? -BLEED_MM : field.xMm;
  const right = field.xMm + field.widthMm >= medium.widthMm ? medium.widthMm + BLEED_MM : field.xMm + field.widthMm;
  const top = field.yMm <= 0 ? -BLEED_MM : field.yMm;
  const bottom =
    field.yMm + field.heightMm >= medium.heightMm ? medium.heightMm + BLEED_MM : field.yMm + field.heightMm;
  const path = `M${left} ${top}H${right}V${bottom}H${left}Z${stampEdge(code).path}`;
  return [{ type: 'path', path, unitMm: 1, xMm: 0, yMm: 0, ink: 'colour' }, code];
}

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
  const turned = (text: string, xMm: number, turnDegrees: number): TextItem => ({
    type: 'text',
    text,
    font: 'medium',
    sizeMm,
    // Turned, the letters stand to one side of their baseline: a third of their size brings them to the middle.
    xMm: xMm + (turnDegrees > 0 ? sizeMm / 3 : -sizeMm / 3),
    yMm: middle,
    widthMm: order.measure(text, 'medium', sizeMm),
    ink: onField(order),
    turnDegrees,
  });
  const left = code.xMm - quiet;
  const out = edgeOf(order, code) + beside / 2;
  return [turned(vi('plaque.scan'), left - out, 90), turned(en('plaque.scan'), left + box + out, -90)];
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

/** Who answers for the sign, whom to call when it is damaged, and what it will never ask for. */
export function footer(order: SignOrder, column: Column, unit: number): Item[] {
  const { style, measure } = order;
  const mark = style.logo ? logoIn(style.logo, { ...column, sideMm: column.heightMm }) : [];
  const indent = style.logo ? column.heightMm * 1.18 : 0;
  const text: Column = { ...column, xMm: column.xMm + indent, widthMm: column.widthMm - indent };
  return [...mark, ...stack(promises(order, 2.6 * unit, 'black'), text, measure)];
}

/** The publisher's mark as large as a square allows, at its left and in its middle. */
export function logoIn(logo: Logo, { xMm, yMm, sideMm }: { xMm: number; yMm: number; sideMm: number }): PathItem[] {
  const { widthUnits, heightUnits, paths, isEvenOdd } = logo;
  const unitMm = sideMm / Math.max(widthUnits, heightUnits);
  const [dx, dy] = [(sideMm - widthUnits * unitMm) / 2, (sideMm - heightUnits * unitMm) / 2];
  const place = { unitMm, xMm: xMm + dx, yMm: yMm + dy, ink: 'colour', isWound: !isEvenOdd } as const;
  return paths.map((path) => ({ type: 'path', path, ...place }));
}
