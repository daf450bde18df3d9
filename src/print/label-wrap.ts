import { addressUnder } from './label-address.ts';
import { codeOnDots, fieldOn, fieldWithCode, sizedCode } from './label-code.ts';
import { labelColumn } from './label-column.ts';
import type { LabelJob, LaidOut } from './label-order.ts';
import { insetOf, LEAST_ADDRESS_MM, LEAST_MM } from './label-parts.ts';
import { logoIn } from './logo.ts';
import { type Block, type Column, LINE, stack } from './stack.ts';

/** Between the window and the address. */
const GAP_MM = 0.6;

/** A label that goes around a jar, of which a third is seen at a time: who made it, what it is, and the code. */
export function labelWrap(job: LabelJob): LaidOut {
  const { medium, style, measure } = job;
  const { widthMm, heightMm } = medium;
  const inset = insetOf(heightMm);
  const panelMm = widthMm / 3;
  const leastMm = GAP_MM + LINE * LEAST_ADDRESS_MM + inset;
  const sized = sizedCode(
    job,
    { wishMm: Math.min(0.62 * heightMm, 0.5 * panelMm), mostMm: Math.min(0.6 * panelMm, heightMm - leastMm) },
    (boxMm) => ({ widthMm: Math.max(widthMm, 5 * boxMm), heightMm: Math.max(heightMm, boxMm + leastMm) }),
  );
  const { boxMm, edgeMm } = sized;
  const windowMm = boxMm + 2 * edgeMm;
  const fieldMm = 2 * panelMm;
  const left = fieldMm + 1.4 * inset;
  const address = addressUnder(job, {
    sizeMm: 0.09 * boxMm,
    xMm: left,
    widthMm: windowMm,
    heightMm: heightMm - windowMm - GAP_MM - inset,
  });
  const top = (heightMm - windowMm - GAP_MM - address.heightMm) / 2;

  const logoMm = style.logo ? 0.3 * windowMm : 0;
  const beside: Column = {
    xMm: left + windowMm + inset,
    yMm: top + 1.15 * logoMm,
    widthMm: panelMm - windowMm - 3.6 * inset,
    heightMm: windowMm - 1.15 * logoMm,
    align: 'left',
    stand: style.logo ? 'bottom' : 'middle',
  };
  const logo = style.logo ? logoIn(style.logo, { xMm: beside.xMm, yMm: top, sideMm: logoMm }) : [];
  const front: Column = {
    xMm: panelMm,
    yMm: 1.5 * inset,
    widthMm: panelMm - 2 * inset,
    heightMm: heightMm - 3 * inset,
    align: 'middle',
    stand: 'middle',
  };
  const maker = {
    ...front,
    xMm: 0.1 * panelMm,
    yMm: 0.2 * heightMm,
    widthMm: 0.75 * panelMm,
    heightMm: 0.6 * heightMm,
  };
  const columns = [
    labelColumn(job, front, ['name', 'english', 'stars']),
    labelColumn(job, maker, ['producer', 'batch']),
  ];
  return {
    items: [
      ...fieldWithCode(fieldOn(medium, { fromXMm: fieldMm }), codeOnDots(sized, left + edgeMm, top + edgeMm), {
        isBitten: true,
      }),
      ...address.at(top + windowMm + GAP_MM),
      ...logo.map((path) => ({ ...path, ink: 'paper' as const })),
      ...stack(scanBlocks(job, 0.085 * boxMm), beside, measure),
      ...columns.flatMap(({ items }) => items),
    ],
    said: [...columns.flatMap(({ said }) => said), 'scan'],
  };
}

/** What the code is for, in each language on lines of its own. */
function scanBlocks(job: LabelJob, sizeMm: number): Block[] {
  const [vi = '', en = ''] = (job.texts.scan[0] ?? '').split(' · ');
  const block = {
    ink: 'paper',
    largestMm: Math.max(LEAST_MM, sizeMm),
    smallestMm: LEAST_MM,
    maxLines: 4,
    leading: 1.22,
    gapMm: 0.8,
  } as const;
  return [
    { ...block, forms: [vi], font: 'bold' },
    { ...block, forms: [en], font: 'regular' },
  ];
}
