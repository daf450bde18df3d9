import { dotsPerMm } from '../../../src/print/code-size.ts';
import type { Drawing } from '../../../src/print/drawing.ts';
import type { Copies } from '../../../src/print/imposition.ts';
import type { LabelBatch } from '../../../src/print/label-order.ts';
import type { Job, MaskOf } from './job.ts';
import type { Ordered } from './jobs.ts';
import type { Design, Printing } from './label-design.ts';

/** Labels to be printed one after the other. */
export interface LabelRun {
  /** What its file is called. */
  readonly name: string;
  readonly title: string;
  readonly printings: readonly Printing[];
  readonly order: Ordered;
}

/** One label of a run. */
export interface RunLabel {
  readonly design: Design;
  readonly batch: LabelBatch | undefined;
}

/** Every label of the run with how many there are of it: design after design. */
export function* labelsIn({ printings }: LabelRun): Generator<Copies<RunLabel>> {
  for (const { design, batches } of printings) {
    for (const { batch, copies } of batches.labels()) yield { item: { design, batch }, copies };
  }
}

export const totalOf = ({ printings }: LabelRun): number =>
  printings.reduce((sum, { batches }) => sum + batches.total, 0);

/** Draws a label once for all its copies that follow one another, or come round again while few are different. */
export function remembering(maskOf: MaskOf): (item: RunLabel) => Drawing {
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

/** What a job says of a run, whatever it is printed on. */
export function factsOf(run: LabelRun, medium: Design['medium'], mediumName: string) {
  const { title, printings, order } = run;
  const [first, other] = printings;
  const entry = first && !other ? first.design.product : undefined;
  return {
    medium: mediumName,
    finish: 'printed',
    title: `${title} · ${mediumName}`,
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
  } satisfies Partial<Job>;
}
