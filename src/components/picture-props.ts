import type { ImageMetadata } from 'astro';

/** A photo with its words, ready to be shown. */
export interface PictureProps {
  readonly image: ImageMetadata;
  readonly alt: string;
  readonly caption?: string | undefined;
  /** “Ảnh: …”, in the language of the page. */
  readonly credit: string;
}
