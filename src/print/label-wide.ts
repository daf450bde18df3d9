import { typedUrl } from '../core/urls.ts';
import { addressUnder } from './label-address.ts';
import { codeOnDots, fieldOn, fieldWithCode, type SizedCode, sizedCode } from './label-code.ts';
import { LABEL_ROWS, labelColumn, leastColumnMm } from './label-column.ts';
import type { LabelJob, LaidOut } from './label-order.ts';
import { insetOf, LEAST_ADDRESS_MM, LEAST_MM } from './label-parts.ts';
import { shape } from './shapes.ts';
import { type Column, LINE } from './stack.ts';

/** The narrowest column in which a name can stand. */
const LEAST_COLUMN_MM = 12;
/** A coloured line beside the code, where there is no room for a field around it. */
const STRIP_MM = 1.2;
/** Around the window of the field, and between the window and the address. */
const LEAST_FRAME_MM = 0.5;
const GAP_MM = 0.5;

/** A label wider than tall: the code on the left in its field, what it is on the right. */
export function labelWide(job: LabelJob): LaidOut {
  const { widthMm, heightMm } = job.medium;
  const inset = insetOf(heightMm);
  const besideMm = STRIP_MM + 2 * inset + LEAST_COLUMN_MM;
  const sized = sizedCode(
    job,
    {
      wishMm: Math.min(0.74 * heightMm, 0.52 * widthMm - 2 * inset - 1.5),
      mostMm: Math.min(heightMm, widthMm - besideMm),
    },
    (boxMm) => ({ widthMm: Math.max(widthMm, boxMm + besideMm), heightMm: Math.max(heightMm, boxMm) }),
  );
  const belowMm = heightMm - sized.boxMm - 2 * sized.edgeMm - GAP_MM - 2 * Math.min(inset, 1.2);
  return belowMm < LINE * LEAST_MM ? withStrip(job, sized) : withField(job, sized, belowMm);
}

/** The column right of what the code takes. */
function columnFrom(job: LabelJob, leftMm: number): Column {
  const { widthMm, heightMm } = job.medium;
  const inset = insetOf(heightMm);
  return {
    xMm: leftMm + inset,
    yMm: inset,
    widthMm: widthMm - leftMm - 2 * inset,
    heightMm: heightMm - 2 * inset,
    align: 'left',
    stand: 'top',
  };
}

/** So low that the code takes all of its height: the address stands in the column. */
function withStrip(job: LabelJob, sized: SizedCode): LaidOut {
  const { medium } = job;
  const marginMm = (medium.heightMm - sized.boxMm) / 2;
  const rightMm = marginMm + sized.boxMm;
  const strip = shape(fieldOn(medium, { fromXMm: rightMm, toXMm: rightMm + STRIP_MM }), 'colour');
  const column = labelColumn(job, columnFrom(job, rightMm + STRIP_MM), LABEL_ROWS);
  return { items: [strip, codeOnDots(sized, marginMm, marginMm), ...column.items], said: column.said };
}

function withField(job: LabelJob, sized: SizedCode, belowMm: number): LaidOut {
  const { medium, domain, words, measure } = job;
  const { boxMm, edgeMm } = sized;
  const inset = insetOf(medium.heightMm);
  const windowMm = boxMm + 2 * edgeMm;
  const addressMm = measure(typedUrl(domain, words.code), 'bold', LEAST_MM) + 3 * LEAST_FRAME_MM;
  // The field widens for the address, and gives way to days that cannot be parted, down to a frame around the window.
  const wishMm = Math.max(windowMm + 2 * inset, Math.min(addressMm, 0.56 * medium.widthMm));
  const mostMm = medium.widthMm - 2 * inset - leastColumnMm(job);
  const fieldMm = Math.max(Math.min(wishMm, mostMm), windowMm + 2 * LEAST_FRAME_MM);

  const address = addressUnder(job, {
    sizeMm: Math.max(0.09 * boxMm, LEAST_ADDRESS_MM),
    xMm: 1.5 * LEAST_FRAME_MM,
    widthMm: fieldMm - 3 * LEAST_FRAME_MM,
    heightMm: belowMm,
  });
  const top = (medium.heightMm - windowMm - GAP_MM - address.heightMm) / 2;
  const code = codeOnDots(sized, (fieldMm - boxMm) / 2, top + edgeMm);
  const column = labelColumn(
    job,
    columnFrom(job, fieldMm),
    LABEL_ROWS.filter((row) => row !== 'address'),
  );
  return {
    items: [
      ...fieldWithCode(fieldOn(medium, { toXMm: fieldMm }), code, { isBitten: true }),
      ...address.at(top + windowMm + GAP_MM),
      ...column.items,
    ],
    said: column.said,
  };
}
