// The button that keeps a whole route on the phone, with its pictures and recordings. Fetched when it is touched.
// First it tells how much it is; then it fetches, holds every file against its checksum, and only then says that all is there.

const NAME = (list) => `route ${list}`;

/** @returns what a route consists of, as scripts/lib/route-lists.ts wrote it: `{ bytes, files: [{ path, also, bytes, sha256 }] }` */
const listOf = async (address) => (await fetch(address, { cache: 'no-cache' })).json();

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Fetches all files into a cache of their own; what was begun and failed leaves nothing behind. */
async function keep(list, files, progress) {
  const name = NAME(list);
  const fetched = [];
  for (const file of files) {
    const answer = await fetch(file.path, { cache: 'no-cache' });
    const body = await answer.arrayBuffer();
    const sum = hex(await crypto.subtle.digest('SHA-256', body));
    if (!answer.ok || sum !== file.sha256) throw new Error(file.path);
    fetched.push({ file, body, type: answer.headers.get('Content-Type') ?? '' });
    progress(fetched.length / files.length);
  }
  await caches.delete(name);
  const cache = await caches.open(name);
  for (const { file, body, type } of fetched) {
    for (const path of [file.path, ...file.also]) {
      await cache.put(new URL(path, location.origin).href, new Response(body, { headers: { 'Content-Type': type } }));
    }
  }
}

/** One touch tells the size, the next fetches, the one after that removes. `say` tells the reader. */
export async function keepRoute(button, say) {
  const { list, ask, keeping, kept, failed, gone, remove } = button.dataset;
  const name = NAME(list);
  if (button.value === 'remove') {
    await caches.delete(name);
    button.value = '';
    button.textContent = button.dataset.keep;
    return say(gone);
  }
  if (!button.value && (await caches.has(name))) {
    button.value = 'remove';
    button.textContent = remove;
    return say(kept);
  }
  try {
    const { bytes, files } = await listOf(list);
    const size = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(
      bytes / 1_000_000,
    );
    if (button.value !== 'sure') {
      button.value = 'sure';
      button.textContent = ask.replace('%s', size);
      return say('');
    }
    await navigator.serviceWorker.register('/sw.js');
    await keep(list, files, (share) => say(keeping.replace('%s', String(Math.round(share * 100)))));
    button.value = 'remove';
    button.textContent = remove;
    say(kept);
  } catch {
    say(failed);
  }
}
