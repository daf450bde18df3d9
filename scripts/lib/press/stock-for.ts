import type { Stock } from '../../../src/core/stock.ts';
import type { LabelMedium } from '../../../src/print/media.ts';
import { STOCKS } from '../../../src/print/stocks.ts';
import { Refusal } from '../progress.ts';
import type { Ordered } from './jobs.ts';
import { slip, slipReport } from './slip.ts';

/** A stock, and the label that fills its cells. */
export interface SheetLayout {
  readonly stock: Stock;
  readonly medium: LabelMedium;
}

/** The label sheets that were named: as they are sold, or the publisher's own. */
export function stockFor({ args, catalogue }: Ordered): SheetLayout {
  const stocks = [...STOCKS, ...catalogue.stocks];
  const stock = stocks.find(({ id }) => id === args.texts.stock);
  if (stock) return { stock, medium: mediumOn(stock) };
  const ids = stocks.map(({ id }) => id);
  const missing = args.texts.stock === undefined;
  throw new Refusal(
    slipReport([missing ? slip('no-value', '--stock', ids) : slip('stock', args.texts.stock ?? '', ids)]),
  );
}

const mediumOn = ({ id, labelMm, shape }: Stock): LabelMedium => ({
  id,
  widthMm: labelMm.width,
  heightMm: labelMm.height,
  shape,
  dpi: 300,
});
