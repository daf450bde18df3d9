import type { ImageMetadata } from 'astro';
import type { PictureProps } from './components/picture-props.ts';
import type { Entry } from './core/entry.ts';
import type { Lang } from './core/lang.ts';
import { translator } from './i18n/translate.ts';

/**
 * Astro's door to the photos beside the texts. The catalogue knows them by path only; here a path becomes a picture
 * that Astro can resize, and no full-size original reaches the built site.
 */
const files = import.meta.glob<{ default: ImageMetadata }>('@content/**/*.{jpg,jpeg,png,webp}');

/** The photos of an entry with their words in one language, by file name, in the order of the facts. */
export async function picturesOf(entry: Entry, lang: Lang): Promise<Record<string, PictureProps>> {
  const t = translator(lang);
  const words = entry.words[lang] ?? entry.words.vi;
  const pairs = entry.photos.map(async ({ file, path, width, credit }) => {
    const key = Object.keys(files).find((candidate) => candidate.endsWith(`/${path}`));
    const load = key && files[key];
    if (!load) throw new Error(`The photo ${path} is in the catalogue but was not found by Astro.`);
    const { alt = '', caption } = words.photos[file] ?? {};
    return [
      file,
      { image: (await load()).default, width, alt, caption, credit: t('entry.photoCredit', { credit }) },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
