import type { Catalogue } from '../core/catalogue.ts';
import { langsOf } from '../core/entry.ts';
import { countFacets, FACETS, type Facet, facetsOf, UNKNOWN } from '../core/facets.ts';
import { KINDS } from '../core/kind.ts';
import type { Lang } from '../core/lang.ts';
import { RANKS } from '../core/schema/vocabulary.ts';
import { compareText } from '../core/text.ts';
import { centuryText } from '../i18n/format.ts';
import { translator, type WordKey } from '../i18n/translate.ts';
import type { SearchWords } from '../search/words.ts';

/** One way to narrow a search. */
export interface Filter {
  readonly facet: Facet;
  readonly label: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** The ways in which the entries of a language differ; one with a single choice would narrow nothing. */
export function searchFilters({ entries, units }: Pick<Catalogue, 'entries' | 'units'>, lang: Lang): Filter[] {
  const t = translator(lang);
  const counts = countFacets(entries.filter((entry) => langsOf(entry).includes(lang)).map(facetsOf), {});
  const nameOf = (facet: Facet, value: string): string => {
    if (facet === 'kind') return t(`kind.${value}.many` as WordKey);
    if (facet === 'rank') return t(`rank.${value}` as WordKey);
    if (facet === 'stars') return t('search.starsOf', { stars: value });
    if (facet === 'unit') return capital(units.present.get(value)?.fullName[lang] ?? t('search.unknownUnit'));
    return value === UNKNOWN ? t('search.unknownCentury') : centuryText(Number(value), lang);
  };
  return FACETS.map((facet) => ({
    facet,
    label: t(`search.by.${facet}`),
    choices: [...(counts.get(facet) ?? [])]
      .map(([value, count]) => ({ value, count, name: nameOf(facet, value) }))
      .toSorted((a, b) => ORDER[facet](a, b, lang)),
  })).filter(({ choices }) => choices.length > 1);
}

function byPlaceIn(order: readonly string[]) {
  return (a: Choice, b: Choice): number => order.indexOf(a.value) - order.indexOf(b.value);
}
/** What is not known comes last. */
const isUnknown = ({ value }: Choice): number => Number(value === UNKNOWN);
const ORDER: Readonly<Record<Facet, (a: Choice, b: Choice, lang: Lang) => number>> = {
  kind: byPlaceIn(KINDS),
  rank: byPlaceIn(RANKS),
  unit: (a, b, lang) => isUnknown(a) - isUnknown(b) || compareText(lang, bare(a.name), bare(b.name)),
  stars: (a, b) => Number(b.value) - Number(a.value),
  century: (a, b) => isUnknown(a) - isUnknown(b) || Number(a.value) - Number(b.value),
};
/** Without its type, so that communes stand in the order of their names. */
const bare = (name: string): string => name.replace(/^(phường|xã|thị trấn|đặc khu) /i, '');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The words that the script of the search page needs, with gaps where it fills in. */
export function searchWords(lang: Lang): SearchWords {
  const t = translator(lang);
  return {
    lang,
    none: t('search.none', { query: '%query' }),
    noneWithin: t('search.noneWithin'),
    one: t('search.one'),
    many: t('search.many', { number: '%number' }),
    found: t('search.found', { names: '%names', texts: '%texts' }),
    searching: t('search.searching'),
    unreached: t('search.unreached'),
    loading: t('search.loading'),
    failed: t('search.failed'),
    onlyElsewhere: t('search.onlyElsewhere'),
    elsewhere: t('search.elsewhere', { query: '%query' }),
    code: t('search.code', { query: '%query' }),
    filters: t('search.filters'),
    filtersChosen: t('search.filtersChosen', { number: '%number' }),
    unit: t('search.unit'),
    tradition: t('search.tradition'),
    alsoCalled: t('search.alsoCalled', { text: '%text' }),
    inOther: t('search.inOther', { text: '%text' }),
    formerly: t('search.formerly', { text: '%text' }),
    kind: Object.fromEntries(KINDS.map((kind) => [kind, t(`kind.${kind}.one`)])) as SearchWords['kind'],
    rank: Object.fromEntries(RANKS.map((rank) => [rank, t(`rank.${rank}`)])) as SearchWords['rank'],
  };
}
