/** Shows the pages that are kept on this phone, by their titles. */
export async function listKept(list: HTMLElement | null): Promise<void> {
  const titles = new Map<string, string>();
  for (const name of await caches.keys()) {
    if (name === 'door') continue;
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const answer = await cache.match(url);
      if (!answer?.headers.get('Content-Type')?.includes('html')) continue;
      const [, title = url] = /<title>([^<]*)</.exec(await answer.text()) ?? [];
      titles.set(url, new DOMParser().parseFromString(title, 'text/html').body.textContent);
    }
  }
  list?.replaceChildren(
    ...[...titles].map(([url, title]) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      item.append(link);
      return item;
    }),
  );
}
