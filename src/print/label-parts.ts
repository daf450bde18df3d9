import { typedUrl } from '../core/urls.ts';
import { codeSize, largestOnCurveMm, smallestBoxMm } from './code-size.ts';
import { CodeTooLarge, type SmallestLabel } from './code-too-large.ts';
import {
  BLEED_MM,
  type CodeItem,
  type Ink,
  type Item,
  type PathItem,
  QUIET_MODULES,
  type TextItem,
} from './drawing.ts';
import type { LabelOrder } from './label-order.ts';
import { qrMatrix } from './matrix.ts';
import type { LabelMedium } from './media.ts';
import { type Block, LINE, stackIfItFits } from './stack.ts';
import { stampEdge } from './stamp-edge.ts';
import { Unprintable } from './unprintable.ts';

// The parts that labels of every shape are put together from.

/**
 * The smallest letters of a label: an x is then 0.95 mm tall, above the 0.9 mm that EU 1169/2011 (article 13) asks of small
 * packages; no Vietnamese figure was found. At 203 dpi a stroke of them is still one dot.
 */
export const LEAST_MM = 1.8;
/** The address carries no marks, and the code says it as well: on the smallest labels 4.3 points do. */
export const LEAST_ADDRESS_MM = 1.5;

/** Light at the edge: sheets and rolls are fed up to half a millimetre off, and cut with as much again. */
export const insetOf = (shorterSideMm: number): number => Math.min(Math.max(0.045 * shorterSideMm, 1), 3);

/** A code that is not placed yet, with what is around it. */
export interface SizedCode {
  readonly code: CodeItem;
  /** The code with its light. */
  readonly boxMm: number;
  /** How far the bitten edge stands out past the box. */
  readonly edgeMm: number;
  readonly dotMm: number;
}

/**
 * The code in whole printer dots, as large as the layout wishes; or as small as it may be, where that is larger. On a jar
 * never wider than can be read.
 *
 * @param mostMm the box for which there is room
 * @param labelFor the smallest label of this shape with room for a box
 * @throws {CodeTooLarge}
 */
export function sizedCode(
  { medium, url, largestVersion, mask, style }: LabelOrder,
  { wishMm, mostMm }: { wishMm: number; mostMm: number },
  labelFor: (boxMm: number) => SmallestLabel,
): SizedCode {
  const matrix = qrMatrix(url, { largestVersion, ...(mask === undefined ? {} : { mask }) });
  const modulesAcross = matrix.modules.length + 2 * QUIET_MODULES;
  const { dpi, radiusMm } = medium;
  const leastMm = smallestBoxMm(modulesAcross, dpi, 'label');
  const curveMm = radiusMm === undefined ? Number.POSITIVE_INFINITY : largestOnCurveMm(radiusMm);
  if (leastMm > curveMm) throw new CodeTooLarge(url, { radiusMm: leastMm / largestOnCurveMm(1) });
  const boxMm = Math.max(Math.min(wishMm, mostMm, curveMm), leastMm);
  const size = codeSize({ modulesAcross, boxMm, dpi, use: 'label' });
  if (!size.fits || leastMm > mostMm) throw new CodeTooLarge(url, labelFor(leastMm));
  const code: CodeItem = { type: 'code', url, matrix, unitMm: size.moduleMm, xMm: 0, yMm: 0, ink: style.codeInk };
  const dotMm = size.moduleMm / size.dotsPerModule;
  return { code, boxMm: size.boxMm, edgeMm: stampEdge(code).depthMm, dotMm };
}

/** The code with the corner of its light at a place, or less than a dot left of and above it: its edges fall between dots. */
export function codeAt({ code, dotMm }: SizedCode, xMm: number, yMm: number): CodeItem {
  const onDots = (mm: number) => Math.floor(mm / dotMm + 1e-6) * dotMm;
  const quiet = QUIET_MODULES * code.unitMm;
  return { ...code, xMm: onDots(xMm) + quiet, yMm: onDots(yMm) + quiet };
}

/** The coloured field, a window in it for the code and its light, and the code. */
export const codeInField = (field: string, code: CodeItem, { isBitten }: { isBitten: boolean }): Item[] => [
  inColour(field + (isBitten ? stampEdge(code).path : lightOf(code))),
  code,
];

function lightOf({ matrix, unitMm, xMm, yMm }: CodeItem): string {
  const quiet = QUIET_MODULES * unitMm;
  const side = matrix.modules.length * unitMm + 2 * quiet;
  return `M${xMm - quiet} ${yMm - quiet}h${side}v${side}h${-side}Z`;
}

export const inColour = (path: string): PathItem => ({ type: 'path', path, unitMm: 1, xMm: 0, yMm: 0, ink: 'colour' });

/** A field over the whole label but for what is said, drawn past the edges it touches, for the knife. */
export function fieldOn(
  { widthMm, heightMm }: LabelMedium,
  { fromXMm = -BLEED_MM, toXMm = widthMm + BLEED_MM, toYMm = heightMm + BLEED_MM } = {},
): string {
  return `M${fromXMm} ${-BLEED_MM}H${toXMm}V${toYMm}H${fromXMm}Z`;
}

/**
 * The address as people type it, on one line, or parted after its host where that is too long.
 *
 * @throws {Unprintable} where the host alone is too long
 */
export function addressBlock(
  { domain, words, measure }: LabelOrder,
  { sizeMm, widthMm, ink }: { sizeMm: number; widthMm: number; ink: Ink },
): Block {
  const typed = typedUrl(domain, words.code);
  const [host = '', code = ''] = partedAddress(typed);
  const fits = (text: string) => measure(text, 'bold', LEAST_ADDRESS_MM) <= widthMm;
  if (!fits(host)) throw new Unprintable(typed);
  return {
    forms: [fits(typed) ? typed : `${host} ${code}`],
    font: 'bold',
    ink,
    largestMm: Math.max(sizeMm, LEAST_ADDRESS_MM),
    smallestMm: LEAST_ADDRESS_MM,
    maxLines: 2,
    leading: 1.15,
    gapMm: 0,
  };
}

/** `partedAddress('dautich.example/K7Q91')  // => ['dautich.example/', 'K7Q91']` */
export const partedAddress = (typed: string): string[] => typed.split(/(?<=\/)/);

/** The address in a field, its first line beginning at 0, and the height it takes. */
export interface Address {
  readonly heightMm: number;
  at(yMm: number): TextItem[];
}

/**
 * The address to stand under the code.
 *
 * @throws {Unprintable} where it fits on neither one line nor two
 */
export function addressUnder(
  order: LabelOrder,
  { sizeMm, ...room }: { sizeMm: number; xMm: number; widthMm: number; heightMm: number },
): Address {
  const block = addressBlock(order, { sizeMm, widthMm: room.widthMm, ink: 'paper' });
  const lines = stackIfItFits([block], { ...room, yMm: 0, align: 'middle', stand: 'top' }, order.measure);
  const [first] = lines ?? [];
  if (!lines || !first) throw new Unprintable(typedUrl(order.domain, order.words.code));
  const heightMm = (LINE + (lines.length - 1) * block.leading) * first.sizeMm;
  return { heightMm, at: (yMm) => lines.map((line) => ({ ...line, yMm: line.yMm + yMm })) };
}
