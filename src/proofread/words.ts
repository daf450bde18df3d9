import { remembered } from './once.ts';
import { type Passage, type Place, placeAt } from './passages.ts';

/** The places where each key occurs, in reading order. */
export function placesBy<K>(
  passages: readonly Passage[],
  keyOf: (word: string) => K | undefined,
): Map<K, { readonly word: string; readonly place: Place }[]> {
  const places = new Map<K, { word: string; place: Place }[]>();
  for (const passage of passages) {
    for (const { text, at } of passage.words) {
      const key = keyOf(text);
      if (key === undefined) continue;
      const known = places.get(key);
      const use = { word: text, place: placeAt(passage, at) };
      if (known) known.push(use);
      else places.set(key, [use]);
    }
  }
  return places;
}

/** Whether only a Vietnamese word is written like this: ă, đ, ơ, ư, two marks on a letter, hook, dot below, tilde on other than ã, ñ, õ. */
export const isSurelyVietnamese = (word: string): boolean =>
  /[ăđơưảẻỉỏủỷạẹịọụỵẽĩũỹấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu.test(word);

/** A word in capitals: an abbreviation, or somebody shouting. */
export const isAllCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
export const isCapitalised = remembered((word): boolean => /^\p{Lu}\p{Ll}*$/u.test(word));
