import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** A folder as a good host sends it: packed, and cached by nobody, because every visit here is a first one. */
export async function servePacked(folder: string, sent = { bytes: 0 }) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : extname(path) ? path : `${path}.html`);
    const body = await readFile(file).catch(() => undefined);
    const packed = body && gzipSync(body);
    sent.bytes += packed?.length ?? 0;
    response.writeHead(packed ? 200 : 404, {
      'Content-Type': TYPES[extname(file)] ?? 'text/plain',
      ...(packed && { 'Content-Encoding': 'gzip' }),
    });
    response.end(packed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(done)) };
}
