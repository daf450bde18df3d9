// The door behind every npm command: `node scripts/run.mjs start` runs scripts/start.ts.
//
// Plain JavaScript that Node 20 understands, because it runs before anything is installed: it brings the dependencies
// where they are missing, finds a Node new enough for Astro, and hands over to it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name = 'start', ...args] = process.argv.slice(2);

if (!isInstalled()) install();
// Every command says when a domain is about to lapse (scripts/lib/tell-domain.ts).
const notice = ['--import', pathToFileURL(join(root, 'scripts', 'lib', 'tell-domain.ts')).href];
const script = join(root, 'scripts', `${name}.ts`);
// What Node makes of our TypeScript is kept, so that a command starts in half the time.
const env = { NODE_COMPILE_CACHE: join(root, '.cache', 'node'), ...process.env };
const command = spawn(findNode(), [...notice, script, ...args], { cwd: root, stdio: 'inherit', env });
// Ctrl-C reaches the command by itself, which says what became of its work: whoever left first would take the terminal away.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => command.kill('SIGTERM'));
command.on('exit', (code) => process.exit(code ?? 1));

/** Whether every package of the lock file lies in node_modules in its version. Platform packages of other machines do not. */
function isInstalled() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const there = readPackages(hidden);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function install() {
  console.log(
    'Đang cài các gói cần thiết, lần đầu mất một, hai phút… · Installing packages, a minute or two the first time…',
  );
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status === 0) return;
  console.error(
    'Không cài được các gói. Kiểm tra mạng rồi chạy lại. · Packages could not be installed. Check the network and try again.',
  );
  process.exit(1);
}

/** This Node where it runs TypeScript as it stands (22.18 and later), otherwise the one that came with the packages. */
function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const require = createRequire(join(root, 'package.json'));
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  for (const candidate of process.platform === 'win32' ? [`node-win-${process.arch}`] : names) {
    try {
      const folder = dirname(require.resolve(`${candidate}/package.json`));
      return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    } catch {
      // Not the package for this machine: look at the next.
    }
  }
  console.error(
    `Cần Node.js 22.18 trở lên; máy này đang có ${process.versions.node}. Tải bản LTS ở https://nodejs.org rồi chạy lại.\n` +
      `Node.js 22.18 or newer is needed; this machine has ${process.versions.node}. Get the LTS version at https://nodejs.org.`,
  );
  process.exit(1);
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}
