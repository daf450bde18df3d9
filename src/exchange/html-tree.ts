/** An element of plain HTML, as it comes out of a Word document. */
export interface HtmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlNode | string)[];
}

/** What stands in an element, without the way back from a footnote. */
export const wordsIn = (node: HtmlNode | string): string =>
  typeof node === 'string' ? node : node.name === 'br' ? ' ' : node.children.map(wordsIn).join('').replace(/↑/g, '');

export const elements = (node: HtmlNode): HtmlNode[] =>
  node.children.filter((child): child is HtmlNode => typeof child !== 'string');

const VOID = new Set(['img', 'br']);
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const decoded = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);

/** Well-formed HTML as a tree. */
export function parseHtml(html: string): HtmlNode {
  const root: HtmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, close, name = '', written = '', text] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)) {
    if (text !== undefined) open.at(-1)?.children.push(decoded(text));
    else if (close) open.pop();
    else {
      const attributes = Object.fromEntries(
        [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decoded(value)]),
      );
      const node: HtmlNode = { name, attributes, children: [] };
      open.at(-1)?.children.push(node);
      if (!VOID.has(name)) open.push(node);
    }
  }
  return root;
}
