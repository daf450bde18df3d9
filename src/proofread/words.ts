import { type Form, remembered } from './forms.ts';
import { type Passage, type Place, placeAt } from './passages.ts';

/** A word of which there is something to say. */
export interface Remarkable<V> {
  readonly seen: string;
  readonly place: () => Place;
  readonly value: V;
}

/** The words of which something is to be said, in reading order. */
export function wordsWith<V>(passages: readonly Passage[], say: (form: Form) => V | undefined): Remarkable<V>[] {
  const found: Remarkable<V>[] = [];
  for (const passage of passages) {
    for (const { form, at } of passage.words) {
      const value = say(form);
      if (value !== undefined) found.push({ seen: form.text, place: () => placeAt(passage, at), value });
    }
  }
  return found;
}

/** Whether only a Vietnamese word is written like this: ă, đ, ơ, ư, two marks on a letter, hook, dot below, tilde on other than ã, ñ, õ. */
export const isSurelyVietnamese = (word: string): boolean =>
  /[ăđơưảẻỉỏủỷạẹịọụỵẽĩũỹấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu.test(word);

/** A word in capitals: an abbreviation, or somebody shouting. */
export const isAllCapitals = remembered((word): boolean => word.length > 1 && word === word.toUpperCase());
export const isCapitalised = remembered((word): boolean => /^\p{Lu}\p{Ll}*$/u.test(word));
