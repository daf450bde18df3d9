import { expect, test } from 'vitest';
import { type PoliteFetch, politeFetch } from '../../scripts/lib/polite-fetch.ts';
import { type Host, type Misdeed, openHost } from '../support/live-site.ts';

/** A stranger's host and somebody who asks it, twenty times faster than manners allow. */
async function openStranger(): Promise<Host & { ask: PoliteFetch; lines: () => string[] }> {
  const host = await openHost((_, response) => void response.writeHead(200).end());
  const lines = () => host.requests.map(({ line }) => line);
  return { ...host, lines, ask: politeFetch('https://dautich.test', 0.05) };
}

const answer =
  (code: number, headers: Record<string, string> = {}): Misdeed =>
  (response) =>
    void response.writeHead(code, headers).end();

test('a link is asked for its head, and for all of it where heads are refused', async () => {
  const { origin, misdeeds, ask, lines } = await openStranger();
  const answers = [405, 200];
  misdeeds.set('/a', (response) => answer(answers.shift() ?? 500)(response));
  expect(await ask(`${origin}/a`, true)).toMatchObject({ status: 200 });
  expect(await ask(`${origin}/b`, true)).toMatchObject({ status: 200 });
  expect(lines()).toEqual(['HEAD /a', 'GET /a', 'HEAD /b']);
});

test('a link is followed to its end, and a page of ours nowhere', async () => {
  const { origin, misdeeds, ask } = await openStranger();
  misdeeds.set('/a', answer(301, { Location: '/b' }));
  misdeeds.set('/b', answer(302, { Location: '/c?d=%C4%91' }));
  expect(await ask(`${origin}/a`, true)).toMatchObject({ status: 200, location: `${origin}/c?d=%C4%91` });
  expect(await ask(`${origin}/a`, false)).toMatchObject({ status: 301, location: `${origin}/b` });
});

test('a link that leads in a circle is left after five steps', async () => {
  const { origin, misdeeds, ask, requests } = await openStranger();
  misdeeds.set('*', answer(302, { Location: '/a' }));
  expect(await ask(`${origin}/a`, true)).toMatchObject({ status: 302 });
  expect(requests).toHaveLength(6);
});

test('a server that asks for patience is given it', async () => {
  const { origin, misdeeds, ask, requests } = await openStranger();
  misdeeds.set('/a', answer(503, { 'Retry-After': '6' }));
  await ask(`${origin}/a`, false);
  const [first = 0, second = 0] = requests.map(({ at }) => at);
  // Six seconds at the pace of tests; two would be the usual.
  expect(second - first).toBeGreaterThan(290);
});

test('a server that asks for more patience than we have is not asked again', async () => {
  const { origin, misdeeds, ask, requests } = await openStranger();
  misdeeds.set('/a', answer(429, { 'Retry-After': '61' }));
  expect(await ask(`${origin}/a`, false)).toMatchObject({ status: 429 });
  expect(requests).toHaveLength(1);
});

test('a long page is read only at its beginning', async () => {
  const { origin, misdeeds, ask } = await openStranger();
  let sent = 0;
  misdeeds.set('/a', (response) => {
    response.writeHead(200);
    const more = () => {
      if (response.destroyed) return;
      sent += 30_000;
      response.write('a'.repeat(30_000), () => setTimeout(more, 1));
    };
    more();
  });
  expect((await ask(`${origin}/a`, false)).body).toHaveLength(200_000);
  expect(sent).toBeLessThan(5_000_000);
});

test('a host that never answers is left in peace', async () => {
  const { origin, misdeeds, ask, requests } = await openStranger();
  misdeeds.set('*', (response) => void response.destroy());
  for (let page = 0; page < 6; page += 1) {
    expect(await ask(`${origin}/${page}`, true)).toMatchObject({ error: 'UND_ERR_SOCKET' });
  }
  expect(requests).toHaveLength(12);
});

test.each([
  ['a host that is gone', 'http://khong-co.invalid/', 'ENOTFOUND'],
  ['an address that is none', 'http://[', 'ERR_INVALID_URL'],
])('%s is told by name', async (_, url, error) => {
  expect(await politeFetch('https://dautich.test', 0.05)(url, true)).toMatchObject({ error });
});
