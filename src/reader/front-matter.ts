/** The two parts of an entry file, and the line on which the second begins. */
export interface SplitFile {
  readonly frontMatter: string;
  readonly body: string;
  readonly bodyLine: number;
}

/** Cuts a file at its two lines of `---`; nothing where they are not there. */
export function splitFrontMatter(text: string): SplitFile | undefined {
  const match = /^---[ \t]*\n(?<frontMatter>[\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (match?.index !== 0 || match.groups?.['frontMatter'] === undefined) return undefined;
  return {
    frontMatter: match.groups['frontMatter'],
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
