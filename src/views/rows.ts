import type { Catalogue } from '../core/catalogue.ts';
import { directionsTo } from '../core/directions.ts';
import { type Entry, isExact, type Product, type Site } from '../core/entry.ts';
import type { Lang } from '../core/lang.ts';
import { membersOf } from '../core/nearby.ts';
import { entryPath, mapPath, unitPath } from '../core/urls.ts';
import { dateText } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';

/** Facts as a table shows them: a label and its lines. Where something is not known the line says so. */
export interface Row {
  readonly label: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly text: string;
  readonly href?: string;
  /** The language of the page it leads to, where it is not that of this page. */
  readonly hreflang?: Lang | undefined;
  /** The language of the text where it is not that of the page. */
  readonly lang?: Lang | undefined;
  readonly note?: string | undefined;
}

const present = (rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined);
const row = (label: string, ...lines: (Line | undefined)[]): Row | undefined => {
  const there = lines.filter((line) => line !== undefined);
  return there.length > 0 ? { label, lines: there } : undefined;
};
const line = (text: string | undefined, lang?: Lang): Line | undefined => (text ? { text, lang } : undefined);
/** Vietnamese words on an English page are marked, so that they are read aloud rightly. */
const marked = (lang: Lang): Lang | undefined => (lang === 'en' ? 'vi' : undefined);

/** The language of an entry's own words on a page: Vietnamese where there is no translation. */
export const wordsOf = <E extends Entry>(entry: E, lang: Lang): NonNullable<E['words']['en']> | E['words']['vi'] =>
  (lang === 'en' && entry.words.en ? entry.words.en : entry.words.vi) as E['words']['vi'];

/** @param isHere for a reader at the gate, who needs no directions */
export function placeRows(entry: Site | Product, lang: Lang, isHere = false): Row[] {
  const t = translator(lang);
  const { place, former } = wordsOf(entry as Site, lang);
  const unit: Line = entry.unit
    ? {
        text: t('entry.whereCity', { unit: capital(entry.unit.fullName[lang]) }),
        href: unitPath(entry.unit.code, lang),
      }
    : { text: t('entry.whereUnknown') };
  return present([
    row(t('entry.wherePlace'), line(place && capital(place))),
    row(t('entry.whereNow'), unit),
    ...entry.earlierUnits.map(({ until, fullName }) =>
      row(t('entry.whereBefore', { date: dateText(until, lang) }), line(capital(fullName[lang]))),
    ),
    row(t('entry.whereFormer'), line(former && capital(former))),
    ...(entry.kind === 'site' ? positionRows(entry, lang, isHere) : []),
  ]);
}

const POSITION_WORDS = {
  surveyed: 'entry.positionSurveyed',
  published: 'entry.positionPublished',
  hint: 'entry.positionHint',
} as const;

/** Where a position comes from and how exact it is. */
export const positionWords = ({ status, precisionM }: NonNullable<Site['position']>, lang: Lang): string =>
  translator(lang)(POSITION_WORDS[status], { metres: precisionM });

function positionRows({ id, position }: Site, lang: Lang, isHere: boolean): (Row | undefined)[] {
  const t = translator(lang);
  if (!position) return [row(t('entry.position'), line(t('entry.positionUnknown')))];
  const { app, apple, web } = directionsTo(position);
  return [
    row(t('entry.position'), { text: `${position.lat}, ${position.lon}` }, line(positionWords(position, lang)), {
      text: t('map.show'),
      href: `${mapPath(lang)}#${id}`,
    }),
    isHere
      ? undefined
      : row(
          t('map.directions'),
          { text: t('map.directionsApp'), href: app },
          { text: t('map.directionsApple'), href: apple },
          { text: t('map.directionsWeb'), href: web },
          isExact(position) ? undefined : line(t('map.directionsRough')),
        ),
  ];
}

/** The law's record of a site: rank, type, decisions, people, founding, manager. */
export function recordRows(site: Site, catalogue: Catalogue, lang: Lang): Row[] {
  const t = translator(lang);
  const words = wordsOf(site, lang);
  const byName = (id: string): Line | undefined => {
    const other = catalogue.sites.find((candidate) => candidate.id === id);
    return other && entryLine(other, lang);
  };
  return present([
    row(t('entry.rank'), line(t(`rank.${site.rank}`)), site.unesco ? line(t('entry.unesco')) : undefined),
    row(t('entry.type'), line(site.types.map((type) => t(`type.${type}`)).join('; '))),
    row(t('entry.decisions'), ...site.decisions.map((decision) => decisionLine(decision, lang))),
    row(t('entry.cluster'), site.cluster ? byName(site.cluster) : undefined),
    row(t('entry.members'), ...membersOf(site.id, catalogue).map((member) => entryLine(member, lang))),
    row(
      t('entry.people'),
      ...site.people.map(({ name, years }, index) => ({
        text: years ? `${name} (${years})` : name,
        note: words.roles[index],
      })),
    ),
    row(
      t('entry.founding'),
      words.founding
        ? { text: words.founding, note: site.foundingIsTradition ? t('entry.byTradition') : undefined }
        : undefined,
    ),
    row(t('entry.manager'), line(words.manager ?? t('entry.unknown'))),
  ]);
}

function decisionLine({ rank, number, date, issuer }: Site['decisions'][number], lang: Lang): Line {
  const t = translator(lang);
  const parts = [t(`rank.${rank}`), number && t('entry.decisionNumber', { number }), dateText(date, lang)];
  return { text: parts.filter(Boolean).join(', '), note: lang === 'vi' ? issuer : undefined };
}

export function productRows(product: Product, lang: Lang): Row[] {
  const t = translator(lang);
  const words = wordsOf(product, lang);
  const { group, stars, starsState, certificate, validUntil } = product.ocop;
  const until = validUntil ? dateText(validUntil, lang) : '';
  const certificateText = [
    certificate?.number && t('entry.decisionNumber', { number: certificate.number }),
    certificate?.issuer,
  ]
    .filter(Boolean)
    .join(', ');
  return present([
    row(t('entry.producer'), { text: words.producer, note: t(`producer.${product.producerType}`) }),
    row(t('entry.group'), line(t(`ocop.${group}`))),
    row(t('entry.stars'), line(t(`stars.${starsState}`, { stars: stars ?? 0, until }))),
    row(t('entry.certificate'), line(certificateText, marked(lang))),
    row(t('entry.ingredients'), line(words.ingredients)),
    row(t('entry.storage'), line(words.storage)),
    row(t('entry.use'), line(words.use)),
    row(t('entry.warnings'), line(words.warnings)),
    row(
      t('entry.marks'),
      ...product.marks.map(({ kind, year }, index) => ({
        text: words.marks[index] ?? '',
        note: [t(`mark.${kind}`), year].filter(Boolean).join(', '),
      })),
    ),
    row(t('entry.gtin'), line(product.gtin)),
    row(
      t('entry.shops'),
      ...product.shops.map(({ name, url, seenOn }) => ({
        text: name,
        href: url,
        note: t('entry.shopSeen', { date: dateText(seenOn, lang) }),
      })),
    ),
  ]);
}

/** A link to an entry in the language of the page where it has one, otherwise to its Vietnamese page. */
export function entryLine(entry: Entry, lang: Lang): Line {
  const target = entry.words[lang] ? lang : 'vi';
  const hreflang = target === lang ? undefined : target;
  return { text: entry.name[lang], href: entryPath(entry.kind, entry.id, target), hreflang };
}

/** Who wrote, translated and reviewed, and when; a review that has not happened is said so. */
export function provenanceLines({ provenance, review }: Entry, lang: Lang): string[] {
  const t = translator(lang);
  const { author, writtenOn, translator: translatedBy, translatedOn } = provenance;
  return [
    t('entry.written', { author, date: dateText(writtenOn, lang) }),
    ...(lang === 'en' && translatedBy && translatedOn
      ? [t('entry.translated', { translator: translatedBy, date: dateText(translatedOn, lang) })]
      : []),
    reviewText(review, lang),
  ];
}

function reviewText(review: Entry['review'], lang: Lang): string {
  const t = translator(lang);
  switch (review.state) {
    case 'draft':
      return t('entry.notReviewed');
    case 'in-review':
      return t('entry.inReview');
    default: {
      const { state, by, on, dossier } = review;
      return t(`entry.${state}`, { by, date: dateText(on, lang), dossier });
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
