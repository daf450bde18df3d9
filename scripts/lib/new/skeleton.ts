import { z } from 'zod';
import { APPROVAL_FIELDS } from '../../../src/core/review.ts';
import { SCHEMAS } from '../../../src/core/schema/entries.ts';
import { type ManualEntry, manualOf } from '../../../src/core/schema/manual.ts';
import { UNKNOWN_UNIT } from '../../../src/core/units.ts';
import { yamlText } from '../yaml-text.ts';
import type { Answered } from './questions.ts';

/** What is known already, by the dotted path of its field. */
type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Written by the command that approves, or in answer to what a check says of a text. */
const LATER: readonly string[] = [...APPROVAL_FIELDS.filter((field) => field !== 'state'), 'answers'];

const HOW = {
  vi: [
    'Dòng bắt đầu bằng dấu # là lời hướng dẫn, không hiện lên trang; dùng xong xóa đi cũng được.',
    'Dòng chưa có gì sau dấu hai chấm là điều phải điền. Dòng “# tên: …” là điều điền khi có: bỏ dấu # rồi sửa.',
    'Bài viết đặt ở cuối tệp, dưới dòng --- thứ hai. Viết tới đâu, chạy npm run check tới đó.',
  ],
  en: [
    'Tệp này chỉ có lời tiếng Anh; thông tin chung đã ở index.vi.mdx. Chưa dịch thì để nguyên, chỉ cần tên.',
    'Dịch xong thì bỏ dấu # ở các dòng cần dùng, sửa, và viết bài tiếng Anh dưới dòng --- thứ hai.',
  ],
} as const;

/** The two files of an entry as far as they can be written from five answers, with what to write where. */
export function skeletonOf(answered: Answered, today: string): { vi: string; en: string } {
  const { kind, name, nameEn, commune, stops, sentence } = answered;
  const values: Values = {
    title: name,
    lead: sentence,
    state: 'draft',
    writtenOn: today,
    position: UNKNOWN_UNIT,
    'address.unit': commune?.code ?? UNKNOWN_UNIT,
    'address.former': commune?.former,
    'producer.address.unit': commune?.code,
    'producer.address.former': commune?.former,
    stops,
  };
  const { vi, en } = SCHEMAS[kind];
  return {
    vi: fileOf(HOW.vi, fieldsOf(vi, values)),
    en: fileOf(HOW.en, fieldsOf(en, { title: nameEn })),
  };
}

const fileOf = (how: readonly string[], lines: readonly string[]): string =>
  ['---', ...how.flatMap(remark), ...lines, '---', ''].join('\n');

function fieldsOf(schema: z.ZodObject, values: Values): string[] {
  const manual = new Map(manualOf(schema).map((entry) => [entry.name, entry]));
  return Object.entries(schema.shape)
    .filter(([key]) => !LATER.includes(key))
    .flatMap(([key, child]) => ['', ...linesOf(key, child as z.ZodType, { manual, values, path: key, indent: '' })]);
}

interface Place {
  readonly manual: ReadonlyMap<string, ManualEntry>;
  readonly values: Values;
  readonly path: string;
  readonly indent: string;
}

/**
 * A field with its guide above it: what is known or has to be known, otherwise an example behind a #. The guides of its parts
 * stand there too: a remark below a line that is still empty would be taken for its value.
 */
function linesOf(key: string, schema: z.ZodType, place: Place): string[] {
  const { manual, values, path } = place;
  const doc = manual.get(path);
  if (!doc) throw new Error(`${path} has no words in the manual.`);
  const isKnown = values[path] !== undefined && values[path].length > 0;
  if (schema instanceof z.ZodOptional && !isKnown) return [...guideTo(doc), `# ${doc.example}`];
  const asked = valueLines(key, schema, place);
  const isPart = ({ name }: ManualEntry) =>
    name.startsWith(`${path}.`) && asked.some((line) => line.includes(`${lastOf(name)}:`));
  const parts = [...manual.values()].filter((entry) => entry.isRequired && isPart(entry));
  return [...guideTo(doc), ...(isKnown ? [] : [...exampleOf(doc), ...parts.flatMap(guideToPart)]), ...asked];
}

/** The lines to fill in: the field, and of its parts those that have to be known or are. */
function valueLines(key: string, schema: z.ZodType, place: Place): string[] {
  const { values, path, indent } = place;
  const known = values[path] ?? '';
  if (typeof known !== 'string' && known.length > 0) return [`${indent}${key}: [${known.map(yamlText).join(', ')}]`];
  if (typeof known === 'string' && known !== '') return [`${indent}${key}: ${yamlText(known)}`];
  const within = (inner: z.ZodObject, deeper: string) =>
    Object.entries(inner.shape)
      .filter(([name, child]) => !(child instanceof z.ZodOptional) || isAnyKnown(values, `${path}.${name}`))
      .flatMap(([name, child]) =>
        valueLines(name, child as z.ZodType, { ...place, path: `${path}.${name}`, indent: deeper }),
      );
  if (schema instanceof z.ZodOptional) return valueLines(key, schema.unwrap() as z.ZodType, place);
  if (schema instanceof z.ZodObject) return [`${indent}${key}:`, ...within(schema, `${indent}  `)];
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) {
    const [first = '', ...others] = within(schema.element, `${indent}    `);
    return [`${indent}${key}:`, `${indent}  - ${first.trim()}`, ...others];
  }
  return [`${indent}${key}:`];
}

/** Whether a field is known, or a part of it. */
const isAnyKnown = (values: Values, path: string): boolean =>
  Object.entries(values).some(([known, value]) => value && (known === path || known.startsWith(`${path}.`)));

/** What the schema tells an author about a field. */
const guideTo = ({ label, why, values }: ManualEntry): string[] =>
  remark(`${label.vi.charAt(0).toUpperCase()}${label.vi.slice(1)}. ${why.vi}${choiceOf(values)}`);

/** A part of a field, which is explained with the whole. */
const guideToPart = ({ name, label, values }: ManualEntry): string[] =>
  remark(`${lastOf(name)}: ${label.vi}.${choiceOf(values)}`);

const lastOf = (path: string): string => path.split('.').at(-1) ?? '';

const choiceOf = (values: readonly string[]) => (values.length > 0 ? ` Chọn: ${values.join(', ')}.` : '');

const exampleOf = ({ example, isRequired, values }: ManualEntry): string[] =>
  isRequired && values.length === 0 ? [`# Ví dụ: ${example}`] : [];

const WIDTH = 100;

/** Words as remarks of YAML, on lines of a readable length. */
function remark(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}
