import { translator } from '../i18n/translate.ts';
import type { Drawing, Item, Measure, PlacedItem, Position, TextItem } from './drawing.ts';
import { blank, frame, line, MARGIN_MM, type Part, tickBox } from './form.ts';
import { LEADING, type Lettering, paragraph } from './paragraph.ts';
import { shape } from './shapes.ts';
import { ASCENT } from './stack.ts';

/** One finished piece, as it was drawn and read back. */
export interface ProofPiece {
  readonly drawing: Drawing;
  /** A label goes on goods, whose own label has to say more. */
  readonly type: 'sign' | 'label';
  /** Path of the file that goes to the print shop. */
  readonly file: string;
  readonly name: string;
  readonly code: string;
  /** The address in words, and the one inside the code. */
  readonly address: string;
  readonly url: string;
  readonly moduleMm: number;
  readonly version: number;
  readonly level: string;
  readonly mask: number;
  /** Grades of ISO/IEC 15415 for symbol contrast, as an eye sees it and in the red light of a verifier. */
  readonly contrast: { readonly eye: string; readonly red: string };
  readonly reachM: { readonly good: number; readonly cheap: number };
  readonly readers: readonly { readonly name: string; readonly reads: boolean }[];
  /** How many of so many decoders still read it after each kind of damage, named in Vietnamese: “mờ”, “che”. */
  readonly damage: readonly { readonly name: string; readonly read: number; readonly of: number }[];
}

/** What two people look at on a printed proof: the list of the handbook (docs/so-tay/in-bien.mdx), and what stands below it. */
export const CHECKS = ['names', 'sample', 'size', 'scan', 'typed', 'publisher', 'online'] as const;

/**
 * What the label of the goods itself must show: the first three on all goods (Decree 37/2026/NĐ-CP, article 42), the others
 * by group of goods, to be looked up in its annex.
 */
export const GOODS = (
  [
    'name',
    'responsible',
    'origin',
    'quantity',
    'made',
    'expiry',
    'ingredients',
    'warnings',
    'use',
    'nutrition',
  ] as const
).map((good, index) => ({ good, letter: 'abcdefghij'.charAt(index), always: index < 3 }));

const vi = translator('vi');
const en = translator('en');

/** The room for a picture, and where the columns beside it begin. */
const PICTURE = { widthMm: 46, heightMm: 50 };
const FACTS = { xMm: 63, labelMm: 28, widthMm: 82 };
const BOXES = { xMm: 148, widthMm: 52 };
const PADDING_MM = 1.6;

const NAME: Lettering = { font: 'bold', sizeMm: 3.6, ink: 'black' };
const LABEL: Lettering = { font: 'regular', sizeMm: 2, ink: 'black' };
const VALUE: Lettering = { font: 'medium', sizeMm: 2.4, ink: 'black' };

/** A piece with all that is known of it and the boxes of those who approve; `heightMm` is what it takes of the page. */
export function proofPiece(piece: ProofPiece, yMm: number, measure: Measure): Part {
  const top = yMm + PADDING_MM;
  const picture = pictureOf(piece.drawing, top, measure);
  const facts = factsOf(piece, top, measure);
  const boxes = approvals(top, measure);
  const below = top + facts.heightMm + 0.8;
  const goods = piece.type === 'label' ? goodsOf(below, measure) : { items: [], heightMm: 0 };
  const heights = [picture.heightMm, below - top + goods.heightMm, boxes.heightMm];
  return {
    items: [...picture.items, ...facts.items, ...boxes.items, ...goods.items],
    heightMm: Math.max(...heights) + 2 * PADDING_MM,
  };
}

/** The piece itself, as large as there is room, at a scale of one to a whole number that stands below it. */
function pictureOf(drawing: Drawing, yMm: number, measure: Measure): Part {
  const { widthMm, heightMm, cut } = drawing;
  const times = Math.ceil(Math.max(widthMm / PICTURE.widthMm, heightMm / PICTURE.heightMm, 1) - 1e-9);
  const scale = 1 / times;
  const area = {
    xMm: MARGIN_MM + (PICTURE.widthMm - widthMm * scale) / 2,
    yMm,
    widthMm: widthMm * scale,
    heightMm: heightMm * scale,
  };
  const placed: PlacedItem = { type: 'placed', drawing, xMm: area.xMm, yMm, scale };
  // What is drawn past a rounded edge, for the knife, is covered here.
  const around =
    cut === undefined
      ? undefined
      : { ...shape(`M-1 -1H${widthMm + 1}V${heightMm + 1}H-1Z${cut}`, 'paper'), unitMm: scale, xMm: area.xMm, yMm };
  const text = times === 1 ? vi('proof.trueSize') : vi('proof.scale', { scale: times });
  const caption: TextItem = {
    ...line(text, { xMm: 0, yMm: 0 }, { sizeMm: 2.2 }, measure),
    xMm: area.xMm + area.widthMm + 3,
    yMm: yMm + area.heightMm / 2,
    turnDegrees: 90,
  };
  return { items: [placed, around ?? frame(area, 'black', 0.1), caption], heightMm: area.heightMm };
}

/** What is known about the piece, a line each. */
function factsOf(piece: ProofPiece, yMm: number, measure: Measure): Part {
  const { drawing, code, address, contrast, reachM, damage } = piece;
  const name = paragraph(`${piece.name} · ${code}`, NAME, { ...FACTS, yMm }, measure);
  const items: Item[] = [...name.items];
  let below = yMm + name.heightMm + 0.6;
  const row = (fact: Fact, value: (yMm: number) => Part) => {
    const part = value(below);
    if (part.items.length === 0) return;
    const label = `${vi(`proof.${fact}`)} · ${en(`proof.${fact}`)}`;
    items.push(line(label, { xMm: FACTS.xMm, yMm: below + ASCENT * VALUE.sizeMm }, { sizeMm: LABEL.sizeMm }, measure));
    items.push(...part.items);
    below += part.heightMm + 0.25;
  };
  const place = { xMm: FACTS.xMm + FACTS.labelMm, widthMm: FACTS.widthMm - FACTS.labelMm };
  const text = (fact: Fact, words: string) =>
    row(fact, (at) => paragraph(words, VALUE, { ...place, yMm: at }, measure));

  text('file', piece.file);
  text('address', address);
  text('inside', piece.url);
  text('size', `${number(drawing.widthMm)} × ${number(drawing.heightMm)} mm`);
  text('module', `${number(piece.moduleMm)} mm`);
  text('symbol', vi('proof.symbolIs', { version: piece.version, level: piece.level, mask: piece.mask }));
  text('contrast', vi('proof.contrastIs', contrast));
  text('reach', vi('proof.reachIs', { good: number(reachM.good), cheap: number(reachM.cheap) }));
  row('readers', (at) => verdicts(piece.readers, { ...place, yMm: at }, measure));
  text('damage', damage.map(({ name: kind, read, of }) => `${kind} ${read}/${of}`).join(', '));
  return { items, heightMm: below - yMm };
}

type Fact = 'file' | 'address' | 'inside' | 'size' | 'module' | 'symbol' | 'contrast' | 'reach' | 'readers' | 'damage';

const number = (value: number): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2, useGrouping: false }).format(value);

/** A tick and a cross in a square of side 10: the typeface has neither. */
const TICK = 'M0 5.4L1.5 3.9L3.8 6.2L8.5 1L10 2.4L3.9 9Z';
const CROSS = 'M1 2.4L2.4 1L5 3.6L7.6 1L9 2.4L6.4 5L9 7.6L7.6 9L5 6.4L2.4 9L1 7.6L3.6 5Z';

/** The decoders one after the other, each with a tick or a cross. */
function verdicts(readers: ProofPiece['readers'], { xMm, yMm }: Position, measure: Measure): Part {
  const { sizeMm } = VALUE;
  let right = xMm;
  const items = readers.flatMap(({ name, reads }): Item[] => {
    const text = line(name, { xMm: right, yMm: yMm + ASCENT * sizeMm }, { sizeMm, font: 'medium' }, measure);
    const mark = shape(reads ? TICK : CROSS, reads ? 'black' : 'colour');
    const at = { unitMm: (sizeMm * 0.8) / 10, xMm: right + text.widthMm + 0.2 * sizeMm, yMm: yMm + 0.22 * sizeMm };
    right = at.xMm + 1.5 * sizeMm;
    return [text, { ...mark, ...at }];
  });
  return { items, heightMm: LEADING * sizeMm };
}

/** For each of the two people a box for each check, and what they decide. */
function approvals(yMm: number, measure: Measure): Part {
  const items = (['first', 'second'] as const).flatMap((who, index): Item[] => {
    const top = yMm + index * APPROVAL_MM;
    const title = `${vi(`proof.${who}`)} · ${en(`proof.${who}`)}`;
    const boxes = CHECKS.flatMap((_, check) => {
      const xMm = BOXES.xMm + check * 7.6;
      const digit = { xMm: xMm + 0.7, yMm: top + 6.1 };
      return [tickBox(xMm, top + 4, 5.8), line(String(check + 1), digit, { sizeMm: 2, ink: 'colour' }, measure)];
    });
    const decisions = (['approve', 'change'] as const).flatMap((decision, place) => {
      const xMm = BOXES.xMm + place * 24;
      const label = `${vi(`proof.${decision}`)} · ${en(`proof.${decision}`)}`;
      return [tickBox(xMm, top + 12, 4), line(label, { xMm: xMm + 5.2, yMm: top + 14.9 }, { sizeMm: 2.4 }, measure)];
    });
    return [
      line(title, { xMm: BOXES.xMm, yMm: top + 2.3 }, { sizeMm: 2.2, font: 'bold' }, measure),
      ...boxes,
      ...decisions,
      ...blank(vi('proof.note'), { ...BOXES, yMm: top + 21.5 }, 2.2, measure),
    ];
  });
  return { items, heightMm: 2 * APPROVAL_MM - 1 };
}
const APPROVAL_MM = 25.5;

/** What the label of the goods already shows, a lettered box each. */
function goodsOf(yMm: number, measure: Measure): Part {
  const title = `${vi('proof.goodsLabel')} · ${en('proof.goodsLabel')}`;
  const boxes = GOODS.flatMap(({ letter }, index) => {
    const xMm = FACTS.xMm + index * 8.2;
    const place = { xMm: xMm + 0.7, yMm: yMm + 5.5 };
    return [tickBox(xMm, yMm + 3.4, 5.8), line(letter, place, { sizeMm: 2, ink: 'colour' }, measure)];
  });
  return {
    items: [line(title, { xMm: FACTS.xMm, yMm: yMm + 2.2 }, { sizeMm: 2.2, font: 'bold' }, measure), ...boxes],
    heightMm: 9.2,
  };
}
