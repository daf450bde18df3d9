import type { RawText } from './raw.ts';

/**
 * Things whose English words may also stand as a list, in the order of the Vietnamese things: forms write them so, because a name that is
 * translated cannot be the name by which its translation is found.
 */
const IN_ORDER: Readonly<Record<string, string | undefined>> = { festivals: undefined, marks: 'name' };

/**
 * An English file with its lists as the maps they stand for.
 *
 *     festivals:                          festivals:
 *       - name: Sượt Temple festival  →     Hội đền Sượt:
 *                                             name: Sượt Temple festival
 */
export function withNamedThings(en: RawText, vi: RawText | undefined): RawText {
  let { data, lineOf } = en;
  for (const [field, word] of Object.entries(IN_ORDER)) {
    const list = at(data, field);
    const things = at(vi?.data, field);
    if (!Array.isArray(list)) continue;
    // More than there are Vietnamese things: told as what has no counterpart.
    const names = list.map((_, index) => String(at(at(things, index), 'name') ?? index + 1));
    const words = list.map((one, index) => [names[index], word ? (at(one, word) ?? one) : one]);
    data = { ...(data as object), [field]: Object.fromEntries(words) };
    lineOf = byName(lineOf, field, names, word);
  }
  return { ...en, data, lineOf };
}

const at = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** The line of `festivals.Hội đền Sượt.name`, where the file has `festivals.0.name`. */
const byName =
  (lineOf: RawText['lineOf'], field: string, names: readonly string[], word: string | undefined): RawText['lineOf'] =>
  (path) => {
    const index = names.findIndex((name) => `${path}.`.startsWith(`${field}.${name}.`));
    if (index < 0) return lineOf(path);
    const [item, rest] = [`${field}.${index}`, path.slice(`${field}.${names[index]}`.length)];
    return (rest || !word ? undefined : lineOf(`${item}.${word}`)) ?? lineOf(item + rest);
  };
