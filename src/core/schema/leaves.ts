import { z } from 'zod';
import { type FieldDoc, fieldDoc, isOptional } from './field.ts';

/** One part of an item of a list: the `years` of a person. */
export interface Part {
  readonly key: string;
  readonly schema: z.ZodType;
  readonly isRequired: boolean;
  readonly doc: FieldDoc | undefined;
}

/**
 * A field that holds no further fields of its own, as one cell of a table can hold it: a value, a list of values, a list of
 * items with parts, or twins, which are English words keyed by a Vietnamese name.
 */
export interface Leaf {
  readonly path: readonly string[];
  readonly doc: FieldDoc;
  readonly isRequired: boolean;
  /** Whether it may not be left out where its neighbours are: the `text` of a founding that need not be told. */
  readonly isRequiredInside: boolean;
  readonly shape: 'value' | 'values' | 'items' | 'twins';
  /** Of the value, or of each value of a list. */
  readonly schema: z.ZodType;
  /** Of items and twins; the first part of a twin is its name. */
  readonly parts: readonly Part[];
}

/** The key under which the name of a twin stands among its parts. */
export const TWIN_NAME = '=';

/** Every leaf of a schema, in the order in which authors write them. */
export function leavesOf(schema: z.ZodObject, before: readonly string[] = [], root: z.ZodObject = schema): Leaf[] {
  return Object.keys(schema.shape).flatMap((key): Leaf[] => {
    const path = [...before, key];
    const inner = unwrap(schema.shape[key] as z.ZodType);
    if (inner instanceof z.ZodObject) return leavesOf(inner, path, root);
    const doc = fieldDoc(root, path);
    if (!doc) return [];
    const isRequired = !path.some((_, index) => isOptional(root, path.slice(0, index + 1)));
    const base = { path, doc, isRequired, isRequiredInside: !isOptional(root, path), schema: inner, parts: [] };
    if (inner instanceof z.ZodArray) {
      const item = unwrap(inner.element as z.ZodType);
      return item instanceof z.ZodObject
        ? [{ ...base, shape: 'items', parts: partsOf(item, [...path, '0'], root) }]
        : [{ ...base, shape: 'values', schema: inner.element as z.ZodType }];
    }
    if (inner instanceof z.ZodRecord) {
      const item = unwrap(inner.valueType as z.ZodType);
      const name = { key: TWIN_NAME, schema: z.string().min(1), isRequired: true, doc: undefined };
      const said = { key: '', schema: item, isRequired: true, doc: fieldDoc(root, [...path, '0']) };
      const words = item instanceof z.ZodObject ? partsOf(item, [...path, '0'], root) : [said];
      return [{ ...base, shape: 'twins', parts: [name, ...words] }];
    }
    return [{ ...base, shape: 'value', schema: schema.shape[key] as z.ZodType }];
  });
}

const partsOf = (item: z.ZodObject, path: readonly string[], root: z.ZodObject): Part[] =>
  Object.entries(item.shape).map(([key, schema]) => ({
    key,
    schema: schema as z.ZodType,
    isRequired: !(schema instanceof z.ZodOptional),
    doc: fieldDoc(root, [...path, key]),
  }));

/** The object, list or value inside `optional` and a union of one object with a word, such as `unknown`. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) {
    const object = (schema.options as readonly z.ZodType[]).find((option) => option instanceof z.ZodObject);
    if (object) return object;
  }
  return schema;
}

/** The closed list of values a field has, if it has one. */
export function choicesOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodOptional) return choicesOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return choicesOf(schema.in as z.ZodType);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}
