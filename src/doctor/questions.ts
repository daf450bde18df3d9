import type { Catalogue } from '../core/catalogue.ts';
import { type Entry, langsOf, pagesOf, unitOf } from '../core/entry.ts';
import { KINDS } from '../core/kind.ts';
import { LANGS } from '../core/lang.ts';
import {
  aboutPath,
  codeBoxPath,
  homePath,
  listPath,
  originOf,
  scanPath,
  searchPath,
  unitPath,
  unitsPath,
} from '../core/urls.ts';

/** What hangs on a wall or stands on a jar, so that somebody can go there. `status` is the word of the register (sổ mã). */
export interface Plaque {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly status: string;
}

/** What a live site is asked. `expects` is the text that our page behind this address has and nobody else's. */
export type Question =
  /** The printed address; one with a former domain leads on to `forwardsTo` and nowhere else. */
  | {
      readonly kind: 'code';
      readonly url: string;
      readonly expects: string;
      readonly plaque: Plaque;
      readonly forwardsTo?: string;
    }
  /** The same address as people type it: in small letters. It may lead on to `printed`. */
  | { readonly kind: 'typed'; readonly url: string; readonly expects: string; readonly printed: string }
  | { readonly kind: 'page'; readonly url: string; readonly expects: string }
  /** An address of somebody else; `from` are the names of the entries that lead there. */
  | { readonly kind: 'link'; readonly url: string; readonly from: readonly string[] };

/** What is asked of a site as a whole; `aspect` is the side of it that is judged. */
export interface SiteQuestion {
  readonly kind: 'site';
  readonly url: string;
  readonly aspect: 'certificate' | 'hsts' | 'csp' | 'referrer' | 'version' | 'letters' | 'speed';
}

/** Everything there is to ask about a site: codes, pages and links, each address once. `base` is `https://dautich.example`. */
export function questionsFor(catalogue: Catalogue, base: string): Question[] {
  return [...codeQuestions(catalogue, base), ...pageQuestions(catalogue, base), ...linkQuestions(catalogue)];
}

function codeQuestions(catalogue: Catalogue, base: string): Question[] {
  const { register, publisher } = catalogue;
  const plaques = plaquesOf(catalogue);
  const questions = plaques.flatMap((plaque): Question[] => {
    const expects = `data-code="${plaque.code}"`;
    const url = base + scanPath(plaque.code);
    const typed = base + scanPath(plaque.code.toLowerCase());
    return [
      { kind: 'code', url, expects, plaque },
      { kind: 'typed', url: typed, expects, printed: url },
    ];
  });
  // What hangs on walls with a former domain; only where the site itself is asked, and not a copy of it somewhere.
  const kept = (publisher.formerDomains ?? []).filter(({ lost }) => !lost).map(({ domain }) => domain);
  const former = register.flatMap(({ code, domain }, index): Question[] => {
    const plaque = plaques[index];
    if (!plaque || base !== originOf(publisher.domain) || !kept.includes(domain.toLowerCase())) return [];
    const [url, forwardsTo] = [originOf(domain.toLowerCase()) + scanPath(code), base + scanPath(code)];
    return [{ kind: 'code', url, expects: `data-code="${code}"`, plaque, forwardsTo }];
  });
  return [...questions, ...former];
}

/** Every code that was ever issued: where its plaque hangs, and by what name people know what is behind it. */
function plaquesOf({ register, entries, tombstones }: Catalogue): Plaque[] {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  return register.map(({ code, status, place }) => {
    const entry = byCode.get(code);
    const commune = entry && unitOf(entry)?.fullName.vi;
    const name = entry?.name.vi ?? tombstones.get(code)?.name.vi ?? '';
    return { code, name, place: [place, commune].filter(Boolean).join(', '), status };
  });
}

function pageQuestions({ publisher, entries, units }: Catalogue, base: string): Question[] {
  const paths = [
    ...entries.flatMap((entry) => Object.values(pagesOf(entry))),
    ...LANGS.flatMap((lang) => [
      homePath(lang),
      ...KINDS.map((kind) => listPath(kind, lang)),
      unitsPath(lang),
      ...[...units.present.keys()].map((unit) => unitPath(unit, lang)),
      searchPath(lang),
      codeBoxPath(lang),
      aboutPath(lang),
    ]),
  ];
  return [...new Set(paths)].map((path) => ({
    kind: 'page',
    url: base + path,
    expects: `<link rel="canonical" href="${originOf(publisher.domain)}${path}">`,
  }));
}

function linkQuestions({ entries }: Catalogue): Question[] {
  const cited = entries.flatMap((entry) => linksOf(entry).map((url) => ({ url, name: entry.name.vi })));
  return [...Map.groupBy(cited, ({ url }) => url)].map(([url, citations]) => ({
    kind: 'link',
    url,
    from: [...new Set(citations.map(({ name }) => name))],
  }));
}

/** Addresses of other people in an entry: its sources, its shops, and the links in its texts. */
function linksOf(entry: Entry): string[] {
  const all = [
    ...entry.sources.flatMap(({ url }) => url ?? []),
    ...(entry.kind === 'product' ? entry.shops.map(({ url }) => url) : []),
    ...langsOf(entry).flatMap((lang) => entry.words[lang]?.links ?? []),
  ];
  return all.filter((url) => /^https?:/.test(url));
}
