import { describe, expect, test } from 'vitest';
import { suggestCode } from '../../src/core/code.ts';
import { type Hosting, hostingKit } from '../../src/hosting/hosting.ts';

// Files stand here as hosts read them, without the quotation marks that snapshots put around text.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

const HOSTING: Hosting = {
  domain: 'dautich.example',
  codes: ['H3X0Y', 'W1B6Y'],
  gtins: [],
  moves: [
    { from: '/vi/di-tich/con-son', to: '/vi/di-tich/chua-con-son' },
    { from: '/en/sites/con-son', to: '/H3X0Y?l=en' },
  ],
  scriptHashes: ["'sha256-b='", "'sha256-a='"],
  styleHashes: ["'sha256-c='"],
  formerDomains: ['cu.example'],
};

const GTINS = ['08938505974194', '18938505974191'];

const OLD = '_hosting/chuyen-tu/cu.example';

/** A file of the kit for the description above, changed as a test needs it. */
function fileOf(path: string, change: Partial<Hosting> = {}): string {
  const file = hostingKit({ ...HOSTING, ...change }).find((candidate) => candidate.path === path);
  if (!file) throw new Error(`The kit has no ${path}.`);
  return file.text;
}

function manyCodes(count: number): string[] {
  const taken = new Set<string>();
  while (taken.size < count) taken.add(suggestCode(`site/di-tich-${taken.size}`, taken));
  return [...taken];
}

test('every host finds its files where it looks for them', () => {
  expect(
    hostingKit(HOSTING)
      .map(({ path }) => path)
      .join('\n'),
  ).toMatchInlineSnapshot(`
    _headers
    _redirects
    netlify.toml
    .nojekyll
    CNAME
    _hosting/nginx/dau-tich-map.conf
    _hosting/nginx/dau-tich-server.conf
    _hosting/nginx/dau-tich.conf
    _hosting/caddy/Caddyfile
    _hosting/chuyen-tu/cu.example/cloudflare-netlify/_redirects
    _hosting/chuyen-tu/cu.example/github-pages/.nojekyll
    _hosting/chuyen-tu/cu.example/github-pages/CNAME
    _hosting/chuyen-tu/cu.example/github-pages/404.html
    _hosting/chuyen-tu/cu.example/github-pages/H3X0Y.html
    _hosting/chuyen-tu/cu.example/github-pages/W1B6Y.html
    _hosting/chuyen-tu/cu.example/nginx/chuyen-tu-server.conf
    _hosting/chuyen-tu/cu.example/nginx/chuyen-tu.conf
    _hosting/chuyen-tu/cu.example/caddy/Caddyfile
  `);
});

test('the same description gives the same bytes, in whatever order its lists come', () => {
  const shuffled: Hosting = {
    ...HOSTING,
    codes: HOSTING.codes.toReversed(),
    gtins: GTINS.toReversed(),
    moves: HOSTING.moves.toReversed(),
    scriptHashes: HOSTING.scriptHashes.toReversed(),
  };
  expect(hostingKit(shuffled)).toEqual(hostingKit({ ...HOSTING, gtins: GTINS }));
});

test('Cloudflare Pages and Netlify are told the headers of every answer, and what may be kept how long', () => {
  expect(fileOf('_headers')).toMatchInlineSnapshot(`
    # Cloudflare Pages, Netlify: tiêu đề của mọi câu trả lời · the headers of every answer
    /*
      Strict-Transport-Security: max-age=31536000
      Content-Security-Policy: default-src 'none'; img-src 'self'; media-src 'self'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a=' 'sha256-b='; style-src 'sha256-c='; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
      Referrer-Policy: no-referrer
      Permissions-Policy: camera=(), microphone=(), payment=(), usb=(), geolocation=(self)
      X-Content-Type-Options: nosniff
    /_astro/*
      Cache-Control: public, max-age=31536000, immutable
    /anh/*
      Cache-Control: public, max-age=31536000, immutable
    /nghe/*
      Cache-Control: public, max-age=31536000, immutable
    /pagefind/filter/*
      Cache-Control: public, max-age=31536000, immutable
    /pagefind/fragment/*
      Cache-Control: public, max-age=31536000, immutable
    /pagefind/index/*
      Cache-Control: public, max-age=31536000, immutable
    /
      Cache-Control: public, max-age=600, stale-while-revalidate=86400
    /:page
      Cache-Control: public, max-age=600, stale-while-revalidate=86400
    /vi/*
      Cache-Control: public, max-age=600, stale-while-revalidate=86400
    /en/*
      Cache-Control: public, max-age=600, stale-while-revalidate=86400
    /du-lieu/gpx/*
      Content-Type: application/gpx+xml
    /du-lieu/kml/*
      Content-Type: application/vnd.google-earth.kml+xml
    /vi/le-hoi.ics
      Content-Type: text/calendar; charset=utf-8
    /en/festivals.ics
      Content-Type: text/calendar; charset=utf-8
  `);
});

test('Cloudflare Pages and Netlify are told what moved, and codes in small letters', () => {
  expect(fileOf('_redirects')).toMatchInlineSnapshot(`
    # Cloudflare Pages, Netlify: địa chỉ đã đổi, và mã viết chữ thường · addresses that moved, and codes in lower case
    /en/sites/con-son /H3X0Y?l=en 301
    /vi/di-tich/con-son /vi/di-tich/chua-con-son 301
    /h3x0y /H3X0Y 200
    /w1b6y /W1B6Y 200
  `);
});

test('more codes than Cloudflare has room for are counted in the file, and moves come first', () => {
  const lines = fileOf('_redirects', { codes: manyCodes(2100) })
    .trim()
    .split('\n');
  expect(lines.filter((line) => !line.startsWith('#'))).toHaveLength(2000);
  expect(lines[1]).toBe('/en/sites/con-son /H3X0Y?l=en 301');
  expect(lines.at(-1)).toBe(
    '# Còn 102 mã quá giới hạn, do 404.html lo · 102 more codes than Cloudflare has room for are left to 404.html',
  );
});

test('a policy so long that Cloudflare Pages would leave it out is refused', () => {
  const scriptHashes = Array.from({ length: 40 }, (_, index) => `'sha256-${String(index).padStart(43, '0')}='`);
  expect(() => hostingKit({ ...HOSTING, scriptHashes })).toThrow(
    'Content-Security-Policy has 2381 characters, and Cloudflare Pages leaves out lines of more than 2000. ' +
      'It grows with every script and style that stands inside pages: let some of them be files.',
  );
});

test('Netlify is told to leave capitals alone, which it would send on to small letters', () => {
  expect(fileOf('netlify.toml')).toContain('pretty_urls = false');
});

test('GitHub Pages is told the domain, and to leave no folder out', () => {
  expect(fileOf('CNAME')).toBe('dautich.example\n');
  expect(fileOf('.nojekyll')).toBe('');
});

test.each(['_hosting/nginx/dau-tich-map.conf', '_hosting/nginx/dau-tich-server.conf', '_hosting/caddy/Caddyfile'])(
  '%s stays the same when a code is added, so that nothing has to be told to the server',
  (path) => {
    expect(fileOf(path, { codes: manyCodes(5000) })).toBe(fileOf(path));
  },
);

test.each(hostingKit(HOSTING).filter(({ path }) => /\.conf$|Caddyfile$/.test(path)))(
  '$path begins by saying in both languages what to do with it',
  ({ text }) => {
    expect(text.split('\n')[0]).toMatch(/^# .+ · .+/);
  },
);

describe('labels with a GTIN', () => {
  /** What a file says more than where no product has a GTIN. */
  function added(path: string): string {
    const before = new Set(fileOf(path).split('\n'));
    return fileOf(path, { gtins: GTINS })
      .split('\n')
      .filter((line) => line && !before.has(line))
      .join('\n');
  }

  test('are answered by nginx with the page of their product, whatever the lot', () => {
    expect(added('_hosting/nginx/dau-tich-server.conf')).toMatchInlineSnapshot(`
      # Tem GS1 có số lô, số sê-ri: cùng một trang · GS1 labels with a lot or serial number: the same page
      location ~ "^/01/(\\d{14})/($|10/|21/)" {
          try_files /01/$1.html =404;
    `);
  });

  test('are answered by Caddy in the same way', () => {
    expect(added('_hosting/caddy/Caddyfile')).toMatchInlineSnapshot(`
      # Tem GS1 có số lô, số sê-ri: cùng một trang · GS1 labels with a lot or serial number: the same page
      	@below_gtin path_regexp gtin ^/01/(\\d{14})/($|10/|21/)
      	rewrite @below_gtin /01/{re.gtin.1}.html
    `);
  });

  test('are answered by Cloudflare Pages and Netlify by two rules, after all that have no wildcard', () => {
    expect(added('_redirects')).toMatchInlineSnapshot(`
      # Tem GS1 có số lô, số sê-ri: cùng một trang · GS1 labels with a lot or serial number: the same page
      /01/:gtin/10/* /01/:gtin 200
      /01/:gtin/21/* /01/:gtin 200
    `);
    const rules = fileOf('_redirects', { gtins: GTINS, codes: manyCodes(2100) })
      .trim()
      .split('\n');
    expect(rules.slice(-2).every((rule) => rule.includes('*'))).toBe(true);
    expect(rules.slice(0, -2).filter((rule) => !rule.startsWith('#') && /[*:]/.test(rule))).toEqual([]);
  });

  test('are kept by browsers as long as other pages', () => {
    expect(added('_headers')).toMatchInlineSnapshot(`/01/*`);
  });

  test.each(['_redirects', '_headers', '_hosting/nginx/dau-tich-server.conf', '_hosting/caddy/Caddyfile'])(
    'do not change %s when there is one product more',
    (path) => {
      expect(fileOf(path, { gtins: GTINS.slice(0, 1) })).toBe(fileOf(path, { gtins: GTINS }));
    },
  );

  test('are led on from a former domain that can only serve files', () => {
    const paths = hostingKit({ ...HOSTING, gtins: GTINS }).map(({ path }) => path);
    expect(paths).toContain(`${OLD}/github-pages/01/08938505974194.html`);
    expect(fileOf(`${OLD}/github-pages/01/08938505974194.html`, { gtins: GTINS })).toContain(
      '<link rel="canonical" href="https://dautich.example/01/08938505974194">',
    );
  });
});

describe('what would be a command in a configuration is refused:', () => {
  test.each<[what: string, change: Partial<Hosting>, message: string]>([
    ['a brace in an address that moved', { moves: [{ from: '/a}', to: '/b' }] }, 'Not a plain address that moved'],
    ['a line break in a new address', { moves: [{ from: '/a', to: '/b\n/* /c 301' }] }, 'Not a plain new address'],
    ['a new address on another host', { moves: [{ from: '/a', to: '//b.example/' }] }, 'Not a plain new address'],
    ['a space in a domain', { domain: 'dautich.example {' }, 'Not a plain domain'],
    ['a path in a former domain', { formerDomains: ['../cu.example/x'] }, 'Not a plain domain'],
    ['a GTIN that is none', { gtins: ['0893850597419}'] }, 'Not a plain GTIN'],
    ['a code that is none', { codes: ['K7Q9P.html'] }, 'Not a plain code'],
    ['a source that is not a hash', { scriptHashes: ["'unsafe-inline'"] }, 'Not a plain hash'],
  ])('%s', (_, change, message) => {
    expect(() => hostingKit({ ...HOSTING, ...change })).toThrow(message);
  });
});

describe('a former domain', () => {
  test('is refused where it is the domain itself, which would lead in a circle', () => {
    expect(() => hostingKit({ ...HOSTING, formerDomains: ['dautich.example'] })).toThrow(
      'dautich.example cannot forward to itself.',
    );
  });

  test('forwards every address on Cloudflare Pages and Netlify', () => {
    expect(fileOf(`${OLD}/cloudflare-netlify/_redirects`)).toMatchInlineSnapshot(`
      # cu.example → dautich.example
      /* https://dautich.example/:splat 301
    `);
  });

  test('forwards by a page for every code where a host can only serve files', () => {
    expect(fileOf(`${OLD}/github-pages/H3X0Y.html`)).toMatchInlineSnapshot(`
      <!DOCTYPE html>
      <html lang="vi">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <title>dautich.example</title>
      <link rel="canonical" href="https://dautich.example/H3X0Y">
      <script>location.replace('https://dautich.example' + location.pathname + location.search + location.hash)</script>
      <noscript><meta http-equiv="refresh" content="0;url=https://dautich.example/H3X0Y"></noscript>
      <p>Trang đã chuyển tới · This page has moved to <a href="https://dautich.example/H3X0Y">https://dautich.example/H3X0Y</a></p>
      </html>
    `);
  });
});
