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
  let { data, lines } = en;
  for (const [field, word] of Object.entries(IN_ORDER)) {
    const list = at(data, field);
    const things = at(vi?.data, field);
    if (!Array.isArray(list)) continue;
    // More than there are Vietnamese things: told as what has no counterpart.
    const names = list.map((_, index) => String(at(at(things, index), 'name') ?? index + 1));
    const words = list.map((one, index) => [names[index], word ? (at(one, word) ?? one) : one]);
    data = { ...(data as object), [field]: Object.fromEntries(words) };
    lines = renamed(lines, field, names, word);
  }
  return { ...en, data, lines };
}

const at = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** The lines of `festivals.0.name` under `festivals.Hội đền Sượt.name`. */
function renamed(
  lines: ReadonlyMap<string, number>,
  field: string,
  names: readonly string[],
  word: string | undefined,
): ReadonlyMap<string, number> {
  const pattern = new RegExp(`^${field}\\.(\\d+)(.*)$`);
  return new Map(
    [...lines].map(([path, line]) => {
      const [, index, rest = ''] = pattern.exec(path) ?? [];
      const name = index && names[Number(index)];
      return [name ? `${field}.${name}${rest === `.${word}` ? '' : rest}` : path, line] as const;
    }),
  );
}
