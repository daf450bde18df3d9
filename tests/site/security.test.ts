import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { openBrowser, visitAll } from '../support/browser.ts';
import { type BuiltSite, openSite } from '../support/built-site.ts';
import { fixture, runScript } from '../support/run-script.ts';

const browser = await openBrowser();
const site = await openSite();

/** What each page would let run, and whom it would ask. */
const readAll = ({ paths, origin }: BuiltSite) =>
  visitAll(browser, paths, async (page, path) => {
    await page.goto(origin + path);
    const seen = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const addresses = (part: Element) => [
        ...['src', 'poster', 'data', 'action'].map((name) => part.getAttribute(name) ?? ''),
        ...(part.getAttribute('srcset') ?? '').split(',').map((candidate) => candidate.trim().split(' ')[0] ?? ''),
        ...(part.matches('link, use, image') ? [part.getAttribute('href') ?? ''] : []),
      ];
      return {
        policies: [...document.querySelectorAll('meta[http-equiv="content-security-policy" i]')].map(
          (meta) => meta.getAttribute('content') ?? '',
        ),
        handlers: all
          .filter((part) => [...part.attributes].some((attribute) => /^on/i.test(attribute.name)))
          .map((part) => part.outerHTML.slice(0, 100)),
        styled: all.filter((part) => part.hasAttribute('style')).map((part) => part.outerHTML.slice(0, 100)),
        frames: [...document.querySelectorAll('iframe, object, embed, base')].map((part) =>
          part.outerHTML.slice(0, 100),
        ),
        addresses: all.flatMap(addresses).filter(Boolean),
        outward: [...document.querySelectorAll('a[href]')]
          .filter((link) => /^([a-z]+:)?\/\//i.test(link.getAttribute('href') ?? ''))
          .map((link) => ({
            href: link.getAttribute('href') ?? '',
            isSilent:
              link.matches('[rel~=noreferrer]') ||
              document.querySelector('meta[name=referrer][content=no-referrer]') !== null,
          })),
        schemes: [...document.querySelectorAll('a[href]')]
          .map((link) => /^([a-z-]+):/i.exec(link.getAttribute('href') ?? '')?.[1] ?? '')
          .filter(Boolean),
      };
    });
    return { path, ...seen };
  });
const pages = await readAll(site);
const everywhere = (kind: 'handlers' | 'styled' | 'frames') =>
  pages.flatMap((page) => page[kind].map((found) => `${page.path}: ${found}`));

describe('the policy', () => {
  test.each(pages)('of $path lets nothing in that it does not name', ({ path, policies }) => {
    const [policy = '', ...others] = policies;
    expect(others).toEqual([]);
    const directives = new Map(
      policy.split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(/\s+/);
        return [name, values] as const;
      }),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|https?:|data:|\*/);
    // Only search runs WebAssembly.
    expect(policy.includes("'wasm-unsafe-eval'")).toBe(/^\/(vi\/tim|en\/search)$/.test(path));
  });

  test.each(pages)('of $path stands before anything it has to judge', async ({ path }) => {
    const html = await site.html(path);
    const policy = html.search(/<meta http-equiv="content-security-policy"/i);
    const first = html.search(/<(script|style|img|link rel="?(stylesheet|preload|modulepreload))/i);
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(first);
  });
});

test('no page holds code in its attributes', () => {
  expect(everywhere('handlers')).toEqual([]);
});

test('no page holds styles in its attributes, which the policy would refuse', () => {
  expect(everywhere('styled')).toEqual([]);
});

test('no page holds frames or embedded things', () => {
  expect(everywhere('frames')).toEqual([]);
});

test('no page loads anything from another host', () => {
  const own = `https://${site.catalogue.publisher.domain}/`;
  const foreign = pages.flatMap(({ path, addresses }) =>
    addresses
      .filter((address) => /^([a-z]+:|\/\/)/i.test(address) && !address.startsWith(own))
      .map((address) => `${path}: ${address}`),
  );
  expect(foreign).toEqual([]);
});

test('links lead by web, mail or map and by nothing else', () => {
  expect([...new Set(pages.flatMap(({ schemes }) => schemes))].sort()).toEqual(['geo', 'http', 'https', 'mailto']);
});

test('a link that leaves the site does not tell where the reader came from', () => {
  const telling = pages.flatMap(({ path, outward }) =>
    outward.filter(({ isSilent }) => !isSilent).map(({ href }) => `${path}: ${href}`),
  );
  expect(telling).toEqual([]);
});

test('a link that leaves the site leads to a host that has a name', () => {
  const nowhere = pages.flatMap(({ path, outward }) =>
    outward
      .filter(({ href }) => !/^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(href))
      .map(({ href }) => `${path}: ${href}`),
  );
  expect(nowhere).toEqual([]);
});

describe('a text', () => {
  test('with a script in it is refused, and nothing is built', async () => {
    const { exitCode, output } = await runScript('check', fixture('html-in-text'));
    expect(exitCode).toBe(1);
    expect(output).toContain('script');
    await expect(openSite(fixture('html-in-text'))).rejects.toThrow('could not be built');
    expect(existsSync(join(inject('siteFolder'), 'tests-fixtures-html-in-text', 'dist'))).toBe(false);
  });

  test('shows what looks like HTML as it was written, and its links tell nothing', async () => {
    const content = join(inject('siteFolder'), 'links-content');
    await cp(fixture('valid'), content, { recursive: true });
    const file = join(content, 'di-tich', 'den-mau', 'index.vi.mdx');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace('title: Đền Mẫu', 'title: "Đền <script>alert(1)</script> Mẫu"')
        .replace('lead: Ngôi đền', `lead: '"><img src=x onerror=alert(2)> Ngôi đền`)
        .replace('bên hồ.', "bên hồ.'")
        .concat('\nXem [trang của tỉnh](https://tinh.example/den) và `<script>alert(3)</script>`.\n'),
    );
    const small = await openSite(content);
    const alerts: string[] = [];
    const seen = await visitAll(browser, small.paths, async (page, path) => {
      page.on('dialog', (dialog) => void alerts.push(`${path}: ${dialog.message()}`));
      await page.goto(small.origin + path);
      return page.evaluate(() => ({
        path: location.pathname,
        // The scripts of scan pages and festivals are let in by their hashes; were they changed, they would not run.
        strangers: document.querySelectorAll(
          'script:not([type=module], [type="application/ld+json"], body > script:first-child, [data-festivals]), img[src=x], [onerror]',
        ).length,
        // What an author wrote cannot end the facts for machines early: they are read to their last bracket.
        facts: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
          (script) => typeof JSON.parse(script.textContent),
        ),
        silent: document.querySelectorAll(
          'a[href*="tinh.example"][rel~=noreferrer], html:has(meta[name=referrer][content=no-referrer]) a[href*="tinh.example"]',
        ).length,
      }));
    });
    expect(alerts).toEqual([]);
    expect(new Set(seen.flatMap(({ facts }) => facts))).toEqual(new Set(['object']));
    expect(seen.filter(({ strangers }) => strangers > 0)).toEqual([]);
    expect(seen.find(({ path }) => path === '/vi/di-tich/den-mau')?.silent).toBe(1);
  });
});
