import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { findBrowser } from './browser.ts';

/** What tests need beside npm's packages: Debian's package, and how to know that it is there. */
const NEEDS = [
  { name: 'chromium', isThere: () => findBrowser() !== undefined },
  { name: 'poppler-utils', isThere: () => spawnSync('pdffonts', ['-v']).error === undefined },
];

/**
 * Brings what tests need: a browser of the Chromium family and poppler's PDF tools. Installed where this may be done
 * without asking (Debian and its kin, as root); elsewhere told in words.
 *
 * @throws where something is missing and cannot be installed from here
 */
export function prepareTests(): void {
  const missing = NEEDS.filter((need) => !need.isThere()).map((need) => need.name);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).error === undefined) {
    console.log(`Installing ${missing.join(' and ')}…`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options: SpawnSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
  }
  const still = NEEDS.filter((need) => !need.isThere()).map((need) => need.name);
  if (still.length === 0) return;
  throw new Error(
    `The tests need ${still.join(' and ')}. Debian, Ubuntu: sudo apt-get install ${still.join(' ')}. ` +
      'macOS: brew install poppler, and Chrome. Windows: Chrome or Edge, and poppler on PATH. ' +
      'A browser elsewhere is named by CHROME_PATH.',
  );
}
