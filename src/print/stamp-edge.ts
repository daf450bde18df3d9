import { type CodeItem, QUIET_MODULES } from './drawing.ts';
import { inPath } from './shapes.ts';

/**
 * The edge around a code, bitten like that of a postage stamp: the light of the code and the coloured field meet along it,
 * so that a sticker pasted over the code covers the bites and is seen. Fake codes are pasted over real ones in Vietnam:
 * https://cafef.vn/cong-an-thong-bao-khan-toi-tat-ca-nguoi-dan-khi-quet-ma-qr-188251126110316055.chn (police, November 2025).
 */
export interface StampEdge {
  /** A closed outline in millimetres. */
  readonly path: string;
  /** How far it stands out past the light of the code. */
  readonly depthMm: number;
}

/** A bite for every so many modules of a side: large enough to be seen from where the code is scanned. */
const MODULES_A_BITE = 2.5;

/**
 * The edge outside the four light modules of a code; none of it is ever less than those.
 *
 * @param ringMm the outer edge of a ring of this thickness around it instead: circles about the same middles, which never
 *   cross those of the inner edge
 */
export function stampEdge({ matrix, unitMm, xMm, yMm }: CodeItem, ringMm = 0): StampEdge {
  const modules = matrix.modules.length + 2 * QUIET_MODULES;
  const sideMm = modules * unitMm;
  const bites = Math.round(modules / MODULES_A_BITE);
  const biteMm = sideMm / bites;
  const inner = biteMm / 2;
  const outer = inner + ringMm;
  // Where the circles of neighbours meet: beside one another on a side, and at a corner on its diagonal.
  const out = Math.sqrt(outer ** 2 - inner ** 2);
  const corner = (Math.sqrt(2 * outer ** 2 - inner ** 2) - inner) / 2;
  const [left, top] = [xMm - QUIET_MODULES * unitMm, yMm - QUIET_MODULES * unitMm];
  const [right, bottom] = [left + sideMm, top + sideMm];

  const between = Array.from({ length: bites - 1 }, (_, index) => (index + 1) * biteMm);
  const points: (readonly [number, number])[] = [
    [left - corner, top - corner],
    ...between.map((along) => [left + along, top - out] as const),
    [right + corner, top - corner],
    ...between.map((along) => [right + out, top + along] as const),
    [right + corner, bottom + corner],
    ...between.map((along) => [right - along, bottom + out] as const),
    [left - corner, bottom + corner],
    ...between.map((along) => [left - out, bottom - along] as const),
  ];
  const [first, ...others] = points.map((point) => point.map(inPath).join(' '));
  const arcs = [...others, first].map((point) => `A${inPath(outer)} ${inPath(outer)} 0 0 1 ${point}`);
  return { path: `M${first}${arcs.join('')}Z`, depthMm: outer };
}
