import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar, visit } from 'yaml';
import type { Problem, YamlFault } from '../core/problem.ts';

/** The only file of the reader that knows the YAML libraries. */
export interface YamlResult {
  readonly data: unknown;
  /** The line on which a dotted path stands. */
  readonly lineOf: (field: string) => number | undefined;
  readonly problem?: Omit<Problem, 'file'>;
}

/**
 * Reads YAML with every scalar as the text that was written: `0123`, `no` and `2025-01-18` stay what the author typed,
 * and the schema decides what they mean.
 *
 * @param firstLine the line of the file on which the text begins
 */
export function readYaml(text: string, firstLine: number): YamlResult {
  const data = readPlain(text);
  // Where there is nothing to remark nobody asks for lines, and to know them takes ten times as long as to read.
  return data
    ? { data, lineOf: (field) => readWithLines(text, firstLine).lineOf(field) }
    : readWithLines(text, firstLine);
}

/** Remarks, escapes, signs of YAML, and quotations and lists that go on in the next line: what the two libraries may read in two ways. */
const NOT_PLAIN = /(?:^|\s)#|\\|[:[{,-]\s+[&*!]|(?:^|[:[{,-] *)(?:"[^"\n]*|'[^'\n]*|\[[^\]\n]*|\{[^}\n]*)$/m;

/** What stands in a text that is as plain as authors write it; nothing where it is not, or not without fault. */
function readPlain(text: string): object | undefined {
  if (NOT_PLAIN.test(text)) return undefined;
  try {
    const data = load(text, { schema: FAILSAFE_SCHEMA });
    // Copies: the library's strings are cut from one that holds the whole text again, and would keep it.
    return isNode(data) && !Array.isArray(data) ? JSON.parse(JSON.stringify(withEmptyTexts(data))) : undefined;
  } catch {
    return undefined;
  }
}

const isNode = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Nothing behind a name is an empty text. */
function withEmptyTexts(node: object): object {
  for (const [key, value] of Object.entries(node)) {
    if (value === null) Reflect.set(node, key, '');
    else if (isNode(value)) withEmptyTexts(value);
  }
  return node;
}

/** Reads with the line of every value, and names what is wrong. */
function readWithLines(text: string, firstLine: number): YamlResult {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const fault = faultOf(document, text);
  if (fault) {
    const lastLine = text.trimEnd().split('\n').length + firstLine - 1;
    const line = Math.min(lineAt(fault.offset), lastLine);
    const seen = text.split('\n')[line - firstLine]?.trim();
    const kind = asSeen(fault.kind, seen);
    return { data: undefined, lineOf: () => undefined, problem: { line, rule: 'yaml-syntax', seen, fault: kind } };
  }
  const lines = new Map<string, number>();
  collectLines(document.contents, '', lines, lineAt);
  return { data: document.toJS() ?? {}, lineOf: (field) => lines.get(field) };
}

/** The library's reason, corrected by what stands on the line. */
function asSeen(kind: YamlFault, seen = ''): YamlFault {
  if (/^[^:]+: [*&!%@`]/.test(seen)) return 'sign';
  if (/^[^"']*: #/.test(seen)) return 'hash';
  if (/^[^:]+: ["'].*["']\s*\S/.test(seen)) return 'quote';
  if (/^\w+:\S/.test(seen)) return 'no-colon';
  return kind === 'colon' && seen.split(':').length < 3 ? 'indent' : kind;
}

/** The first mistake, by what the author did. */
function faultOf(document: Document, text: string): { kind: YamlFault; offset: number } | undefined {
  const error = document.errors[0];
  if (error) return { kind: kindOf(error.code, error.message), offset: error.pos[0] };
  if (document.contents && !isMap(document.contents))
    return { kind: 'no-colon', offset: document.contents.range?.[0] ?? 0 };
  let fault: { kind: YamlFault; offset: number } | undefined;
  visit(document, {
    // `lead: *Đền* …` is not emphasis here but YAML's sign for a repeated value.
    Alias(_key, node) {
      fault = { kind: 'sign', offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
    // `place: Phố Mẫu #12`: YAML takes what follows for a remark and drops it; an author meant it.
    Scalar(_key, node) {
      if (!node.comment || isRemarkBelow(node, text)) return undefined;
      fault = { kind: 'hash', offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return fault;
}

/** A remark on a line of its own, which the library hangs on the empty value above it. */
const isRemarkBelow = ({ source, range }: Scalar, text: string): boolean =>
  source === '' && !/^[ \t]*#/.test(text.slice(range?.[1]));

function kindOf(code: string, message: string): YamlFault {
  if (code === 'DUPLICATE_KEY') return 'twice';
  if (code === 'TAB_AS_INDENT') return 'tab';
  if (code === 'BAD_SCALAR_START') return 'sign';
  if (message.includes('Flow')) return 'bracket';
  if (message.includes('quote')) return 'quote';
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'colon';
  return message.includes('Implicit map keys') ? 'no-colon' : 'indent';
}

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
      if (value) collectLines(value as Node, childPath, lines, lineAt);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) collectLines(item as Node, `${path}.${index}`, lines, lineAt);
  }
}
