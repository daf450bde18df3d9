import type { Catalogue } from './catalogue.ts';
import { pagesOf } from './entry.ts';
import { KIND_PATHS, KINDS } from './kind.ts';
import { FURTHER_LANGS, type FurtherLang, LANGS } from './lang.ts';
import { folderOf, type Moves, ownerOf } from './moves.ts';
import type { Problem } from './problem.ts';
import { MOVES_FILE, PUBLISHED_FILE, type RawRow } from './raw.ts';
import { nearest } from './text.ts';
import {
  aboutPath,
  codeBoxPath,
  codeListPath,
  entryPath,
  furtherPath,
  homePath,
  listPath,
  openDataPath,
  scanPath,
  searchPath,
  unitPath,
  unitsPath,
} from './urls.ts';
import { presentCodes } from './whereabouts.ts';

/** An address that was published once and leads elsewhere now. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

type Published = Pick<Catalogue, 'entries' | 'register' | 'units'>;

/**
 * Where a visitor of an old address is sent: the renamed entry, the tombstone of one that is gone, or what the table says.
 *
 * @param published every address there ever was: a further language moves where it was published
 */
export function movesOf({ entries, register, units }: Published, moves: Moves, published: readonly RawRow[]): Move[] {
  const byFolder = new Map(entries.map((entry) => [folderOf(entry.kind, entry.id), entry]));
  const codes = new Map(register.map(({ folder, code }) => [folder, code]));
  const wasPublished = new Set(published.map(({ cells }) => cells['address']));
  const gone = [...codes.keys()].filter((folder) => !byFolder.has(folder));
  const folders = new Map([...gone.map((folder) => [folder, folder] as const), ...moves.folders]);
  const fromFolders = [...folders].flatMap(([from, to]) => {
    const [old, entry, code] = [ownerOf(from), byFolder.get(to), codes.get(to) ?? ''];
    if (!old) return [];
    const { vi, ...pages }: Partial<Record<string, string>> = entry ? pagesOf(entry) : {};
    const further = FURTHER.map((lang) => [lang, furtherPath(old.kind, old.id, lang)] as const);
    const olds = [
      ...LANGS.map((lang) => [lang, entryPath(old.kind, old.id, lang)] as const),
      ...further.filter(([, path]) => wasPublished.has(path)),
    ];
    return olds.map(([lang, path]): Move => ({ from: path, to: pages[lang] ?? vi ?? `${scanPath(code)}?l=${lang}` }));
  });
  // A commune that went whole into another: its page is that of the other.
  const ended = new Set(units.states.map(({ code }) => code).filter((code) => code && !units.present.has(code)));
  const fromUnits = [...ended].flatMap((code) => {
    const last = units.states.findLast((state) => state.code === code);
    const [target, ...others] = last ? presentCodes(units, last) : [];
    const olds = LANGS.map((lang) => ({ from: unitPath(code, lang), to: unitPath(target ?? '', lang) }));
    return target && others.length === 0 ? olds.filter(({ from }) => wasPublished.has(from)) : [];
  });
  // A folder that moved since knows better where its pages are than a line written before.
  const known = new Map([
    ...moves.addresses,
    ...[...fromUnits, ...fromFolders].map(({ from, to }) => [from, to] as const),
  ]);
  const all = [...known].map(([from, to]): Move => ({ from, to: known.get(to) ?? to }));
  return all.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

const FURTHER = Object.keys(FURTHER_LANGS) as FurtherLang[];

/** The addresses of entries and communes; lists and prose have addresses of their own that do not come from content. */
export function addressesOf({ entries, units }: Published): Set<string> {
  return new Set([
    ...entries.flatMap((entry) => Object.values(pagesOf(entry))),
    ...LANGS.flatMap((lang) => [...units.present.keys()].map((code) => unitPath(code, lang))),
  ]);
}

const SECTIONS = [
  ...KINDS.flatMap((kind) => Object.values(KIND_PATHS[kind])),
  ...LANGS.map((lang) => unitsPath(lang).split('/')[2]),
];
const OF_CONTENT = new RegExp(`^/[a-z]{2}/(${SECTIONS.join('|')})/[^/]+$`);

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
      ...[homePath, searchPath, aboutPath, codeBoxPath, unitsPath].map((path) => path(lang)),
      ...KINDS.map((kind) => listPath(kind, lang)),
    ]),
  ]);

/** Where to send readers of a page that is gone: to the Vietnamese text of an entry whose translation was withdrawn, or to the list. */
function otherPage(address: string, { entries }: Published): string {
  const entry = entries.find(({ kind, id }) =>
    [entryPath(kind, id, 'en'), ...FURTHER.map((lang) => furtherPath(kind, id, lang))].includes(address),
  );
  return entry ? entryPath(entry.kind, entry.id, 'vi') : address.slice(0, address.lastIndexOf('/') + 1);
}
