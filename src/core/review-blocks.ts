/** A heading or a paragraph of a text, as plain words. */
export interface Block {
  readonly type: 'heading' | 'paragraph';
  readonly text: string;
}

/** The same place of a text in both languages; one of them may say nothing there. */
export interface BlockPair {
  readonly type: Block['type'];
  readonly vi: string;
  readonly en: string;
}

/**
 * The paragraphs of a text (MDX that was checked) for paper: Markdown and the blocks of ours as words, links with where they
 * lead.
 */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ type: 'paragraph', text: plain(open.join(' ')) });
    open = [];
  };
  for (const raw of source.split('\n')) {
    const line = raw.trim();
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
    const tag = /^<(\/?)([A-Z]\w*)([^>]*?)\/?>$/.exec(line);
    if (line === '' || heading !== undefined || tag || /^([-*]|\d+\.)\s/.test(line)) close();
    if (heading !== undefined) blocks.push({ type: 'heading', text: plain(heading) });
    else if (tag) blocks.push(...blocksOfTag(tag[1] === '/', tag[2] ?? '', tag[3] ?? ''));
    else if (line !== '') open.push(line);
  }
  close();
  return blocks;
}

/** What a block of ours says by itself: the name of a thing, or what it shows. */
function blocksOfTag(isEnd: boolean, name: string, attributes: string): Block[] {
  if (isEnd) return [];
  const values = [...attributes.matchAll(/[\w-]+=(?:"([^"]*)"|'([^']*)')/g)].map(([, a, b]) => a ?? b ?? '');
  if (name === 'Thing' || name === 'Person') return [{ type: 'heading', text: values.join(' · ') }];
  if (name === 'Tradition') return [{ type: 'paragraph', text: '[theo truyền tụng · by tradition]' }];
  if (values.length === 0) return [];
  return [{ type: 'paragraph', text: `[${[name, ...values].join(' · ')}]` }];
}

/** `plain('**Đền** thờ [ông](https://a.vn)')  // => 'Đền thờ ông (https://a.vn)'` */
const plain = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(\S(?:.*?\S)?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>])/g, '$1');

/**
 * Two texts side by side. Where both have as many headings, what stands under one stands beside what stands under its twin;
 * otherwise they run beside each other as they come.
 */
export function pairBlocks(vi: readonly Block[], en: readonly Block[]): BlockPair[] {
  const [left, right] = [sectionsOf(vi), sectionsOf(en)];
  if (left.length !== right.length) return zip(vi, en);
  return left.flatMap((section, index) => zip(section, right[index] ?? []));
}

function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

const zip = (vi: readonly Block[], en: readonly Block[]): BlockPair[] =>
  Array.from({ length: Math.max(vi.length, en.length) }, (_, index) => ({
    type: (vi[index] ?? en[index])?.type ?? 'paragraph',
    vi: vi[index]?.text ?? '',
    en: en[index]?.text ?? '',
  }));
