// What the site does without signal. Pages come from the network; where that does not answer within three seconds, from what
// is kept on the phone. Only what somebody may need soon is kept: the other stops of a route in the cache “stops”, and whole
// routes on request in a cache each (keep-route.js).
//
// Pages carry their styles inside, and their pictures and recordings are named by their contents, so an old page never meets
// new ones.

const STOPS = 'stops';
/** Stops are kept unasked: at most so much. */
const MOST_BYTES = 300_000;
const PATIENCE_MS = 3000;
const NO_SIGNAL = ['/vi/khong-co-song', '/en/no-signal'];

addEventListener('install', (event) => {
  event.waitUntil(caches.open('door').then((cache) => cache.addAll(NO_SIGNAL)));
  skipWaiting();
});
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  // Parts of a page: what is named by its contents never changes, the rest is asked for first.
  else event.respondWith(part(request));
});

async function page(event) {
  const { request } = event;
  const fresh = fetch(request);
  // A slow answer still renews what is kept, after the kept page was shown.
  event.waitUntil(fresh.then((answer) => renew(request, answer.clone())).catch(() => undefined));
  const kept = await keptOf(request.url);
  if (!kept) return fresh.catch(() => noSignal(request.url));
  const slow = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([fresh, slow]).catch(() => kept);
}

/** Folders of files that are named by their contents and never change. */
const UNCHANGING = /^\/(_astro|anh|nghe)\//;

async function part(request) {
  const kept = await keptOf(request.url);
  if (kept && UNCHANGING.test(new URL(request.url).pathname)) return asAsked(request, kept);
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) return asAsked(request, kept);
    throw error;
  }
}

/** Players ask for recordings piece by piece; Safari plays nothing that does not answer so. */
async function asAsked(request, kept) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') ?? '') ?? [];
  if (from === undefined) return kept;
  const whole = await kept.blob();
  const last = Math.min(to ? Number(to) : Infinity, whole.size - 1);
  return new Response(whole.slice(Number(from), last + 1, whole.type), {
    status: 206,
    headers: { 'Content-Range': `bytes ${from}-${last}/${whole.size}`, 'Content-Type': whole.type },
  });
}

/** The address without its query and the slash or the `.html` some hosts add: one page, one place in the cache. */
const plain = (address) => {
  const { origin, pathname } = new URL(address, location.origin);
  return origin + pathname.replace(/(\.html|(?<=.)\/)$/, '');
};
const keptOf = (url) => caches.match(plain(url));

/** A kept page is replaced by what is published now, and forgotten where it is published no more. */
async function renew(request, answer) {
  const key = plain(request.url);
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    if (!(await cache.match(key))) continue;
    if (answer.ok) await cache.put(key, await copyOf(answer.clone()));
    else if (answer.status === 404 || answer.status === 410) await cache.delete(key);
  }
}

/** Browsers refuse to show an answer that came by a redirect, so its contents alone are kept. */
const copyOf = async (answer) =>
  new Response(await answer.blob(), { headers: { 'Content-Type': answer.headers.get('Content-Type') ?? '' } });

const noSignal = (url) => {
  const [vi, en] = NO_SIGNAL;
  return caches.match(plain(new URL(url).pathname.startsWith('/en/') ? en : vi));
};

addEventListener('message', (event) => {
  if (event.data.stops) event.waitUntil(keepStops(event.data.stops));
});

/** Keeps these pages and no others of routes before, as far as they go into the allowance. */
async function keepStops(paths) {
  const cache = await caches.open(STOPS);
  const wanted = paths.map(plain);
  for (const request of await cache.keys()) if (!wanted.includes(request.url)) await cache.delete(request);
  let bytes = 0;
  for (const url of wanted) {
    const answer = (await cache.match(url)) ?? (await fetch(url).catch(() => undefined));
    if (!answer?.ok) continue;
    const body = await answer.clone().arrayBuffer();
    bytes += body.byteLength;
    if (bytes > MOST_BYTES) await cache.delete(url);
    else await cache.put(url, await copyOf(answer));
  }
}
