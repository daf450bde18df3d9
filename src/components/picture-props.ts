/** A photo with its words, ready to be shown. */
export interface PictureProps {
  /** Newer formats than JPEG, the lightest first; some for narrow windows only. */
  readonly sources: readonly { readonly type: string; readonly srcset: string; readonly media?: string }[];
  /** JPEG, in one size and in all. */
  readonly src: string;
  readonly srcset: string;
  /** Pixels of `src`: browsers keep room for its shape. */
  readonly width: number;
  readonly height: number;
  /** Nine colours, row by row, that stand in for it while it loads. */
  readonly blur: readonly string[];
  readonly alt: string;
  readonly caption?: string | undefined;
  /** “Ảnh: …”, in the language of the page. */
  readonly credit: string;
}
