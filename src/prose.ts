import type { MDXInstance } from 'astro';
import Pre from './components/Pre.astro';
import Screen from './components/Screen.astro';
import type { Lang } from './core/lang.ts';
import { handbookPath } from './core/urls.ts';

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

/** What stands for the parts of Markdown that need more than their element. */
export const proseParts = { pre: Pre, img: Screen };

const handbook = prosePages.filter(({ frontmatter }) => frontmatter.path.startsWith(handbookPath()));
const opening = handbook.find(({ frontmatter }) => frontmatter.path === handbookPath());
if (!opening) throw new Error('docs/so-tay/index.mdx is missing: it is the first page of the handbook.');

/** The first page of the authors' handbook. */
export const handbookOpening = opening;
/** The chapters behind it, in the order in which somebody comes to need them. */
export const handbookChapters = handbook
  .filter((page) => page !== opening)
  .toSorted((a, b) => (a.frontmatter.order ?? 0) - (b.frontmatter.order ?? 0));
