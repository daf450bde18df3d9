import type { Problem } from './problem.ts';
import type { BodyPart, RawAsset, RawText } from './raw.ts';
import { nearest } from './text.ts';

interface Block {
  /** What must stand inside the tag. */
  readonly attributes: readonly string[];
  /** What may. */
  readonly optional?: readonly string[];
  /** A line to copy. */
  readonly example: string;
}

/** The blocks an author may use in a text. `src/components/body` draws them. */
export const BODY_COMPONENTS = {
  Thing: { attributes: ['name'], example: '<Thing name="Giếng tròn">' },
  Things: { attributes: [], example: '<Things>' },
  Tradition: { attributes: [], example: '<Tradition>' },
  Photo: { attributes: ['file'], example: '<Photo file="cong-den.jpg" />' },
  Audio: { attributes: ['file'], example: '<Audio file="thuyet-minh.mp3" />' },
  Timeline: { attributes: [], example: '<Timeline>' },
  Moment: { attributes: ['year'], example: '<Moment year="1329">' },
  Quote: { attributes: ['by'], optional: ['from'], example: '<Quote by="Phạm Sư Mạnh">' },
  Inscription: {
    attributes: ['reading'],
    optional: ['original', 'where'],
    example: '<Inscription reading="Vân Thạch thư thất" where="trên vách động">',
  },
  Person: { attributes: ['name'], optional: ['years'], example: '<Person name="Vũ Hựu">' },
} as const satisfies Record<string, Block>;

export type BodyComponent = keyof typeof BODY_COMPONENTS;
/** Blocks that show a file beside the text. */
const FILES: Partial<Record<BodyComponent, RawAsset['type']>> = { Photo: 'photo', Audio: 'audio' };
const NAMES = Object.keys(BODY_COMPONENTS);
const isBodyComponent = (name: string): name is BodyComponent => NAMES.includes(name);

/**
 * Texts are declarative: words, Markdown and the blocks above. This is also what makes it safe to render them, so a
 * text with a problem found here never reaches the engine.
 */
export function bodyProblems(text: RawText, assets: readonly RawAsset[]): Problem[] {
  const { file } = text;
  return (text.body?.parts ?? []).flatMap((part) => partProblems(part, { file, line: part.line }, assets));
}

function partProblems(part: BodyPart, base: { file: string; line: number }, assets: readonly RawAsset[]): Problem[] {
  switch (part.type) {
    case 'import':
      return [{ ...base, rule: 'mdx-import', seen: part.text }];
    case 'export':
      return [{ ...base, rule: 'mdx-export', seen: part.text }];
    case 'expression':
      return [{ ...base, rule: 'mdx-expression', seen: part.text }];
    case 'link':
      return isSafeLink(part.url) ? [] : [{ ...base, rule: 'unsafe-link', seen: part.url }];
    case 'image':
      return [{ ...base, rule: 'unsafe-link', seen: part.url }];
    case 'component':
      return componentProblems(part, base, assets);
  }
}

/**
 * Another page of ours, a place on this page, the web, a letter; never `javascript:`, `data:` or a file beside the text.
 * Browsers read a backslash after the first slash as a second slash, and leave the site.
 */
const isSafeLink = (url: string) => /^(https?:\/\/[\w-]+(\.[\w-]+)+([/?#:]|$)|mailto:|\/(?![/\\])|#)/.test(url);

function componentProblems(
  { name, attributes }: { name: string; attributes: Readonly<Record<string, string>> },
  base: { file: string; line: number },
  assets: readonly RawAsset[],
): Problem[] {
  if (!isBodyComponent(name)) {
    return [{ ...base, rule: 'unknown-component', seen: name, allowed: NAMES, meant: nearest(name, NAMES) }];
  }
  const { attributes: required, optional = [], example }: Block = BODY_COMPONENTS[name];
  const allowed = [...required, ...optional];
  const isRight =
    required.every((key) => attributes[key]) &&
    Object.entries(attributes).every(([key, value]) => value && allowed.includes(key));
  if (!isRight) return [{ ...base, rule: 'component-attribute', seen: name, allowed, fix: example }];
  const type = FILES[name];
  if (type && !assets.some((asset) => asset.file === attributes['file'] && asset.type === type)) {
    return [{ ...base, rule: 'asset-missing', seen: attributes['file'] }];
  }
  return [];
}
