import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';

/** Every code that opens something, and the names behind it: asked for only by those who typed one. */
export const GET: APIRoute = async () => {
  const { entries, tombstones } = await getCatalogue();
  const named = [...entries, ...tombstones.values()].map(({ code, name }) => [code, name] as const);
  return Response.json(Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1))));
};
