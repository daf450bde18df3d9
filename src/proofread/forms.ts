/**
 * A word as it is spelt, one object for all places where it stands: texts repeat themselves, and what is made of a spelling is kept
 * by its number.
 */
export interface Form {
  readonly text: string;
  readonly number: number;
}

const forms = new Map<string, Form>();

export function formOf(text: string): Form {
  const known = forms.get(text);
  if (known) return known;
  const form = { text, number: forms.size };
  forms.set(text, form);
  return form;
}

const NOT_MADE = Symbol('not made');

/** What is made of a spelling, made once for each that comes along. */
export function remembered<V>(make: (text: string) => V): (word: string | Form) => V {
  const kept: (V | typeof NOT_MADE)[] = [];
  return (word) => {
    const { number, text } = typeof word === 'string' ? formOf(word) : word;
    const known = number < kept.length ? (kept[number] as V | typeof NOT_MADE) : NOT_MADE;
    if (known !== NOT_MADE) return known;
    while (kept.length <= number) kept.push(NOT_MADE);
    const value = make(text);
    kept[number] = value;
    return value;
  };
}
