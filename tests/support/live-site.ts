import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fixture, type RunOptions, runScript } from './run-script.ts';

/** What a host does with a request instead of what it should. */
export type Misdeed = (response: ServerResponse) => void;

/** A host on this machine that does as it is told and remembers what it was asked. */
export interface Host {
  readonly origin: string;
  /** By path; `*` is for all paths without one of their own. */
  readonly misdeeds: Map<string, Misdeed>;
  readonly requests: { readonly line: string; readonly agent: string; readonly at: number }[];
  /** Requests under way, and the most there ever were. */
  readonly traffic: { now: number; most: number };
}

/** Headers as a careful host sends them. */
export const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Strict-Transport-Security': 'max-age=31536000',
  'Content-Security-Policy': "default-src 'self'",
  'Referrer-Policy': 'no-referrer',
  Server: 'Caddy',
};

/** A page with the mark of ours. `ownPage('Q6E1R')` is a scan page, `ownPage('/vi/')` another. */
export function ownPage(of: string, title = 'Đền Mẫu'): string {
  const [code, canonical] = of.startsWith('/')
    ? ['', `<link rel="canonical" href="https://dautich.example${of}">`]
    : [` data-code="${of}"`, ''];
  return `<!DOCTYPE html><html lang="vi"${code}><title>${title}</title>${canonical}`;
}

/** Every page is there; codes are read in capitals and in small letters. */
const answerAsOurs: RequestListener = ({ url = '/' }, response) => {
  const code = /^\/([a-z0-9]{5})$/i.exec(url)?.[1]?.toUpperCase();
  response.writeHead(200, HEADERS).end(ownPage(code ?? url));
};

/** How long every host takes to answer, so that requests overlap. Milliseconds. */
const ANSWER_MS = 15;

/** Opens a host until the test is over. */
export async function openHost(
  answer: RequestListener,
  tls?: Certificate,
  traffic = { now: 0, most: 0 },
): Promise<Host> {
  const [misdeeds, requests]: [Host['misdeeds'], Host['requests']] = [new Map(), []];
  const listener: RequestListener = (request, response) => {
    const { url = '/', method, headers } = request;
    requests.push({ line: `${method} ${url}`, agent: headers['user-agent'] ?? '', at: performance.now() });
    traffic.now += 1;
    traffic.most = Math.max(traffic.most, traffic.now);
    let isOver = false;
    const over = () => {
      if (!isOver) traffic.now -= 1;
      isOver = true;
    };
    // About to be sent, or broken off: the client may ask again before this process hears that the answer is out.
    const { end } = response;
    const endAndCount = (...said: unknown[]) => {
      over();
      return Reflect.apply(end, response, said);
    };
    Object.assign(response, { end: endAndCount });
    response.once('close', over);
    const misdeed = misdeeds.get(url) ?? misdeeds.get('*');
    setTimeout(() => (misdeed ? misdeed(response) : answer(request, response)), ANSWER_MS);
  };
  const server = tls ? createHttpsServer(tls, listener) : createHttpServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`, misdeeds, requests, traffic };
}

/** Our site, and two hosts of other people its content leads to. */
export interface LiveSite {
  readonly site: Host;
  readonly paper: Host;
  readonly office: Host;
  readonly out: string;
  /** Runs the doctor over it; hosts have names instead of ports in what it says. */
  readonly doctor: (args?: readonly string[], options?: RunOptions) => ReturnType<typeof runScript>;
  /** A file of the report, likewise. */
  readonly read: (file: string) => Promise<string>;
}

/** The content of `live-site` on a live host, with a certificate for so many days; all is well until a misdeed is set. */
export async function openLiveSite({ days = 90, name = 'localhost' } = {}): Promise<LiveSite> {
  const folder = await mkdtemp(join(tmpdir(), 'dau-tich-live-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [content, out, authority] = [join(folder, 'content'), join(folder, 'out'), join(folder, 'authority.pem')];
  const traffic = { now: 0, most: 0 };
  const site = await openHost(answerAsOurs, await makeCertificate(folder, days, name), traffic);
  const [paper, office] = [await openStranger(traffic), await openStranger(traffic)];

  await cp(fixture('live-site'), content, { recursive: true });
  const files = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.mdx'));
  for (const file of files) {
    const text = await readFile(join(content, file), 'utf8');
    const addressed = text.replaceAll(PAPER, paper.origin).replaceAll(OFFICE, office.origin);
    await writeFile(join(content, file), addressed);
  }

  const named = (text: string) =>
    text
      .replaceAll(site.origin.slice('https://'.length), 'dautich.test')
      .replaceAll(paper.origin, 'http://bao-mau.test')
      .replaceAll(office.origin, 'http://so-mau.test')
      .replaceAll(folder, '');
  const doctor: LiveSite['doctor'] = async (args = ['--base', site.origin], options = {}) => {
    const env = { NODE_EXTRA_CA_CERTS: authority, DAUTICH_PACE: '0.05', ...options.env };
    const { exitCode, output } = await runScript('doctor', content, [...args, '--out', out], { ...options, env });
    return { exitCode, output: named(output) };
  };
  return { site, paper, office, out, doctor, read: async (file) => named(await readFile(join(out, file), 'utf8')) };
}

/** Where the fixture leads; ports are known only when the hosts are open. */
const [PAPER, OFFICE] = ['http://127.0.0.1:1111', 'http://127.0.0.1:2222'];

const openStranger = (traffic: Host['traffic']): Promise<Host> =>
  openHost((_, response) => void response.writeHead(200).end('Báo'), undefined, traffic);

interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** A certificate signed by an authority of its own, which Node trusts where `NODE_EXTRA_CA_CERTS` names it. */
async function makeCertificate(folder: string, days: number, name: string): Promise<Certificate> {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const sign = ['-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial', '-days', String(days)];
  await writeFile(join(folder, 'names'), `subjectAltName=DNS:${name}`);
  openssl('req', '-x509', ...key, '-keyout', 'authority.key', '-out', 'authority.pem', '-subj', '/CN=Authority');
  openssl('req', ...key, '-keyout', 'site.key', '-out', 'site.csr', '-subj', `/CN=${name}`);
  openssl('x509', '-req', '-in', 'site.csr', ...sign, '-extfile', 'names', '-out', 'site.pem');
  return { key: await readFile(join(folder, 'site.key')), cert: await readFile(join(folder, 'site.pem')) };
}
