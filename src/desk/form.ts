import type { z } from 'zod';
import { docOf, type Shape, shapeOf } from '../core/schema/field.ts';
import { MEANINGS } from '../core/schema/meanings.ts';

/** A field of the desk, as Sveltia CMS is told of it. */
export type DeskField = Readonly<Record<string, unknown>> & { readonly name: string };

/** What a form knows beside the schema. */
export interface Choices {
  /** Communes of today: code and name. */
  readonly units: readonly Choice[];
  /** Sites and products, by the names of their folders. */
  readonly entries: readonly Choice[];
}
export interface Choice {
  readonly value: string;
  readonly label: string;
}

type Translated = boolean | 'duplicate';

/** A field by the schema of its Vietnamese file, and whether its words stand in the English file too. */
export function deskField(name: string, vi: z.ZodType, en: z.ZodType | undefined, choices: Choices): DeskField {
  const shape = shapeOf(vi);
  return {
    ...base(name, vi, shape, en !== undefined, en === undefined || shapeOf(en).optional),
    ...widget(name, shape, en, choices),
  };
}

function base(name: string, schema: z.ZodType, { optional }: Shape, i18n: Translated, mayWait: boolean): DeskField {
  const doc = docOf(schema);
  return {
    name,
    label: name === 'vi' ? 'Tiếng Việt' : name === 'en' ? 'Tiếng Anh' : sentence(doc?.label.vi ?? name),
    ...(doc ? { hint: doc.why.vi } : {}),
    // The English words of an entry may come later, or never.
    required: optional ? false : i18n === true && mayWait ? ['vi'] : true,
    i18n,
  };
}

function widget(name: string, shape: Shape, en: z.ZodType | undefined, choices: Choices): object {
  switch (shape.type) {
    case 'object':
      return {
        widget: 'object',
        collapsed: shape.optional,
        ...(shape.orElse ? { required: false } : {}),
        fields: parts(name, shape.fields, en, choices),
      };
    case 'list': {
      const item = shapeOf(shape.item);
      if (item.type === 'choice') return { widget: 'select', multiple: true, options: options(item.values) };
      if (item.type === 'object') {
        return {
          widget: 'list',
          collapsed: 'auto',
          summary: SUMMARIES[name],
          fields: parts(name, item.fields, en, choices),
        };
      }
      return item.type === 'text' && item.format === 'entry-id'
        ? { widget: 'select', multiple: true, options: choices.entries }
        : { widget: 'list' };
    }
    case 'choice':
      return { widget: 'select', options: options(shape.values) };
    case 'map':
      return { widget: 'keyvalue' };
    case 'text':
      return text(name, shape.format, choices);
  }
}

/** The fields of an object, or of each in a list. */
function parts(
  owner: string,
  fields: Readonly<Record<string, z.ZodType>>,
  en: z.ZodType | undefined,
  choices: Choices,
): DeskField[] {
  const english = en && englishParts(owner, en);
  return Object.entries(fields).map(([name, schema]) => {
    const translated = english?.[name];
    const field = deskField(name, schema, translated, choices);
    if (owner === 'photos' && name === 'file')
      return { ...field, widget: 'image', choose_url: false, i18n: 'duplicate' };
    return en && !translated && KEYS[owner] === name ? { ...field, i18n: 'duplicate' } : field;
  });
}

/** Things whose English words are found by what is the same in both languages. */
export const KEYS: Readonly<Record<string, string>> = { people: 'name', photos: 'file' };
/** Things of which the English file holds but one word each, and which of their fields that is. */
export const ONE_WORD: Readonly<Record<string, string>> = {
  people: 'role',
  marks: 'name',
  founding: 'text',
  producer: 'name',
};

/** What of a thing has English words. */
function englishParts(owner: string, en: z.ZodType): Readonly<Record<string, z.ZodType>> {
  const shape = shapeOf(en);
  const inner = shape.type === 'map' ? shapeOf(shape.value) : shape;
  if (inner.type === 'object') return inner.fields;
  const word = ONE_WORD[owner];
  return word ? { [word]: en } : {};
}

/** What tells the things of a list from one another while they are folded. */
const SUMMARIES: Readonly<Record<string, string>> = {
  photos: '{{fields.alt}}',
  audio: '{{fields.title}}',
  decisions: '{{fields.number}} {{fields.date}}',
  people: '{{fields.name}}',
  festivals: '{{fields.name}}',
  marks: '{{fields.name}}',
  shops: '{{fields.name}}',
  sources: '{{fields.publisher}}',
  answers: '{{fields.rule}}',
};

const options = (values: readonly string[]) =>
  values.map((value) => ({ value, label: sentence(MEANINGS[value] ?? value) }));

const LONG: ReadonlySet<string> = new Set(['lead', 'note', 'transcript', 'visiting', 'plaqueLine', 'reason']);

function text(name: string, format: string | undefined, { units, entries }: Choices): object {
  if (name === 'unit') return { widget: 'select', options: units };
  switch (format) {
    case 'date':
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', time_format: false };
    case 'flag':
      return { widget: 'boolean', default: false };
    case 'file-name':
      return { widget: 'file', choose_url: false };
    case 'entry-id':
      return { widget: 'select', options: entries };
    default:
      return { widget: LONG.has(name) ? 'text' : 'string', ...pattern(format) };
  }
}

const PATTERNS: Readonly<Record<string, readonly [string, string]>> = {
  'whole-number': ['^-?\\d{1,9}$', 'Ghi số nguyên, ví dụ 1533.'],
  'lunar-day': ['^\\d{1,2}/\\d{1,2}$', 'Ghi ngày/tháng âm lịch, ví dụ 10/3.'],
  'lunar-month': ['^(0?[1-9]|1[0-2])$', 'Ghi tháng âm lịch từ 1 đến 12.'],
  'date-or-year': ['^\\d{4}(-\\d{2}-\\d{2})?$', 'Ghi năm, hoặc ngày như 1992-01-21.'],
  'web-address': ['^https?://\\S+\\.\\S+$', 'Ghi địa chỉ bắt đầu bằng https://'],
};
const pattern = (format = '') => (PATTERNS[format] ? { pattern: PATTERNS[format] } : {});

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
