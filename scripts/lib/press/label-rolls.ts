import { fromTo, inFiles } from './in-files.ts';
import type { Job } from './job.ts';
import { factsOf, type LabelRun, labelsIn, type RunLabel, remembering } from './label-run.ts';

/** Labels on a roll: each its own page. One label without a lot is a design, in all formats. */
export function onRolls(run: LabelRun): Job[] {
  const [printing] = run.printings;
  if (!printing) return [];
  const { design, batches } = printing;
  const { medium } = design;
  const isDesign = batches.total === 1 && !batches.lots;
  const dpi = medium.dpi === 300 ? '' : `-${medium.dpi}dpi`;
  const jar = medium.radiusMm === undefined ? '' : `-d${medium.radiusMm * 2}`;
  // A run is not the design it is a run of.
  const many = isDesign || batches.lots ? '' : `-x${batches.total}`;
  return inFiles(
    batches.total,
    function* (maskOf, from, to) {
      const drawn = remembering(maskOf);
      for (const label of fromTo(oneByOne(run), from, to)) yield drawn(label);
    },
    {
      ...factsOf(run, medium, medium.id),
      id: `tem/${medium.id}${jar}${dpi}/${run.name}${many}`,
      kind: 'label',
    },
    {
      // Of many pages there is a PDF alone; other formats were refused with the order.
      formats: isDesign ? (run.order.args.formats ?? ['pdf', 'svg', 'png']) : ['pdf'],
      key: [design.key, batches.key, isDesign],
    },
  );
}

/** Each copy by itself. */
function* oneByOne(run: LabelRun): Generator<RunLabel> {
  for (const { item, copies } of labelsIn(run)) {
    for (let copy = 0; copy < copies; copy += 1) yield item;
  }
}
