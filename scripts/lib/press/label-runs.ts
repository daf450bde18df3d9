import { cellsOf, type Stock } from '../../../src/core/stock.ts';
import { dotsPerMm } from '../../../src/print/code-size.ts';
import type { Drawing } from '../../../src/print/drawing.ts';
import { type Correction, placements } from '../../../src/print/imposition.ts';
import type { LabelBatch } from '../../../src/print/label-order.ts';
import type { LabelMedium } from '../../../src/print/media.ts';
import { Refusal } from '../progress.ts';
import type { Format, Job, MaskOf } from './job.ts';
import type { Ordered } from './jobs.ts';
import type { Design, Printing } from './label-design.ts';

/** Labels to be printed one after the other. */
export interface Run {
  /** What its file is called. */
  readonly name: string;
  readonly title: string;
  readonly printings: readonly Printing[];
  readonly order: Ordered;
}

/** A stock, and the label that fills its cells. */
export interface SheetLayout {
  readonly stock: Stock;
  readonly medium: LabelMedium;
}

/** Pages of one file: print queues choke on more, and a paper jam costs less. */
const PAGES_A_FILE = 500;

/** Labels on a roll: each its own page. One label without a lot is a design, in all formats. */
export function rollJobs(run: Run): Job[] {
  const [printing] = run.printings;
  if (!printing) return [];
  const { design, batches } = printing;
  const isOne = batches.total === 1 && !batches.lots;
  const { medium } = design;
  const dpi = medium.dpi === 300 ? '' : `-${medium.dpi}dpi`;
  const jar = medium.radiusMm === undefined ? '' : `-d${medium.radiusMm * 2}`;
  // A run is not the design it is a run of.
  const many = isOne || batches.lots ? '' : `-x${batches.total}`;
  const id = `tem/${medium.id}${jar}${dpi}/${run.name}${many}`;
  const pages: PagesIn = function* (maskOf, from, to) {
    const drawn = remembering(maskOf);
    for (const item of between(oneByOne(itemsOf(run)), from, to)) yield drawn(item);
  };
  // Of many pages there is a PDF alone; other formats were refused with the order.
  const formats: readonly Format[] = isOne ? (run.order.args.formats ?? ['pdf', 'svg', 'png']) : ['pdf'];
  return inFiles(
    batches.total,
    pages,
    { ...shared(run, medium, medium.id), id, kind: 'label' },
    { formats, key: [design.key, batches.key, isOne] },
  );
}

/** Labels on the sheets of a stock. */
export function sheetJobs(run: Run, { stock, medium: label }: SheetLayout): Job[] {
  // With the fineness that was ordered, where there is anything to print at all.
  const medium = run.printings[0]?.design.medium ?? label;
  const { numbers, flags } = run.order.args;
  const start = numbers.start ?? 1;
  const cells = cellsOf(stock).length;
  if (start > cells) throw new Refusal(startText(start, cells, stock));
  const correction = correctionFor(run.order, stock);
  const total = totalOf(run);
  const sheets = total === 0 ? 0 : Math.ceil((start - 1 + total) / cells);
  // On whole dots all codes come out in the same dots, and what is read on one is true of all.
  const snapMm = 1 / dotsPerMm(medium.dpi);
  const pages: PagesIn = function* (maskOf, from, to) {
    const placed = placements(stock, {
      labels: () => itemsOf(run),
      collate: flags.has('collate'),
      start,
      correction,
      snapMm,
    });
    if (!placed.sheets) throw new Error('The first label was looked at above.');
    const { palette } = run.order.style;
    const { width: widthMm, height: heightMm } = stock.pageMm;
    const drawn = remembering(maskOf);
    for (const sheet of between(placed.sheets, from, to)) {
      const items = sheet.map(({ item, xMm, yMm }) => ({ type: 'placed', drawing: drawn(item), xMm, yMm }) as const);
      yield { widthMm, heightMm, title: run.title, palette, items };
    }
  };
  return inFiles(
    sheets,
    pages,
    { ...shared(run, medium, stock.id), id: `to/${stock.id}/${run.name}`, kind: 'sheet' },
    {
      formats: ['pdf'],
      key: [
        run.printings.map(({ design, batches }) => [design.key, batches.key]),
        ...[stock, start, flags.has('collate'), correction],
      ],
    },
  );
}

interface Item {
  readonly design: Design;
  readonly batch: LabelBatch | undefined;
}

/** Every label of the run with how many there are of it: design after design. */
function* itemsOf({ printings }: Run): Generator<{ item: Item; copies: number }> {
  for (const { design, batches } of printings) {
    for (const { batch, copies } of batches.labels()) yield { item: { design, batch }, copies };
  }
}

/** Each copy by itself. */
function* oneByOne(items: Iterable<{ item: Item; copies: number }>): Generator<Item> {
  for (const { item, copies } of items) {
    for (let copy = 0; copy < copies; copy += 1) yield item;
  }
}

/** Draws a label once for all its copies that follow one another, or come round again while few are different. */
function remembering(maskOf: MaskOf): (item: Item) => Drawing {
  const last = new Map<string, Drawing>();
  return (item) => {
    const key = JSON.stringify([item.design.product.code, item.batch]);
    const drawing = last.get(key) ?? item.design.draw(item.batch, maskOf);
    if (last.size >= REMEMBERED) last.clear();
    last.set(key, drawing);
    return drawing;
  };
}
const REMEMBERED = 64;

const totalOf = ({ printings }: Run): number => printings.reduce((sum, { batches }) => sum + batches.total, 0);

const shared = (run: Run, medium: LabelMedium, name: string) => {
  const { title, printings, order } = run;
  const [first, other] = printings;
  const entry = first && !other ? first.design.product : undefined;
  return {
    medium: name,
    finish: 'printed' as const,
    title: `${title} · ${name}`,
    entry: entry && { kind: entry.kind, id: entry.id, code: entry.code },
    // A head of 203 dpi has eight dots to the millimetre.
    dpi: dotsPerMm(medium.dpi) * 25.4,
    bleed: false,
    outlines: order.args.flags.has('outlines') || medium.shape === 'round' || medium.holeMm !== undefined,
    copies: totalOf(run),
    batch: first?.batches.name || undefined,
    carries: printings.map(({ design, batches }) => ({
      code: design.product.code,
      copies: batches.total,
      sizeMm: [medium.widthMm, medium.heightMm] as const,
    })),
    leftOut: [...new Set(printings.flatMap(({ leftOut }) => leftOut))],
    starsUntil: printings.flatMap(({ design }) => design.starsUntil ?? []).toSorted()[0],
  };
};

/** Pages of a run from one up to another: those before are passed over without being drawn. */
type PagesIn = (maskOf: MaskOf, from: number, to: number) => Generator<Drawing>;

/** Cuts a long run into files, each of so many pages. */
function inFiles(
  count: number,
  pages: PagesIn,
  job: Omit<Job, 'formats' | 'key' | 'pages'>,
  { formats, key }: { formats: readonly Format[]; key: unknown },
): Job[] {
  const files = Math.ceil(count / PAGES_A_FILE);
  return Array.from({ length: files }, (_, file) => ({
    ...job,
    id: files === 1 ? job.id : `${job.id}-${String(file + 1).padStart(2, '0')}`,
    group: job.id,
    // What a long run comes to is told once.
    ...(file > 0 && { copies: 0, carries: [] }),
    formats,
    key: JSON.stringify([key, job, file]),
    pages: (maskOf) => pages(maskOf, file * PAGES_A_FILE, (file + 1) * PAGES_A_FILE),
  }));
}

function* between<T>(items: Iterable<T>, from: number, to: number): Generator<T> {
  let index = 0;
  for (const item of items) {
    if (index >= to) return;
    if (index >= from) yield item;
    index += 1;
  }
}

/** The least light at the edge of a label: so much of it may reach past the page, and nothing printed is lost. */
const LIGHT_MM = 1;

/**
 * What is told the printer to undo what it does to the sheets of a stock.
 *
 * @throws where it pushes labels off the page
 */
export function correctionFor({ args: { numbers } }: Pick<Ordered, 'args'>, stock: Stock): Correction {
  const correction: Correction = {
    offsetXMm: numbers['offset-x'] ?? 0,
    offsetYMm: numbers['offset-y'] ?? 0,
    scaleX: numbers['scale-x'] ?? 1,
    scaleY: numbers['scale-y'] ?? 1,
  };
  refuseOffPage(stock, correction);
  return correction;
}

/** A correction typed wrongly pushes labels off the page. */
function refuseOffPage(stock: Stock, correction: Correction): void {
  const { pageMm, labelMm } = stock;
  const cells = { item: undefined, copies: cellsOf(stock).length };
  const { sheets } = placements(stock, { labels: () => [cells], collate: false, start: 1, correction });
  const placed = [...(sheets ?? [])].flat();
  const past = (edges: readonly number[]) => Math.max(...edges);
  const overMm = {
    'trái · left': past(placed.map(({ xMm }) => -xMm)),
    'phải · right': past(placed.map(({ xMm }) => xMm + labelMm.width - pageMm.width)),
    'trên · top': past(placed.map(({ yMm }) => -yMm)),
    'dưới · bottom': past(placed.map(({ yMm }) => yMm + labelMm.height - pageMm.height)),
  };
  const over = Object.entries(overMm).filter(([, mm]) => mm > LIGHT_MM);
  if (over.length > 0) throw new Refusal(offPageText(over));
}

function offPageText(over: readonly (readonly [string, number])[]): string {
  const sides = over.map(([side, mm]) => `${side} ${mm.toFixed(1)} mm`).join(', ');
  return (
    `--offset-x, --offset-y, --scale-x, --scale-y đẩy tem ra ngoài mép giấy: ${sides}. In trang thử (test-page) rồi đo lại, tính bằng milimét.\n` +
    '    They push labels off the edge of the page. Print a test-page and measure again, in millimetres.'
  );
}

const startText = (start: number, cells: number, { name }: Stock) =>
  `--start ${start}: tờ ${name} chỉ có ${cells} nhãn. Ghi số từ 1 đến ${cells}, đếm từ trái sang phải, trên xuống dưới.\n` +
  `    --start ${start}: a sheet of ${name} has ${cells} labels. Count them row by row from 1.`;
