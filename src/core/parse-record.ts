import type { z } from 'zod';
import type { Problem } from './problem.ts';
import type { RawRecord } from './raw.ts';
import { fieldDoc, fieldNames, isOptional } from './schema/field.ts';
import { byMeaning } from './schema/meanings.ts';
import { nearest } from './text.ts';

/**
 * Judges a record by its schema. Either the typed value, or every problem with its line, its field and the words of that field.
 *
 * @param factsSchema for an English file: the schema of its Vietnamese twin, whose fields do not belong here
 */
export function parseRecord<S extends z.ZodType>(
  schema: S,
  record: RawRecord,
  factsSchema?: z.ZodType,
): { value: z.output<S>; problems: [] } | { value: undefined; problems: Problem[] } {
  const result = schema.safeParse(record.data);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues
    .flatMap((issue) => flatten(issue, []))
    .flatMap((issue) => toProblems(issue, schema, record, factsSchema));
  return { value: undefined, problems: withoutEchoes(problems) };
}

/** A misspelt name is told once, as such, and not a second time as the field that is therefore missing. */
function withoutEchoes(problems: Problem[]): Problem[] {
  const parent = (field = '') => field.replace(/[^.]*$/, '');
  const meant = new Set(
    problems.flatMap(({ rule, field, meant }) => (rule === 'unknown-field' && meant ? [parent(field) + meant] : [])),
  );
  return problems.filter(({ rule, field }) => !(rule === 'missing-field' && meant.has(field ?? '')));
}

type Issue = z.core.$ZodIssue;

/** A union of an object with a plain value fails twice; what the author meant is told by what was written. */
function flatten(issue: Issue, before: readonly PropertyKey[]): Issue[] {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const branches = issue.errors as Issue[][];
  const asObject = branches.find((branch) =>
    branch.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  );
  return (asObject ?? branches[0] ?? []).flatMap((inner) => flatten(inner, path));
}

function toProblems(issue: Issue, schema: z.ZodType, record: RawRecord, factsSchema?: z.ZodType): Problem[] {
  const path = issue.path;
  const field = path.map(String).join('.');
  const base = {
    file: record.file,
    line: lineOf(record, path),
    field,
    doc: fieldDoc(schema, path),
    optional: isOptional(schema, path),
  };
  const written = valueAt(record.data, path);
  const seen = written === undefined ? undefined : shown(written);

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, path, schema, record, factsSchema));
    case 'invalid_value':
      if (written === undefined) return [{ ...base, rule: 'missing-field' }];
      if (written === '') return [{ ...base, rule: 'empty-field' }];
      return [{ ...base, rule: 'unknown-value', seen, ...choices(issue.values.map(String), shown(written)) }];
    case 'invalid_type':
      if (written === undefined) return [{ ...base, rule: 'missing-field' }];
      return [{ ...base, rule: written === '' ? 'empty-field' : 'wrong-type', seen }];
    case 'too_small':
      return [
        Array.isArray(written) && written.length > 0
          ? { ...base, rule: 'too-few', seen, allowed: [String(issue.minimum)] }
          : { ...base, rule: 'empty-field' },
      ];
    case 'invalid_format':
      // The only pattern zod itself checks is that words have a letter.
      return [{ ...base, rule: 'empty-field' }];
    case 'custom':
      if (issue.params?.['rule'] === 'festival-date') return [{ ...base, rule: 'festival-date' }];
      if (written === '') return [{ ...base, rule: 'empty-field' }];
      return [{ ...base, rule: 'bad-format', seen, allowed: [String(issue.params?.['format'])] }];
    case 'invalid_key':
      return [{ ...base, rule: 'bad-format', seen: String(path.at(-1)), allowed: [keyFormat(issue)] }];
    default:
      return [{ ...base, rule: 'wrong-type', seen }];
  }
}

/** What the names of a map have to be. */
const keyFormat = ({ issues: [issue] }: z.core.$ZodIssueInvalidKey): string =>
  String(issue?.code === 'custom' && issue.params?.['format']);

function unknownField(
  key: string,
  path: readonly PropertyKey[],
  schema: z.ZodType,
  record: RawRecord,
  factsSchema?: z.ZodType,
): Problem {
  const full = [...path, key];
  const base = { file: record.file, line: lineOf(record, full), field: full.map(String).join('.') };
  if (factsSchema && fieldNames(factsSchema, path).includes(key)) {
    return { ...base, rule: 'fact-in-english-file', doc: fieldDoc(factsSchema, full) };
  }
  return { ...base, rule: 'unknown-field', ...choices(fieldNames(schema, path), key) };
}

/** The nearest of the names and values allowed, or of what they are called in Vietnamese. */
function choices(allowed: string[], written: string) {
  const meanings = byMeaning(allowed);
  const meant = nearest(written, allowed) ?? meanings.get(nearest(written.replaceAll('-', ' '), meanings.keys()) ?? '');
  return { allowed, meant };
}

/** The line of the field itself, or of the nearest thing around it that stands in the file. */
function lineOf(record: RawRecord, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = record.lineOf(path.slice(0, length).map(String).join('.'));
    if (line !== undefined) return line;
  }
  return undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** A value as an author would recognise it, cut to one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
