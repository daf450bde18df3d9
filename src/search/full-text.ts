import { isLang } from '../core/lang.ts';
import { expand } from './expand.ts';
import { holdsAll, inOrder, isMeant, type Place } from './phrases.ts';

/** The search in the texts. The only file that knows Pagefind in the browser. */

/** A page in whose text the words stand. */
export interface TextHit {
  readonly href: string;
  readonly title: string;
  /** Words around the place, escaped, with what was found in `<mark>`. */
  readonly excerptHtml: string;
}

/** A found page, of which no more than its place in the order is known until it is asked for. */
export type Unopened = () => Promise<TextHit>;

interface Pagefind {
  createInstance(options: typeof OPTIONS): Instance;
}
interface Instance {
  search(query: string, options: { filters: Filters }): Promise<{ results: Result[] }>;
}
/** An entry's page is filed under its code. */
interface Filters {
  readonly code?: { readonly any: readonly string[] };
}
interface Result extends Place {
  data(): Promise<Opened>;
}
interface Opened {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly content: string;
  readonly excerpt: string;
}

/** Its worker is given five seconds to start and then everything is loaded again: too few for one bar of signal. */
const OPTIONS = { noWorker: true };

let instance: Promise<Instance> | undefined;
let hasAnswered = false;
let loads = 0;

/**
 * Finds the pages of this page's language in whose texts the words stand, best first.
 *
 * @param codes of the entries to look at, where not all pages are meant
 * @throws where anything it needs did not arrive; the next call tries again
 */
export async function findInTexts(query: string, codes: readonly string[] | undefined): Promise<Unopened[]> {
  const filters = codes ? { code: { any: codes } } : {};
  try {
    return await whole(async () => {
      instance ??= load();
      const pagefind = await instance;
      const found = await Promise.all(expand(query).map((one) => searchFor(pagefind, one, filters)));
      hasAnswered = true;
      return inOrder(found.flat()).map((result) => () => open(result));
    });
  } catch (error) {
    // What did not start never will; once started it asks again for the parts it lacks.
    if (!hasAnswered) instance = undefined;
    throw error;
  }
}

const { lang } = document.documentElement;

async function load(): Promise<Instance> {
  // Browsers remember that a module did not arrive, by its address.
  const address = `/pagefind/pagefind.js${loads > 0 ? `?${loads}` : ''}`;
  loads += 1;
  const pagefind: Pagefind = await import(/* @vite-ignore */ new URL(address, location.href).href);
  return pagefind.createInstance(OPTIONS);
}

/** What one spelling finds; nothing where Pagefind took other words for it. */
async function searchFor(pagefind: Instance, query: string, filters: Filters): Promise<Result[]> {
  const { results: all } = await pagefind.search(query, { filters });
  const results = all.filter(isMeant);
  const first = await results[0]?.data();
  const text = first && [...Object.values(first.meta), first.content].join(' ');
  return text && holdsAll(query, text, isLang(lang) ? lang : 'vi') ? results : [];
}

async function open(result: Result): Promise<TextHit> {
  const { url, meta, excerpt } = await result.data();
  const href = url.replace(/\.html$/, '');
  return { href, title: meta['title'] ?? href, excerptHtml: excerpt };
}

/** Pagefind swallows that a part of its index did not arrive, and would say that nothing was found. */
async function whole<T>(work: () => Promise<T>): Promise<T> {
  watchRequests();
  const before = failures;
  const result = await work();
  if (failures > before) throw new Error('A part of the index did not arrive.');
  return result;
}

let failures = 0;
let isWatching = false;
function watchRequests(): void {
  if (isWatching) return;
  isWatching = true;
  const request = window.fetch;
  window.fetch = async (...asked) => {
    try {
      const answer = await request(...asked);
      if (!answer.ok) failures += 1;
      return answer;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}
