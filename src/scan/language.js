// Chooses the language of a scan page before anything is painted. Sent inside every scan page, so it is short, and written
// in the JavaScript of 2011, because it also runs in the old browser inside Zalo.
//
// In this order: `?l=en`; what the visitor chose before; the whole list of languages the browser asks for; else English,
// with Vietnamese one tap away. Only a choice somebody made is remembered, and nothing is assumed to last.
(function () {
  var root = document.documentElement;
  var langs = root.getAttribute('data-langs').split(' ');
  var titles = root.getAttribute('data-titles').split('\n');
  function show(lang) {
    root.lang = lang;
    root.setAttribute('data-l', lang);
    document.title = titles[langs.indexOf(lang)];
  }
  var kept;
  try {
    kept = localStorage.getItem('l');
  } catch (_) {}
  var asked = [(/[?&]l=(\w+)/.exec(location.search) || [])[1], kept].concat(navigator.languages || navigator.language);
  var known = asked
    .map(function (tag) {
      return String(tag).split('-')[0].toLowerCase();
    })
    .filter(function (lang) {
      return langs.indexOf(lang) >= 0;
    });
  show(known[0] || 'en');
  addEventListener('click', function (event) {
    var lang = event.target.getAttribute && event.target.getAttribute('data-show');
    if (!lang) return;
    event.preventDefault();
    show(lang);
    scrollTo(0, 0);
    try {
      localStorage.setItem('l', lang);
    } catch (_) {}
  });
})();
