// Keeps the other stops of a route on the phone, some seconds after a page was loaded, unless the phone asks to save data.
((script) => {
  if (!navigator.serviceWorker || navigator.connection?.saveData) return;
  addEventListener('load', () => {
    setTimeout(async () => {
      await navigator.serviceWorker.register('/sw.js');
      const { active } = await navigator.serviceWorker.ready;
      active.postMessage({ stops: script.getAttribute('data-stops').split(' ') });
    }, 4000);
  });
})(document.currentScript);
