import type { KitFile } from './hosting.ts';

/**
 * What GitHub Pages needs beside the pages; it finds `404.html` by itself and lets nobody set headers. Without
 * `.nojekyll` it would leave out folders that begin with `_`.
 */
export const gitHubPages = (domain: string): readonly KitFile[] => [
  { path: '.nojekyll', text: '' },
  { path: 'CNAME', text: `${domain}\n` },
];
