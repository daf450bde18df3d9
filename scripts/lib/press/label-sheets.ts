import { cellsOf } from '../../../src/core/stock.ts';
import { dotsPerMm } from '../../../src/print/code-size.ts';
import { placements, type StartFault } from '../../../src/print/imposition.ts';
import { Refusal } from '../progress.ts';
import { correctionFor } from './correction.ts';
import { fromTo, inFiles } from './in-files.ts';
import type { Job } from './job.ts';
import { factsOf, type LabelRun, labelsIn, remembering, totalOf } from './label-run.ts';
import type { SheetLayout } from './stock-for.ts';

/** Labels on the sheets of a stock. */
export function onSheets(run: LabelRun, { stock, medium: label }: SheetLayout): Job[] {
  // With the fineness that was ordered, where there is anything to print at all.
  const medium = run.printings[0]?.design.medium ?? label;
  const { args, style } = run.order;
  const start = args.numbers.start ?? 1;
  const collate = args.flags.has('collate');
  const correction = correctionFor(args, stock);
  // On whole dots all codes come out in the same dots, and what is read on one is true of all.
  const snapMm = 1 / dotsPerMm(medium.dpi);
  const placed = () => placements(stock, { labels: () => labelsIn(run), collate, start, correction, snapMm });
  const { fault } = placed();
  if (fault) throw new Refusal(startText(fault, stock.name));

  const { width: widthMm, height: heightMm } = stock.pageMm;
  const total = totalOf(run);
  return inFiles(
    total === 0 ? 0 : Math.ceil((start - 1 + total) / cellsOf(stock).length),
    function* (maskOf, from, to) {
      const drawn = remembering(maskOf);
      for (const sheet of fromTo(placed().sheets ?? [], from, to)) {
        const items = sheet.map(({ item, xMm, yMm }) => ({ type: 'placed', drawing: drawn(item), xMm, yMm }) as const);
        yield { widthMm, heightMm, title: run.title, palette: style.palette, items };
      }
    },
    { ...factsOf(run, medium, stock.id), id: `to/${stock.id}/${run.name}`, kind: 'sheet' },
    {
      formats: ['pdf'],
      key: [
        run.printings.map(({ design, batches }) => [design.key, batches.key]),
        ...[stock, start, collate, correction],
      ],
    },
  );
}

const startText = ({ seen, most }: StartFault, name: string) =>
  `--start ${seen}: tờ ${name} chỉ có ${most} nhãn. Ghi số từ 1 đến ${most}, đếm từ trái sang phải, trên xuống dưới.\n` +
  `    --start ${seen}: a sheet of ${name} has ${most} labels. Count them row by row from 1.`;
