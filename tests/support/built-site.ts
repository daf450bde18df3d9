import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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
export async function openSite(content: string = REAL_CONTENT): Promise<BuiltSite> {
  const out = join(inject('siteFolder'), relative(ROOT, content).replaceAll(/\W+/g, '-'));
  const dist = join(out, 'dist');
  if (content !== REAL_CONTENT || !existsSync(dist)) await runStart(content, out);
  const { origin, close } = await serve(dist);
  afterAll(close);
  const files = (await filesIn(dist)).filter((file) => file.endsWith('.html'));
  return {
    dist,
    origin,
    catalogue: await catalogueOf(content),
    paths: files.map((file) => pathOf(dist, file)),
    html: (path) => readFile(join(dist, path.endsWith('/') ? `${path}index.html` : `${path}.html`), 'utf8'),
  };
}

/** A process of its own, because Astro keeps to the folder and the environment of the process it runs in. */
function runStart(content: string, out: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DAUTICH_CONTENT: content,
    DAUTICH_OUT: out,
    DAUTICH_TODAY: TODAY,
    NO_COLOR: '1',
  };
  // What the test runner says of itself would make Vite build otherwise than for authors.
  for (const name of ['NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'FORCE_COLOR']) delete env[name];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(ROOT, 'scripts', 'start.ts')], { cwd: ROOT, env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`The site of ${content} could not be built.\n${stdout}${stderr}`));
      else resolve();
    });
  });
}

async function catalogueOf(content: string): Promise<Catalogue> {
  const { catalogue } = buildCatalogue(await readContent(content, TODAY));
  if (!catalogue) throw new Error(`There is something to mend in ${content}: npm run check tells what.`);
  return catalogue;
}

const pathOf = (dist: string, file: string): string =>
  `/${relative(dist, file).split(sep).join('/')}`.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '');
