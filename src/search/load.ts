/**
 * The only script of the search page before somebody touches it: asks for the rest at the first key, choice or touch of the
 * form, or when the address brings a question. What did not arrive is asked for again at the next touch.
 */
export function loadWhenTouched(): void {
  const form = document.querySelector<HTMLFormElement>('#tim');
  const field = document.querySelector<HTMLInputElement>('#q');
  const status = document.querySelector('#so');
  if (!form || !field || !status) return;
  let loads = 0;
  let isLoading = false;
  const load = () => {
    if (isLoading) return;
    isLoading = true;
    status.textContent = (field.value && form.dataset['loading']) ?? '';
    // Browsers remember that a script did not arrive, by its address.
    const address = `${form.dataset['script']}${loads ? `?${loads}` : ''}`;
    loads += 1;
    import(/* @vite-ignore */ new URL(address, location.href).href).catch(() => {
      isLoading = false;
      status.textContent = form.dataset['failed'] ?? '';
    });
  };
  for (const touch of ['focusin', 'input', 'change', 'toggle']) form.addEventListener(touch, load, true);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.dataset['asked'] = 'true';
    load();
  });
  if (location.search) load();
}
