import { type MdastNode, mdxToMdast } from 'satteri';
import { BODY_COMPONENTS } from '../core/body-rules.ts';
import type { Problem } from '../core/problem.ts';
import type { Body, BodyPart, StepList, TextBlock } from '../core/raw.ts';

/**
 * Reads the text below the front matter with the engine that will render it, and lists what in it is more than
 * plain words. Nothing is run. `src/render-body.ts` is the other file that knows the engine.
 *
 * @param firstLine the line of the file on which the text begins
 */
export function readBody(source: string, firstLine: number): { value?: Body; problem?: Omit<Problem, 'file'> } {
  let tree: Node;
  try {
    tree = mdxToMdast(source) as Node;
  } catch (error) {
    return { problem: syntaxProblem(String(error), source, firstLine) };
  }
  const parts: BodyPart[] = [];
  collect(tree, firstLine, parts, []);
  const value: Body = {
    source,
    // Copies: the engine's strings are cut from one that holds the whole text again, and would keep it.
    parts: JSON.parse(JSON.stringify(parts)),
    isEmpty: blocksOf(tree, firstLine).length === 0,
    steps: stepsOf(tree),
    get blocks() {
      return blocksOf(mdxToMdast(source) as Node, firstLine);
    },
  };
  return { value };
}

const asLine = (words: readonly string[]): string => words.join('').replace(/\s+/g, ' ').trim();

/** The numbered lists of a text, each with the heading before it. */
function stepsOf(tree: Node): StepList[] {
  let heading: string | undefined;
  return (tree.children ?? []).flatMap((node): StepList[] => {
    if (node.type === 'heading') heading = plainWords(node);
    if (node.type !== 'list' || !node.ordered) return [];
    return [{ heading, steps: (node.children ?? []).map(plainWords) }];
  });
}

/** The words of a text, block by block. A list item or quotation is what stands in its paragraphs. */
function blocksOf(node: Node, firstLine: number): TextBlock[] {
  if (!LEAVES.has(node.type)) return (node.children ?? []).flatMap((child) => blocksOf(child, firstLine));
  const line = (node.position?.start.line ?? 1) + firstLine - 1;
  const text = linesOf(node);
  return text.trim() ? [{ isHeading: node.type === 'heading', line, text }] : [];
}

const LEAVES = new Set(['paragraph', 'heading', 'tableCell']);

/** The words of a node with the line breaks of the file, so that a place in them has a line. */
function linesOf(node: Node): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return (node.children ?? []).map(linesOf).join('');
}

function plainWords(node: Node): string {
  const words: string[] = [];
  collect(node, 1, [], words);
  return asLine(words);
}

/** The fields this file looks at; the engine's own union is wider. */
interface Node {
  readonly type: MdastNode['type'];
  readonly position?: { readonly start: { readonly line: number } };
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly url?: string;
  readonly name?: string | null;
  readonly ordered?: boolean | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableCell']);

function collect(node: Node, firstLine: number, parts: BodyPart[], text: string[]): void {
  const line = (node.position?.start.line ?? 1) + firstLine - 1;
  switch (node.type) {
    case 'mdxjsEsm':
      parts.push(...moduleParts(node.value ?? '', line));
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      parts.push({ type: 'expression', line, text: node.value ?? '' });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      parts.push(...componentParts(node, line));
      break;
    case 'link':
    case 'definition':
      parts.push({ type: 'link', line, url: node.url ?? '' });
      break;
    case 'image':
      parts.push({ type: 'image', line, url: node.url ?? '' });
      break;
    case 'break':
      text.push(' ');
      break;
    case 'text':
    case 'inlineCode':
      text.push(node.value ?? '');
      break;
  }
  for (const child of node.children ?? []) collect(child, firstLine, parts, text);
  if (BLOCKS.has(node.type)) text.push('\n');
}

/** One block of module code may hold several statements, an import and an export among them. None is never an answer. */
function moduleParts(code: string, firstLine: number): BodyPart[] {
  const parts = code.split('\n').flatMap((text, index): BodyPart[] => {
    const type = /^\s*(import|export)\b/.exec(text)?.[1];
    return type === 'import' || type === 'export' ? [{ type, line: firstLine + index, text: text.trim() }] : [];
  });
  return parts.length > 0 ? parts : [{ type: 'import', line: firstLine, text: code.trim() }];
}

function componentParts(node: Node, line: number): BodyPart[] {
  const attributes: Record<string, string> = {};
  const parts: BodyPart[] = [];
  for (const { type, name, value } of node.attributes ?? []) {
    if (type === 'mdxJsxAttribute' && name && typeof value === 'string') attributes[name] = value;
    else if (type === 'mdxJsxAttribute' && name && value == null) attributes[name] = '';
    else {
      parts.push({ type: 'expression', line, text: expressionText(value) });
      if (name) attributes[name] = '{}';
    }
  }
  return [{ type: 'component', line, name: node.name ?? '', attributes }, ...parts];
}

const expressionText = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value);

/**
 * The engine says `3:1: Expected a closing tag for `<Things>` (3:1)`, in English and counting from the body; an author
 * needs the line of the file and what stands there. A tag closed out of turn is told as the inner one left open.
 */
function syntaxProblem(message: string, source: string, firstLine: number): Omit<Problem, 'file'> {
  const bodyLine = Number(/(\d+):\d+:/.exec(message)?.[1] ?? 1);
  const line = bodyLine + firstLine - 1;
  const open = /closing tag for `(<[^`]*>)` \((\d+):/.exec(message);
  if (open) {
    const name = /[^<>/ ]+/.exec(open[1] ?? '')?.[0] ?? '';
    const at = Number(open[2]) + firstLine - 1;
    // <br> and its like: HTML, which is not used here at all, and closing it would not help.
    if (/^[a-z]/.test(name))
      return { line: at, rule: 'unknown-component', seen: name, allowed: Object.keys(BODY_COMPONENTS) };
    return { line: at, rule: 'mdx-unclosed-tag', seen: open[1] };
  }
  const stray = /closing tag `(<\/[^`]*>)`/.exec(message);
  if (stray) return { line, rule: 'mdx-stray-tag', seen: stray[1] };
  if (/brace|expression/.test(message)) return { line, rule: 'mdx-brace' };
  return { line, rule: 'mdx-syntax', seen: source.split('\n')[bodyLine - 1]?.trim() };
}
