import { dateText } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import type { Drawing, Item, Measure } from './drawing.ts';
import { A4, blank, INSIDE, intoPages, MARGIN_MM, type Part, page, pageNumber, rule } from './form.ts';
import { BAND_MM, band } from './form-band.ts';
import { type Lettering, paragraph, paragraphs } from './paragraph.ts';
import { CHECKS, GOODS, type ProofPiece, proofPiece } from './proof-piece.ts';
import type { Style } from './style.ts';

export interface ProofOrder {
  readonly pieces: readonly ProofPiece[];
  /** Files, without their endings, of pieces that are not shown. */
  readonly others: readonly string[];
  readonly publisher: string;
  /** The day the pieces were drawn, `YYYY-MM-DD`. */
  readonly day: string;
  readonly style: Style;
  readonly measure: Measure;
}

const vi = translator('vi');
const en = translator('en');

const TOP_MM = MARGIN_MM + BAND_MM + 2;
/** Room for what boxes mean and for signatures, on pages with labels and without. */
const FOOT_MM = 42;

/** The pages (tờ duyệt in) that two people read, tick and sign before anything goes to the print shop. */
export function* proofSheet(order: ProofOrder): Generator<Drawing> {
  const { pieces, others, publisher, day, style, measure } = order;
  const room = A4.heightMm - MARGIN_MM - FOOT_MM - TOP_MM;
  const pages = intoPages([...pieces.map((piece) => rowOf(piece, measure)), ...namesOf(order)], room);
  const count = { shown: pieces.length, all: pieces.length + others.length };
  const shown = others.length === 0 ? '' : ` · ${vi('proof.shown', count)}`;
  const head = { vi: vi('proof.title'), en: en('proof.title'), aside: `${publisher} · ${dateText(day, 'vi')}${shown}` };
  for (const [index, found] of pages.entries()) {
    let yMm = TOP_MM;
    const items = found.flatMap(({ at, heightMm }) => {
      const own = at(yMm);
      yMm += heightMm;
      return [...own, rule(INSIDE.xMm, yMm, INSIDE.widthMm)];
    });
    yield page(`${head.vi} · ${head.en}`, style, [
      ...band(head, { style, measure }),
      ...items,
      ...footOf(
        found.flatMap(({ piece }) => piece ?? []),
        measure,
      ),
      pageNumber(index + 1, pages.length, measure),
    ]);
  }
}

/** Some of the sheet from one side to the other, drawn below a height: a piece, or names of others. */
interface Row {
  readonly piece?: ProofPiece;
  readonly name: string;
  readonly heightMm: number;
  readonly at: (yMm: number) => readonly Item[];
}

const rowOf = (piece: ProofPiece, measure: Measure): Row => ({
  piece,
  name: piece.name,
  heightMm: proofPiece(piece, 0, measure).heightMm,
  at: (yMm) => proofPiece(piece, yMm, measure).items,
});

/** What the sheet does not show, by name, in rows that can be parted into pages. */
function namesOf({ others, measure }: ProofOrder): Row[] {
  const starts = others.flatMap((_, index) => (index % NAMES_A_ROW === 0 ? [index] : []));
  return starts.map((start) => {
    const title = `${vi('proof.others')} · ${en('proof.others')}:`;
    const names = others.slice(start, start + NAMES_A_ROW).join(' · ');
    const texts = [[title, { ...SMALL, font: 'bold' }] as const, [names, SMALL] as const].slice(start === 0 ? 0 : 1);
    const drawn = (yMm: number) => paragraphs(texts, { ...INSIDE, yMm: yMm + GAP_MM }, measure);
    return { name: names, heightMm: drawn(0).heightMm + 2 * GAP_MM, at: (yMm) => drawn(yMm).items };
  });
}
const NAMES_A_ROW = 24;
const GAP_MM = 1.6;

const SMALL: Lettering = { font: 'regular', sizeMm: 2.2, ink: 'black' };

/** What the numbers and letters of the boxes mean, and where the two people sign. */
function footOf(found: readonly ProofPiece[], measure: Measure): Item[] {
  const top = A4.heightMm - MARGIN_MM - FOOT_MM + 2;
  const title = paragraph(`${vi('proof.checks')}:`, { ...SMALL, font: 'bold' }, { ...INSIDE, yMm: top }, measure);
  const checks = inTwo(CHECKS, top + title.heightMm, measure);
  const hasLabel = found.some(({ type }) => type === 'label');
  const yMm = top + title.heightMm + checks.heightMm + 0.8;
  const goods = paragraph(hasLabel ? goodsInWords() : '', SMALL, { ...INSIDE, yMm }, measure);
  return [...title.items, ...checks.items, ...goods.items, ...signatures(measure)];
}

/** The checks with their numbers in two columns. */
function inTwo(checks: typeof CHECKS, top: number, measure: Measure): Part {
  const columns = [checks.slice(0, 4), checks.slice(4)].map((column, side) => {
    const xMm = MARGIN_MM + side * (HALF_MM + 6);
    let yMm = top;
    const items = column.flatMap((check) => {
      const number = String(CHECKS.indexOf(check) + 1);
      const bold = { ...SMALL, font: 'bold', ink: 'colour' } as const;
      const text = paragraph(vi(`proof.check.${check}`), SMALL, { xMm: xMm + 3, yMm, widthMm: HALF_MM - 3 }, measure);
      const numeral = paragraph(number, bold, { xMm, yMm, widthMm: 3 }, measure);
      yMm += text.heightMm;
      return [...numeral.items, ...text.items];
    });
    return { items, heightMm: yMm - top };
  });
  return {
    items: columns.flatMap(({ items }) => items),
    heightMm: Math.max(...columns.map(({ heightMm }) => heightMm)),
  };
}
const HALF_MM = INSIDE.widthMm / 2 - 3;

function goodsInWords(): string {
  const [always, byGroup] = [true, false].map((on) =>
    GOODS.filter((entry) => entry.always === on)
      .map(({ letter, good }) => `${letter}) ${vi(`proof.good.${good}`)}`)
      .join(', '),
  );
  return vi('proof.goods', { always: always ?? '', byGroup: byGroup ?? '' });
}

function signatures(measure: Measure): Item[] {
  return (['first', 'second'] as const).flatMap((who, side) => {
    const at = { xMm: MARGIN_MM + side * (HALF_MM + 6), yMm: A4.heightMm - MARGIN_MM - 5 };
    const label = `${vi(`proof.${who}`)} (${vi('proof.sign')})`;
    return [
      ...blank(label, { ...at, widthMm: HALF_MM - 25 }, SMALL.sizeMm, measure),
      ...blank(vi('proof.day'), { xMm: at.xMm + HALF_MM - 23, yMm: at.yMm, widthMm: 23 }, SMALL.sizeMm, measure),
    ];
  });
}
