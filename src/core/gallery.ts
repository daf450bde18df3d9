import { type Entry, langsOf, type Photo } from './entry.ts';
import type { Lang } from './lang.ts';
import { galleryPath } from './urls.ts';

/** So many photos stand below a text; every one more is bytes that a visitor at the gate waits for. */
const MOST_BELOW = 4;

/** Photos that stand neither at the top of the page nor in its text: the first few of them. */
export const photosBelow = (entry: Entry, lang: Lang): readonly Photo[] => unplaced(entry, lang).slice(0, MOST_BELOW);

/** The addresses of the pages that show all photos, by language: only where the page of the entry does not. */
export const galleriesOf = (entry: Entry): Readonly<Partial<Record<Lang, string>>> =>
  Object.fromEntries(
    langsOf(entry)
      .filter((lang) => unplaced(entry, lang).length > MOST_BELOW)
      .map((lang) => [lang, galleryPath(entry.id, lang)]),
  );

function unplaced({ photos, words }: Entry, lang: Lang): Photo[] {
  const { filesInText } = words[lang] ?? words.vi;
  return photos.slice(1).filter(({ file }) => !filesInText.includes(file));
}
