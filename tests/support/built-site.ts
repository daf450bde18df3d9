import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';
import { filesIn } from '../../scripts/lib/hash.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { buildCatalogue, type Catalogue } from '../../src/core/catalogue.ts';
import { readContent } from '../../src/reader/read-content.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REAL_CONTENT = join(ROOT, 'content');
/** The day for which sites are built and judged here: certificates lapse. */
const TODAY = '2026-11-21';

/** A finished site, served as a plain host would serve it. */
export interface BuiltSite {
  readonly dist: string;
  readonly origin: string;
  /** What the build said; empty where another file of tests had it built. */
  readonly output: string;
  /** What the pages were made from. */
  readonly catalogue: Catalogue;
  /** The addresses of all pages as they are linked: `/`, `/vi/di-tich/`, `/vi/di-tich/den-bia`. */
  readonly paths: readonly string[];
  /** The file behind an address. */
  readonly html: (path: string) => Promise<string>;
}

/**
 * Builds a content folder as `npm start` does and serves it until the tests of the calling file are done. The real
 * content is built once for all files: they run one after the other and share a folder.
 *
 * @throws where the build fails, with all that it said
 */
export async function openSite(content: string = REAL_CONTENT, day: string = TODAY): Promise<BuiltSite> {
  const out = join(inject('siteFolder'), relative(ROOT, content).replaceAll(/\W+/g, '-'));
  const dist = join(out, 'dist');
  let output = '';
  if (content !== REAL_CONTENT || !existsSync(dist)) {
    // A build writes down what it published beside the content: here beside a copy.
    const copy = join(out, 'content');
    await rm(copy, { recursive: true, force: true });
    await cp(content, copy, { recursive: true });
    const built = await buildAt(copy, out, day, 'start');
    if (!built.ok) throw new Error(`The site of ${content} could not be built.\n${built.output}`);
    output = built.output;
  }
  const { origin, close } = await serve(dist);
  afterAll(close);
  const files = (await filesIn(dist)).filter((file) => file.endsWith('.html') && !file.includes('_hosting'));
  return {
    dist,
    origin,
    output,
    catalogue: await catalogueOf(content, day),
    paths: files.map((file) => pathOf(dist, file)),
    html: (path) => readFile(join(dist, path.endsWith('/') ? `${path}index.html` : `${path}.html`), 'utf8'),
  };
}

/**
 * Builds a content folder as on a given day. In a process of its own, because Astro keeps to the folder and the environment
 * of the process it runs in.
 */
export function buildAt(
  content: string,
  out: string,
  day: string,
  script: 'build' | 'start' = 'build',
): Promise<{ ok: boolean; output: string }> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DAUTICH_CONTENT: content,
    DAUTICH_OUT: out,
    DAUTICH_TODAY: day,
    NO_COLOR: '1',
  };
  // What the test runner says of itself would make Vite build otherwise than for authors.
  for (const name of ['NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'FORCE_COLOR']) delete env[name];
  return new Promise((resolve) => {
    const command = [join(ROOT, 'scripts', `${script}.ts`)];
    execFile(process.execPath, command, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ ok: !error, output: stdout + stderr });
    });
  });
}

async function catalogueOf(content: string, day: string): Promise<Catalogue> {
  const { catalogue } = buildCatalogue(await readContent(content, day));
  if (!catalogue) throw new Error(`There is something to mend in ${content}: npm run check tells what.`);
  return catalogue;
}

const pathOf = (dist: string, file: string): string =>
  `/${relative(dist, file).split(sep).join('/')}`.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '');
