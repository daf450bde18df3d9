import { addressUnder } from './label-address.ts';
import { codeOnDots, fieldOn, fieldWithCode, sizedCode } from './label-code.ts';
import type { LabelJob, LaidOut } from './label-order.ts';
import { LEAST_ADDRESS_MM, LEAST_MM } from './label-parts.ts';
import { alongSides, type Side } from './label-sides.ts';
import { LINE } from './stack.ts';

/** From letters to the edge, and from the window to the address. */
const EDGE_MM = 0.8;
const GAP_MM = 0.2;
/** A code with its bitten edge is at most so much larger than without: bites are 1.25 modules deep. */
const BITTEN = 1.08;
/** The batch by importance; there is room for two. */
const SIDES: readonly Side[] = [[['lot', 'serial'], ['lot']], [['useBy']], [['madeOn']]];

/** A square label without room for a name: the code and the address, and the batch at both sides, where it fits. */
export function labelMini(job: LabelJob): LaidOut {
  const { medium } = job;
  const { widthMm, heightMm } = medium;
  const leastMm = GAP_MM + LINE * LEAST_ADDRESS_MM + EDGE_MM / 2;
  const sized = sizedCode(
    job,
    {
      wishMm: Math.min(widthMm - 2 * EDGE_MM, heightMm - 2 * EDGE_MM - GAP_MM - LINE * LEAST_MM) / BITTEN,
      mostMm: Math.min(widthMm, heightMm - leastMm),
    },
    (boxMm) => ({ widthMm: Math.max(widthMm, boxMm), heightMm: Math.max(heightMm, boxMm + leastMm) }),
  );
  const { boxMm } = sized;
  const isBitten = heightMm - boxMm - 2 * sized.edgeMm >= leastMm + EDGE_MM;
  const edgeMm = isBitten ? sized.edgeMm : 0;
  const windowMm = boxMm + 2 * edgeMm;
  const address = addressUnder(job, {
    sizeMm: 0.1 * boxMm,
    xMm: EDGE_MM,
    widthMm: widthMm - 2 * EDGE_MM,
    heightMm: heightMm - windowMm - GAP_MM - EDGE_MM / 2,
  });
  const top = (heightMm - windowMm - GAP_MM - address.heightMm) / 2;
  const below = top + windowMm + GAP_MM;
  const code = codeOnDots(sized, (widthMm - boxMm) / 2, top + edgeMm);

  const stripMm = (widthMm - windowMm) / 2;
  const strip = {
    yMm: below / 2,
    widthMm: stripMm,
    lengthMm: below - 2 * EDGE_MM,
    sizeMm: Math.max(0.08 * boxMm, LEAST_MM),
  };
  const sides = alongSides(job, SIDES, { ...strip, xMm: stripMm / 2 }, { ...strip, xMm: widthMm - stripMm / 2 });
  return {
    items: [...fieldWithCode(fieldOn(medium), code, { isBitten }), ...address.at(below), ...sides.items],
    said: sides.said,
  };
}
