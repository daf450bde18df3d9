import type { Catalogue } from '../../../src/core/catalogue.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { isReservedDomain } from '../../../src/core/urls.ts';
import { codesOf, type Drawing } from '../../../src/print/drawing.ts';
import type { Finish } from '../../../src/print/finish.ts';
import type { Medium } from '../../../src/print/media.ts';
import { plaque } from '../../../src/print/plaque.ts';
import { signWords } from '../../../src/print/sign-words.ts';
import type { Style } from '../../../src/print/style.ts';
import { measure } from '../type.ts';
import type { Format, Job, MaskOf } from './job.ts';

export interface PlaqueOrder {
  readonly medium: Medium;
  /** Of the printer, where it is not the one such signs are usually made on. */
  readonly dpi: number | undefined;
  readonly style: Style;
  readonly finish: Finish;
  readonly bleed: boolean;
  readonly formats: readonly Format[] | undefined;
  /** The number on a disc; where it is left out, that of the one route the place is on. */
  readonly stop: number | undefined;
}

/**
 * The plaque of an entry, laid out.
 *
 * @throws {Unprintable} where a text does not fit
 */
export function plaqueJob(entry: Entry, { publisher, routes }: Catalogue, order: PlaqueOrder): Job {
  const { style, finish, bleed } = order;
  const medium = { ...order.medium, dpi: order.dpi ?? order.medium.dpi };
  const { kind, id, code } = entry;
  const isApproved = entry.review.state === 'approved';
  const words = signWords(entry, order.stop ?? stopOn(routes, id));
  const pages = (maskOf: MaskOf): Drawing[] => {
    const draw = (mask: ReturnType<MaskOf>) =>
      plaque({ medium, words, publisher, style, finish, isApproved, mask, measure });
    const usual = draw(undefined);
    const mask = maskOf(urlOf(usual));
    return [mask === undefined ? usual : draw(mask)];
  };
  // Discs of the same place with other numbers are other pieces: they hang at other routes.
  const name = order.stop === undefined ? medium.id : `${medium.id}-${order.stop}`;
  const variant = [
    name,
    ...(finish === 'printed' ? [] : [finish]),
    ...(bleed ? ['bleed'] : []),
    ...(medium.dpi === order.medium.dpi ? [] : [`${medium.dpi}dpi`]),
  ];
  return {
    id: `bien/${variant.join('-')}/${id}-${code}`,
    kind: 'plaque',
    medium: name,
    finish,
    title: `${entry.name.vi} · ${name}`,
    entry: { kind, id, code },
    dpi: medium.dpi,
    formats: order.formats ?? (finish === 'printed' ? ['pdf', 'svg', 'png'] : ['svg', 'dxf', 'pdf']),
    bleed,
    isSample: isReservedDomain(publisher.domain) || !isApproved,
    outlines: medium.shape === 'round',
    copies: 1,
    carries: [{ code, copies: 1, sizeMm: [medium.widthMm, medium.heightMm] }],
    key: JSON.stringify({ pages: pages(() => undefined), bleed, dpi: medium.dpi }),
    pages,
  };
}

/** The code of a sign, by which another mask is asked for. */
function urlOf(drawing: Drawing): string {
  const [code] = codesOf(drawing);
  if (!code) throw new Error('A sign has a code.');
  return code.url;
}

/** Its number, where a place is on one route alone. */
function stopOn(routes: Catalogue['routes'], id: string): number | undefined {
  const numbers = routes.flatMap(({ stops }) => {
    const index = stops.indexOf(id);
    return index < 0 ? [] : [index + 1];
  });
  return numbers.length === 1 ? numbers[0] : undefined;
}
