/** Fields of a file that nobody has judged yet: all scalars are still text. */

type Texts = Readonly<Record<string, string | undefined>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textsIn = (value: unknown): Texts =>
  isRecord(value)
    ? (Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string')) as Texts)
    : {};

/** The texts of a record within the facts, or within each of a list. `fieldsOf(data, 'people')[0]?.years` */
export function fieldsOf(data: unknown, name: string): Texts[] {
  const value = isRecord(data) ? data[name] : undefined;
  return Array.isArray(value) ? value.map(textsIn) : [textsIn(value)];
}

/** A field of its own. `fieldOf(data, 'writtenOn')  // => '2026-11-21'` */
export const fieldOf = (data: unknown, name: string): string | undefined => textsIn(data)[name];
