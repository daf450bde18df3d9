import { dev } from 'astro';

/** Starts Astro's live preview on this machine and gives its address. */
export async function startPreview(): Promise<string> {
  const server = await dev({ root: process.cwd(), logLevel: 'warn' });
  return `http://localhost:${server.address.port}`;
}
