// In the calendar, what is over since the page was built moves to the past, before anything is painted.
for (const row of document.querySelectorAll('section [data-until]')) {
  if (row.dataset.until < new Date(Date.now() + 252e5).toISOString().slice(0, 10)) {
    const month = row.closest('section');
    const past = document.querySelector('#past');
    past.hidden = false;
    past.lastElementChild.append(row);
    if (!month.querySelector('li')) month.remove();
  }
}
