import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../scripts/lib/hash.ts';
import { writeHostingKit } from '../../scripts/lib/hosting-kit.ts';
import { writePagePolicies } from '../../scripts/lib/page-policy.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { LANGS } from '../../src/core/lang.ts';
import { festivalFeedPath } from '../../src/core/urls.ts';
import { openBrowser, visitAll, visiting } from '../support/browser.ts';
import { openSite } from '../support/built-site.ts';
import { ONE_OF_EACH_KIND } from '../support/kinds-of-pages.ts';
import {
  ask,
  checkNginx,
  type Server,
  startCaddy,
  startCaddyForwarding,
  startNginx,
  startNginxForwarding,
} from '../support/servers.ts';

// The built site behind the servers people run themselves, each started with the files of the kit.

const site = await openSite();
const browser = await openBrowser();
const register = await readFile(fileURLToPath(new URL('../../content/ma.csv', import.meta.url)), 'utf8');
const codes = register
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(',')[0] ?? '');
const { domain } = site.catalogue.publisher;

const dist = await mkdtemp(join(tmpdir(), 'dau-tich-hosting-'));
afterAll(() => rm(dist, { recursive: true }));
await cp(site.dist, dist, { recursive: true });
// An address that moved has a page of its own, for hosts that cannot redirect.
await writeFile(join(dist, 'vi/di-tich/con-son.html'), 'moved');
// The page behind a GTIN, which no product of the real content has; and one that leads elsewhere now.
await mkdir(join(dist, '01'), { recursive: true });
await cp(join(dist, 'A3S8J.html'), join(dist, '01/08938505974194.html'));
await writeFile(join(dist, '01/18938505974191.html'), 'moved');
// Pictures and scripts under hashed names, which a site without photographs does not have.
await mkdir(join(dist, '_astro'), { recursive: true });
await writeFile(join(dist, '_astro/anh.C0nS0n.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
await writeHostingKit(dist, {
  ...(await writePagePolicies(dist)),
  domain,
  codes,
  gtins: ['08938505974194', '18938505974191'],
  moves: [
    { from: '/01/18938505974191', to: '/A3S8J' },
    { from: '/vi/di-tich/con-son', to: '/vi/di-tich/chua-con-son' },
    { from: '/en/sites/con-son', to: '/H3X0Y?l=en' },
  ],
  formerDomains: ['cu.example'],
});
const kept = async (server: Promise<Server>): Promise<string> => {
  const { origin, close } = await server;
  afterAll(close);
  return origin;
};
const nginx = await kept(startNginx(dist));
const caddy = await kept(startCaddy(dist));

const file = (path: string): Promise<Buffer> => readFile(join(dist, path));
const FRAGMENTS = (await filesIn(join(dist, 'pagefind', 'fragment'))).map(
  (found) => `/${relative(dist, found).split(sep).join('/')}`,
);

/** Every way in which people may type a code: letter cases, O for zero, I and L for one. */
function spellings(code: string): string[] {
  const readings: Record<string, string> = { '0': '0Oo', '1': '1IiLl' };
  const written = [...code].reduce<string[]>(
    (beginnings, character) =>
      beginnings.flatMap((beginning) => [...(readings[character] ?? character)].map((typed) => beginning + typed)),
    [''],
  );
  const mixed = (text: string) => [...text].map((c, place) => (place % 2 ? c.toLowerCase() : c)).join('');
  return [...new Set(written.flatMap((text) => [text, text.toLowerCase(), mixed(text)]))];
}

test('the register holds codes to be asked for', () => {
  expect(codes.length).toBeGreaterThan(0);
});

describe.each([
  ['nginx', nginx],
  ['Caddy', caddy],
])('%s', (_, origin) => {
  test.each(codes)('answers /%s, however it is typed, with its page and in one request', async (code) => {
    const page = await file(`${code}.html`);
    const paths = spellings(code).flatMap((typed) => [`/${typed}`, `/${typed}/`, `/${typed}.html`, `/${typed}?l=en`]);
    for (const path of paths) {
      const { status, headers, body } = await ask(origin, path);
      expect({ path, status, type: headers['content-type'] }).toEqual({
        path,
        status: 200,
        type: 'text/html; charset=utf-8',
      });
      expect(body.equals(page), path).toBe(true);
    }
  });

  test.each([
    '',
    '/',
    '/10/L2408',
    '/10/l2408',
    '/10/L%2F24',
    '/10/A%2F..%2FB',
    '/10/a+b',
    '/10/%25%3F%23',
    '/10/L2408?17=261231',
    '/10/x.html',
    '/21/7',
    '/10/L2408/21/7',
  ])('answers a GS1 label, /01/08938505974194%s, with the page of its product and in one request', async (rest) => {
    const { status, headers, body } = await ask(origin, `/01/08938505974194${rest}`);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(body.equals(await file('A3S8J.html'))).toBe(true);
    expect(headers['cache-control']).toBe('public, max-age=600, stale-while-revalidate=86400');
  });

  test('answers the lots of a GTIN whose address leads elsewhere with the page that says so', async () => {
    const { status, body } = await ask(origin, '/01/18938505974191/10/L2408');
    expect([status, body.toString()]).toEqual([200, 'moved']);
  });

  test.each([
    ['/', 'index.html'],
    ['/vi/', 'vi/index.html'],
    ['/vi/di-tich/', 'vi/di-tich/index.html'],
    ['/vi/di-tich/chua-con-son', 'vi/di-tich/chua-con-son.html'],
    ['/en/communes/10570', 'en/communes/10570.html'],
    ['/du-lieu/muc.json', 'du-lieu/muc.json'],
    ['/vi/ban-do', 'vi/ban-do.html'],
    ['/vi/sach-tuyen/con-son-kiep-bac', 'vi/sach-tuyen/con-son-kiep-bac.html'],
    ['/pagefind/pagefind.js', 'pagefind/pagefind.js'],
    ['/robots.txt', 'robots.txt'],
  ])('answers %s with %s', async (path, name) => {
    const { status, body } = await ask(origin, path);
    expect(status).toBe(200);
    expect(body.equals(await file(name))).toBe(true);
  });

  test.each(LANGS.map(festivalFeedPath))('says of the calendar %s that it is one', async (path) => {
    const { status, headers, body } = await ask(origin, path);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(body.equals(await file(path))).toBe(true);
    expect(headers['cache-control']).toBe('public, max-age=600, stale-while-revalidate=86400');
  });

  test.each([
    ['/du-lieu/gpx/vi/con-son-kiep-bac.gpx', 'application/gpx+xml'],
    ['/du-lieu/kml/en/con-son-kiep-bac.kml', 'application/vnd.google-earth.kml+xml'],
  ])('says what kind of file %s is', async (path, type) => {
    const { status, headers, body } = await ask(origin, path);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type });
    expect(headers['cache-control']).toBe('public, max-age=600, stale-while-revalidate=86400');
    expect(body.equals(await file(path.slice(1)))).toBe(true);
  });

  test('says that the page for a file that is not there is a page', async () => {
    const { status, headers } = await ask(origin, '/du-lieu/gpx/vi/khong-co.gpx');
    expect({ status, type: headers['content-type'] }).toEqual({ status: 404, type: 'text/html; charset=utf-8' });
  });

  test.each([
    ['behind a GTIN', '/01/18938505974191', '/A3S8J'],
    ['though a page lies there', '/vi/di-tich/con-son', '/vi/di-tich/chua-con-son'],
    ['into a language of a code', '/en/sites/con-son', '/H3X0Y?l=en'],
  ])('sends an address that moved, %s, on by 301', async (_case, path, target) => {
    const { status, headers } = await ask(origin, path);
    expect({ status, location: headers['location'] }).toEqual({ status: 301, location: target });
  });

  // By 301 from nginx and by 308 from Caddy: the same to a browser that reads.
  test.each(['/vi/di-tich', '//vi/di-tich'])('sends the list %s on to its slash for good', async (path) => {
    const { status, headers } = await ask(origin, path);
    expect([301, 308]).toContain(status);
    expect(headers['location']).toBe('/vi/di-tich/');
  });

  test.each([
    ['an unknown address', '/vi/di-tich/khong-co'],
    ['a code nobody has', '/K7Q91'],
    ['a code with a character too many', '/H3X0YY'],
    ['the kit, which is not for visitors', '/_hosting/nginx/dau-tich-server.conf'],
    ['the kit by another way', '/x/../_hosting/caddy/Caddyfile'],
    ['the kit under an encoded name', '/%5fhosting/caddy/Caddyfile'],
    ['the folder of the kit', '/_hosting'],
    ['a folder that is no list', '/pagefind/'],
    ['a pattern of names', '/vi/di-tich/*'],
    ['a GTIN nobody has', '/01/08938505974187'],
    ['a lot of a GTIN nobody has', '/01/08938505974187/10/L2408'],
    ['a GTIN of 13 digits', '/01/8938505974194/10/L2408'],
    ['a GTIN in place of a folder', '/01/08938505974194.html/10/L2408'],
    ['another key than lots and serial numbers', '/01/08938505974194/99/x'],
    ['a lot of a code', '/H3X0Y/10/L2408'],
    ['steps up from a lot', '/01/08938505974194/10/../../../khong-co'],
    ['the folder of GTINs', '/01/'],
  ])('answers %s with the page that says so', async (_case, path) => {
    const { status, body } = await ask(origin, path);
    expect(status).toBe(404);
    expect(body.equals(await file('404.html'))).toBe(true);
  });

  test.each([
    '/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2f..%2fetc/passwd',
    '/01/08938505974194/10/..%2f..%2f..%2f..%2f..%2fetc/passwd',
    '/01/..%2f..%2f..%2fetc%2fpasswd/10/x',
  ])('lets nobody out of its folder by %s', async (path) => {
    const { status, body } = await ask(origin, path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.toString()).not.toContain('root:x:');
  });

  test.each([
    ['a code', '/H3X0Y'],
    ['a code in small letters', '/h3x0y'],
    ['a page', '/vi/di-tich/chua-con-son'],
    ['a list', '/vi/di-tich/'],
    ['a list without its slash', '/vi/di-tich'],
    ['an address that moved', '/vi/di-tich/con-son'],
    ['data', '/du-lieu/muc.json'],
    ['a calendar', '/vi/le-hoi.ics'],
    ['a hashed file', FRAGMENTS[0] ?? ''],
    ['an unknown address', '/vi/di-tich/khong-co'],
    ['the kit', '/_hosting/caddy/Caddyfile'],
  ])('sends its headers with %s, and no version', async (_case, path) => {
    const { headers } = await ask(origin, path);
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'permissions-policy': expect.stringMatching(/camera=\(\).*microphone=\(\).*geolocation=\(self\)$/),
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
    });
    expect([undefined, 'nginx']).toContain(headers['server']);
  });

  test('lets scripts and styles run by hash alone, every one of every page', async () => {
    const { headers } = await ask(origin, '/H3X0Y');
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-hashes|'unsafe-eval'|https?:|data:|\*/);
    const pages = await Promise.all(site.paths.map(site.html));
    const hashes = new Set(pages.flatMap((html) => html.match(/'sha256-[^']+'/g) ?? []));
    expect(hashes.size).toBeGreaterThan(0);
    expect([...hashes].filter((hash) => !policy.includes(hash))).toEqual([]);
  });

  test.each([
    ['a hashed file for a year', FRAGMENTS, 'public, max-age=31536000, immutable'],
    ['a hashed picture for a year', ['/_astro/anh.C0nS0n.svg'], 'public, max-age=31536000, immutable'],
    [
      'pages and data for minutes',
      ['/H3X0Y', '/vi/di-tich/', '/vi/di-tich/chua-con-son', '/du-lieu/muc.json', '/pagefind/pagefind.js'],
      'public, max-age=600, stale-while-revalidate=86400',
    ],
    ['nothing that is not there', ['/K7Q91', '/_astro/khong-co.svg', '/pagefind/fragment/khong-co'], 'no-cache'],
  ])('lets browsers keep %s', async (_case, paths, expected) => {
    for (const path of paths) {
      const { headers } = await ask(origin, path);
      expect({ path, kept: headers['cache-control'] }).toEqual({ path, kept: expected });
    }
  });

  test.each([
    '/H3X0Y',
    '/vi/di-tich/chua-con-son',
    '/vi/le-hoi.ics',
    '/du-lieu/muc.json',
    '/pagefind/pagefind.js',
    '/sitemap-0.xml',
  ])('sends %s packed', async (path) => {
    const plain = await ask(origin, path);
    const packed = await ask(origin, path, { 'Accept-Encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  });

  test('lets search find', async () => {
    const found = await visiting(browser, {}, async (page) => {
      await page.goto(`${origin}/vi/tim?q=con+son`);
      return page.locator('#ket-qua li a').first().innerText({ timeout: 10_000 });
    });
    expect(found).toContain('Côn Sơn');
  });
});

test.each(codes)('/%s fits into the first ten packets of an answer from nginx', async (code) => {
  const { bytes } = await ask(nginx, `/${code}`, { 'Accept-Encoding': 'gzip' });
  expect(bytes).toBeLessThanOrEqual(14_600);
});

test('the policy of the host stops nothing in any kind of page, nor in a drawing opened by itself', async () => {
  const paths = [...ONE_OF_EACH_KIND.map(([, path]) => path), '/minh-hoa/cave.svg'];
  const said = await visitAll(browser, paths, async (page, path) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/policy/i.test(message.text())) complaints.push(`${path}: ${message.text()}`);
    });
    await page.goto(nginx + path);
    return complaints;
  });
  expect(said.flat()).toEqual([]);
});

test.each(['_hosting/nginx/dau-tich.conf', '_hosting/chuyen-tu/cu.example/nginx/chuyen-tu.conf'])(
  'nginx takes %s without a warning',
  async (path) => {
    const whole = (await file(path)).toString();
    const configuration = whole
      .replaceAll('/srv/dau-tich', dist)
      .replaceAll(/listen (\S+?)(?: ssl http2)?;/g, `listen unix:${dist}/$1;`)
      .replaceAll(/ssl_certificate.*;/g, '');
    expect(await checkNginx(configuration)).toBe('');
  },
);

describe('a former domain', async () => {
  const kit = join(dist, '_hosting/chuyen-tu/cu.example');
  const pages = await kept(serve(join(kit, 'github-pages')));

  describe.each([
    ['nginx', await kept(startNginxForwarding(kit))],
    ['Caddy', await kept(startCaddyForwarding(kit))],
  ])('at %s', (_, origin) => {
    test.each(codes)('forwards /%s, however it is typed, path and query kept', async (code) => {
      for (const path of spellings(code).flatMap((typed) => [`/${typed}`, `/${typed}?l=en`])) {
        const { status, headers } = await ask(origin, path);
        expect({ status, location: headers['location'] }).toEqual({
          status: 301,
          location: `https://${domain}${path}`,
        });
      }
    });

    test.each(['/', '/vi/di-tich/', '/vi/tim?q=c%C3%B4n%20s%C6%A1n&trang=2', '/kh%C3%B4ng%2Fc%C3%B3'])(
      'forwards %s as it is written',
      async (path) => {
        const { status, headers } = await ask(origin, path);
        expect({ status, location: headers['location'] }).toEqual({
          status: 301,
          location: `https://${domain}${path}`,
        });
        expect(headers['strict-transport-security']).toBe('max-age=31536000');
        expect([undefined, 'nginx']).toContain(headers['server']);
      },
    );
  });

  describe('at a host that can only serve files', () => {
    /** Where a browser stands after it has been forwarded. */
    const arrive = (path: string, javaScriptEnabled: boolean) =>
      visiting(browser, { javaScriptEnabled }, async (page) => {
        await page.route(`https://${domain}/**`, (route) => route.fulfill({ body: 'arrived' }));
        await page.goto(pages + path);
        await page.waitForURL(`https://${domain}/**`);
        return page.url();
      });

    test.each(codes)('has a page for /%s that knows the new address by itself', async (code) => {
      const { status, body } = await ask(pages, `/${code}`);
      const address = `https://${domain}/${code}`;
      expect(status).toBe(200);
      expect(body.toString()).toContain(`<link rel="canonical" href="${address}">`);
      expect(body.toString()).toContain(`<meta http-equiv="refresh" content="0;url=${address}">`);
      expect(body.toString()).toContain(`<a href="${address}">`);
    });

    test.each([true, false])('forwards a code; with script: %s', async (hasScript) => {
      expect(await arrive('/H3X0Y', hasScript)).toBe(`https://${domain}/H3X0Y`);
    });

    test.each(['/H3X0Y?l=en', '/h3x0y', '/vi/di-tich/chua-con-son#le-hoi', '/vi/tim?q=s%C6%A1n'])(
      'forwards %s as it is written, by script',
      async (path) => {
        expect(await arrive(path, true)).toBe(`https://${domain}${path}`);
      },
    );

    test('leads to the door of the new domain from any other address without script', async () => {
      expect(await arrive('/vi/di-tich/chua-con-son', false)).toBe(`https://${domain}/`);
    });
  });
});
