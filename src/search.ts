/** The search field, in the browser. Shows what Pagefind found; asks for nothing before the field is touched. */

interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Result> }[] } | null>;
  init(): Promise<void>;
  options(options: { ranking: { metaWeights: Record<string, number> } }): Promise<void>;
}
interface Result {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly excerpt: string;
}

const MOST = 12;

export function startSearch(): void {
  const field = document.querySelector<HTMLInputElement>('#q');
  const list = document.querySelector<HTMLUListElement>('#ket-qua');
  const status = document.querySelector<HTMLParagraphElement>('#so');
  if (!field || !list || !status) return;

  let pagefind: Promise<Pagefind> | undefined;
  const load = () => {
    // A load that failed, for want of signal, is tried again at the next key.
    pagefind ??= loadPagefind().catch((error: unknown) => {
      pagefind = undefined;
      throw error;
    });
    return pagefind;
  };
  const search = async () => {
    const query = field.value.trim();
    const found = query ? await (await load()).debouncedSearch(query) : { results: [] };
    // A later key press has taken over.
    if (!found) return;
    const results = await Promise.all(found.results.slice(0, MOST).map((result) => result.data()));
    status.textContent = query ? statusText(status.dataset, found.results.length, query) : '';
    list.replaceChildren(...results.map(item));
  };

  /** Whatever fails on the way is told where the results would stand. */
  const tellingFailure = (work: Promise<unknown>) =>
    void work.catch(() => {
      status.textContent = status.dataset['failed'] ?? '';
    });
  field.addEventListener('focus', () => tellingFailure(load()), { once: true });
  field.addEventListener('input', () => tellingFailure(search()));
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?q=${encodeURIComponent(field.value.trim())}`);
    tellingFailure(search());
  });
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value) tellingFailure(search());
}

async function loadPagefind(): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ new URL('/pagefind/pagefind.js', location.href).href);
  // A name outweighs a word somewhere in the text: “dao co” is the island, not every “đạo”.
  await pagefind.options({ ranking: { metaWeights: { plain: 10, alt: 0.5, former: 0.5 } } });
  await pagefind.init();
  return pagefind;
}

function statusText(words: DOMStringMap, count: number, query: string): string {
  const text = words[count === 0 ? 'none' : count === 1 ? 'one' : 'many'] ?? '';
  return text.replace('%q', () => query).replace('%n', String(count));
}

function item({ url, meta, excerpt }: Result): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = url.replace(/\.html$/, '');
  link.textContent = meta.title ?? url;
  const text = document.createElement('small');
  // Pagefind escapes the page's words and adds only <mark>.
  text.innerHTML = excerpt;
  entry.append(link, document.createElement('br'), text);
  return entry;
}
