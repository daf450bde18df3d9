import type { HtmlNode } from './html-tree.ts';

/** Things of a document that could not stay what they were. */
export type Changed = 'table' | 'link';

/** What stands in an element as Markdown. Links that do not lead to the web leave their words. */
export function inline(node: HtmlNode | string, changed: Set<Changed>): string {
  if (typeof node === 'string') return escaped(node);
  const inside = node.children.map((child) => inline(child, changed)).join('');
  switch (node.name) {
    case 'strong':
      return wrapped(inside, '**');
    case 'em':
      return wrapped(inside, '*');
    case 'br':
      return '\\\n';
    case 'img':
      return '';
    case 'p':
      return `${inside}\n\n`;
    case 'a': {
      const href = node.attributes['href'] ?? '';
      // The way back from a footnote to its text.
      if (inside === '↑') return '';
      if (/^https?:\/\/[\w-]+(\.[\w-]+)+/.test(href)) return `[${inside}](${href.replace(/[()\s]/g, percent)})`;
      if (href && !href.startsWith('#')) changed.add('link');
      return inside;
    }
    default:
      return inside;
  }
}

/** `encodeURIComponent` leaves parentheses, which would end a link. */
const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** Blanks inside the signs would keep them from being read. */
const wrapped = (text: string, sign: string): string => {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return core ? `${before}${sign}${core}${sign}${after}` : text;
};

/** Words that Markdown would take for signs. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>{}]/g, '\\$&')
    .replace(
      /^(\s*)([#+-]|\d+[.)])(?=\s)/,
      (_, blanks: string, sign: string) => `${blanks}${sign.replace(/([#+.)-])$/, '\\$1')}`,
    );
