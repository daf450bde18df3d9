/** An element of a drawing, as it is written. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupElement[];
  readonly line: number;
}

const DECLARATION = /<\?xml [^>]*\?>/y;
const COMMENT = /<!--[\s\S]*?-->/y;
const WORDS = /[^<]+/y;
const CLOSING = /<\/([\w:.-]+)\s*>/y;
const OPENING = /<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads elements and their attributes; words between them are passed over. Drawings may come from strangers, so what XML
 * has beyond that is not known here at all: document types, entities, CDATA, instructions.
 */
export function readMarkup(text: string): { root: MarkupElement } | { badLine: number } {
  const document = { name: '', children: [] as MarkupElement[] };
  const open: { name: string; children: MarkupElement[] }[] = [document];
  let [at, line] = [0, 1];
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  take(DECLARATION);
  while (at < text.length) {
    const from = at;
    const opening = take(OPENING);
    const closing = opening ? null : take(CLOSING);
    if (opening) {
      const [, name = '', written = '', slash] = opening;
      const attributes = new Map([...written.matchAll(ATTRIBUTE)].map(([, key = '', a, b]) => [key, a ?? b ?? '']));
      const element = { name, attributes, children: [], line };
      open.at(-1)?.children.push(element);
      if (!slash) open.push(element);
    } else if (closing ? open.length === 1 || open.pop()?.name !== closing[1] : !(take(COMMENT) ?? take(WORDS))) {
      return { badLine: line };
    }
    line += text.slice(from, at).split('\n').length - 1;
  }
  const [root, ...others] = document.children;
  return root && others.length === 0 && open.length === 1 ? { root } : { badLine: line };
}
