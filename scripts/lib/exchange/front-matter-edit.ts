import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

/** The only file that writes YAML; in the browser that is `src/desk/entry-file.ts`. */

/** As texts of entries are written: words folded at this width, lists indented. */
const WIDTH = 120;
const FORM = { lineWidth: 0, indentSeq: true, flowCollectionPadding: false } as const;

/** A tree of facts as front matter, without its two lines of dashes. */
export function writeFacts(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .map(([key, value]) => fieldText(new Document({ [key]: value }, { schema: 'failsafe' }), key))
    .join('');
}

/** Long words of a field by itself are folded; in lists every value keeps to its line. */
function fieldText(document: Document, key: string): string {
  const value = isMap(document.contents) ? document.contents.get(key, true) : undefined;
  if (!isScalar(value) || typeof value.value !== 'string') return document.toString(FORM);
  const isLong = key.length + 2 + value.value.length > WIDTH;
  if (isLong && value.type !== Scalar.BLOCK_LITERAL) value.type = Scalar.BLOCK_FOLDED;
  return document.toString(value.type === Scalar.BLOCK_FOLDED ? { ...FORM, lineWidth: WIDTH } : FORM);
}

/** A field to change: where it is, and the tree it is to hold, or nothing where it is to go. */
export interface FieldEdit {
  readonly path: readonly string[];
  readonly tree: unknown;
}

/**
 * Front matter in which these fields say something else. Every other field keeps its bytes; within a changed one comments
 * and order stay.
 *
 * @param text with plain line ends
 * @param order the names of the fields in the order in which a new one is put between them
 */
export function editFacts(text: string, edits: readonly FieldEdit[], order: readonly string[]): string {
  let fields = splitFields(text);
  for (const [name, own] of Map.groupBy(edits, ({ path }) => path[0] ?? '')) {
    const at = fields.findIndex((field) => field.name === name);
    // Remarks and empty lines above a field stay as they are, also where it goes.
    const [above = ''] = /^(?:#.*\n|[ \t]*\n)*/.exec(fields[at]?.text ?? '') ?? [];
    const document = parseDocument((fields[at]?.text ?? '').slice(above.length), { schema: 'failsafe' });
    for (const { path, tree } of own) setAt(document, path, tree);
    const isEmpty = !isMap(document.contents) || document.contents.items.length === 0;
    const after = above + (isEmpty ? '' : fieldText(document, name));
    if (at >= 0) fields = fields.with(at, { name, text: after });
    else fields = fields.toSpliced(placeFor(name, fields, order), 0, { name, text: after });
  }
  return fields.map((field) => field.text).join('');
}

interface FieldText {
  /** Nothing for remarks before the first field. */
  readonly name: string;
  readonly text: string;
}

/** The lines of each field; remarks and empty lines stay with the field below them. */
function splitFields(text: string): FieldText[] {
  const fields: { name: string; lines: string[] }[] = [];
  let waiting: string[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const name = /^(?:([\w-]+)|"([^"]+)"|'([^']+)')\s*:/.exec(line);
    if (name) {
      fields.push({ name: name[1] ?? name[2] ?? name[3] ?? '', lines: [...waiting, line] });
      waiting = [];
    } else if (/^(#|\s*$)/.test(line)) waiting.push(line);
    else {
      fields.at(-1)?.lines.push(...waiting, line);
      waiting = [];
    }
  }
  const rest = waiting.length > 0 ? [{ name: '', text: waiting.join('') }] : [];
  return [...fields.map(({ name, lines }) => ({ name, text: lines.join('') })), ...rest];
}

/** Below the nearest field that comes before it in the order. */
function placeFor(name: string, fields: readonly FieldText[], order: readonly string[]): number {
  const before = order.slice(0, order.indexOf(name)).reverse();
  for (const other of before) {
    const at = fields.findIndex((field) => field.name === other);
    if (at >= 0) return at + 1;
  }
  return 0;
}

function setAt(document: Document, path: readonly string[], tree: unknown): void {
  if (tree === undefined) {
    document.deleteIn(path);
    // An object whose last field went goes with it.
    for (let length = path.length - 1; length > 0; length -= 1) {
      const around = document.getIn(path.slice(0, length), true);
      if (isMap(around) && around.items.length === 0) document.deleteIn(path.slice(0, length));
    }
    return;
  }
  // `position: unknown`, where a position is known now.
  for (let length = 1; length < path.length; length += 1) {
    const around = document.getIn(path.slice(0, length), true);
    if (isScalar(around)) document.setIn(path.slice(0, length), document.createNode({}));
  }
  const there = document.getIn(path, true);
  if (isSeq(there) && Array.isArray(tree)) matchItems(document, there, tree);
  else if (isMap(there) && isTree(tree)) matchMap(document, there, tree);
  else document.setIn(path, typeof tree === 'string' ? tree : document.createNode(tree));
}

const isTree = (tree: unknown): tree is Record<string, unknown> =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** Items that stay keep their own lines, and what is remarked above them; an item is known again by its first value. */
function matchItems(document: Document, list: YAMLSeq, tree: readonly unknown[]): void {
  const left = [...list.items];
  const take = (isIt: (item: unknown) => boolean): unknown => {
    const at = left.findIndex(isIt);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = tree.map((value) => take((item) => JSON.stringify(item) === JSON.stringify(value)));
  list.items = tree.map((value, index) => {
    const kept = same[index];
    if (kept !== undefined) return kept;
    const known = isTree(value) ? take((item) => isMap(item) && firstOf(item) === Object.values(value)[0]) : undefined;
    if (!isMap(known) || !isTree(value)) return document.createNode(value);
    matchMap(document, known, value);
    return known;
  });
}

const firstOf = (map: YAMLMap): unknown => {
  const value = map.items[0]?.value;
  return isScalar(value) ? value.value : undefined;
};

function matchMap(document: Document, map: YAMLMap, tree: Readonly<Record<string, unknown>>): void {
  for (const { key } of [...map.items]) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!(name in tree)) map.delete(key);
  }
  for (const [key, value] of Object.entries(tree)) {
    const there = map.get(key, true);
    if (isMap(there) && isTree(value)) matchMap(document, there, value);
    else map.set(key, typeof value === 'string' ? value : document.createNode(value));
  }
}
