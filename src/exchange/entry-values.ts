import type { Lang } from '../core/lang.ts';
import type { RawEntry } from '../core/raw.ts';
import { type Leaf, TWIN_NAME } from '../core/schema/leaves.ts';
import { UNKNOWN_UNIT } from '../core/units.ts';
import { type Column, fieldColumns, type TableKind } from './columns.ts';
import { type Item, PLACEHOLDER, type Value } from './values.ts';

/** All that a table says of an entry, by column: what stands in its two files now. Placeholders say nothing. */
export function valuesOf(entry: RawEntry, kind: TableKind): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { key, lang, leaf } of fieldColumns(kind)) {
    const value = leafValue(entry[lang]?.data, leaf);
    if (value !== undefined) values.set(key, value);
  }
  for (const lang of ['vi', 'en'] as const) {
    const text = entry[lang]?.body?.source.trim();
    if (text) values.set(textKey(lang), text);
  }
  return values;
}

/** The column that holds the text of a language. */
export const textKey = (lang: Lang): string => (lang === 'vi' ? 'text' : 'en.text');

function leafValue(data: unknown, { path, shape }: Leaf): Value | undefined {
  const at = path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), data);
  if (at === undefined || at === null || at === '') return undefined;
  if (shape === 'value') return typeof at === 'string' ? known(at, path) : JSON.stringify(at);
  if (shape === 'values') return Array.isArray(at) && at.every(isText) ? nonEmpty(at) : JSON.stringify(at);
  if (shape === 'items') return Array.isArray(at) && at.every(isItem) ? nonEmpty(at.map(filled)) : JSON.stringify(at);
  if (!isRecord(at)) return JSON.stringify(at);
  const twins = Object.entries(at).map(([name, words]) =>
    isText(words) ? { [TWIN_NAME]: name, '': words } : isItem(words) ? { [TWIN_NAME]: name, ...words } : undefined,
  );
  return twins.every((twin) => twin !== undefined) ? nonEmpty(twins.map(filled)) : JSON.stringify(at);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isItem = (value: unknown): value is Item => isRecord(value) && Object.values(value).every(isText);
const known = (text: string, path: readonly string[]): string | undefined =>
  text.trim() === PLACEHOLDER || (path.at(-1) === 'unit' && text === UNKNOWN_UNIT) ? undefined : text;
const filled = (item: Item): Item => Object.fromEntries(Object.entries(item).filter(([, text]) => text !== ''));
const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** The value of a leaf as it stands in the tree of a file. */
export function treeOf(value: Value, { shape }: Leaf): unknown {
  if (shape !== 'twins' || typeof value === 'string') return value;
  return Object.fromEntries(
    (value as readonly Item[]).map(({ [TWIN_NAME]: name = '', ...words }) => [name, '' in words ? words[''] : words]),
  );
}

/** The facts of a new entry in one language, in the order in which authors write them; what is required and missing is a placeholder. */
export function newFacts(
  columns: readonly (Column & { leaf: Leaf })[],
  values: ReadonlyMap<string, Value>,
  lang: Lang,
) {
  const facts: Record<string, unknown> = {};
  const own = columns.filter((column) => column.lang === lang);
  const groups = new Set(own.flatMap(({ key, leaf }) => (values.has(key) ? [groupOf(leaf)] : [])));
  for (const { key, leaf } of own) {
    const isAsked = leaf.isRequired || (leaf.isRequiredInside && groups.has(groupOf(leaf)));
    const value = values.get(key) ?? (isAsked ? missing(leaf) : undefined);
    if (value !== undefined) put(facts, leaf.path, treeOf(value, leaf));
    // The schema has a word for a place nobody has measured yet.
    if (leaf.path[0] === 'position' && !groups.has('position')) facts['position'] = 'unknown';
  }
  return facts;
}

/** The object around a field: `founding` of `founding.text`. */
const groupOf = ({ path }: Leaf): string => path.slice(0, -1).join('.');

/** What stands for a required field that is not known: the word the schema has for it, or a placeholder for the check to name. */
function missing({ path, shape, parts }: Leaf): Value | undefined {
  if (path[0] === 'position') return undefined;
  if (path.at(-1) === 'unit') return UNKNOWN_UNIT;
  if (shape !== 'items') return PLACEHOLDER;
  return [Object.fromEntries(parts.filter((part) => part.isRequired).map(({ key }) => [key, PLACEHOLDER]))];
}

function put(facts: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    facts[key] = value;
    return;
  }
  const inner = isRecord(facts[key]) ? facts[key] : {};
  facts[key] = inner;
  put(inner, rest, value);
}
