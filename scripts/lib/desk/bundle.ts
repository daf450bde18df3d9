import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { FOLDERS } from '../folders.ts';
import { hashOfFiles } from '../hash.ts';

/**
 * Sveltia CMS and our few lines around it as files that a browser loads: made once, and again when either changes. Everything it needs comes
 * from its package, nothing from elsewhere.
 *
 * @returns the folder
 */
export async function deskBundle(): Promise<string> {
  const { version } = JSON.parse(await readFile('node_modules/@sveltia/cms/package.json', 'utf8')) as {
    version: string;
  };
  const own = await hashOfFiles(process.cwd(), ['src/desk', 'src/core']);
  const folder = join(FOLDERS.cache, `ban-soan-${version}-${own.slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  const beside = `${folder}.next`;
  await rm(beside, { recursive: true, force: true });
  const { NODE_ENV: before } = process.env;
  await build({
    root: join(process.cwd(), 'src/desk/browser'),
    configFile: false,
    logLevel: 'error',
    base: '/',
    build: {
      outDir: beside,
      // Beside the page, where the script looks for its fonts.
      assetsDir: '',
      target: 'es2022',
      sourcemap: false,
      minify: false,
      rolldownOptions: {
        input: ['index.html', 'soan.html'].map((page) => join(process.cwd(), 'src/desk/browser', page)),
      },
    },
  });
  // Vite leaves “production” behind, and the preview that starts next would run without what it shows in dev mode alone.
  if (before === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
  else process.env['NODE_ENV'] = before;
  await cp('node_modules/@sveltia/cms/npm/assets', join(beside, 'assets'), { recursive: true });
  await rename(beside, folder);
  return folder;
}
