import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from '../core/problem.ts';

/** The only file that knows the YAML library. */
export interface YamlResult {
  readonly data: unknown;
  readonly lines: ReadonlyMap<string, number>;
  readonly problem?: Omit<Problem, 'file'>;
}

/**
 * Reads YAML with every scalar as the text that was written: `0123`, `no` and `2025-01-18` stay what the author typed,
 * and the schema decides what they mean.
 *
 * @param firstLine the line of the file on which the text begins
 */
export function readYaml(text: string, firstLine: number): YamlResult {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const error = document.errors[0];
  if (error) {
    const line = lineAt(error.pos[0]);
    const seen = text.split('\n')[line - firstLine]?.trim();
    return { data: undefined, lines: new Map(), problem: { line, rule: 'yaml-syntax', seen, meant: REASONS[error.code] } };
  }
  const lines = new Map<string, number>();
  collectLines(document.contents, '', lines, lineAt);
  return { data: document.toJS() ?? {}, lines };
}

/** The mistakes people make, in words an author knows. */
const REASONS: Record<string, string> = {
  DUPLICATE_KEY: 'hai dòng cùng tên · the same name twice',
  TAB_AS_INDENT: 'có phím Tab · a tab character',
  BAD_INDENT: 'thụt dòng lệch · uneven indentation',
  MISSING_CHAR: 'thiếu ngoặc hoặc nháy · a missing bracket or quote',
};

function collectLines(
  node: Node | null,
  path: string,
  lines: Map<string, number>,
  lineAt: (offset: number) => number,
): void {
  if (node?.range) lines.set(path, lines.get(path) ?? lineAt(node.range[0]));
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const childPath = path ? `${path}.${key.value}` : String(key.value);
      lines.set(childPath, lineAt(key.range[0]));
      if (value && !isAlias(value)) collectLines(value as Node, childPath, lines, lineAt);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) collectLines(item as Node, `${path}.${index}`, lines, lineAt);
  }
}
