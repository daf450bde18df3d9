import { KEYS } from '../core/gs1.ts';
import { scanPath } from '../core/urls.ts';
import {
  CACHE_HASHED,
  CACHE_PAGES,
  CALENDAR_HEADER,
  CALENDARS,
  HASHED_FOLDERS,
  type Header,
  headersOf,
  PAGES,
  TYPED_FOLDERS,
} from './headers.ts';
import type { Hosting, KitFile } from './hosting.ts';

// What goes beyond is left out by Cloudflare Pages, and only its log says so: longer lines of `_headers`
// (https://developers.cloudflare.com/pages/configuration/headers/), and further rules without a wildcard in `_redirects`
// (https://developers.cloudflare.com/pages/configuration/redirects/).
const LONGEST_LINE = 2000;
const MOST_RULES = 2000;

/** @throws where the policy has grown so long that Cloudflare Pages would leave it out */
export function headersFile(hosting: Hosting): KitFile {
  const pages = hosting.gtins.length > 0 ? [...PAGES, `/${KEYS.gtin}/*`] : PAGES;
  const cached = (value: string) => [{ name: 'Cache-Control', value }];
  const lines = [
    '# Cloudflare Pages, Netlify: tiêu đề của mọi câu trả lời · the headers of every answer',
    ...rule('/*', headersOf(hosting)),
    ...HASHED_FOLDERS.flatMap((folder) => rule(`${folder}*`, cached(CACHE_HASHED))),
    ...pages.flatMap((path) => rule(path, cached(CACHE_PAGES))),
    ...TYPED_FOLDERS.flatMap(({ folder, type }) => rule(`${folder}*`, [{ name: 'Content-Type', value: type }])),
    ...CALENDARS.flatMap((path) => rule(path, [CALENDAR_HEADER])),
  ];
  const tooLong = lines.find((line) => line.length > LONGEST_LINE);
  if (tooLong) {
    const [name] = tooLong.trim().split(':');
    throw new Error(
      `${name} has ${tooLong.length} characters, and Cloudflare Pages leaves out lines of more than ${LONGEST_LINE}. ` +
        'It grows with every script and style that stands inside pages: let some of them be files.',
    );
  }
  return { path: '_headers', text: `${lines.join('\n')}\n` };
}

const rule = (path: string, headers: readonly Header[]): string[] => [
  path,
  ...headers.map(({ name, value }) => `  ${name}: ${value}`),
];

/**
 * Moves, then codes in lower case, as many as there is room for: other spellings, and codes beyond, are left to 404.html.
 * A rule with 200 changes what is answered and not the address. No `301!`, which Netlify knows and Cloudflare refuses.
 */
export function redirectsFile({ codes, gtins, moves }: Hosting): KitFile {
  const written = codes.slice(0, Math.max(0, MOST_RULES - moves.length));
  const left = codes.length - written.length;
  const lines = [
    '# Cloudflare Pages, Netlify: địa chỉ đã đổi, và mã viết chữ thường · addresses that moved, and codes in lower case',
    ...moves.map(({ from, to }) => `${from} ${to} 301`),
    ...written.map((code) => `${scanPath(code).toLowerCase()} ${scanPath(code)} 200`),
  ];
  if (left > 0) {
    lines.push(
      `# Còn ${left} mã quá giới hạn, do 404.html lo · ${left} more codes than Cloudflare has room for are left to 404.html`,
    );
  }
  if (gtins.length > 0) lines.push(...DIGITAL_LINKS);
  return { path: '_redirects', text: `${lines.join('\n')}\n` };
}

/**
 * Two rules for all products; they lead nowhere where a GTIN has no page. Last of all: Cloudflare counts whatever follows a
 * rule with a wildcard as one too, and has room for 100 of those.
 */
const DIGITAL_LINKS = [
  '# Tem GS1 có số lô, số sê-ri: cùng một trang · GS1 labels with a lot or serial number: the same page',
  ...[KEYS.lot, KEYS.serial].map((key) => `/${KEYS.gtin}/:gtin/${key}/* /${KEYS.gtin}/:gtin 200`),
];

/**
 * Netlify would otherwise send capitals on to small letters before anything is looked up: one request more at every
 * plaque (https://github.com/mdn/yari/issues/35, https://github.com/pester/docs/issues/36).
 */
export const NETLIFY: KitFile = {
  path: 'netlify.toml',
  text: `# Netlify: để yên chữ hoa trong địa chỉ · leave capitals in addresses alone
[build.processing.html]
pretty_urls = false
`,
};
