import type { Described } from './describe.ts';
import { detailOf } from './items.ts';

/**
 * A field with suggestions below it, after the combobox of WAI-ARIA 1.2 with a list box: the focus stays in the field, arrows
 * walk over the suggestions, Enter opens the chosen one, Escape closes the list. What the field holds is never changed.
 */
export interface Combobox {
  suggest(suggestions: readonly Described[]): void;
  close(): void;
}

export function startCombobox(field: HTMLInputElement, list: HTMLElement): Combobox {
  let active = -1;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(-1);
  };
  const activate = (index: number) => {
    active = index;
    for (const [at, option] of options().entries()) option.setAttribute('aria-selected', String(at === index));
    const option = options()[index];
    if (!option) return field.removeAttribute('aria-activedescendant');
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  /** One step down or up; beyond the last comes the field itself, then the first again. */
  const walk = (step: 1 | -1) => {
    const places = options().length + 1;
    activate(((active + 1 + step + places) % places) - 1);
  };
  const choose = (option: HTMLElement | undefined) => {
    const href = option?.dataset['href'];
    if (href) location.assign(href);
  };

  field.addEventListener('keydown', (event) => {
    // A key that ends a word of an input method belongs to the word.
    if (event.isComposing || options().length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open(true);
      if (!event.altKey) walk(event.key === 'ArrowDown' ? 1 : -1);
      else if (event.key === 'ArrowUp') open(false);
    }
    if (list.hidden) return;
    if (event.key === 'Escape') {
      // The browser's own answer is to empty the field.
      event.preventDefault();
      open(false);
    }
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(options()[active]);
    }
  });
  field.addEventListener('blur', () => open(false));
  // The field keeps the focus, or the list would be gone before the finger is lifted.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) choose(target.closest<HTMLElement>('[role=option]') ?? undefined);
  });

  return {
    suggest(suggestions) {
      list.replaceChildren(...suggestions.map((one, index) => optionOf(one, `${list.id}-${index}`)));
      open(suggestions.length > 0 && document.activeElement === field);
      activate(-1);
    },
    close: () => open(false),
  };
}

function optionOf(one: Described, id: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.dataset['href'] = one.href;
  const name = document.createElement('span');
  name.textContent = one.name;
  option.append(name, detailOf(one));
  return option;
}
