import type { Catalogue } from './catalogue.ts';
import { pagesOf } from './entry.ts';
import { originOf, printedUrl } from './urls.ts';

/**
 * Every entry as open data: facts and addresses, without the texts. Stars appear only while they are valid, as on the page.
 */
export function openData({ publisher, entries }: Catalogue) {
  const origin = originOf(publisher.domain);
  return {
    publisher: publisher.name,
    entries: entries.map((entry) => ({
      code: entry.code,
      kind: entry.kind,
      id: entry.id,
      name: entry.name,
      printed: printedUrl(publisher.domain, entry.code),
      pages: Object.fromEntries(Object.entries(pagesOf(entry)).map(([lang, path]) => [lang, origin + path])),
      ...('unit' in entry && { unit: entry.unit ? { code: entry.unit.code, name: entry.unit.fullName } : null }),
      ...(entry.kind === 'site' && {
        rank: entry.rank,
        category: entry.category,
        unesco: entry.unesco,
        founded: entry.foundedIn ?? null,
        position: entry.position ?? null,
      }),
      ...(entry.kind === 'product' && {
        group: entry.ocop.group,
        stars: entry.ocop.starsState === 'valid' ? entry.ocop.stars : null,
      }),
      ...(entry.kind === 'route' && { stops: entry.stops }),
    })),
  };
}
