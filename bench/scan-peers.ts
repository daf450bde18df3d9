import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const WORK = join(process.cwd(), '.cache', 'bench-peers');
/** The newest pair whose packages are whole. */
const STARLIGHT = { astro: '7.3.4', '@astrojs/starlight': '0.42.4' };

/**
 * A Starlight site of one page with our text, as `npm create astro` would leave it; its packages are brought once and kept.
 *
 * @param text Markdown; signs that Starlight would take for components are left out
 * @param photo a picture to stand above the text
 * @returns its folder, or nothing where npm could not bring it
 */
export async function starlightPage(text: string, photo?: Buffer): Promise<string | undefined> {
  const root = join(WORK, 'starlight');
  await mkdir(join(root, 'src/content/docs'), { recursive: true });
  await mkdir(join(root, 'public'), { recursive: true });
  const files: Record<string, string | Buffer> = {
    'package.json': JSON.stringify({ name: 'peer', private: true, type: 'module', dependencies: STARLIGHT }),
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ telemetry: false, integrations: [starlight({ title: 'Peer', pagefind: false })] });`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    'src/content/docs/entry.md': `---\ntitle: Entry\ndescription: An entry\n---\n\n${photo ? '![Photo](./photo.jpg)\n\n' : ''}${text.replace(/[<>{}]/g, '').replace(/^[ \t]+/gm, '')}\n`,
    'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
    ...(photo && { 'src/content/docs/photo.jpg': photo }),
  };
  for (const [file, content] of Object.entries(files)) await writeFile(join(root, file), content);
  const run = (command: string, args: string[]) =>
    spawnSync(command, args, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    }).status === 0;
  const isBuilt =
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']) &&
    run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build']);
  if (!isBuilt) console.log('  (Starlight could not be brought or built here; left out)');
  return isBuilt ? join(root, 'dist') : undefined;
}

/**
 * A page of the size of a Wikipedia article: 100 kB of HTML, styles and script, in three files as there.
 *
 * @param prose at least 60 kB of it
 */
export async function bigPage(prose: string): Promise<string> {
  const root = join(WORK, 'big');
  await mkdir(root, { recursive: true });
  const paragraphs = prose.replace(/\s+/g, ' ').match(/.{1,400} /g) ?? [];
  const fill = (line: (index: number) => string, bytes: number) => {
    let out = '';
    for (let index = 0; out.length < bytes; index += 1) out += line(index);
    return out;
  };
  const body = fill((index) => `<p>${paragraphs[index % paragraphs.length]}</p>`, 60_000);
  await writeFile(
    join(root, 'style.css'),
    fill(
      (i) =>
        `.c${i}{margin:${(i * 37) % 91}px;color:#${((i * 2_654_435) % 16_777_215).toString(16).padStart(6, '0')}}\n`,
      20_000,
    ),
  );
  await writeFile(
    join(root, 'script.js'),
    fill((i) => `window['v${i}']=${(i * 2_654_435_761) % 4_294_967_296};\n`, 20_000),
  );
  await writeFile(
    join(root, 'index.html'),
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Big</title><link rel="stylesheet" href="/style.css"><script src="/script.js"></script></head><body><h1>Big</h1>${body}</body></html>`,
  );
  return root;
}
