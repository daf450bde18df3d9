import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { digitalLink, digitalLinkPath } from '../../src/core/urls.ts';
import { openSite } from '../support/built-site.ts';
import { contentWith } from '../support/content-folder.ts';
import { ask, startCaddy, startNginx } from '../support/servers.ts';

// Two jars of honey, of which the small one has a GTIN: its page exists before a label can be printed.

const content = await contentWith(
  { 'san-pham/mat-ong-mau/index.vi.mdx': (text) => text.replace(/^gtin: .*\n/m, '') },
  'shared-gtin',
);
const site = await openSite(content);
const GTIN = '8938505974194';
const PATH = digitalLinkPath(GTIN);

describe('behind the GTIN of a product', () => {
  test('stands the page of its code, and no other', async () => {
    expect(site.paths.filter((path) => path.startsWith('/01/'))).toEqual([PATH]);
    expect((await site.html(PATH)).trim()).toBe((await site.html('/H4F01')).trim());
  });

  test('search engines are sent on to the long page', async () => {
    const html = await site.html(PATH);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<link rel="canonical" href="https://dautich.example/vi/san-pham/mat-ong-nho">');
    expect(await readFile(join(site.dist, 'sitemap-0.xml'), 'utf8')).not.toContain('/01/');
  });

  test('the address is written down, so that it is missed when it is gone', async () => {
    const published = await readFile(join(dirname(site.dist), 'content/so-luu/dia-chi.csv'), 'utf8');
    expect(published.split('\n')).toContain(PATH);
  });

  test.each([
    ['nginx', startNginx],
    ['Caddy', startCaddy],
  ])('%s answers what a label says', async (_, start) => {
    const { origin, close } = await start(site.dist);
    afterAll(close);
    const page = await site.html(PATH);
    for (const batch of [{}, { lot: 'L2408' }, { lot: 'a/%/b' }, { serial: '7' }, { lot: 'L2408', serial: '7' }]) {
      const { pathname } = new URL(digitalLink('dautich.example', { gtin: GTIN, ...batch }));
      const { status, body } = await ask(origin, pathname);
      expect({ pathname, status }).toEqual({ pathname, status: 200 });
      expect(body.toString()).toBe(page);
    }
  });
});
