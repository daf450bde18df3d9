// The reading tools: size of letters, colours, reading aloud, sharing. Fetched when one of them is first touched. Every button
// says by its name what it does and by its value how; src/components/ReadingTools.astro and Actions.astro draw them.
(() => {
  const root = document.documentElement;

  /** Remembers a choice where the phone lets us, and shows it at once either way. */
  const choose = (name, value) => {
    root.setAttribute(`data-${name}`, value);
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    } catch {
      // A browser that keeps nothing still shows the choice on this page.
    }
    for (const button of document.querySelectorAll(`.tools button[name=${name}]`)) {
      button.setAttribute('aria-pressed', String(button.value === value));
    }
  };

  const panelOf = (button) => button.closest('.tools');
  const say = (button, words) => {
    panelOf(button).querySelector('[role=status]').textContent = words;
  };

  const copy = async (button) => {
    const { href, copied } = panelOf(button).dataset;
    try {
      await navigator.clipboard.writeText(href);
      say(button, copied);
    } catch {
      // Where a page may not write to the clipboard, the address is shown to be copied by hand.
      say(button, href);
    }
  };

  /** The phone's own sheet, in which Zalo and Messenger stand; where there is none the address is copied. */
  const share = (button) => {
    if (!navigator.share) return copy(button);
    // Whoever closes the sheet has changed their mind: nothing to tell.
    return navigator.share({ title: document.title, url: panelOf(button).dataset.href }).catch(() => {});
  };

  const zalo = (button) => {
    open(`https://zalo.me/share?url=${encodeURIComponent(panelOf(button).dataset.href)}`, '_blank', 'noopener');
  };

  /** What is read aloud: the page's own words in its order, without what is for the eye alone. */
  const READ = 'h1, .lead, .story h2, .story h3, .story p, .story li, .story blockquote';
  const passages = () =>
    [...document.querySelectorAll(READ)].filter(
      (part) => part.checkVisibility() && !part.closest('details, figcaption, .tools') && !part.querySelector(READ),
    );

  /** Voices come some time after they are first asked for; a phone without any never tells. */
  const voices = () =>
    new Promise((resolve) => {
      const there = speechSynthesis.getVoices();
      if (there.length > 0) return resolve(there);
      speechSynthesis.addEventListener('voiceschanged', () => resolve(speechSynthesis.getVoices()), { once: true });
      setTimeout(() => resolve(speechSynthesis.getVoices()), 1500);
    });
  const langOf = (part) => part.closest('[lang]').lang;
  const voiceFor = (all, lang) => all.find((voice) => voice.lang.toLowerCase().replace('_', '-').startsWith(lang));

  const speak = async (button) => {
    const isSpeaking = button.getAttribute('aria-pressed') === 'true';
    const stop = () => button.setAttribute('aria-pressed', 'false');
    if ('speechSynthesis' in window) speechSynthesis.cancel();
    if (isSpeaking) return stop();
    const all = 'speechSynthesis' in window ? await voices() : [];
    if (!voiceFor(all, langOf(button))) return say(button, panelOf(button).dataset.silent);
    button.setAttribute('aria-pressed', 'true');
    const spoken = passages().flatMap((part) => {
      const voice = voiceFor(all, langOf(part));
      if (!voice) return [];
      const utterance = new SpeechSynthesisUtterance(part.textContent.trim());
      utterance.voice = voice;
      utterance.lang = voice.lang;
      return [utterance];
    });
    const last = spoken.at(-1);
    if (last) last.onend = stop;
    for (const utterance of spoken) speechSynthesis.speak(utterance);
  };
  // A page left behind falls silent.
  addEventListener('pagehide', () => 'speechSynthesis' in window && speechSynthesis.cancel());

  const ACTIONS = {
    size: (button) => choose('size', button.value),
    theme: (button) => choose('theme', button.value),
    share,
    copy,
    zalo,
    speak,
    keep: async (button) => (await import(button.dataset.script)).keepRoute(button, (words) => say(button, words)),
  };
  addEventListener('click', ({ target }) => {
    const button = target.closest('.tools button');
    if (button) ACTIONS[button.name](button);
  });
  for (const name of ['size', 'theme']) choose(name, root.getAttribute(`data-${name}`) || '');
})();
