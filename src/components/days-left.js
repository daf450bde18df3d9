// Runs inside pages, right behind the days and before they are painted. A plain script: it is not bundled, only its comments
// and indentation are taken out.
for (const time of document.querySelectorAll('time[data-last]')) {
  // Whole days from today in Vietnam, by the visitor's clock.
  const daysTo = (date) => Math.ceil((Date.parse(date) - Date.now() - 252e5) / 864e5);
  const first = daysTo(time.dateTime);
  const last = daysTo(time.dataset.last);
  const words = time.closest('[data-words]').dataset.words.split('|');
  const said = words[first < 0 || first < Math.min(last, 1) ? 0 : Math.min(first, 2) + 1];
  if (last >= 0 && first < 100) time.insertAdjacentHTML('afterend', ` <strong>${said.replace('%n', first)}</strong>`);
}
