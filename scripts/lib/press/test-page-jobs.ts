import { cellsOf } from '../../../src/core/stock.ts';
import { testPage } from '../../../src/print/test-page.ts';
import { measure } from '../type.ts';
import type { Job } from './job.ts';
import type { Ordered } from './jobs.ts';
import { stockFor } from './stock-for.ts';

/** The page that shows what a printer does to the sheets of a stock. */
export function testPageJob(order: Ordered): Job {
  const { stock } = stockFor(order);
  const { width: widthMm, height: heightMm } = stock.labelMm;
  const cells = cellsOf(stock).map((cell) => ({ ...cell, widthMm, heightMm, round: stock.shape === 'round' }));
  const sheet = { widthMm: stock.pageMm.width, heightMm: stock.pageMm.height, name: stock.name };
  const page = testPage({ sheet, cells, style: order.style, measure });
  return {
    id: `to/${stock.id}/trang-thu`,
    kind: 'sheet',
    medium: stock.id,
    finish: 'printed',
    title: page.title,
    dpi: 300,
    formats: ['pdf'],
    bleed: false,
    outlines: false,
    copies: 1,
    carries: [],
    key: JSON.stringify(page),
    pages: () => [page],
  };
}
