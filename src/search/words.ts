import type { Kind } from '../core/kind.ts';
import type { Lang } from '../core/lang.ts';

/** The words of the search page that its script needs. `%number` and the like are gaps for `fill`. */
export interface SearchWords {
  readonly lang: Lang;
  /** Nothing found for `%query`; and what to say where filters may be the reason. */
  readonly none: string;
  readonly noneWithin: string;
  readonly one: string;
  readonly many: string;
  /** `%names` found by name; `%texts` is a number, or one of the two below. */
  readonly found: string;
  readonly searching: string;
  readonly unreached: string;
  readonly loading: string;
  /** Nothing at all could be asked. */
  readonly failed: string;
  /** The entries of this name have a page only in the other language. */
  readonly onlyElsewhere: string;
  /** The words of `%query` stand in the texts of the other language. */
  readonly elsewhere: string;
  /** `%query` may be a code. */
  readonly code: string;
  readonly filters: string;
  readonly filtersChosen: string;
  readonly unit: string;
  readonly tradition: string;
  readonly alsoCalled: string;
  readonly inOther: string;
  readonly formerly: string;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly rank: Readonly<Record<string, string>>;
}

/** A sentence with its gaps filled. `fill('%number mục', { number: 3 })  // => '3 mục'` */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/%([a-z]+)/g, (gap, name: string) => String(values[name] ?? gap));
