import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';

/**
 * A file as it was saved, with the comments, the order and the style of what lay there before: only fields that changed differ.
 *
 * @param before what lies on disk
 * @param after the whole file as a form writes it
 */
export function keepComments(before: string, after: string): string {
  const old = split(before);
  const fresh = split(after);
  const then = old && fieldsOf(old.head);
  const now = fresh && fieldsOf(fresh.head);
  if (!old || !fresh || !then || !now) return after;
  const kept = then.flatMap(({ name, text, value }) => {
    const field = now.find((one) => one.name === name);
    if (field && isDeepStrictEqual(field.value, value)) return [text];
    return [(field?.text ?? '') + remarksBelow(text)];
  });
  const added = now.filter(({ name }) => then.every((one) => one.name !== name)).map(({ text }) => text);
  const head = [leading(old.head), ...kept, ...added].join('');
  const body = fresh.body.trim() === old.body.trim() ? old.body : fresh.body;
  return old.fence ? `---\n${head}---\n${body}` : head;
}

interface Field {
  readonly name: string;
  /** From its own line to that of the next. */
  readonly text: string;
  readonly value: unknown;
}

function fieldsOf(head: string): Field[] | undefined {
  const document = parseDocument(head, { schema: 'failsafe' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const { items } = document.contents as YAMLMap;
  const starts = items.map(({ key }) => (isScalar(key) ? head.lastIndexOf('\n', (key.range?.[0] ?? 0) - 1) + 1 : 0));
  return items.map(({ key }, index) => ({
    name: String(key),
    text: head.slice(starts[index], starts[index + 1] ?? head.length),
    value: plainValue(document, String(key)),
  }));
}

function plainValue(document: Document, key: string): unknown {
  const node = document.get(key, true);
  return isNode(node) ? node.toJSON() : undefined;
}

/** Remarks below a field stay, whatever becomes of it. */
function remarksBelow(text: string): string {
  const lines = text.split('\n').slice(0, -1);
  const last = lines.findLastIndex((line) => !/^\s*(#|$)/.test(line));
  return lines
    .slice(last + 1)
    .map((line) => `${line}\n`)
    .join('');
}

/** What stands above the first field. */
const leading = (head: string): string => /^(?:[ \t]*(?:#.*)?\n)*/.exec(head)?.[0] ?? '';

function split(text: string): { fence: boolean; head: string; body: string } | undefined {
  const plain = text.replaceAll('\r\n', '\n');
  if (!plain.startsWith('---\n')) return { fence: false, head: plain, body: '' };
  const [, head, body = ''] = /^---\n([\s\S]*?\n)---\n?([\s\S]*)$/.exec(plain) ?? [];
  return head === undefined ? undefined : { fence: true, head, body };
}
