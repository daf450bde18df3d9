import { typedUrl } from '../core/urls.ts';
import type { Ink, TextItem } from './drawing.ts';
import type { LabelOrder } from './label-order.ts';
import { LEAST_ADDRESS_MM } from './label-parts.ts';
import { type Block, LINE, stackIfItFits } from './stack.ts';
import { Unprintable } from './unprintable.ts';

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
