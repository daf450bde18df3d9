import type { Publisher } from '../core/schema/publisher.ts';
import type { Measure } from './drawing.ts';
import type { Finish } from './finish.ts';
import type { Mask } from './matrix.ts';
import type { Medium } from './media.ts';
import type { SignWords } from './sign-words.ts';
import type { Style } from './style.ts';

/** Everything a sign is made of. */
export interface SignOrder {
  readonly medium: Medium;
  readonly words: SignWords;
  readonly publisher: Publisher;
  readonly style: Style;
  readonly finish: Finish;
  readonly url: string;
  /** Another mask for the code than the usual one, where a decoder could not read that. */
  readonly mask: Mask | undefined;
  readonly measure: Measure;
}
