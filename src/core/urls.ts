import { CODE_LENGTH } from './code.ts';
import { encodeQualifier, gtin14, KEYS, type TradeItem } from './gs1.ts';
import { KIND_PATHS, type Kind } from './kind.ts';
import type { FurtherLang, Lang } from './lang.ts';

/**
 * The only builder of addresses. Pages end without a slash (`/vi/di-tich/chua-con-son`), lists with one
 * (`/vi/di-tich/`): the first is a file, the second a folder with an index, on every host without any setting.
 */
export const homePath = (lang: Lang): string => `/${lang}/`;
export const listPath = (kind: Kind, lang: Lang): string => `/${lang}/${KIND_PATHS[kind][lang]}/`;
export const entryPath = (kind: Kind, id: string, lang: Lang): string => listPath(kind, lang) + id;
/** The page of an entry in a further language: `/fr/sites/chua-con-son`. */
export const furtherPath = (kind: Kind, id: string, lang: FurtherLang): string =>
  `/${lang}/${KIND_PATHS[kind].en}/${id}`;

const GALLERY = { vi: 'anh', en: 'photos' } as const;
const UNITS = { vi: 'xa-phuong', en: 'communes' } as const;
const SEARCH = { vi: 'tim', en: 'search' } as const;
const CODE_BOX = { vi: 'ma', en: 'code' } as const;
const MAP = { vi: 'ban-do', en: 'map' } as const;
const BOOKLETS = { vi: 'sach-tuyen', en: 'route-booklets' } as const;
const FESTIVALS = { vi: 'le-hoi', en: 'festivals' } as const;
const ABOUT = { vi: 'gioi-thieu', en: 'about' } as const;
const FEED = { vi: 'moi', en: 'new' } as const;
const NO_SIGNAL = { vi: 'khong-co-song', en: 'no-signal' } as const;
const ACCESSIBILITY = { vi: 'ai-cung-doc-duoc', en: 'accessibility' } as const;
/** All photos of an entry that has many. */
export const galleryPath = (id: string, lang: Lang): string => `/${lang}/${GALLERY[lang]}/${id}`;
export const unitsPath = (lang: Lang): string => `/${lang}/${UNITS[lang]}/`;
/** By official code, never by name: Cẩm Giàng and Cẩm Giang are two communes with one plain spelling. */
export const unitPath = (unit: string, lang: Lang): string => unitsPath(lang) + unit;
export const searchPath = (lang: Lang): string => `/${lang}/${SEARCH[lang]}`;
/** The map; `#chua-con-son` is the line of a site in its list. */
export const mapPath = (lang: Lang): string => `/${lang}/${MAP[lang]}`;
/** A route with all its stops, to be printed. Not below the address of the route: a folder of its name would hide the page on some hosts. */
export const bookletPath = (id: string, lang: Lang): string => `/${lang}/${BOOKLETS[lang]}/${id}`;
export const isBookletPath = (path: string): boolean =>
  path === handbookBookletPath() ||
  (Object.keys(BOOKLETS) as Lang[]).some((lang) => path.startsWith(bookletPath('', lang)));
export const festivalsPath = (lang: Lang): string => `/${lang}/${FESTIVALS[lang]}`;
/** The same as a file for calendar apps, which ask for it for years. */
export const festivalFeedPath = (lang: Lang): string => `${festivalsPath(lang)}.ics`;
export const aboutPath = (lang: Lang): string => `/${lang}/${ABOUT[lang]}`;
/** News for readers of feeds. */
export const feedPath = (lang: Lang): string => `/${lang}/${FEED[lang]}.xml`;
/** The picture other programs show beside a link to an entry. */
export const sharePicturePath = (code: string, lang: Lang): string => `/chia-se/${code}.${lang}.png`;
/** What the worker of the pages shows where a page is neither reached nor kept. */
export const noSignalPath = (lang: Lang): string => `/${lang}/${NO_SIGNAL[lang]}`;
/** What a phone fetches to keep a route: `src/offline`. */
export const routeListPath = (id: string, lang: Lang): string => `/du-lieu/tuyen/${id}.${lang}.json`;
export const accessibilityPath = (lang: Lang): string => `/${lang}/${ACCESSIBILITY[lang]}`;
export const handbookPath = (): string => '/vi/so-tay/';
/** The whole handbook on one page, to be printed and to be searched. */
export const handbookBookletPath = (): string => `${handbookPath()}in-ca-quyen`;
/** What the handbook is, for those who do not read Vietnamese. */
export const handbookAbroadPath = (): string => '/en/handbook';
export const openDataPath = (): string => '/du-lieu/muc.json';
/** Files for map apps. A folder for each kind, because hosts are told its type by the folder. */
export const ROUTE_FILES = { gpx: 'application/gpx+xml', kml: 'application/vnd.google-earth.kml+xml' } as const;
export type RouteFileKind = keyof typeof ROUTE_FILES;
export const routeFilesPath = (kind: RouteFileKind): string => `/du-lieu/${kind}/`;
export const routeFilePath = (kind: RouteFileKind, id: string, lang: Lang): string =>
  `${routeFilesPath(kind)}${lang}/${id}.${kind}`;
/** Where a code is typed by hand; the form sends it as `?ma=K7Q91`. */
export const codeBoxPath = (lang: Lang): string => `/${lang}/${CODE_BOX[lang]}`;
/** All codes with the names behind them, for those who mistyped one. */
export const codeListPath = (): string => '/du-lieu/ma.json';

/** What the search page finds at once, without the texts: asked for when the field is touched. */
export const searchRecordsPath = (lang: Lang): string => `/tim/${lang}.json`;
/** The words of all texts in a language: asked for when the other one has nothing. */
export const searchWordsPath = (lang: Lang): string => `/tim/chu.${lang}.json`;

/** The page behind a code. `scanPath('K7Q91')  // => '/K7Q91'`, answered by the file `K7Q91.html` without a redirect. */
export const scanPath = (code: string): string => `/${code}`;

/** The same page behind a product's GTIN. `digitalLinkPath('8938505974194')  // => '/01/08938505974194'` */
export const digitalLinkPath = (gtin: string): string => `/${KEYS.gtin}/${gtin14(gtin)}`;

/** `originOf('dautich.example')  // => 'https://dautich.example'` */
export const originOf = (domain: string): string => `https://${domain}`;

/**
 * The address in the printed code: scheme in lower case, because scanners refuse `HTTPS:`; host and path in capitals,
 * because a QR symbol packs capitals and digits in 5.5 bits instead of 8.
 *
 * @example printedUrl('dautich.example', 'K7Q91') // => 'https://DAUTICH.EXAMPLE/K7Q91'
 */
export const printedUrl = (domain: string, code: string): string => printedOrigin(domain) + scanPath(code);
const printedOrigin = (domain: string): string => originOf(domain.toUpperCase());

/**
 * The address in the code of a label that the readers of shops shall understand too. What follows the host is written as
 * it is, because in lots and serial numbers capitals and small letters differ.
 *
 * @example digitalLink('dautich.example', { gtin: '8938505974194', lot: 'L2408' })
 *   // => 'https://DAUTICH.EXAMPLE/01/08938505974194/10/L2408'
 * @throws where the lot or serial number cannot stand in an address
 */
export function digitalLink(domain: string, { gtin, lot, serial }: TradeItem): string {
  const qualifier = (key: string, value: string | undefined) =>
    value === undefined ? '' : `/${key}/${encodeQualifier(value)}`;
  return printedOrigin(domain) + digitalLinkPath(gtin) + qualifier(KEYS.lot, lot) + qualifier(KEYS.serial, serial);
}

/** The same address as a person reads and types it. `typedUrl('dautich.example', 'K7Q91')  // => 'dautich.example/K7Q91'` */
export const typedUrl = (domain: string, code: string): string => `${domain}/${code}`;

/**
 * The longest printed address for a symbol of version 3 at level Q, the largest a plaque may carry, and for version 2,
 * which is read from further away. Measured with the QR library in the style above; a test holds it.
 */
export const LONGEST_PRINTED = 42;
export const BEST_PRINTED = 25;

/** How long a host may be for an address of at most `characters` characters. */
export const longestHost = (characters: number): number => characters - 'https://'.length - '/'.length - CODE_LENGTH;

/** Domains that can never be reached (RFC 2606): what is printed with them is a sample. */
export const isReservedDomain = (domain: string): boolean => /(^|\.)(example|test|invalid|localhost)$/.test(domain);
