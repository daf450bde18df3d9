import { dev } from 'astro';
import { mediaPreview } from './media-preview.ts';
import { printPreview } from './print-preview.ts';

/** Starts Astro's live preview on this machine and gives its address. */
export async function startPreview(): Promise<string> {
  const server = await dev({ root: process.cwd(), logLevel: 'warn', integrations: [printPreview(), mediaPreview()] });
  return `http://localhost:${server.address.port}`;
}
