import { setTimeout as wait } from 'node:timers/promises';

/** What came back for one address, after retries and, where asked for, after following it to its end. */
export interface Reply {
  readonly status?: number | undefined;
  /** Why there is no status: `ENOTFOUND`, `timeout`. */
  readonly error?: string | undefined;
  /** Where the server sends us on to. */
  readonly location?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the page. */
  readonly body: string;
  /** How long the last request took. */
  readonly ms: number;
}

/** Manners towards servers, most of which are somebody else's. In milliseconds and bytes. */
const IN_FLIGHT = 4;
const TIMEOUT = 15_000;
const PAUSE_AT_STRANGERS = 1000;
const PAUSES_BEFORE_RETRIES = [2000, 8000];
const LONGEST_RETRY_AFTER = 60_000;
const MOST_BYTES = 200_000;
const MOST_HOPS = 5;
/** A host that was silent so many times in a row is not asked again, or a dead site would take hours. */
const MOST_SILENCES = 12;

export type PoliteFetch = (url: string, isLink: boolean) => Promise<Reply>;

/**
 * Asks servers politely, whoever calls and however often: few requests at a time; strangers one request after the other,
 * with a pause between; retries only where they may help. Our own addresses are not followed anywhere; a link is, and is
 * asked for its head first.
 *
 * @param base our own site, `https://dautich.vn`
 * @param pace what all waiting is multiplied by: 1, and less in tests
 */
export function politeFetch(base: string, pace: number): PoliteFetch {
  const { host: ownHost } = new URL(base);
  const userAgent = `DauTich-doctor (+${base})`;
  const inSlot = slots(IN_FLIGHT);
  const turns = new Map<string, Promise<unknown>>();
  const silences = new Map<string, { readonly count: number; readonly reply: Reply }>();

  return async (url, isLink) => {
    let reply = await inTurn(url, isLink);
    for (let hop = 0; isLink && reply.location && isRedirect(reply) && hop < MOST_HOPS; hop += 1) {
      const next = await inTurn(reply.location, true);
      reply = { ...next, location: next.location ?? reply.location };
    }
    return reply;
  };

  /** At once at our own host; at another one after the requests before it, and a pause. */
  function inTurn(url: string, isLink: boolean): Promise<Reply> {
    const host = URL.parse(url)?.host ?? url;
    if (host === ownHost) return persist(url, isLink);
    const turn = (turns.get(host) ?? Promise.resolve()).then(() => persist(url, isLink));
    turns.set(
      host,
      turn.then(() => wait(PAUSE_AT_STRANGERS * pace)),
    );
    return turn;
  }

  /** Asks again after a failure that may pass, and with GET where HEAD is refused. */
  async function persist(url: string, isLink: boolean): Promise<Reply> {
    let method = isLink ? 'HEAD' : 'GET';
    for (const pause of PAUSES_BEFORE_RETRIES) {
      const reply = await ask(url, method);
      const isRefused = method === 'HEAD' && (reply.status ?? 0) >= 400;
      const retryAfter = retryAfterOf(reply);
      if ((!isRefused && !mayPass(reply)) || retryAfter > LONGEST_RETRY_AFTER) return reply;
      await wait(Math.max(pause, retryAfter) * pace);
      method = 'GET';
    }
    return ask(url, method);
  }

  function ask(url: string, method: string): Promise<Reply> {
    return inSlot(async () => {
      const host = URL.parse(url)?.host ?? url;
      const silence = silences.get(host);
      if (silence && silence.count >= MOST_SILENCES) return silence.reply;
      const reply = await request(url, method, userAgent, TIMEOUT * pace);
      if (reply.status) silences.delete(host);
      else silences.set(host, { reply, count: (silences.get(host)?.count ?? 0) + 1 });
      return reply;
    });
  }
}

async function request(url: string, method: string, userAgent: string, timeout: number): Promise<Reply> {
  const started = performance.now();
  const seen = () => ({ headers: {}, body: '', ms: Math.round(performance.now() - started) });
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'User-Agent': userAgent, Accept: 'text/html, */*' },
      signal: AbortSignal.timeout(timeout),
    });
    const headers = Object.fromEntries(response.headers);
    const body = await beginningOf(response.body);
    const location = headers['location'] && URL.parse(headers['location'], url)?.href;
    return { ...seen(), status: response.status, headers, body, location };
  } catch (error) {
    return { ...seen(), error: nameOf(error) };
  }
}

async function beginningOf(stream: ReadableStream<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString();
}

/** The reason inside a “fetch failed”: `ENOTFOUND`, `CERT_HAS_EXPIRED`; all kinds of waiting in vain are `timeout`. */
function nameOf(error: unknown): string {
  const { name, message, cause } = error as Error & { readonly cause?: { readonly code?: string } };
  const code = cause?.code ?? (name === 'TimeoutError' ? 'timeout' : message);
  return /TIMEOUT|ETIMEDOUT/.test(code) ? 'timeout' : code;
}

const isRedirect = ({ status = 0 }: Reply): boolean => status >= 300 && status < 400;
const mayPass = ({ status }: Reply): boolean => status === undefined || status === 429 || status >= 500;

/** Milliseconds the server asks us to wait, in seconds or as a date (RFC 9110, 10.2.3); 0 where it says nothing we read. */
function retryAfterOf({ headers }: Reply): number {
  const value = headers['retry-after'] ?? '';
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return milliseconds > 0 ? milliseconds : 0;
}

/** Lets at most so many run at once; the others wait in the order they came. */
function slots(free: number) {
  const waiting: (() => void)[] = [];
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
