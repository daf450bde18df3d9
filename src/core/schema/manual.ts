import { z } from 'zod';
import { type FieldDoc, fieldDoc, isOptional } from './field.ts';
import { withMeaning } from './meanings.ts';

/** A field as the handbook shows it. */
export interface ManualEntry extends FieldDoc {
  /** `festivals.from`: the fields of a list stand for all its items. */
  readonly name: string;
  readonly isRequired: boolean;
  /** The values of a closed list, with their meaning. */
  readonly values: readonly string[];
}

/** Every field of a schema with its words, in the order in which an author writes them. */
export function manualOf(
  schema: z.ZodObject,
  before: readonly string[] = [],
  root: z.ZodObject = schema,
): ManualEntry[] {
  return Object.entries(schema.shape).flatMap(([key, child]) => {
    const path = [...before, key];
    const doc = fieldDoc(root, path);
    const inner = innerObject(child as z.ZodType);
    const name = path.filter((part) => part !== '0').join('.');
    const own = doc
      ? [{ ...doc, name, isRequired: !isOptional(root, path), values: valuesOf(child as z.ZodType) }]
      : [];
    return inner ? [...own, ...manualOf(inner.schema, [...path, ...inner.step], root)] : own;
  });
}

function valuesOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodOptional) return valuesOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return valuesOf(schema.element as z.ZodType);
  if (schema instanceof z.ZodPipe) return valuesOf(schema.in as z.ZodType);
  return schema instanceof z.ZodEnum ? schema.options.map((value) => withMeaning(String(value))) : [];
}

/** The object a field holds, itself or as items of a list. */
function innerObject(schema: z.ZodType): { schema: z.ZodObject; step: string[] } | undefined {
  if (schema instanceof z.ZodObject) return { schema, step: [] };
  if (schema instanceof z.ZodOptional) return innerObject(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map(innerObject).find(Boolean);
  if (schema instanceof z.ZodArray) {
    const item = innerObject(schema.element as z.ZodType);
    return item && { schema: item.schema, step: ['0', ...item.step] };
  }
  return undefined;
}
