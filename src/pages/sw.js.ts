import type { APIRoute } from 'astro';
import worker from '../offline/worker.js?raw';

// The worker of the pages: at the root, because it may only keep what lies below it.
export const GET: APIRoute = () => new Response(worker, { headers: { 'Content-Type': 'text/javascript' } });
