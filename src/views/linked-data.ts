import type {
  BreadcrumbList,
  Event,
  HowTo,
  LandmarksOrHistoricalBuildings,
  PostalAddress,
  Product as ProductThing,
  TouristTrip,
  WebPage,
} from 'schema-dts';
import type { Catalogue } from '../core/catalogue.ts';
import type { Entry, Guide, Product, Route, Site } from '../core/entry.ts';
import { festivalDaysFrom } from '../core/festival-days.ts';
import type { Lang } from '../core/lang.ts';
import { entryPath, homePath, listPath, originOf, scanPath } from '../core/urls.ts';
import { translator } from '../i18n/translate.ts';
import { wordsOf } from './rows.ts';

/** What a page says to machines: itself, what it is about, and the way to it. The same facts as for readers, no more. */
export interface LinkedData {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly [WebPage, About, BreadcrumbList, ...Told<Event>[]];
}

/** What an entry is about. Schema.org also lets a bare address stand for a thing; ours are always told. */
type About = Told<LandmarksOrHistoricalBuildings | ProductThing | TouristTrip | HowTo>;
type Told<T> = Exclude<T, string>;

/** The terms of schema.org for an entry's page in one language. */
export function linkedData(entry: Entry, lang: Lang, catalogue: Catalogue): LinkedData {
  const origin = originOf(catalogue.publisher.domain);
  const url = origin + entryPath(entry.kind, entry.id, lang);
  const about = `${origin}${scanPath(entry.code)}`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        '@id': url,
        url,
        name: entry.name[lang],
        inLanguage: lang,
        isAccessibleForFree: true,
        dateCreated: entry.provenance.writtenOn,
        dateModified: changedOn(entry, lang),
        author: { '@type': 'Organization', name: entry.provenance.author },
        publisher: { '@type': 'Organization', name: catalogue.publisher.name[lang] },
        about: { '@id': about },
      },
      // The printed address names the thing itself: it outlives names, pages and communes.
      { ...thingOf(entry, lang, catalogue), '@id': about },
      breadcrumbs(entry, lang, origin),
      ...(entry.kind === 'site' ? festivalsOf(entry, lang, catalogue) : []),
    ],
  };
}

/** The latest day on which somebody wrote, translated or reviewed what this page says. */
export const changedOn = ({ provenance, review }: Entry, lang: Lang): string =>
  [provenance.writtenOn, 'on' in review ? review.on : undefined, lang === 'en' ? provenance.translatedOn : undefined]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1) ?? provenance.writtenOn;

function thingOf(entry: Entry, lang: Lang, catalogue: Catalogue): About {
  switch (entry.kind) {
    case 'site':
      return siteThing(entry, lang, catalogue);
    case 'product':
      return productThing(entry, lang);
    case 'route':
      return routeThing(entry, lang, catalogue);
    case 'guide':
      return guideThing(entry, lang);
  }
}

const named = (entry: Entry, lang: Lang) => ({
  name: entry.name[lang],
  description: wordsOf(entry, lang).lead,
  ...(entry.otherNames.length > 0 && { alternateName: [...entry.otherNames] }),
});

function siteThing(site: Site, lang: Lang, catalogue: Catalogue): Told<LandmarksOrHistoricalBuildings> {
  const origin = originOf(catalogue.publisher.domain);
  const cluster = catalogue.sites.find(({ id }) => id === site.cluster);
  return {
    '@type': 'LandmarksOrHistoricalBuildings',
    ...named(site, lang),
    address: addressOf(site, lang),
    ...placeOf(site),
    ...(cluster && { containedInPlace: { '@id': `${origin}${scanPath(cluster.code)}` } }),
    additionalProperty: {
      '@type': 'PropertyValue',
      name: translator(lang)('entry.rank'),
      value: translator(lang)(`rank.${site.rank}`),
    },
  };
}

/** Each festival in this year and the next, where its days can be told. */
function festivalsOf(site: Site, lang: Lang, { publisher, today }: Catalogue): Told<Event>[] {
  const at = `${originOf(publisher.domain)}${scanPath(site.code)}`;
  return site.festivals.flatMap((festival, index) =>
    festivalDaysFrom(festival, Number(today.slice(0, 4))).flatMap((days): Told<Event>[] => {
      if (days.first === undefined || days.isWholeMonth) return [];
      const name = wordsOf(site, lang).festivals[index]?.name ?? site.name[lang];
      return [
        {
          '@type': 'Event',
          name,
          startDate: days.first,
          endDate: days.last,
          location: { '@type': 'Place', '@id': at },
        },
      ];
    }),
  );
}

/** A position that is only a hint would send a machine astray as surely as a person. */
const placeOf = ({ position }: Site) =>
  position && position.status !== 'hint'
    ? { geo: { '@type': 'GeoCoordinates' as const, latitude: position.lat, longitude: position.lon } }
    : {};

function addressOf(entry: Site | Product, lang: Lang): PostalAddress {
  const { place } = wordsOf(entry as Site, lang);
  return {
    '@type': 'PostalAddress',
    addressCountry: 'VN',
    addressRegion: translator(lang)('entry.city'),
    ...(entry.unit && { addressLocality: entry.unit.fullName[lang] }),
    ...(place && { streetAddress: place }),
  };
}

function productThing(product: Product, lang: Lang): Told<ProductThing> {
  const { producer } = wordsOf(product, lang);
  return {
    '@type': 'Product',
    ...named(product, lang),
    category: translator(lang)(`ocop.${product.ocop.group}`),
    manufacturer: { '@type': 'Organization', name: producer, address: addressOf(product, lang) },
    ...(product.gtin && { gtin: product.gtin }),
  };
}

function routeThing(route: Route, lang: Lang, catalogue: Catalogue): TouristTrip {
  const origin = originOf(catalogue.publisher.domain);
  const stops = route.stops.flatMap((id) => catalogue.entries.filter((entry) => entry.id === id));
  return {
    '@type': 'TouristTrip',
    ...named(route, lang),
    itinerary: {
      '@type': 'ItemList',
      numberOfItems: stops.length,
      itemListElement: stops.map((stop, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        item: { '@type': 'Place' as const, '@id': `${origin}${scanPath(stop.code)}`, name: stop.name[lang] },
      })),
    },
  };
}

function guideThing(guide: Guide, lang: Lang): HowTo {
  const [list] = wordsOf(guide, lang).steps;
  return {
    '@type': 'HowTo',
    ...named(guide, lang),
    ...(list && { step: list.steps.map((text) => ({ '@type': 'HowToStep' as const, text })) }),
  };
}

function breadcrumbs(entry: Entry, lang: Lang, origin: string): BreadcrumbList {
  const t = translator(lang);
  const way = [
    { name: t('site.name'), path: homePath(lang) },
    { name: t(`kind.${entry.kind}.many`), path: listPath(entry.kind, lang) },
    { name: entry.name[lang], path: entryPath(entry.kind, entry.id, lang) },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: { '@type': 'WebPage' as const, '@id': origin + path },
    })),
  };
}

/** As it stands inside a page: no text can end the element it is in. */
export const asScript = (data: LinkedData): string => JSON.stringify(data).replaceAll('<', '\\u003c');
