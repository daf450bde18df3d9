import type { MDXInstance } from 'astro';
import type { Lang } from './core/lang.ts';

/** What a page of prose says of itself. */
export interface Prose {
  readonly title: string;
  readonly description: string;
  readonly lang: Lang;
  /** Its address. */
  readonly path: string;
  /** The same page in the other language, where it exists. */
  readonly twin?: string;
  /** Place in the handbook. */
  readonly order?: number;
}

/** Prose of the project itself, as MDX modules: pages about the site, and the authors' handbook. */
export const prosePages = Object.values({
  ...import.meta.glob<MDXInstance<Prose & Record<string, unknown>>>('./prose/*.mdx', { eager: true }),
  ...import.meta.glob<MDXInstance<Prose & Record<string, unknown>>>('/docs/so-tay/*.mdx', { eager: true }),
});
