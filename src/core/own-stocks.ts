import { parseRecord } from './parse-record.ts';
import type { Problem } from './problem.ts';
import { type RawRecord, STOCKS_FILE } from './raw.ts';
import { fieldDoc } from './schema/field.ts';
import { type OwnStock, ownStocks } from './schema/stock.ts';
import { BUILT_IN_STOCKS, type Stock, type StockFault, stockFaults } from './stock.ts';

/** ISO 216. */
const A4_MM = [210, 297] as const;

/** The stocks a publisher described, and what in them cannot be printed on. */
export function readStocks(record: RawRecord | undefined): { stocks: Stock[]; problems: Problem[] } {
  if (record?.data === undefined) return { stocks: [], problems: [] };
  const { value, problems } = parseRecord(ownStocks, record);
  if (!value) return { stocks: [], problems };
  const stocks = Object.entries(value).map(([id, own]) => ({ own, stock: toStock(id, own) }));
  return {
    stocks: stocks.map(({ stock }) => stock),
    problems: stocks.flatMap(({ own, stock }) => {
      const problems = problemsOf(stock, record);
      return problems.length > 0 ? problems : missingGaps(own, stock, record);
    }),
  };
}

function toStock(id: string, own: OwnStock): Stock {
  const { columns, rows, width, height, left, top } = own;
  const [pageWidth, pageHeight] = own.page ?? A4_MM;
  return {
    id,
    name: own.name ?? id,
    pageMm: { width: pageWidth, height: pageHeight },
    labelMm: { width, height },
    shape: own.shape ?? 'rectangle',
    columns,
    rows,
    leftMm: left,
    topMm: top,
    pitchXMm: own.gapX === undefined ? symmetricPitch(columns, width, left, pageWidth) : width + own.gapX,
    pitchYMm: own.gapY === undefined ? symmetricPitch(rows, height, top, pageHeight) : height + own.gapY,
    source: `content/${STOCKS_FILE}`,
  };
}

/** From one label to the next where the margin after the last is as wide as the one before the first. */
const symmetricPitch = (count: number, sizeMm: number, marginMm: number, pageMm: number): number =>
  count > 1 ? (pageMm - 2 * marginMm - sizeMm) / (count - 1) : sizeMm;

/** A gap that nobody measured is known only where there is no room for one: else the margins need not be equal. */
function missingGaps(own: OwnStock, stock: Stock, { file, lineOf }: RawRecord): Problem[] {
  const gaps = [
    ['gapX', own.gapX, stock.pitchXMm - stock.labelMm.width],
    ['gapY', own.gapY, stock.pitchYMm - stock.labelMm.height],
  ] as const;
  return gaps.flatMap(([name, written, gapMm]): Problem[] => {
    if (written !== undefined || gapMm < LEAST_GAP_MM) return [];
    const field = `${stock.id}.${name}`;
    const at = { file, line: lineOf(stock.id), field, doc: fieldDoc(ownStocks, [stock.id, name]) };
    return [{ ...at, rule: 'stock-gap', seen: inMm(gapMm), fix: `${name}: ${inMm(gapMm)}` }];
  });
}
/** Less is what rounded figures leave over. */
const LEAST_GAP_MM = 0.05;

function problemsOf(stock: Stock, { file, lineOf }: RawRecord): Problem[] {
  const line = lineOf(stock.id);
  const faults = stockFaults(stock).map((fault): Problem => {
    const { field: name, ...told } = toldOf(fault, stock);
    const field = `${stock.id}.${name}`;
    return { file, line: lineOf(field) ?? line, field, doc: fieldDoc(ownStocks, [stock.id, name]), ...told };
  });
  const isKnown = BUILT_IN_STOCKS.some((known) => known === stock.id);
  return isKnown ? [{ file, line, field: stock.id, rule: 'stock-known', seen: stock.id }, ...faults] : faults;
}

type Told = Pick<Problem, 'rule' | 'seen' | 'allowed' | 'meant'> & { readonly field: string };

/** A fault in the words of the file: the field, the figure seen, the figures allowed. */
function toldOf(fault: StockFault, stock: Stock): Told {
  switch (fault.fault) {
    case 'count':
      return { rule: 'stock-size', field: fault.of, seen: String(fault.seen), allowed: ['≥ 1'] };
    case 'size':
      return { rule: 'stock-size', field: fault.of, seen: inMm(fault.seen), allowed: ['> 0'] };
    case 'overlap': {
      const isAcross = fault.between === 'columns';
      const [seen, roomMm, count] = isAcross
        ? [stock.labelMm.width, stock.pageMm.width - 2 * stock.leftMm, stock.columns]
        : [stock.labelMm.height, stock.pageMm.height - 2 * stock.topMm, stock.rows];
      // Only symmetric margins can push labels onto each other: a gap that is written down keeps them apart.
      const mostMm = Math.floor((Math.max(0, roomMm) / count) * 100) / 100;
      const field = isAcross ? 'width' : 'height';
      return { rule: 'stock-overlap', field, seen: inMm(seen), allowed: [inMm(mostMm)], meant: inMm(fault.byMm) };
    }
    case 'off-page': {
      const isAcross = fault.side === 'left' || fault.side === 'right';
      const pageMm = isAcross ? stock.pageMm.width : stock.pageMm.height;
      const field = isAcross ? 'columns' : 'rows';
      return { rule: 'stock-off-page', field, seen: inMm(fault.byMm), allowed: [inMm(pageMm)], meant: fault.side };
    }
  }
}

/** Hundredths of a millimetre are finer than any cutter. */
const inMm = (mm: number): string => String(Math.round(mm * 100) / 100);
