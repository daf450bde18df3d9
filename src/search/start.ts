import { wordsIn } from '../core/text.ts';
import { startCombobox } from './combobox.ts';
import { describeHit, entryHref } from './describe.ts';
import { choose, chosenIn, clear, isFiltered, showCounts } from './filters.ts';
import { codesWithin, entryByCode, findNames, type Hit } from './find-names.ts';
import { findInTexts, type Unopened } from './full-text.ts';
import { onlyElsewhere, whenNothing } from './hints.ts';
import { nameItem, textItem } from './items.ts';
import { isLoaded, loadNames } from './load-names.ts';
import { pileIn } from './pile.ts';
import { fill, type SearchWords } from './words.ts';

// The search page, once it was touched: names at once from a list on the phone, texts as soon as Pagefind has come.

/** Milliseconds without a key before the texts are asked. */
const PAUSE = 300;
const SUGGESTIONS = 6;
const NAMES_AT_ONCE = 30;
/** Each text that is shown is a request of one or two kilobytes. */
const TEXTS_AT_ONCE = 10;

const form = part<HTMLFormElement>('#tim');
const field = part<HTMLInputElement>('#q');
const status = part('#so');
const retry = part('#thu-lai');
const results = part('#ket-qua');
const texts = part('#trong-bai');
const more = part('#them');
const hint = part('#mach');
const words: SearchWords = JSON.parse(form.dataset['words'] ?? '');
const combobox = startCombobox(field, part('#goi-y'));
const namePile = pileIn(part('#theo-ten'), NAMES_AT_ONCE);
const textPile = pileIn(part('#trong-bai ul'), TEXTS_AT_ONCE);

async function search(isTyping: boolean): Promise<void> {
  const query = field.value.trim();
  const isOver = begin(query);
  const index = await loadNames(words.lang).catch(() => undefined);
  if (isOver()) return;
  if (!index) return finish(words.failed, true);
  showCounts(
    form,
    index.flatMap(({ entry }) => (entry?.lang === words.lang ? [entry.facets] : [])),
    words,
  );

  const named = await showNames(findNames(index, query, chosenIn(form)), isTyping && query !== '');
  if (!isWorthReading(query)) {
    remember();
    return finish(namesAlone(named, query));
  }
  status.textContent = fill(words.found, { names: named, texts: words.searching });
  if (isTyping) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (isOver()) return;

  remember();
  const read = await findInTexts(query, codesWithin(index, chosenIn(form)))
    .then((found) => (isOver() ? 0 : showTexts(found)))
    .catch(() => undefined);
  if (isOver()) return;
  if (read === undefined) return finish(fill(words.found, { names: named, texts: words.unreached }), true);
  if (named + read > 0) return finish(fill(words.found, { names: named, texts: read }));
  status.textContent = nothing(query);
  const parts = hint.hasChildNodes() ? [] : await whenNothing(query, words).catch(() => []);
  if (isOver()) return;
  hint.append(...parts);
  finish(nothing(query));
}

let latest = 0;

/** Begins a search, and tells whether a later one has begun. */
function begin(query: string): () => boolean {
  latest += 1;
  const mine = latest;
  results.setAttribute('aria-busy', 'true');
  retry.hidden = true;
  if (!isLoaded()) status.textContent = query && words.loading;
  textPile.fill([]);
  texts.hidden = true;
  return () => mine !== latest;
}

function finish(said: string, canRetry = false): void {
  status.textContent = said;
  retry.hidden = !canRetry;
  more.hidden = !namePile.isLeft && !textPile.isLeft;
  results.setAttribute('aria-busy', 'false');
}

/** Shows what was found by name in this language, hints at what only the other has, and gives the number of the former. */
async function showNames(found: readonly Hit[], isSuggesting: boolean): Promise<number> {
  const describe = (hit: Hit) => describeHit(hit, words, chosenIn(form));
  const here = found.filter((hit) => isHere(hit)).map(describe);
  const away = found.filter((hit) => !isHere(hit)).map(describe);
  combobox.suggest(isSuggesting ? here.slice(0, SUGGESTIONS) : []);
  hint.replaceChildren(...onlyElsewhere(away, words));
  byName = new Set(here.map(({ href }) => href));
  namePile.fill(here.map((one) => async () => nameItem(one)));
  await namePile.more();
  return here.length;
}

const isHere = ({ entry }: Hit): boolean => entry === undefined || entry.lang === words.lang;

/** What stands in the list by its name is not shown again with its text. */
let byName: ReadonlySet<string> = new Set();

/** Shows pages in whose texts the words stand, and gives the number of all there are. */
async function showTexts(found: readonly Unopened[]): Promise<number> {
  textPile.fill(
    found.map((open) => async () => {
      const hit = await open();
      return byName.has(hit.href) ? undefined : textItem(hit);
    }),
  );
  const first = await textPile.more();
  texts.hidden = first === undefined;
  return found.length;
}

/** One letter stands in every text. */
const isWorthReading = (query: string): boolean => wordsIn(query).join('').length > 1;

function namesAlone(count: number, query: string): string {
  if (count > 0) return fill(count === 1 ? words.one : words.many, { number: count });
  return query || isFiltered(form) ? nothing(query) : '';
}

const nothing = (query: string): string => {
  const sentence = query ? fill(words.none, { query }) : '';
  return [sentence, isFiltered(form) && words.noneWithin].filter(Boolean).join(' ');
};

/** Keeps the question in the address, to be sent on and to be there after a step back. */
function remember(): void {
  const asked = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  const query = new URLSearchParams(asked).toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

/** Opens the entry whose code was typed; searches for anything else. */
async function answer(): Promise<void> {
  const index = await loadNames(words.lang).catch(() => undefined);
  const entry = index && entryByCode(index, field.value);
  if (entry) return location.assign(entryHref(entry));
  combobox.close();
  // The keys on the screen would cover what was found.
  if (matchMedia('(pointer: coarse)').matches) field.blur();
  await search(false);
}

function part<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`The search page has no ${selector}.`);
  return found;
}

const asked = new URLSearchParams(location.search);
field.value ||= asked.get('q') ?? '';
choose(form, asked);
field.addEventListener('input', () => void search(true));
form.addEventListener('change', ({ target }) => target !== field && void search(false));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void answer();
});
part('#bo-loc').addEventListener('click', () => {
  clear(form);
  void search(false);
});
retry.addEventListener('click', () => void search(false));
more.addEventListener('click', async () => {
  const pile = namePile.isLeft ? namePile : textPile;
  const said = status.textContent;
  try {
    const first = await pile.more();
    finish(said);
    first?.querySelector('a')?.focus();
  } catch {
    finish(words.failed);
  }
});
// Enter may have been quicker than this script.
void (form.dataset['asked'] ? answer() : search(field === document.activeElement));
