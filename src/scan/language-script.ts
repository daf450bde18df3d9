import source from './language.js?raw';

/** The script of scan pages as it stands in them: without its comments and indentation, at most 1 KB. */
export const languageScript: string = source
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line && !line.startsWith('//'))
  .join('\n');

/** Its hash for the Content-Security-Policy, which lets run nothing else inside the page. */
export const languageScriptHash: `sha256-${string}` = `sha256-${await sha256Base64(languageScript)}`;

async function sha256Base64(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
