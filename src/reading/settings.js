// Applies what the visitor chose before, colours and size of letters, before anything is painted, and fetches the reading
// tools (tools.js) at the first touch of one. Sent inside every page, so it is short, and written in the JavaScript of 2011,
// because it also runs in the old browser inside Zalo. `data-size` tells the styles that script runs: the tools are shown.
(function (root) {
  ['size', 'theme'].forEach(function (name) {
    var kept = '';
    try {
      kept = localStorage.getItem(name) || '';
    } catch (_) {}
    root.setAttribute('data-' + name, kept);
  });
  var touched, script;
  addEventListener('click', function remember(event) {
    if (!event.target.closest || !event.target.closest('.tools')) return;
    touched = event.target;
    if (script) return;
    script = document.createElement('script');
    script.src = '%tools%';
    script.onload = function () {
      removeEventListener('click', remember);
      if (touched.name) touched.click();
    };
    // Without signal the next touch tries again.
    script.onerror = function () {
      script = null;
    };
    document.head.appendChild(script);
  });
})(document.documentElement);
