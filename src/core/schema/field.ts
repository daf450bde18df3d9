import { z } from 'zod';
import type { InBoth } from '../lang.ts';
import { formatOf } from './scalars.ts';

/** What an author reads about a field: its name in words, why it is asked for, and a line that may be written as it stands. */
export interface FieldDoc {
  readonly label: InBoth<string>;
  readonly why: InBoth<string>;
  /** YAML, as it would stand in the front matter. */
  readonly example: string;
}

const docs = z.registry<FieldDoc>();

/** Gives a field of a schema its words. Every field of every entry has them; a test looks. */
export function field<S extends z.ZodType>(
  schema: S,
  label: readonly [vi: string, en: string],
  why: readonly [vi: string, en: string],
  example: string,
): S {
  docs.add(schema, { label: { vi: label[0], en: label[1] }, why: { vi: why[0], en: why[1] }, example });
  return schema;
}

/** The words of the field at a path such as `['festivals', 0, 'from']`; of the nearest field around it where it has none of its own. */
export function fieldDoc(schema: z.ZodType, path: readonly PropertyKey[]): FieldDoc | undefined {
  let current: z.ZodType | undefined = schema;
  let found: FieldDoc | undefined;
  for (const key of path) {
    current = current && childAt(current, key);
    if (!current) break;
    found = docs.get(current) ?? docs.get(withoutOptional(current)) ?? found;
  }
  return found;
}

/** Whether the field at a path may be left out. */
export function isOptional(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  return (
    path.reduce<z.ZodType | undefined>((current, key) => current && childAt(current, key), schema) instanceof
    z.ZodOptional
  );
}

const withoutOptional = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

/** The names of the fields an object may have at a path, for “did you mean”. */
export function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const target = path.reduce<z.ZodType | undefined>((current, key) => current && childAt(current, key), schema);
  const inner = target && unwrap(target);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function childAt(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner.shape[String(key)];
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  return undefined;
}

/** What may be written in a field, for whoever makes a form or a table of it. */
export type Shape = { readonly optional: boolean } & (
  | {
      readonly type: 'object';
      readonly fields: Readonly<Record<string, z.ZodType>>;
      readonly orElse: string | undefined;
    }
  | { readonly type: 'list'; readonly item: z.ZodType }
  | { readonly type: 'map'; readonly value: z.ZodType }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'text'; readonly format: string | undefined }
);

export function shapeOf(schema: z.ZodType): Shape {
  const inner = withoutOptional(schema);
  const optional = inner !== schema;
  const whole = unwrap(inner);
  if (whole instanceof z.ZodObject) {
    const [literal] =
      inner instanceof z.ZodUnion ? inner.options.filter((option) => option instanceof z.ZodLiteral) : [];
    return { type: 'object', optional, fields: whole.shape, orElse: literal && String(literal.value) };
  }
  if (whole instanceof z.ZodArray) return { type: 'list', optional, item: whole.element as z.ZodType };
  if (whole instanceof z.ZodRecord) return { type: 'map', optional, value: whole.valueType as z.ZodType };
  if (whole instanceof z.ZodEnum) return { type: 'choice', optional, values: whole.options.map(String) };
  return { type: 'text', optional, format: formatOf(inner) };
}

/** The words of a field, where it has its own. */
export const docOf = (schema: z.ZodType): FieldDoc | undefined => docs.get(schema) ?? docs.get(withoutOptional(schema));

/** The object, list or value inside `optional`, `pipe` and a union of one object with simple values. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) {
    const objects = (schema.options as readonly z.ZodType[]).filter((option) => option instanceof z.ZodObject);
    if (objects[0] && objects.length === 1) return objects[0];
  }
  return schema;
}
