/** A list that is filled as far as somebody looks. */
export interface Pile {
  /** Begins anew with these items, none of them made yet; one that turns out to be nothing is passed over. */
  fill(items: readonly (() => Promise<HTMLLIElement | undefined>)[]): void;
  /** Makes the next few, at least one where there is one, and gives the first. */
  more(): Promise<HTMLLIElement | undefined>;
  readonly isLeft: boolean;
}

export function pileIn(list: HTMLElement, batch: number): Pile {
  let left: (() => Promise<HTMLLIElement | undefined>)[] = [];
  return {
    fill(items) {
      left = [...items];
      list.replaceChildren();
    },
    async more() {
      const mine = left;
      while (mine.length > 0) {
        const made = await Promise.all(mine.slice(0, batch).map((make) => make()));
        // Another search has begun meanwhile.
        if (mine !== left) return undefined;
        mine.splice(0, batch);
        const items = made.filter((item) => item !== undefined);
        list.append(...items);
        if (items[0]) return items[0];
      }
      return undefined;
    },
    get isLeft() {
      return left.length > 0;
    },
  };
}
