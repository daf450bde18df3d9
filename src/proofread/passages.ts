import type { Lang } from '../core/lang.ts';
import type { RawEntry, RawText } from '../core/raw.ts';
import { allIn } from './all-in.ts';
import { type Form, formOf } from './forms.ts';

/** A piece of prose where it stands: a field of the front matter, a heading, a paragraph, or a name given to a block. */
export interface Passage {
  readonly lang: Lang;
  /** The file it stands in. */
  readonly record: RawText;
  /** Dotted path of the field; nothing in the text below the front matter. */
  readonly field: string | undefined;
  /** The line of the file on which a block begins; that of a field is found when it is asked for, with `firstLineOf`. */
  readonly line: number | undefined;
  /** Plain words; line breaks are those of the file, and in a field there are none. */
  readonly text: string;
  readonly type: 'field' | 'heading' | 'paragraph' | 'attribute';
  /** Its words: letters only. `chùa Côn Sơn, 1329` has three. */
  readonly words: readonly Word[];
}

/** A word of a passage and where it stands. */
export interface Word {
  readonly form: Form;
  readonly at: number;
}

const wordsIn = (text: string): Word[] =>
  allIn(text, /\p{L}[\p{L}\p{M}]*/gu).map((match) => ({ form: formOf(match[0]), at: match.index }));

/** Whether it is told in sentences; names, addresses and lists of ingredients are not. */
export const isProse = ({ type, field }: Passage): boolean =>
  type === 'paragraph' || /(^|\.)(lead|plaqueLine|note|visiting|transcript|caption)$/.test(field ?? '');

/** Where in a file something stands. */
export interface Place {
  readonly file: string;
  readonly line: number | undefined;
  readonly field: string | undefined;
}

/** The place of a letter of a passage: `placeAt(passage, match.index)`. */
export function placeAt(passage: Passage, offset: number): Place {
  const { record, field, text } = passage;
  const breaks = text.slice(0, offset).split('\n').length - 1;
  const line = firstLineOf(passage);
  return { file: record.file, line: line === undefined ? undefined : line + breaks, field };
}

/** The line of the file on which a passage begins. */
export const firstLineOf = ({ record, field, line }: Passage): number | undefined =>
  field === undefined ? line : record.lineOf(field);

/** Every piece of prose of an entry in both languages, in the order of the files. */
export const passagesOf = (entry: RawEntry): Passage[] => [
  ...(entry.vi ? passagesIn(entry.vi, 'vi') : []),
  ...(entry.en ? passagesIn(entry.en, 'en') : []),
];

function passagesIn(record: RawText, lang: Lang): Passage[] {
  const passage = (type: Passage['type'], text: string, line: number | undefined, field?: string): Passage => {
    return { lang, record, field, line, text, type, words: wordsIn(text) };
  };
  const { data, body } = record;
  const fields = proseFields(data).map(([field, text]) => passage('field', text, undefined, field));
  const attributes = (body?.parts ?? []).flatMap((part) =>
    part.type === 'component'
      ? Object.entries(part.attributes)
          .filter(([name]) => name !== 'file')
          .map(([, text]) => passage('attribute', text, part.line))
      : [],
  );
  const blocks = (body?.blocks ?? []).map(({ isHeading, line, text }) =>
    passage(isHeading ? 'heading' : 'paragraph', text, line),
  );
  const inText = [...attributes, ...blocks].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return [...fields, ...inText];
}

/** Fields that hold no prose: numbers, days, addresses, closed lists, and who published what elsewhere. */
const NOT_PROSE = new Set(
  `answers sources decisions certificate file url unit decidedOn position category rank types unesco cluster rules year
  tradition from to month seenOn writtenOn reviewedOn translatedOn illustration type kind group stars gtin stops
  mode`.split(/\s+/),
);

/** `proseFields({ lead: 'Đền', address: { place: 'Thôn' } })  // => [['lead', 'Đền'], ['address.place', 'Thôn']]` */
function proseFields(data: unknown, path = ''): [field: string, words: string][] {
  if (typeof data === 'string') return data.trim() ? [[path, data]] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    NOT_PROSE.has(key) ? [] : proseFields(value, path ? `${path}.${key}` : key),
  );
}
