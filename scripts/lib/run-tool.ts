import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Runs the command of an installed package under this Node, its output going straight to the terminal.
 *
 * @param tool the package and, where it differs, its command: `@astrojs/check astro-check`
 * @returns whether it ended well
 */
export function runTool(tool: string, args: readonly string[]): boolean {
  const [name = '', command] = tool.split(' ');
  const manifest = findManifest(name);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command ?? name.split('/').at(-1) ?? ''];
  // What it starts by the name `node` is this one too.
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`;
  const commandLine = [join(dirname(manifest), file), ...args];
  return spawnSync(process.execPath, commandLine, { stdio: 'inherit', env: { ...process.env, PATH } }).status === 0;
}

/** Packages may hide their package.json from `require`, so it is looked for beside the packages. */
function findManifest(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const path = join(folder, name, 'package.json');
    try {
      readFileSync(path);
      return path;
    } catch {
      // Not in this folder: look further up.
    }
  }
  throw new Error(`The package ${name} is not installed. Run npm ci.`);
}
