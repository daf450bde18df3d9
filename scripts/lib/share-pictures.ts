import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { type Entry, langsOf } from '../../src/core/entry.ts';
import { type Lang, otherLang } from '../../src/core/lang.ts';
import { sharePicturePath } from '../../src/core/urls.ts';
import { translator } from '../../src/i18n/translate.ts';
import { keptPublished } from '../../src/media/kept.ts';
import { makePicture } from '../../src/media/picture.ts';
import { SHARE_DOTS_PER_MM, SHARE_MM, sharePicture } from '../../src/print/share-picture.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { contentDir } from '../../src/reader/content-dir.ts';
import { illustrationOf } from '../../src/views/cards.ts';
import { FOLDERS } from './folders.ts';
import { hashOfFiles, sha256 } from './hash.ts';
import { besides } from './rasterise.ts';
import { measure, outline } from './type.ts';

/** What decides how the cards look, beside their words. */
const SOURCES = ['src/print', 'scripts/lib/share-pictures.ts', 'scripts/lib/rasterise.ts', 'src/illustrations'];

/**
 * Draws the card of every page of an entry into a finished site: name, rank, and its first photo or its drawing. A card
 * whose words and picture have not changed is taken from the cache.
 */
export async function writeSharePictures({ entries, publisher }: Catalogue, dist: string): Promise<void> {
  const looks = await hashOfFiles(process.cwd(), SOURCES);
  for (const entry of entries) {
    const picture = await pictureOf(entry);
    for (const lang of langsOf(entry)) {
      const svg = drawingToSvg(sharePicture(wordsOf(entry, lang, publisher.domain), measure), outline, {
        dotsPerMm: SHARE_DOTS_PER_MM,
      });
      const kept = join(FOLDERS.cache, 'share', `${sha256(looks + svg + sha256(picture))}.png`);
      if (!(await exists(kept))) await keep(kept, await besides(svg, picture, PICTURE_PX));
      const file = join(dist, sharePicturePath(entry.code, lang));
      await mkdir(dirname(file), { recursive: true });
      await copyFile(kept, file);
    }
  }
}

const PICTURE_PX = {
  width: SHARE_MM.pictureMm * SHARE_DOTS_PER_MM,
  height: SHARE_MM.heightMm * SHARE_DOTS_PER_MM,
  left: (SHARE_MM.widthMm - SHARE_MM.pictureMm) * SHARE_DOTS_PER_MM,
};

function wordsOf(entry: Entry, lang: Lang, domain: string) {
  const t = translator(lang);
  return {
    name: entry.name[lang],
    shortName: entry.shortName[lang],
    second: entry.name[otherLang(lang)],
    rank: entry.kind === 'site' && entry.rank !== 'unranked' ? t(`rank.${entry.rank}`) : t(`kind.${entry.kind}.one`),
    domain,
  };
}

/** Its first photo as pages show it, or the drawing that stands for its kind in the colours of the pages. */
async function pictureOf(entry: Entry): Promise<Buffer> {
  const [photo] = entry.photos;
  if (photo) {
    const { value } = await makePicture(join(contentDir(), photo.path));
    const widest = value.sizes.at(-1)?.files.jpg.href;
    if (widest) return readFile(keptPublished(widest));
  }
  const drawing = await readFile(join('src/illustrations', `${illustrationOf(entry)}.svg`), 'utf8');
  return Buffer.from(drawing.replaceAll('currentColor', '#211910').replaceAll(/var\(--tint,[^)]*\)/g, '#eadcc0'));
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Written beside and renamed: a run that is stopped leaves no half picture in the cache. */
async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}
