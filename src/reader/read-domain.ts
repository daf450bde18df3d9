import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PUBLISHER_FILE } from '../core/raw.ts';
import { readYaml } from './yaml.ts';

/**
 * The domain as it stands in the publisher's file, before anything is judged: Astro asks for it when it starts, also for
 * a preview of content that still has mistakes. Where it cannot be read it is one that can never be mistaken for ours.
 */
export async function readDomain(contentDir: string): Promise<string> {
  const text = await readFile(join(contentDir, PUBLISHER_FILE), 'utf8').catch(() => '');
  const { data } = readYaml(text, 1);
  const domain = typeof data === 'object' && data !== null && 'domain' in data ? String(data.domain) : '';
  return /^[a-z0-9.-]+$/.test(domain) ? domain : 'localhost.invalid';
}
