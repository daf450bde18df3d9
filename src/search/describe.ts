import type { Facets } from '../core/facets.ts';
import { otherLang } from '../core/lang.ts';
import type { EntryRecord } from '../core/search-records.ts';
import { entryPath, unitPath } from '../core/urls.ts';
import type { Hit, Reason } from './find-names.ts';
import { fill, type SearchWords } from './words.ts';

/** A hit as it is shown: a name that leads somewhere, and one line about it. */
export interface Described {
  readonly href: string;
  readonly name: string;
  readonly detail: string;
  /** Why it was found, where its name does not tell; in its own language. */
  readonly reason: { readonly text: string; readonly lang: string } | undefined;
}

export function describeHit({ entry, unit, reason }: Hit, words: SearchWords, chosen: Facets): Described {
  const said = reason && { text: fill(reasonSentence(reason.kind, words), { text: reason.text }) };
  const lang = reason?.kind === 'other' ? 'vi' : reason?.kind === 'twin' ? otherLang(words.lang) : words.lang;
  const shown = { reason: said && { ...said, lang } };
  if (!entry) {
    const name = unit?.name ?? '';
    return { href: unitPath(unit?.code ?? '', words.lang), name: capital(name), detail: words.unit, ...shown };
  }
  const century = chosen.century && entry.isTradition ? words.tradition : '';
  const detail = [standing(entry, words), unit?.name, century].filter(Boolean).join(' · ');
  return { href: entryHref(entry), name: entry.name, detail, ...shown };
}

export const entryHref = ({ kind, id, lang }: EntryRecord): string => entryPath(kind, id, lang);

/** What it is: the rank of a site, the stars of a product. */
function standing({ kind, facets: { rank = '', stars } }: EntryRecord, words: SearchWords): string {
  if (kind === 'site' && rank !== 'unranked') return words.rank[rank] ?? '';
  return stars ? `OCOP ${'★'.repeat(Number(stars))}` : words.kind[kind];
}

const reasonSentence = (kind: Reason, words: SearchWords): string =>
  ({ other: words.alsoCalled, twin: words.inOther, former: words.formerly, producer: '%text' })[kind];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
