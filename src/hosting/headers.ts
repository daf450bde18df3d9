import { LANGS } from '../core/lang.ts';
import { festivalFeedPath, homePath, ROUTE_FILES, type RouteFileKind, routeFilesPath } from '../core/urls.ts';
import type { Hosting } from './hosting.ts';

export interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * For a year, browsers that were here once ask by HTTPS alone. Not `includeSubDomains`: other sites of the same owner may
 * live on subdomains. Not `preload`: that list is hardly ever left again, and the domain will change hands.
 */
export const HSTS: Header = { name: 'Strict-Transport-Security', value: 'max-age=31536000' };

/** The headers of every answer, errors and redirects included. */
export const headersOf = (hosting: Hosting): readonly Header[] => [
  HSTS,
  { name: 'Content-Security-Policy', value: policy(hosting) },
  // Whoever leaves does not tell which plaque they stood at.
  { name: 'Referrer-Policy', value: 'no-referrer' },
  { name: 'Permissions-Policy', value: [...CLOSED, ...OWN].join(', ') },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
];

/**
 * One policy for all pages. Each page carries a narrower one of its own (`scripts/lib/page-policy.ts`) and browsers
 * obey both; this one adds what only a header can forbid, framing, and covers what is not a page.
 */
const policy = ({ scriptHashes, styleHashes }: Hosting): string =>
  [
    "default-src 'none'",
    "img-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    // Search is Pagefind: a file of ours that runs WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scriptHashes].join(' '),
    ['style-src', ...styleHashes].join(' '),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * What a page of text and pictures never asks a phone for, as far as a phone would have it: there is no frame and no script of anybody
 * else that could ask, and every name here is sent with every page.
 */
const CLOSED = ['camera', 'microphone', 'payment', 'usb'].map((feature) => `${feature}=()`);

/** What our own pages may ask for, and no frame of anybody else: “near me” on the map, once its button is pressed. */
const OWN = ['geolocation=(self)'];

/**
 * Calendars (`.ics`): of the hosts’ own lists of types some lack this one, and a phone that is told otherwise offers a
 * download in place of its calendar.
 */
export const CALENDAR_TYPE = 'text/calendar';
export const CALENDAR_HEADER: Header = { name: 'Content-Type', value: `${CALENDAR_TYPE}; charset=utf-8` };
export const CALENDARS = LANGS.map(festivalFeedPath);

/** Folders of files whose names change with their contents, so that a copy is never out of date. */
export const HASHED_FOLDERS = [
  '/_astro/',
  '/anh/',
  '/nghe/',
  '/pagefind/filter/',
  '/pagefind/fragment/',
  '/pagefind/index/',
];
export const CACHE_HASHED = 'public, max-age=31536000, immutable';

/**
 * Everything else. Ten minutes: whoever comes back to the page of a plaque they stand at needs no signal. For a day after
 * that the copy is shown at once and renewed behind it, where the browser can do so: whoever has one sees a mistake that
 * was mended once more, and nobody else does.
 */
export const CACHE_PAGES = 'public, max-age=600, stale-while-revalidate=86400';

/** A code that was scanned before its page was published works as soon as it is. */
export const CACHE_ERRORS = 'no-cache';

/**
 * Where pages lie, for hosts that would join two values of one header and so cannot be given a rule with exceptions.
 * `:page` is one step of an address: every scan page.
 */
export const PAGES = ['/', '/:page', ...LANGS.map((lang) => `${homePath(lang)}*`)];

/** Folders of files whose type hosts may not know by their endings. */
export const TYPED_FOLDERS = (Object.keys(ROUTE_FILES) as RouteFileKind[]).map((kind) => ({
  folder: routeFilesPath(kind),
  type: ROUTE_FILES[kind],
}));
