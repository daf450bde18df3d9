import { cellsOf } from '../../../src/core/stock.ts';
import { placements } from '../../../src/print/imposition.ts';
import { testPage } from '../../../src/print/test-page.ts';
import { measure } from '../type.ts';
import type { Arguments } from './arguments.ts';
import { correctionFor } from './correction.ts';
import type { Job } from './job.ts';
import type { Ordered } from './jobs.ts';
import { stockFor } from './stock-for.ts';

/**
 * The page that shows what a printer does to the sheets of a stock. With a correction the edges of the labels lie where
 * labels would be printed with it; crosses and rulers stay, so that what is measured on them is always the printer alone.
 */
export function testPageJob(order: Ordered): Job {
  const { stock } = stockFor(order);
  const { width: widthMm, height: heightMm } = stock.labelMm;
  const { sheets } = placements(stock, {
    labels: () => [{ item: undefined, copies: cellsOf(stock).length }],
    collate: false,
    start: 1,
    correction: correctionFor(order.args, stock),
  });
  const [places = []] = sheets ?? [];
  const cells = places.map(({ xMm, yMm }) => ({ xMm, yMm, widthMm, heightMm, round: stock.shape === 'round' }));
  const name = [stock.name, ...correctionsTyped(order.args)].join(' ');
  const sheet = { widthMm: stock.pageMm.width, heightMm: stock.pageMm.height, name };
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

/** The correction the page was printed with, as it is to be typed for the labels. */
const correctionsTyped = ({ numbers }: Arguments): string[] =>
  (['offset-x', 'offset-y', 'scale-x', 'scale-y'] as const).flatMap((name) =>
    numbers[name] === undefined ? [] : [`--${name} ${String(numbers[name]).replace('.', ',')}`],
  );
