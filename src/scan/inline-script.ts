/** A script that stands inside pages, and its hash for the Content-Security-Policy, which lets nothing else run there. */
export interface InlineScript {
  /** Without its comments and indentation. */
  readonly code: string;
  readonly hash: `sha256-${string}`;
}

export async function inlineScript(source: string): Promise<InlineScript> {
  const code = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('//'))
    .join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return { code, hash: `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` };
}
