/** A script as it stands inside a page: without its comments and indentation. */
export const inlined = (source: string): string =>
  source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('//'))
    .join('\n');
