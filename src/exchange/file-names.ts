import { toEntryId } from '../core/entry-rules.ts';

const MEDIA = /^(.+)\.(jpe?g|png|webp|heic|heif|avif|mp3|m4a|aac|wav|ogg|oga|opus|amr|3gp|3ga|flac|wma|aiff?|caf)$/i;

/** A safe name for a photo or recording. `fileNameIn('Cổng đền (1).JPG')  // => 'cong-den-1.jpg'`; nothing for other files. */
export function fileNameIn(text: string): string | undefined {
  const [, stem = '', ending = ''] = MEDIA.exec(text.trim()) ?? [];
  const name = toEntryId(stem);
  return name ? `${name}.${ending.toLowerCase()}` : undefined;
}
