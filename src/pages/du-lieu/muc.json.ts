import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { openData } from '../../core/open-data.ts';

export const GET: APIRoute = async () => Response.json(openData(await getCatalogue()));
