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

/** As `once`, for what is looked at for a while and never again: the last few are kept. */
export function lately<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const kept: { readonly of: K; readonly value: V }[] = [];
  return (of) => {
    const known = kept.find((one) => one.of === of);
    if (known) return known.value;
    const value = make(of);
    kept.unshift({ of, value });
    kept.length = Math.min(kept.length, KEPT);
    return value;
  };
}

const KEPT = 8;
