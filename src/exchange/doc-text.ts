import { elements, type HtmlNode, parseHtml, wordsIn } from './html-tree.ts';
import { type Changed, inline } from './inline-markdown.ts';

/**
 * A Word document, once it is plain HTML, as the text of an entry: its name, its opening, its body in Markdown with our
 * blocks, its pictures.
 */
export interface DocText {
  readonly title: string | undefined;
  readonly lead: string | undefined;
  readonly body: string;
  /** Pictures in the order in which they stand, with what the document says of them. */
  readonly pictures: readonly { readonly file: string; readonly alt: string }[];
  /** Things of the document that became something else. */
  readonly changed: readonly Changed[];
}

/** Longer than this a paragraph is not two or three sentences to open with. */
const LONGEST_LEAD = 600;
const LONGEST_HEADING = 120;

export function docText(html: string): DocText {
  const changed = new Set<Changed>();
  const blocks = parseHtml(html).children.flatMap((node) => (typeof node === 'string' ? [] : blocksOf(node, changed)));
  const isStyled = blocks.some(({ type }) => type === 'heading');
  const all = isStyled ? blocks : blocks.map(headedByBold);
  const first = all[0];
  const title = first?.type === 'heading' ? first.plain : undefined;
  const rest = title === undefined ? all : all.slice(1);
  const opening = rest[0]?.type === 'paragraph' && rest.length > 1 ? rest[0] : undefined;
  const lead = opening && opening.plain.length <= LONGEST_LEAD ? opening.plain : undefined;
  const pictures = all.flatMap((block) => (block.type === 'picture' ? [{ file: block.plain, alt: block.text }] : []));
  return { title, lead, body: bodyOf(lead ? rest.slice(1) : rest), pictures, changed: [...changed] };
}

interface Block {
  readonly type: 'heading' | 'paragraph' | 'bullet' | 'number' | 'picture';
  /** Of headings and items of lists. */
  readonly level: number;
  /** Markdown; of a picture what it shows. */
  readonly text: string;
  /** Without signs; of a picture its file. */
  readonly plain: string;
  readonly isNumbered: boolean;
}

/** `1. Giếng tròn`, or a heading that Word numbers by itself. */
const NUMBERED = /^\s*(?:\d{1,2}|[ivx]{1,4})[.)]\s+/i;

function blocksOf(node: HtmlNode, changed: Set<Changed>, depth = 0): Block[] {
  const heading = /^h([1-6])$/.exec(node.name);
  const pictures = picturesIn(node);
  const text = inline(node, changed).trim();
  const plain = wordsIn(node).replace(/\s+/g, ' ').trim();
  const block = { text, plain, level: 0, isNumbered: NUMBERED.test(plain) };
  if (heading) {
    const isNumbered = block.isNumbered || node.attributes['class'] === 'numbered';
    const own = plain ? [{ ...block, type: 'heading' as const, level: Number(heading[1]), isNumbered }] : [];
    return [...own, ...pictures];
  }
  if (node.name === 'ul' || node.name === 'ol') {
    const type = node.name === 'ol' ? 'number' : 'bullet';
    return elements(node).flatMap((item): Block[] => {
      const inner = elements(item).filter(({ name }) => name === 'ul' || name === 'ol');
      const own: HtmlNode = { ...item, children: item.children.filter((child) => !inner.includes(child as HtmlNode)) };
      const said = inline(own, changed).trim();
      return [
        ...(said ? [{ type, level: depth, text: said, plain: wordsIn(own).trim(), isNumbered: false } as const] : []),
        ...picturesIn(own),
        ...inner.flatMap((list) => blocksOf(list, changed, depth + 1)),
      ];
    });
  }
  if (node.name === 'table') {
    changed.add('table');
    return elements(node).flatMap((part) =>
      (part.name === 'tr' ? [part] : elements(part)).flatMap((row): Block[] => {
        const cells = elements(row).map((cell) => inline(cell, changed).replace(/\s+/g, ' ').trim());
        const line = cells.filter(Boolean).join(' – ');
        const own = line ? [{ ...block, type: 'paragraph' as const, text: line, plain: line, isNumbered: false }] : [];
        return [...own, ...picturesIn(row)];
      }),
    );
  }
  return [...(plain ? [typedNumber(block)] : []), ...pictures];
}

/** A paragraph that begins with a number typed by hand is an item of a list, unless it is a heading in bold. */
function typedNumber(block: Omit<Block, 'type'>): Block {
  const text = block.text.replace(/^\d{1,2}\\?[.)]\s+/, '');
  if (text === block.text) return { ...block, type: 'paragraph' };
  return { ...block, type: 'number', text, isNumbered: false };
}

/** In a document without styles a short line in bold by itself is what stands for a heading. */
function headedByBold(block: Block): Block {
  const isBold = /^\*\*[^*]+\*\*$/.test(block.text) && !/[.!?…:;,]$/.test(block.plain);
  const isHeading = block.type === 'paragraph' && isBold && block.plain.length <= LONGEST_HEADING;
  return isHeading ? { ...block, type: 'heading', level: 2 } : block;
}

/** Markdown of the blocks. Numbered headings in a row, and numbered items that begin with a name, are things to look at. */
function bodyOf(blocks: readonly Block[]): string {
  const top = Math.min(...blocks.flatMap(({ type, level }) => (type === 'heading' ? [level] : [])));
  const out: string[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (!block) break;
    const things = thingsAt(blocks, index);
    if (things) {
      out.push(
        '<Things>',
        ...things.list.flatMap(({ name, body }) => [`<Thing name="${name}">`, '', body, '', '</Thing>']),
      );
      out.push('</Things>', '');
      index = things.next;
      continue;
    }
    const next = blocks[index + 1];
    out.push(markdown(block, top));
    // Items of one list stand together.
    if (!(isItem(block) && next && isItem(next))) out.push('');
    index += 1;
  }
  return out.join('\n').trim();
}

const isItem = ({ type }: Block): boolean => type === 'bullet' || type === 'number';

function markdown({ type, level, text, plain }: Block, top: number): string {
  if (type === 'heading') return `${'#'.repeat(Math.min(level - top + 2, 4))} ${text.replace(/^\*\*(.*)\*\*$/, '$1')}`;
  if (type === 'bullet') return `${'  '.repeat(level)}- ${text}`;
  if (type === 'number') return `${'   '.repeat(level)}1. ${text}`;
  return type === 'picture' ? `<Photo file="${plain}" />` : text;
}

const LEAST_THINGS = 2;

function thingsAt(blocks: readonly Block[], start: number) {
  const first = blocks[start];
  if (!first) return undefined;
  const found =
    first.type === 'heading' && first.isNumbered ? headedThings(blocks, start) : listedThings(blocks, start);
  return found.list.length >= LEAST_THINGS && found.list.every(({ body }) => body) ? found : undefined;
}

interface Things {
  readonly list: { readonly name: string; readonly body: string }[];
  readonly next: number;
}

function headedThings(blocks: readonly Block[], start: number): Things {
  const level = blocks[start]?.level ?? 0;
  const list: { name: string; body: string }[] = [];
  let at = start;
  while (blocks[at]?.type === 'heading' && blocks[at]?.isNumbered && blocks[at]?.level === level) {
    const name = attribute(blocks[at]?.plain.replace(NUMBERED, '') ?? '');
    const from = at + 1;
    at = from;
    while (at < blocks.length && blocks[at]?.type !== 'heading') at += 1;
    list.push({
      name,
      body: blocks
        .slice(from, at)
        .map((block) => markdown(block, level))
        .join('\n\n'),
    });
  }
  return { list, next: at };
}

function listedThings(blocks: readonly Block[], start: number): Things {
  const list: { name: string; body: string }[] = [];
  let at = start;
  for (; blocks[at]?.type === 'number' && blocks[at]?.level === 0; at += 1) {
    const [, bold, named, body] =
      /^(?:\*\*(.{2,80}?)[:.]?\*\*\s*[:.–-]?\s*|([^*:.]{2,60}?)\s*:\s+)(.+)$/s.exec(blocks[at]?.text ?? '') ?? [];
    if (!body) return { list: [], next: start };
    list.push({ name: attribute(bold ?? named ?? ''), body });
  }
  return { list, next: at };
}

const attribute = (text: string): string =>
  text
    .replace(/\\(?=[^\p{L}\d])/gu, '')
    .replace(/"/g, '”')
    .trim();

function picturesIn(node: HtmlNode): Block[] {
  const own = node.name === 'img' ? [node] : [];
  const inside = elements(node).filter(({ name }) => name !== 'ul' && name !== 'ol');
  return [
    ...own.flatMap(({ attributes: { src, alt = '' } }): Block[] =>
      src ? [{ type: 'picture', level: 0, text: alt, plain: src, isNumbered: false }] : [],
    ),
    ...(node.name === 'table' ? [] : inside.flatMap(picturesIn)),
  ];
}
