import { starsState, validUntil } from './certificate.ts';
import type {
  Entry,
  FurtherText,
  Guide,
  Product,
  ProductWords,
  Provenance,
  Route,
  Site,
  SiteWords,
  Words,
} from './entry.ts';
import type { RawAsset, RawText, TextBlock } from './raw.ts';
import { reviewOf } from './review.ts';
import type { GuideEn, GuideVi } from './schema/guide.ts';
import type { ProductEn, ProductVi } from './schema/product.ts';
import type { RouteEn, RouteVi } from './schema/route.ts';
import type { SiteEn, SiteVi } from './schema/site.ts';
import { firstSentence } from './sentence.ts';
import type { Units } from './units.ts';
import { whereabouts } from './whereabouts.ts';

/** Two parsed files of one entry, and what else is needed to make it whole. Everything in here has been judged. */
export interface Parsed<V, E> {
  readonly id: string;
  readonly folder: string;
  readonly code: string;
  readonly vi: V;
  readonly en: E;
  readonly texts: { readonly vi: RawText; readonly en: RawText };
  readonly further: readonly FurtherText[];
  readonly assets: readonly RawAsset[];
  readonly units: Units;
  /** What an entry that others call by an id is called today. */
  readonly presentId: (id: string) => string;
  readonly today: string;
}

export function assembleSite(parsed: Parsed<SiteVi, SiteEn>): Site {
  const { vi, en, units, presentId } = parsed;
  const wordsVi: SiteWords = {
    ...wordsOf(parsed, 'vi'),
    ...vi.address,
    roles: (vi.people ?? []).map((person) => person.role),
    festivals: (vi.festivals ?? []).map(({ name, note }) => ({ name, note })),
    founding: vi.founding?.text,
    visiting: vi.visiting,
    manager: vi.manager,
  };
  const wordsEn = (): SiteWords => ({
    ...wordsOf(parsed, 'en'),
    ...en.address,
    roles: (vi.people ?? []).map((person) => en.people?.[person.name] ?? ''),
    festivals: (vi.festivals ?? []).map(({ name }) => en.festivals?.[name] ?? { name }),
    founding: en.founding,
    visiting: en.visiting,
    manager: en.manager,
  });
  return {
    kind: 'site',
    ...baseOf(parsed),
    words: { vi: wordsVi, en: isTranslated(parsed) ? wordsEn() : undefined },
    category: vi.category,
    rank: vi.rank,
    types: vi.types ?? [],
    unesco: vi.unesco ?? false,
    decisions: vi.decisions ?? [],
    cluster: vi.cluster && presentId(vi.cluster),
    people: (vi.people ?? []).map(({ name, years }) => ({ name, years })),
    foundedIn: vi.founding?.year,
    foundingIsTradition: vi.founding?.tradition ?? false,
    festivals: (vi.festivals ?? []).map(({ from, to, month }) => ({ from, to, month })),
    ...unitOf(vi.address, vi.writtenOn, units),
    position: vi.position === 'unknown' ? undefined : vi.position,
    rules: vi.rules ?? [],
    sources: vi.sources,
  };
}

export function assembleProduct(parsed: Parsed<ProductVi, ProductEn>): Product {
  const { vi, en, units, today } = parsed;
  const wordsVi: ProductWords = {
    ...wordsOf(parsed, 'vi'),
    ...vi.producer.address,
    producer: vi.producer.name,
    ...labelWords(vi),
    marks: (vi.marks ?? []).map((mark) => mark.name),
  };
  const wordsEn = (): ProductWords => ({
    ...wordsOf(parsed, 'en'),
    ...en.address,
    producer: en.producer ?? vi.producer.name,
    ...labelWords(en),
    marks: (vi.marks ?? []).map((mark) => en.marks?.[mark.name] ?? mark.name),
  });
  const { group, stars, certificate } = vi.ocop;
  return {
    kind: 'product',
    ...baseOf(parsed),
    words: { vi: wordsVi, en: isTranslated(parsed) ? wordsEn() : undefined },
    illustration: vi.illustration,
    producerType: vi.producer.type,
    ...unitOf(vi.producer.address, vi.writtenOn, units),
    ocop: {
      group,
      stars,
      certificate,
      starsState: starsState(stars, certificate?.date, today),
      validUntil: certificate?.date && validUntil(certificate.date),
    },
    marks: (vi.marks ?? []).map(({ kind, year }) => ({ kind, year })),
    gtin: vi.gtin,
    shops: vi.shops ?? [],
    sources: vi.sources,
  };
}

export function assembleRoute(parsed: Parsed<RouteVi, RouteEn>): Route {
  const { vi, presentId } = parsed;
  return {
    kind: 'route',
    ...baseOf(parsed),
    words: plainWords(parsed),
    stops: vi.stops.map(presentId),
    mode: vi.mode,
    sources: vi.sources,
  };
}

export function assembleGuide(parsed: Parsed<GuideVi, GuideEn>): Guide {
  return { kind: 'guide', ...baseOf(parsed), words: plainWords(parsed), sources: parsed.vi.sources ?? [] };
}

function unitOf(
  address: { unit: string; decidedOn?: string | undefined } | undefined,
  writtenOn: string,
  units: Units,
): Pick<Site, 'unit' | 'earlierUnits'> {
  const found = address && whereabouts(units, address.unit, address.decidedOn ?? writtenOn);
  return found && 'unit' in found
    ? { unit: found.unit, earlierUnits: found.earlier }
    : { unit: undefined, earlierUnits: [] };
}

type AnyParsed = Parsed<GuideVi, GuideEn>;

/** An entry is translated once its English text has been written; its name alone is not a translation. */
const isTranslated = ({ texts }: Pick<AnyParsed, 'texts'>) => texts.en.body?.isEmpty === false;

const plainWords = (parsed: AnyParsed): Guide['words'] => ({
  vi: wordsOf(parsed, 'vi'),
  en: isTranslated(parsed) ? wordsOf(parsed, 'en') : undefined,
});

const asLine = (blocks: readonly TextBlock[]): string =>
  blocks
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim();

function wordsOf({ vi, en, texts }: AnyParsed, lang: 'vi' | 'en'): Words {
  const { body } = texts[lang];
  const { source = '', parts = [], steps = [] } = body ?? {};
  const links = parts.flatMap((part) => (part.type === 'link' ? part.url : []));
  const filesInText = parts.flatMap((part) => (part.type === 'component' && part.attributes['file']) || []);
  const vietnamesePhotos = Object.fromEntries(
    (vi.photos ?? []).map(({ file, alt, caption }) => [file, { alt, caption }]),
  );
  const photos = lang === 'vi' ? vietnamesePhotos : { ...vietnamesePhotos, ...en.photos };
  return {
    lead: (lang === 'vi' ? vi.lead : en.lead) ?? '',
    body: source,
    text: () => asLine(body?.blocks ?? []),
    steps,
    links,
    filesInText,
    photos,
  };
}

const labelWords = ({
  ingredients,
  storage,
  use,
  warnings,
}: Pick<ProductEn, 'ingredients' | 'storage' | 'use' | 'warnings'>) => ({
  ingredients,
  storage,
  use,
  warnings,
});

function baseOf({
  id,
  code,
  folder,
  vi,
  en,
  texts,
  further,
}: AnyParsed): Omit<Entry, 'kind' | 'words' | 'sources'> & { id: string } {
  const provenance: Provenance = {
    author: vi.author,
    writtenOn: vi.writtenOn,
    translator: en.translator,
    translatedOn: en.translatedOn,
    isMachineTranslated: en.machineTranslated ?? false,
  };
  return {
    id,
    code,
    name: { vi: vi.title, en: en.title },
    shortName: { vi: vi.shortTitle, en: en.shortTitle },
    sentence: {
      vi: vi.plaqueLine ?? firstSentence(vi.lead),
      en: en.plaqueLine ?? (en.lead && firstSentence(en.lead)),
    },
    otherNames: vi.otherNames ?? [],
    photos: (vi.photos ?? []).map(({ file, credit }) => ({
      file,
      path: `${folder}/${file}`,
      credit,
    })),
    recordings: (vi.audio ?? []).map(({ file, title, transcript }) => ({
      file,
      title,
      transcript,
      path: `${folder}/${file}`,
    })),
    provenance,
    review: reviewOf(vi, texts),
    further,
  };
}
