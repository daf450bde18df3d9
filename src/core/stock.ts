/**
 * Sheets of labels (giấy tem) as they are sold: what is cut where. All figures in millimetres, from the top left corner of
 * an upright page; labels are counted row by row from 1.
 */

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Stock {
  /** How authors call it: `avery-l7160`. */
  readonly id: string;
  /** As it stands on the box. */
  readonly name: string;
  readonly pageMm: Size;
  readonly labelMm: Size;
  /** Round labels fill their width and height. */
  readonly shape: 'rectangle' | 'round';
  readonly columns: number;
  readonly rows: number;
  /** To the edge of the first label. */
  readonly leftMm: number;
  readonly topMm: number;
  /** From the edge of one label to the same edge of the next. */
  readonly pitchXMm: number;
  readonly pitchYMm: number;
  /** Where the figures come from. */
  readonly source: string;
}

/** The stocks whose figures stand in `src/print/stocks.ts`. A publisher's own must have other names. */
export const BUILT_IN_STOCKS = [
  'avery-l7160',
  'avery-l7163',
  'avery-l7651',
  'avery-l4732',
  'avery-l6009',
  'avery-l6011',
  'avery-l7159',
  'avery-l7161',
  'avery-l7162',
  'avery-l7165',
  'avery-l7630',
  'avery-l7654',
] as const;
export type BuiltInStock = (typeof BUILT_IN_STOCKS)[number];

/** The top left corner of a label. */
export interface Cell {
  readonly xMm: number;
  readonly yMm: number;
}

/** Where the labels of a sheet are, row by row from the top left. */
export function cellsOf(stock: Stock): Cell[] {
  const { columns, rows, leftMm, topMm, pitchXMm, pitchYMm } = stock;
  return Array.from({ length: columns * rows }, (_, index) => ({
    xMm: leftMm + (index % columns) * pitchXMm,
    yMm: topMm + Math.floor(index / columns) * pitchYMm,
  }));
}

/** What is wrong with the figures of a stock. */
export type StockFault =
  | { readonly fault: 'count'; readonly of: 'columns' | 'rows'; readonly seen: number }
  | { readonly fault: 'size'; readonly of: 'width' | 'height' | 'page'; readonly seen: number }
  | {
      readonly fault: 'overlap';
      readonly between: 'columns' | 'rows';
      /** The first two that lie on each other, counted from 1. */
      readonly labels: readonly [number, number];
      readonly byMm: number;
    }
  | { readonly fault: 'off-page'; readonly side: 'left' | 'right' | 'top' | 'bottom'; readonly byMm: number };

/** Published figures are rounded to hundredths or tenths, and add up over a sheet. */
const TOLERANCE_MM = 0.05;

/** Everything that is wrong with the figures of a stock: a sheet without faults can be printed as it is described. */
export function stockFaults(stock: Stock): StockFault[] {
  const { columns, rows, pageMm, labelMm, leftMm, topMm, pitchXMm, pitchYMm } = stock;
  const counts = (
    [
      ['columns', columns],
      ['rows', rows],
    ] as const
  )
    .filter(([, seen]) => !Number.isInteger(seen) || seen < 1)
    .map(([of, seen]): StockFault => ({ fault: 'count', of, seen }));
  const sizes = (
    [
      ['width', labelMm.width],
      ['height', labelMm.height],
      ['page', pageMm.width],
      ['page', pageMm.height],
    ] as const
  )
    .filter(([, seen]) => !(seen > 0))
    .map(([of, seen]): StockFault => ({ fault: 'size', of, seen }));
  // Where there is nothing to lay out, nothing can be said about how it lies.
  if (counts.length > 0 || sizes.length > 0) return [...counts, ...sizes];
  return [
    ...overlaps('columns', columns, labelMm.width - pitchXMm, 2),
    ...overlaps('rows', rows, labelMm.height - pitchYMm, columns + 1),
    ...offPage(['left', 'right'], leftMm, leftMm + (columns - 1) * pitchXMm, labelMm.width, pageMm.width),
    ...offPage(['top', 'bottom'], topMm, topMm + (rows - 1) * pitchYMm, labelMm.height, pageMm.height),
  ];
}

function overlaps(between: 'columns' | 'rows', count: number, byMm: number, second: number): StockFault[] {
  return count > 1 && byMm > TOLERANCE_MM ? [{ fault: 'overlap', between, labels: [1, second], byMm }] : [];
}

type Side = Extract<StockFault, { fault: 'off-page' }>['side'];

function offPage(sides: readonly [Side, Side], firstMm: number, lastMm: number, sizeMm: number, pageMm: number) {
  const outside = [-Math.min(firstMm, lastMm), Math.max(firstMm, lastMm) + sizeMm - pageMm] as const;
  return sides.flatMap((side, index): StockFault[] => {
    const byMm = outside[index] ?? 0;
    return byMm > TOLERANCE_MM ? [{ fault: 'off-page', side, byMm }] : [];
  });
}
