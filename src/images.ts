import { join } from 'node:path';
import type { PictureProps } from './components/picture-props.ts';
import type { Entry } from './core/entry.ts';
import type { Lang } from './core/lang.ts';
import { translator } from './i18n/translate.ts';
import { makePicture, PHONE, type Picture } from './media/picture.ts';
import type { Format } from './media/pixels.ts';
import { contentDir } from './reader/content-dir.ts';

/** The photos of an entry with their words in one language, by file name, in the order of the facts. */
export async function picturesOf(entry: Entry, lang: Lang): Promise<Record<string, PictureProps>> {
  const t = translator(lang);
  const words = entry.words[lang] ?? entry.words.vi;
  const pairs = entry.photos.map(async ({ file, path, credit }) => {
    const { value } = await makePicture(join(contentDir(), path));
    const { alt = '', caption } = words.photos[file] ?? {};
    return [file, { ...shown(value), alt, caption, credit: t('entry.photoCredit', { credit }) }] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

/** What a page says of a picture: browsers choose among formats and sizes. */
function shown({ sizes, blur }: Picture): Omit<PictureProps, 'alt' | 'caption' | 'credit'> {
  const srcset = (format: Format, offered = sizes) =>
    offered.map(({ width, files }) => `${files[format].href} ${width}w`).join(',');
  const forPhones = sizes.filter(({ width }) => width <= PHONE);
  // What is shown where no size can be chosen, and its shape.
  const usual = sizes[1] ?? sizes[0];
  if (!usual) throw new Error('A picture without any size.');
  return {
    sources: [
      ...(forPhones.length < sizes.length
        ? [{ media: '(max-width:791px)', type: 'image/avif', srcset: srcset('avif', forPhones) }]
        : []),
      { type: 'image/avif', srcset: srcset('avif') },
      { type: 'image/webp', srcset: srcset('webp') },
    ],
    src: usual.files.jpg.href,
    srcset: srcset('jpg'),
    width: usual.width,
    height: usual.height,
    blur,
  };
}
