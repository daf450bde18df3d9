import { isDate } from './dates.ts';
import { withNamedThings } from './english-lists.ts';
import type { Kind } from './kind.ts';
import type { RawEntry } from './raw.ts';
import { APPROVAL_FIELDS } from './review.ts';
import { SCHEMAS } from './schema/entries.ts';
import { fieldDoc } from './schema/field.ts';
import { meaningOf } from './schema/meanings.ts';
import { UNKNOWN_UNIT } from './units.ts';

/** A fact or words of an entry in both languages, as a reviewer reads them: what has no English words of its own has none. */
export interface ReviewRow {
  /** Dotted path in the Vietnamese file, or of the English one `en.shortTitle`. */
  readonly field: string;
  readonly label: string;
  readonly vi: string;
  readonly en: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Shown in places of their own, or not what is reviewed. */
const ELSEWHERE: readonly string[] = [...APPROVAL_FIELDS, 'answers', 'title', 'sources', 'author', 'writtenOn'];

/**
 * Everything both files say in their front matter, in the order of the schema, and nothing left out: whoever signs has
 * seen it all.
 *
 * @param unitName what a commune is called, by its code
 */
export function reviewRows({ kind, vi, en }: RawEntry, unitName: (code: string) => string): ReviewRow[] {
  const [facts, english] = [fieldsOf(vi?.data), fieldsOf(en && withNamedThings(en, vi).data)];
  const schema = SCHEMAS[kind].vi;
  const isOfText = (field: string) => !ELSEWHERE.includes(field);
  const order = [...new Set([...Object.keys(schema.shape), ...Object.keys(facts)])].filter(isOfText);
  const used = new Set<string>();
  const rows = order.flatMap((field) =>
    field in facts ? rowsOf([field], facts[field], { kind, english, unitName, used }) : [],
  );
  const left = Object.keys(english).filter(
    (field) => isOfText(field) && !used.has(field) && !['translator', 'translatedOn'].includes(field),
  );
  return [
    ...rows,
    ...left.map((field) => ({
      field: `en.${field}`,
      label: fieldDoc(SCHEMAS[kind].en, [field])?.label.vi ?? field,
      vi: '',
      en: textOf(english[field]),
    })),
  ];
}

/** The fields of a front matter. */
export const fieldsOf = (data: unknown): Fields =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Fields) : {};

interface Context {
  readonly kind: Kind;
  readonly english: Fields;
  readonly unitName: (code: string) => string;
  /** English fields that stand beside a Vietnamese one. */
  readonly used: Set<string>;
}

function rowsOf(path: readonly string[], value: unknown, context: Context): ReviewRow[] {
  const [top = ''] = path;
  const label = labelOf(path, context.kind);
  const field = path.join('.');
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
    context.used.add(top);
    return value.map((item, index) => ({
      field: `${field}.${index}`,
      label: value.length > 1 ? `${label} ${index + 1}` : label,
      vi: textOf(item),
      en: textOf(twinOf(context.english[top], fieldsOf(item))),
    }));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) => rowsOf([...path, key], inner, context));
  }
  const vi =
    path.at(-1) === 'unit' && value !== UNKNOWN_UNIT ? `${context.unitName(String(value))} (${value})` : textOf(value);
  return [{ field, label, vi, en: englishBeside(path, context) }];
}

/** The English words of one thing in a list: by its name, or of a photo by its file. */
const twinOf = (english: unknown, { name, file }: Fields): unknown => fieldsOf(english)[String(name ?? file)];

/** The English words of a field: under the same name; of a part under the name of the whole; of an address in the address. */
function englishBeside(path: readonly string[], { english, used }: Context): string {
  const [top = '', ...rest] = path;
  const isAddress = path.includes('address') && path.at(-1) !== 'address';
  if (isAddress) {
    used.add('address');
    return textOf(fieldsOf(english['address'])[path.at(-1) ?? '']);
  }
  // `founding.text` and `producer.name` are what `founding` and `producer` are in English.
  const isWhole = rest.length === 0 || path.at(-1) === 'text' || path.at(-1) === 'name';
  if (!isWhole) return '';
  used.add(top);
  return textOf(english[top]);
}

/** Values that are no words. */
const SPELT: Readonly<Record<string, string>> = { true: 'có', false: 'không', [UNKNOWN_UNIT]: 'chưa rõ' };

/** A value in words, one of a closed list by its meaning, a day as on paper: the parts of a thing one after the other. */
function textOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string')
    return SPELT[value] ?? (isDate(value) ? value.split('-').reverse().join('/') : meaningOf(value));
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  return Object.values(fieldsOf(value)).map(textOf).join(' · ');
}

/** What the parts of a field are called, from the outside in: `địa chỉ · thôn, làng, phố`. */
function labelOf(path: readonly string[], kind: Kind): string {
  const labels = path.map((_, index) => fieldDoc(SCHEMAS[kind].vi, path.slice(0, index + 1))?.label.vi ?? path[index]);
  return [...new Set(labels)].join(' · ');
}
