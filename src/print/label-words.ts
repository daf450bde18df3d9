import type { Product } from '../core/entry.ts';
import type { InBoth } from '../core/lang.ts';

/** The words of a product as they stand on its label. */
export interface LabelWords {
  readonly code: string;
  readonly name: InBoth<string>;
  /** To be taken where the name does not fit. */
  readonly shortName: InBoth<string | undefined>;
  readonly producer: string;
}

export const labelWords = ({ code, name, shortName, words }: Product): LabelWords => ({
  code,
  name,
  shortName,
  producer: words.vi.producer,
});

/**
 * The stars a label of this product may show today, or why it may not show those the product once had: a certificate that
 * lapsed (`until` is its last day), or one whose date nobody knows. Whoever prints decides to go on without stars, or not.
 */
export type StarsOnLabel =
  | { readonly stars: number | undefined }
  | { readonly refused: 'lapsed' | 'unproven'; readonly until: string | undefined };

export function starsOn({ ocop }: Product): StarsOnLabel {
  switch (ocop.starsState) {
    case 'none':
      return { stars: undefined };
    case 'valid':
      return { stars: ocop.stars };
    case 'lapsed':
    case 'unproven':
      return { refused: ocop.starsState, until: ocop.validUntil };
  }
}
