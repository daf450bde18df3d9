import { type Cell, cellsOf, type Stock } from '../core/stock.ts';

/** A label and how often it is printed: a whole number, 0 for not at all. */
export interface Copies<T> {
  readonly item: T;
  readonly copies: number;
}

/**
 * What a printer does to a sheet, undone. Scales stretch the places of labels about the top left corner of the page, and the
 * offset is added after that: a print that comes out 1 mm too far right has `offsetXMm: -1`. Labels themselves stay as large
 * as they are drawn, because the modules of a code are whole dots.
 */
export interface Correction {
  readonly offsetXMm: number;
  readonly offsetYMm: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

export interface SheetOrder<T> {
  /** Asked anew for every round of collated copies, so that nothing has to be kept. */
  readonly labels: () => Iterable<Copies<T>>;
  /** One copy of each, then the next (a, b, a, b); otherwise all copies of one before the next (a, a, b, b). */
  readonly collate: boolean;
  /** The first label of the first sheet that is still there, counted row by row from 1. */
  readonly start: number;
  readonly correction: Correction;
  /**
   * A dot of the printer. Every label then begins on a whole dot, so that all codes come out in identical dots; none moves by
   * more than half a dot.
   */
  readonly snapMm?: number;
}

/** A label on its place: its top left corner in millimetres from that of the page. */
export interface Placed<T> extends Cell {
  readonly item: T;
}

/** The sheet has no label of the number to start with. */
export interface StartFault {
  readonly seen: number;
  readonly most: number;
}

/**
 * Which label goes where, sheet by sheet. Sheets are made one at a time while they are asked for, so that an order of any
 * size takes the room of one sheet.
 */
export function placements<T>(
  stock: Stock,
  order: SheetOrder<T>,
): { sheets: Generator<readonly Placed<T>[]>; fault: undefined } | { sheets: undefined; fault: StartFault } {
  const cells = correctedCells(stock, order);
  const { start } = order;
  if (!Number.isInteger(start) || start < 1 || start > cells.length) {
    return { sheets: undefined, fault: { seen: start, most: cells.length } };
  }
  return { sheets: sheetsOf(cells, start - 1, inOrder(order)), fault: undefined };
}

/** The cells of a stock as the printer has to be told them. */
export function correctedCells(
  stock: Stock,
  { correction, snapMm }: Pick<SheetOrder<unknown>, 'correction' | 'snapMm'>,
): Cell[] {
  const { offsetXMm, offsetYMm, scaleX, scaleY } = correction;
  const snap = (mm: number) => (snapMm === undefined ? mm : Math.round(mm / snapMm) * snapMm);
  return cellsOf(stock).map(({ xMm, yMm }) => ({
    xMm: snap(xMm * scaleX + offsetXMm),
    yMm: snap(yMm * scaleY + offsetYMm),
  }));
}

function* sheetsOf<T>(cells: readonly Cell[], first: number, labels: Iterator<T>): Generator<Placed<T>[]> {
  for (let from = first; ; from = 0) {
    const sheet: Placed<T>[] = [];
    for (const cell of cells.slice(from)) {
      const next = labels.next();
      if (next.done) {
        if (sheet.length > 0) yield sheet;
        return;
      }
      sheet.push({ item: next.value, ...cell });
    }
    yield sheet;
  }
}

function* inOrder<T>({ labels, collate }: Pick<SheetOrder<T>, 'labels' | 'collate'>): Generator<T> {
  if (!collate) {
    for (const { item, copies } of labels()) for (let copy = 0; copy < copies; copy += 1) yield item;
    return;
  }
  for (let round = 1, most = 1; round <= most; round += 1) {
    for (const { item, copies } of labels()) {
      if (copies >= round) yield item;
      most = Math.max(most, copies);
    }
  }
}
