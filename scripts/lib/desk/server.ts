import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { State } from '../../../src/desk/state.ts';
import { FOLDERS } from '../folders.ts';
import { TYPES } from '../serve.ts';
import { type ContentFiles, Newer } from './content-files.ts';
import { type Asked, isWork, printsOf, runWork } from './work.ts';

export interface Desk {
  readonly files: ContentFiles;
  /** The bundle of the desk. */
  readonly bundle: string;
  readonly config: () => Promise<object>;
  readonly state: (entry: string) => Promise<State>;
  /** Calls whenever content has changed, until what it gives is called. */
  readonly onChange: (listener: () => void) => () => void;
  /** Where deleted files are put. */
  readonly bin: string;
}

/**
 * The desk on this machine alone. Requests from pages of other hosts are refused: by the host they ask for, and by the header that every
 * change needs and no foreign form can send.
 */
export async function startDeskServer(desk: Desk, port = 0): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(desk, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`Máy không ghi được: ${error instanceof Error ? error.message : String(error)}`);
    });
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  const address = server.address();
  return {
    origin: `http://localhost:${typeof address === 'object' && address ? address.port : port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const path = decodeURIComponent(pathname);
  if (!/^(localhost|127\.0\.0\.1):\d+$/.test(request.headers.host ?? '') || isForeign(request)) {
    return send(response, 403, 'Bàn soạn bài chỉ mở trên máy này.');
  }
  if (path === '/cau-hinh.json') return json(response, { config: await desk.config(), local: true });
  if (path === '/tinh-hinh.json') return json(response, await desk.state(searchParams.get('muc') ?? ''));
  if (path === '/tin') return news(desk, response);
  if (path === '/ban-in.json') return json(response, await printsOf(searchParams.get('muc') ?? ''));
  if (path.startsWith('/in/')) return asset(FOLDERS.qrOutput, path.slice('/in'.length), response);
  if (path.startsWith('/lam/') && request.method === 'POST') {
    const [by = '', dossier = ''] = ['by', 'dossier'].map((name) => searchParams.get(name)?.trim());
    const [, id = ''] = (searchParams.get('muc') ?? '').split('/');
    return work(path.slice('/lam/'.length), { id, by, dossier }, response);
  }
  if (path.startsWith('/thu-muc/')) {
    const list = await desk.files.list(path.slice('/thu-muc/'.length));
    return list ? json(response, list) : send(response, 404, path);
  }
  if (path.startsWith('/tep/')) return file(desk, path.slice('/tep/'.length), request, response);
  return asset(desk.bundle, path === '/' ? '/index.html' : path, response);
}

/** Browsers say from which page a request comes. */
const isForeign = ({ headers }: IncomingMessage): boolean =>
  (headers.origin !== undefined && new URL(headers.origin).host !== headers.host) ||
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined);

async function file(desk: Desk, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method } = request;
  const tag = request.headers['if-match'];
  try {
    if (method === 'PUT') {
      response.setHeader('ETag', await desk.files.write(path, await bodyOf(request), tag));
      return send(response, 200, '');
    }
    if (method === 'DELETE') {
      await desk.files.remove(path, tag, desk.bin);
      return send(response, 200, '');
    }
  } catch (error) {
    if (!(error instanceof Newer)) throw error;
    const name = path.split('/').slice(-2).join('/');
    return send(
      response,
      412,
      `Chưa lưu: ${name} đã được lưu ở một cửa sổ khác, hoặc bởi người khác, sau khi cửa sổ này mở nó. Bài ở đây và bài ở đó đều còn nguyên. Chép phần vừa viết ra, tải lại trang, rồi viết tiếp.`,
    );
  }
  const kept = await desk.files.read(path);
  if (!kept) return send(response, 404, path);
  response.setHeader('ETag', kept.tag);
  response.setHeader('Last-Modified', kept.modified.toUTCString());
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
  });
  response.end(method === 'HEAD' ? undefined : kept.bytes);
}

let isWorking = false;

/** What a command says, as it says it; its last line is `xong` or `hong`. */
async function work(name: string, asked: Asked, response: ServerResponse): Promise<void> {
  if (!isWork(name)) return send(response, 404, name);
  if (isWorking) return send(response, 409, 'Máy đang làm việc trước, chờ xong rồi bấm lại.');
  isWorking = true;
  response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  const isDone = await runWork(name, asked, (text) => response.write(text)).finally(() => {
    isWorking = false;
  });
  response.end(isDone ? '\nxong' : '\nhong');
}

/** A line for every change, for as long as the window is open. */
function news({ onChange }: Desk, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': \n\n');
  response.on(
    'close',
    onChange(() => response.write('data: \n\n')),
  );
}

async function asset(folder: string, path: string, response: ServerResponse): Promise<void> {
  const name = normalize(path);
  const bytes = await readFile(join(folder, name)).catch(() => undefined);
  if (!bytes) return send(response, 404, path);
  response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream', ...POLICY });
  response.end(bytes);
}

/** Nothing is loaded from elsewhere and nothing told to anybody. Sveltia CMS writes styles into the page and runs WebAssembly. */
const POLICY = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob: data:",
    "worker-src 'self' blob:",
    "frame-src 'self' http://localhost:*",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; '),
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
}
