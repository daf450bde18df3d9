import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { langsOf } from '../../src/core/entry.ts';
import { entryPath, routeListPath } from '../../src/core/urls.ts';

/** One file of a route as a phone keeps it. */
interface RouteFile {
  readonly path: string;
  /** Other addresses under which a page may ask for the same: a picture in its other sizes and formats. */
  readonly also: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
}

/** Lists for each route what a phone fetches to keep it whole: its pages, pictures and recordings, with sizes and checksums. */
export async function writeRouteLists({ entries }: Catalogue, dist: string): Promise<void> {
  for (const route of entries.filter((entry) => entry.kind === 'route')) {
    for (const lang of langsOf(route)) {
      const parts = [route, ...route.stops.flatMap((id) => entries.filter((entry) => entry.id === id))];
      const pages = parts
        .filter((part) => langsOf(part).includes(lang))
        .map((part) => entryPath(part.kind, part.id, lang));
      const files = new Map<string, RouteFile>();
      for (const path of pages) {
        const html = await readFile(join(dist, `${path}.html`), 'utf8');
        files.set(path, await fileOf(dist, path, [], `${path}.html`));
        for (const { src, also } of partsOf(html)) files.set(src, await fileOf(dist, src, also));
      }
      const list = [...files.values()];
      const file = join(dist, routeListPath(route.id, lang));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify({ bytes: list.reduce((sum, { bytes }) => sum + bytes, 0), files: list }));
    }
  }
}

async function fileOf(dist: string, path: string, also: readonly string[], name = path): Promise<RouteFile> {
  const bytes = await readFile(join(dist, name));
  return { path, also, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The pictures and recordings of a page. Of each in many sizes and formats one is kept, and stands for all. */
function partsOf(html: string): { src: string; also: string[] }[] {
  const many = [...html.matchAll(/<(picture|audio)[^>]*>([\s\S]*?)<\/\1>/g)].map(([whole]) => {
    const all = [...whole.matchAll(/\s(?:src|srcset)="([^"]+)"/g)].flatMap(([, value = '']) =>
      value.split(',').flatMap((candidate) => candidate.trim().split(' ')[0] ?? []),
    );
    // The last is the one that every browser knows: a JPEG, an AAC.
    const src = all.at(-1) ?? '';
    return { src, also: [...new Set(all)].filter((other) => other !== src) };
  });
  const rest = html.replaceAll(/<(picture|audio)[\s\S]*?<\/\1>/g, '');
  const single = [...rest.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => ({ src, also: [] }));
  return [...many, ...single].filter(({ src }) => src.startsWith('/'));
}
