import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

/**
 * A folder over HTTP on this machine only, as a plain static host would serve it: `/a` is answered by `a.html`, `/a/` by
 * `a/index.html`, nothing redirects, and what is missing gets `404.html`. For checks and tests; nothing listens in production.
 */
export async function serve(folder: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = await fileFor(folder, path);
    response.writeHead(file ? 200 : 404, {
      'Content-Type': TYPES[extname(file ?? '404.html')] ?? 'application/octet-stream',
    });
    response.end(request.method === 'HEAD' ? undefined : await readFile(file ?? join(folder, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function fileFor(folder: string, path: string): Promise<string | undefined> {
  const plain = join(folder, normalize(path));
  const candidates = path.endsWith('/') ? [join(plain, 'index.html')] : [plain, `${plain}.html`];
  for (const candidate of candidates) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return candidate;
  }
  return undefined;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

export const TYPES: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.ogg': 'audio/ogg',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.xml': 'application/xml',
  '.gpx': 'application/gpx+xml',
  '.kml': 'application/vnd.google-earth.kml+xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
