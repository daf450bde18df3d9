/** What is made of a value once and kept as long as the value: an index of the glossary, for example. */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const kept = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const known = kept.get(of);
    if (known) return known.value;
    const value = make(of);
    kept.set(of, { value });
    return value;
  };
}

/** What is made of a word, made once for each word that comes along: texts repeat themselves. */
export function remembered<V>(make: (word: string) => V): (word: string) => V {
  const kept = new Map<string, V>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined || kept.has(word)) return known as V;
    const value = make(word);
    kept.set(word, value);
    return value;
  };
}
