import type { ImageMetadata } from 'astro';

/** A photo with its words, ready to be shown. */
export interface PictureProps {
  readonly image: ImageMetadata;
  /** Pixels. Asking the image itself would make Astro publish the original, position and all. */
  readonly width: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  /** “Ảnh: …”, in the language of the page. */
  readonly credit: string;
}
