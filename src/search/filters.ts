import { countFacets, FACETS, type Facet, type Facets } from '../core/facets.ts';
import { fill, type SearchWords } from './words.ts';

/** The filters as they stand in the form: one list of choices for each facet. */

const selectOf = (form: HTMLFormElement, facet: Facet): HTMLSelectElement | null =>
  form.querySelector(`select[name=${facet}]`);

/** What is chosen; a facet without choices has nothing to choose. */
export const chosenIn = (form: HTMLFormElement): Facets =>
  Object.fromEntries(FACETS.map((facet) => [facet, selectOf(form, facet)?.value ?? '']));

export const isFiltered = (form: HTMLFormElement): boolean => Object.values(chosenIn(form)).some(Boolean);

export function clear(form: HTMLFormElement): void {
  for (const facet of FACETS) {
    const select = selectOf(form, facet);
    if (select) select.value = '';
  }
}

/** Chooses what an address says, as far as there is such a choice and nobody has chosen meanwhile. */
export function choose(form: HTMLFormElement, chosen: URLSearchParams): void {
  for (const facet of FACETS) {
    const select = selectOf(form, facet);
    const value = chosen.get(facet);
    const isThere = [...(select?.options ?? [])].some((option) => option.value === value);
    if (select && value && isThere && select.value === '') select.value = value;
  }
}

/** Writes beside every choice how many entries it would show together with the other filters, and above them how many are set. */
export function showCounts(
  form: HTMLFormElement,
  all: readonly Facets[],
  words: Pick<SearchWords, 'filters' | 'filtersChosen'>,
): void {
  const number = Object.values(chosenIn(form)).filter(Boolean).length;
  const summary = form.querySelector('summary');
  if (summary) summary.textContent = number > 0 ? fill(words.filtersChosen, { number }) : words.filters;
  for (const [facet, counts] of countFacets(all, chosenIn(form))) {
    for (const option of selectOf(form, facet)?.options ?? []) {
      if (option.value) option.text = `${option.dataset['name']} (${counts.get(option.value) ?? 0})`;
    }
  }
}
