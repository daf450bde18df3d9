import type { Catalogue } from '../../../src/core/catalogue.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { printedUrl } from '../../../src/core/urls.ts';
import type { Drawing } from '../../../src/print/drawing.ts';
import { type Medium, POSTER_MEDIA } from '../../../src/print/media.ts';
import { poster } from '../../../src/print/poster.ts';
import { posterWords } from '../../../src/print/poster-words.ts';
import type { Style } from '../../../src/print/style.ts';
import { measure } from '../type.ts';
import type { Format, Job, MaskOf } from './job.ts';
import type { Ordered } from './jobs.ts';

/** The poster of a guide or a route in the size that was named, else A4. */
export function posterJob(entry: Entry, { args, catalogue, style }: Ordered): Job {
  const [usual] = POSTER_MEDIA;
  const medium = POSTER_MEDIA.find(({ id }) => id === args.texts.size) ?? usual;
  return posterJobIn(medium, entry, catalogue, style, { bleed: args.flags.has('bleed'), formats: args.formats });
}

/** @throws {Unprintable} where a text does not fit */
export function posterJobIn(
  medium: Medium,
  entry: Entry,
  { publisher, entries }: Catalogue,
  style: Style,
  { bleed = false, formats = ['pdf', 'png'] }: { bleed?: boolean; formats?: readonly Format[] | undefined } = {},
): Job {
  const { kind, id, code } = entry;
  const words = posterWords(entry, entries);
  const url = printedUrl(publisher.domain, code);
  const pages = (maskOf: MaskOf): Drawing[] => [
    poster({ medium, words, publisher, style, mask: maskOf(url), measure }),
  ];
  return {
    id: `ap-phich/${medium.id}${bleed ? '-bleed' : ''}/${id}-${code}`,
    kind: 'poster',
    medium: medium.id,
    finish: 'printed',
    title: `${entry.name.vi} · ${medium.id}`,
    entry: { kind, id, code },
    dpi: medium.dpi,
    formats,
    bleed,
    outlines: false,
    copies: 1,
    carries: [{ code, copies: 1, sizeMm: [medium.widthMm, medium.heightMm] }],
    key: JSON.stringify({ pages: pages(() => undefined), bleed }),
    pages,
  };
}
