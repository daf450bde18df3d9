import { addressUnder } from './label-address.ts';
import { codeOnDots, fieldOn, fieldWithCode, sizedCode } from './label-code.ts';
import { LABEL_ROWS, labelColumn } from './label-column.ts';
import { holeIn } from './label-cut.ts';
import type { LabelJob, LaidOut } from './label-order.ts';
import { insetOf, LEAST_MM } from './label-parts.ts';
import { LINE } from './stack.ts';

/** The lowest column in which a name can stand. */
const LEAST_COLUMN_MM = 5;
/** Light around the hole, for an awl that is a little off. */
const EYELET_MM = 1;

/** A label as tall as wide or taller: the code in its field, with the hole of a tag above it; what it is below. */
export function labelUpright(job: LabelJob): LaidOut {
  const { medium } = job;
  const { widthMm, heightMm } = medium;
  const inset = insetOf(widthMm);
  const hole = holeIn(medium, EYELET_MM);
  const top = hole ? hole.bottomMm + EYELET_MM : inset;
  const gap = 0.02 * widthMm;
  const leastMm = top + gap + LINE * LEAST_MM + LEAST_COLUMN_MM + 2.5 * inset;
  const sized = sizedCode(
    job,
    { wishMm: Math.min(0.64 * widthMm, 0.5 * heightMm), mostMm: Math.min(widthMm, heightMm - leastMm) },
    (boxMm) => ({ widthMm: Math.max(widthMm, boxMm), heightMm: Math.max(heightMm, boxMm + leastMm) }),
  );
  const { boxMm, edgeMm } = sized;
  const below = top + 2 * edgeMm + boxMm + gap;
  const address = addressUnder(job, {
    sizeMm: 0.085 * boxMm,
    xMm: inset,
    widthMm: widthMm - 2 * inset,
    heightMm: heightMm,
  });
  const fieldMm = below + address.heightMm + 0.6 * inset;

  const code = codeOnDots(sized, (widthMm - boxMm) / 2, top + edgeMm);
  const column = labelColumn(
    job,
    {
      xMm: 1.3 * inset,
      widthMm: widthMm - 2.6 * inset,
      yMm: fieldMm + 0.8 * inset,
      heightMm: heightMm - fieldMm - 1.9 * inset,
      align: 'left',
      stand: 'top',
    },
    LABEL_ROWS.filter((row) => row !== 'address'),
  );
  return {
    items: [
      ...fieldWithCode(fieldOn(medium, { toYMm: fieldMm }) + (hole?.path ?? ''), code, { isBitten: true }),
      ...address.at(below),
      ...column.items,
    ],
    said: column.said,
  };
}
