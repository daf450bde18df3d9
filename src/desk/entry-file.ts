import { parse, stringify } from 'yaml';
import type { Kind } from '../core/kind.ts';
import { KEYS, ONE_WORD } from './form.ts';

/**
 * An entry file as the desk shows it, and back. The form is the same for both languages; the English file is shorter: it holds words alone,
 * by the Vietnamese names they stand for.
 */
export interface EntryFormat {
  readonly fromFile: (text: string) => Form;
  readonly toFile: (form: Form) => string;
}
export type Form = Readonly<Record<string, unknown>>;

export const entryFormat = (kind: Kind): EntryFormat => ({
  fromFile: (text) => {
    const { head, body } = split(text);
    const facts = flags(parse(head, { schema: 'failsafe' }) ?? {}) as Form;
    return { ...(isVietnamese(facts) ? withoutUnknown(facts) : toLists(facts, kind)), body };
  },
  toFile: ({ body, ...form }) => {
    const facts = pruned(form) as Form;
    const own = isVietnamese(facts) ? withUnknown(vietnameseOnly(facts), kind) : fromLists(facts, kind);
    const head = stringify(own, { schema: 'failsafe', lineWidth: 0, indentSeq: true });
    const text = typeof body === 'string' ? body.trim() : '';
    return `---\n${head}---\n${text && `\n${text}\n`}`;
  },
});

/** Both languages share one form, and what says who translated is asked for in both. */
const vietnameseOnly = ({ translator: _, translatedOn: __, ...facts }: Form): Form => facts;

/** Every Vietnamese file says who wrote it; no English one does. */
const isVietnamese = (facts: Form): boolean => 'author' in facts || 'writtenOn' in facts;

function split(text: string): { head: string; body: string } {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  return { head, body: body.trim() };
}

/** Flags are the only values that are not text in a form. */
function flags(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flags);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, flags(one)]));
  return value === 'true' ? true : value;
}

/** Without what was left empty, and with every value as text. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(pruned).filter((one) => one !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (isRecord(value)) {
    const fields = Object.entries(value).flatMap(([key, one]) => {
      const kept = pruned(one);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return fields.length > 0 ? Object.fromEntries(fields) : undefined;
  }
  if (value === true) return 'true';
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text || undefined;
}

/** Where a position is not known the file says so; the form is left empty. */
function withoutUnknown({ position, ...facts }: Form): Form {
  return isRecord(position) ? { ...facts, position } : facts;
}
const withUnknown = (facts: Form, kind: Kind): Form =>
  kind === 'site' && !('position' in facts) ? { ...facts, position: 'unknown' } : facts;

/** `people: { Vũ Hựu: general }` as `people: [{ name: Vũ Hựu, role: general }]`, and its like. */
function toLists(english: Form, kind: Kind): Form {
  const { address, ...others } = english;
  const lists = Object.entries(others).map(([field, value]): readonly [string, unknown] => {
    if (isRecord(value)) return [field, Object.entries(value).map(([key, words]) => item(field, key, words))];
    const word = ONE_WORD[field];
    return word && typeof value === 'string' ? [field, { [word]: value }] : [field, value];
  });
  const form = Object.fromEntries(lists);
  if (address === undefined) return form;
  // The address of a product is that of its producer.
  return kind === 'product' ? { ...form, producer: { ...asRecord(form['producer']), address } } : { ...form, address };
}

const item = (field: string, key: string, words: unknown): Form => ({
  ...(isRecord(words) ? words : { [ONE_WORD[field] ?? 'name']: words }),
  ...(KEYS[field] ? { [KEYS[field]]: key } : {}),
});

function fromLists(form: Form, kind: Kind): Form {
  const { producer, ...others } = form;
  const fields = Object.entries(others).map(([field, value]): readonly [string, unknown] => {
    const key = KEYS[field];
    const word = ONE_WORD[field];
    if (Array.isArray(value) && key) return [field, byKey(value, key, word)];
    if (Array.isArray(value) || !word || !isRecord(value)) return [field, value];
    return [field, value[word]];
  });
  const english = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  if (kind !== 'product') return english;
  const { name, address } = asRecord(producer);
  return { ...english, ...(name ? { producer: name } : {}), ...(address ? { address } : {}) };
}

/** Things whose English words are still missing are left out: they are told as what is still to be translated. */
function byKey(items: readonly unknown[], key: string, word: string | undefined): Form | undefined {
  const entries = items.flatMap((one) => {
    const { [key]: name, ...words } = asRecord(one);
    const english = word ? words[word] : words;
    const isSaid = typeof english === 'string' || (isRecord(english) && Object.keys(english).length > 0);
    return typeof name === 'string' && isSaid ? [[name, english] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const asRecord = (value: unknown): Form => (isRecord(value) ? value : {});
const isRecord = (value: unknown): value is Form =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
