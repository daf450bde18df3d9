import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { findBrowser } from './browser.ts';

/** Debian keeps nginx where only root's path leads. */
export const WITH_SERVERS: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [process.env['PATH'], '/usr/sbin'].join(delimiter),
};

const starts = (program: string, argument: string): boolean =>
  spawnSync(program, [argument], { env: WITH_SERVERS }).error === undefined;

/** What tests need beside npm's packages: Debian's package, and how to know that it is there. */
const NEEDS = [
  { name: 'chromium', isThere: () => findBrowser() !== undefined },
  { name: 'poppler-utils', isThere: () => starts('pdffonts', '-v') },
  { name: 'ffmpeg', isThere: () => starts('ffmpeg', '-version') },
  { name: 'nginx', isThere: () => starts('nginx', '-v') },
  { name: 'caddy', isThere: () => starts('caddy', 'version') },
];
const SERVERS = ['nginx', 'caddy'];

/**
 * Brings what tests need: a browser of the Chromium family, poppler's PDF tools, ffmpeg, nginx and Caddy. Installed where this
 * may be done without asking (Debian and its kin, as root); elsewhere told in words.
 *
 * @throws where something is missing and cannot be installed from here
 */
export function prepareTests(): void {
  const missing = NEEDS.filter((need) => !need.isThere()).map((need) => need.name);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && starts('apt-get', '--version')) {
    console.log(`Installing ${missing.join(' and ')}…`);
    install(missing);
  }
  const still = NEEDS.filter((need) => !need.isThere()).map((need) => need.name);
  if (still.length === 0) return;
  throw new Error(
    `The tests need ${still.join(' and ')}. Debian, Ubuntu: sudo apt-get install ${still.join(' ')}. ` +
      'macOS: brew install poppler ffmpeg nginx caddy, and Chrome. Windows: Chrome or Edge, and poppler, ffmpeg, nginx and caddy on PATH. ' +
      'A browser elsewhere is named by CHROME_PATH.',
  );
}

/**
 * Installs Debian's packages. Servers among them start neither now nor with the machine: tests start their own.
 * Debian asks `policy-rc.d` before it starts anything (https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt).
 */
function install(packages: readonly string[]): void {
  const options: SpawnSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  } finally {
    if (isOurs) rmSync(policy);
  }
  const servers = SERVERS.filter((name) => packages.includes(name));
  if (servers.length > 0) spawnSync('systemctl', ['--quiet', 'disable', ...servers], options);
}
