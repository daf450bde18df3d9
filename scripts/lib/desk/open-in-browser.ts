import { spawn } from 'node:child_process';

/** Opens an address in the browser people use. Where none can be opened the address stands in the window. */
export function openInBrowser(address: string): void {
  const [command, ...words] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  spawn(command ?? '', words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
