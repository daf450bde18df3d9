import { existsSync } from 'node:fs';

/** Where browsers of the Chromium family live, in the order in which they are tried. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The real browser tests visit the site with; `CHROME_PATH` names another. */
export const findBrowser = (): string | undefined => {
  const named = process.env['CHROME_PATH'];
  return (named ? [named] : PLACES).find((path) => existsSync(path));
};

/** Started so that it asks nobody for anything; without a sandbox of its own where everything runs as root. */
export const BROWSER_ARGUMENTS = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
