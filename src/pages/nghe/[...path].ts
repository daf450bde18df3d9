import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { contentDir } from '../../reader/content-dir.ts';

/** Recordings, as they lie beside their texts. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { entries } = await getCatalogue();
  return entries.flatMap((entry) => entry.recordings.map(({ path }) => ({ params: { path } })));
};

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readFile(join(contentDir(), params['path'] ?? ''))));
