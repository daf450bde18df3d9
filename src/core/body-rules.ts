import type { Problem } from './problem.ts';
import type { BodyPart, RawAsset, RawText } from './raw.ts';
import { nearest } from './text.ts';

/** The blocks an author may use in a text, what may stand inside the tag, and a line to copy. `src/components/body` draws them. */
export const BODY_COMPONENTS = {
  Thing: { attributes: ['name'], example: '<Thing name="Giếng tròn">' },
  Things: { attributes: [], example: '<Things>' },
  Tradition: { attributes: [], example: '<Tradition>' },
  Photo: { attributes: ['file'], example: '<Photo file="cong-den.jpg" />' },
} as const satisfies Record<string, { attributes: readonly string[]; example: string }>;

export type BodyComponent = keyof typeof BODY_COMPONENTS;
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
  const { attributes: allowed, example } = BODY_COMPONENTS[name];
  const written = Object.keys(attributes);
  const isRight =
    allowed.every((key) => attributes[key]) && written.every((key) => allowed.some((other) => other === key));
  if (!isRight) return [{ ...base, rule: 'component-attribute', seen: name, allowed, fix: example }];
  if (name === 'Photo' && !assets.some((asset) => asset.file === attributes['file'])) {
    return [{ ...base, rule: 'asset-missing', seen: attributes['file'] }];
  }
  return [];
}
