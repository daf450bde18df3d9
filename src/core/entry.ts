import type { StarsState } from './certificate.ts';
import type { AnyLang, FurtherLang, InBoth, Lang } from './lang.ts';
import type { StepList } from './raw.ts';
import type { Review } from './review.ts';
import type { ProductVi } from './schema/product.ts';
import type { RouteVi } from './schema/route.ts';
import type { SiteVi } from './schema/site.ts';
import type { Unit, UnitState } from './units.ts';
import { entryPath, furtherPath } from './urls.ts';

/**
 * What pages, plaques, search and open data work with: facts once, words in each language that has them.
 * Where `words.en` is missing there is no translation yet, and no English page.
 */
interface Base<K extends string, W> {
  readonly kind: K;
  readonly id: string;
  readonly code: string;
  readonly name: InBoth<string>;
  /** Where the whole name has no room. */
  readonly shortName: InBoth<string | undefined>;
  readonly otherNames: readonly string[];
  /** What a plaque says under the name; an English one may be there before the text is translated. */
  readonly sentence: { readonly vi: string; readonly en: string | undefined };
  readonly photos: readonly Photo[];
  readonly recordings: readonly Recording[];
  readonly sources: readonly Source[];
  readonly provenance: Provenance;
  readonly review: Review;
  readonly words: { readonly vi: W; readonly en: W | undefined };
  readonly further: readonly FurtherText[];
}

/** An entry in one more language: its words alone. */
export interface FurtherText {
  readonly lang: FurtherLang;
  readonly title: string;
  readonly lead: string;
  /** MDX, checked to be declarative. */
  readonly body: string;
  readonly translator: string | undefined;
  readonly translatedOn: string | undefined;
  /** By a machine, and nobody has checked it. */
  readonly isMachineTranslated: boolean;
}

/** The words every kind of entry has. */
export interface Words {
  readonly lead: string;
  /** MDX, checked to be declarative. */
  readonly body: string;
  /** The body as plain words, made when they are asked for. */
  readonly text: () => string;
  readonly steps: readonly StepList[];
  /** Addresses its links lead to, as they are written. */
  readonly links: readonly string[];
  /** Photos and recordings that stand inside the body. */
  readonly filesInText: readonly string[];
  readonly photos: Readonly<Record<string, { readonly alt: string; readonly caption?: string | undefined }>>;
}

export interface Photo {
  readonly file: string;
  /** Path from the content folder. */
  readonly path: string;
  readonly credit: string;
}

export interface Recording {
  readonly file: string;
  readonly path: string;
  readonly title: string;
  readonly transcript: string;
}

export type Source = SiteVi['sources'][number];

export interface Provenance {
  readonly author: string;
  readonly writtenOn: string;
  readonly translator: string | undefined;
  readonly translatedOn: string | undefined;
  /** The English text, by a machine, and nobody has checked it. */
  readonly isMachineTranslated: boolean;
}

/** Where something is: the present commune, where it is known, and in words per language. */
export interface PlaceWords {
  readonly place?: string | undefined;
  readonly former?: string | undefined;
}

export interface SiteWords extends Words, PlaceWords {
  /** Roles of `people`, festivals' names and notes: in the order of the facts. */
  readonly roles: readonly string[];
  readonly festivals: readonly { readonly name: string; readonly note?: string | undefined }[];
  readonly founding: string | undefined;
  readonly visiting: string | undefined;
  readonly manager: string | undefined;
}

/** A heritage site (di tích). */
export interface Site extends Base<'site', SiteWords> {
  readonly category: SiteVi['category'];
  readonly rank: SiteVi['rank'];
  readonly types: NonNullable<SiteVi['types']>;
  readonly unesco: boolean;
  readonly decisions: NonNullable<SiteVi['decisions']>;
  readonly cluster: string | undefined;
  readonly people: readonly { readonly name: string; readonly years?: string | undefined }[];
  readonly foundedIn: number | undefined;
  readonly foundingIsTradition: boolean;
  readonly festivals: readonly Pick<NonNullable<SiteVi['festivals']>[number], 'from' | 'to' | 'month'>[];
  readonly unit: Unit | undefined;
  /** What that unit was called, or the one it came from, since the entry was written; the latest first. */
  readonly earlierUnits: readonly UnitState[];
  readonly position: Exclude<SiteVi['position'], 'unknown'> | undefined;
  readonly rules: NonNullable<SiteVi['rules']>;
}

export interface ProductWords extends Words, PlaceWords {
  readonly producer: string;
  readonly ingredients: string | undefined;
  readonly storage: string | undefined;
  readonly use: string | undefined;
  readonly warnings: string | undefined;
  readonly marks: readonly string[];
}

/** A product of the OCOP programme (sản phẩm). */
export interface Product extends Base<'product', ProductWords> {
  readonly illustration: ProductVi['illustration'];
  readonly producerType: ProductVi['producer']['type'];
  readonly unit: Unit | undefined;
  readonly earlierUnits: readonly UnitState[];
  readonly ocop: {
    readonly group: ProductVi['ocop']['group'];
    readonly stars: number | undefined;
    readonly starsState: StarsState;
    readonly certificate: NonNullable<ProductVi['ocop']['certificate']> | undefined;
    /** The last day of validity, where it can be told. */
    readonly validUntil: string | undefined;
  };
  readonly marks: readonly Omit<NonNullable<ProductVi['marks']>[number], 'name'>[];
  readonly gtin: string | undefined;
  readonly shops: NonNullable<ProductVi['shops']>;
}

/** A route (tuyến): its stops are ids of sites and products, in order. */
export interface Route extends Base<'route', Words> {
  readonly stops: RouteVi['stops'];
  readonly mode: RouteVi['mode'];
}

/** A how-to (hướng dẫn). */
export type Guide = Base<'guide', Words>;

export type Entry = Site | Product | Route | Guide;

/** Languages in which an entry has a page. */
export const langsOf = (entry: Entry): Lang[] => (entry.words.en ? ['vi', 'en'] : ['vi']);

/** The addresses of all pages of an entry, by language. */
export const pagesOf = ({
  kind,
  id,
  words,
  further,
}: Entry): { readonly vi: string } & Readonly<Partial<Record<AnyLang, string>>> => ({
  vi: entryPath(kind, id, 'vi'),
  ...(words.en && { en: entryPath(kind, id, 'en') }),
  ...Object.fromEntries(further.map(({ lang }) => [lang, furtherPath(kind, id, lang)])),
});

/** The commune an entry lies in, where it lies somewhere. */
export const unitOf = (entry: Entry): Unit | undefined => ('unit' in entry ? entry.unit : undefined);

/** Where a site was located, where it was. */
export const positionOf = (entry: Entry): Site['position'] => (entry.kind === 'site' ? entry.position : undefined);

/** Metres. What is less exact is an area on a map, not a spot. */
const EXACT_M = 200;

/** Whether a map may show a spot: the source is more than a hint, and nobody would stand before another gate. */
export const isExact = ({ status, precisionM }: NonNullable<Site['position']>): boolean =>
  status !== 'hint' && precisionM <= EXACT_M;
