import type { Catalogue } from './catalogue.ts';
import { type Product, pagesOf } from './entry.ts';
import { galleriesOf } from './gallery.ts';
import { gtin14, KEYS } from './gs1.ts';
import { KIND_PATHS, KINDS } from './kind.ts';
import { FURTHER, LANGS } from './lang.ts';
import type { Move } from './old-addresses.ts';
import type { Problem } from './problem.ts';
import { MOVES_FILE, PUBLISHED_FILE, type RawRow } from './raw.ts';
import { nearest } from './text.ts';
import {
  aboutPath,
  codeBoxPath,
  codeListPath,
  digitalLinkPath,
  entryPath,
  festivalFeedPath,
  festivalsPath,
  furtherPath,
  homePath,
  listPath,
  mapPath,
  openDataPath,
  scanPath,
  searchPath,
  unitPath,
  unitsPath,
} from './urls.ts';

type Published = Pick<Catalogue, 'entries' | 'products' | 'register' | 'units'>;

/** The addresses of entries and communes; lists and prose have addresses of their own that do not come from content. */
function addressesOf({ entries, products, units }: Published): Set<string> {
  return new Set([
    ...entries.flatMap((entry) => [...Object.values(pagesOf(entry)), ...Object.values(galleriesOf(entry))]),
    ...gtinsOf(products).map(digitalLinkPath),
    ...LANGS.flatMap((lang) => [...units.present.keys()].map((code) => unitPath(code, lang))),
  ]);
}

const SECTIONS = [
  ...KINDS.flatMap((kind) => Object.values(KIND_PATHS[kind])),
  ...LANGS.map((lang) => unitsPath(lang).split('/')[2]),
];
const BEHIND_GTIN = new RegExp(`^/${KEYS.gtin}/(\\d{14})$`);
const OF_CONTENT = new RegExp(`^/[a-z]{2}/(${SECTIONS.join('|')})/[^/]+$|${BEHIND_GTIN.source}`);

/** The GTINs of products, in 14 digits. */
const gtinsOf = (products: readonly Product[]): string[] =>
  products.flatMap(({ gtin }) => (gtin === undefined ? [] : gtin14(gtin)));

/** Every GTIN behind which something answers: products of today, and those whose address leads elsewhere now. */
export const answeringGtins = ({ products, moves }: Pick<Catalogue, 'products' | 'moves'>): string[] => [
  ...gtinsOf(products),
  ...moves.flatMap(({ from }) => BEHIND_GTIN.exec(from)?.[1] ?? []),
];

/** Addresses that were published and would no longer answer, each with the line that makes it answer again; and lines that hide a page. */
export function addressProblems(
  catalogue: Published,
  moves: readonly Move[],
  published: readonly RawRow[],
  moveRows: readonly RawRow[],
  today: string,
): Problem[] {
  const there = addressesOf(catalogue);
  const moved = new Set(moves.map(({ from }) => from));
  const lost = published.flatMap(({ line, cells }): Problem[] => {
    const address = cells['address'] ?? '';
    if (!OF_CONTENT.test(address) || there.has(address) || moved.has(address)) return [];
    const fix = `${address},${otherPage(address, catalogue)},${today},`;
    return [{ file: PUBLISHED_FILE, line, rule: 'address-lost', seen: address, fix }];
  });
  const fixed = fixedAddresses(catalogue);
  const wrong = moveRows.flatMap(({ line, cells }): Problem[] => {
    const { from = '', to = '' } = cells;
    const at = { file: MOVES_FILE, line };
    const isHiding = there.has(from) || fixed.has(from);
    const isNowhere = OF_CONTENT.test(to) && !there.has(to) && !moved.has(to);
    return [
      ...(isHiding ? [{ ...at, field: 'from', rule: 'move-still-there' as const, seen: from }] : []),
      ...(isNowhere
        ? [{ ...at, field: 'to', rule: 'move-nowhere' as const, seen: to, meant: nearest(to, there) }]
        : []),
    ];
  });
  return [...lost, ...wrong];
}

/** The addresses every site has, and those of codes. */
const fixedAddresses = ({ register }: Published): Set<string> =>
  new Set([
    ...['/', '/404', openDataPath(), codeListPath()],
    ...register.map(({ code }) => scanPath(code)),
    ...LANGS.flatMap((lang) => [
      ...[homePath, searchPath, mapPath, aboutPath, codeBoxPath, unitsPath, festivalsPath, festivalFeedPath].map(
        (path) => path(lang),
      ),
      ...KINDS.map((kind) => listPath(kind, lang)),
    ]),
  ]);

/** Where to send readers of a page that is gone: to the Vietnamese text of an entry whose translation was withdrawn, or to the list. */
function otherPage(address: string, { entries }: Published): string {
  if (BEHIND_GTIN.test(address)) return listPath('product', 'vi');
  const entry = entries.find(({ kind, id }) =>
    [entryPath(kind, id, 'en'), ...FURTHER.map((lang) => furtherPath(kind, id, lang))].includes(address),
  );
  return entry ? entryPath(entry.kind, entry.id, 'vi') : address.slice(0, address.lastIndexOf('/') + 1);
}
