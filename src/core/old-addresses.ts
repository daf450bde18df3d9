import type { Catalogue } from './catalogue.ts';
import { pagesOf } from './entry.ts';
import { galleriesOf } from './gallery.ts';
import { FURTHER, LANGS } from './lang.ts';
import { folderOf, type Moves, ownerOf } from './moves.ts';
import type { RawRow } from './raw.ts';
import type { Units } from './units.ts';
import { entryPath, furtherPath, galleryPath, scanPath, unitPath } from './urls.ts';
import { presentCodes } from './whereabouts.ts';

/** An address that was published once and leads elsewhere now. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Whether an address was ever published. */
type WasPublished = (address: string) => boolean;

/**
 * Where visitors of old addresses are sent: to the renamed entry, to the tombstone of one that is gone, to the commune
 * another went into, or where the table of moves says.
 *
 * @param published every address there ever was
 */
export function movesOf(
  { entries, register, units }: Pick<Catalogue, 'entries' | 'register' | 'units'>,
  moves: Moves,
  published: readonly RawRow[],
): Move[] {
  const addresses = new Set(published.map(({ cells }) => cells['address']));
  const wasPublished: WasPublished = (address) => addresses.has(address);
  // A folder that moved since knows better where its pages are than a line written before.
  const found = [
    ...unitMoves(units, wasPublished),
    ...galleryMoves(entries, wasPublished),
    ...folderMoves({ entries, register }, moves, wasPublished),
  ];
  const known = new Map([...moves.addresses, ...found.map(({ from, to }) => [from, to] as const)]);
  const all = [...known].map(([from, to]): Move => ({ from, to: known.get(to) ?? to }));
  return all.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** All photos of an entry that has few by now are on its page. */
const galleryMoves = (entries: Catalogue['entries'], wasPublished: WasPublished): Move[] =>
  entries.flatMap((entry) => {
    const [pages, galleries] = [pagesOf(entry), galleriesOf(entry)];
    const gone = LANGS.filter((lang) => !galleries[lang] && wasPublished(galleryPath(entry.id, lang)));
    return gone.map((lang): Move => ({ from: galleryPath(entry.id, lang), to: pages[lang] ?? pages.vi }));
  });

/** The pages of folders that were renamed, or whose entry is gone; what not every entry has moves where it was published. */
function folderMoves(
  { entries, register }: Pick<Catalogue, 'entries' | 'register'>,
  moves: Moves,
  wasPublished: WasPublished,
): Move[] {
  const byFolder = new Map(entries.map((entry) => [folderOf(entry.kind, entry.id), entry]));
  const codes = new Map(register.map(({ folder, code }) => [folder, code]));
  const gone = [...codes.keys()].filter((folder) => !byFolder.has(folder));
  const folders = new Map([...gone.map((folder) => [folder, folder] as const), ...moves.folders]);
  return [...folders].flatMap(([from, to]) => {
    const [old, entry, code] = [ownerOf(from), byFolder.get(to), codes.get(to) ?? ''];
    if (!old) return [];
    const { vi, ...pages }: Partial<Record<string, string>> = entry ? pagesOf(entry) : {};
    const some = [
      ...FURTHER.map((lang) => [lang, furtherPath(old.kind, old.id, lang)] as const),
      ...LANGS.map((lang) => [lang, galleryPath(old.id, lang)] as const),
    ];
    const olds = [
      ...LANGS.map((lang) => [lang, entryPath(old.kind, old.id, lang)] as const),
      ...some.filter(([, path]) => wasPublished(path)),
    ];
    return olds.map(([lang, path]): Move => ({ from: path, to: pages[lang] ?? vi ?? `${scanPath(code)}?l=${lang}` }));
  });
}

/** The page of a commune that went whole into another is that of the other. */
function unitMoves(units: Units, wasPublished: WasPublished): Move[] {
  const ended = new Set(units.states.map(({ code }) => code).filter((code) => code && !units.present.has(code)));
  return [...ended].flatMap((code) => {
    const last = units.states.findLast((state) => state.code === code);
    const [target, ...others] = last ? presentCodes(units, last) : [];
    if (!target || others.length > 0) return [];
    const olds = LANGS.map((lang): Move => ({ from: unitPath(code, lang), to: unitPath(target, lang) }));
    return olds.filter(({ from }) => wasPublished(from));
  });
}
