import { allIn } from './all-in.ts';
import type { Passage } from './passages.ts';
import { placeAt } from './passages.ts';
import type { Finding } from './rule.ts';

/** Every place of a passage where a pattern stands, as findings of a rule. The first group is what is told, where there is one. */
export const findAll = <Name extends string>(passage: Passage, pattern: RegExp, rule: Name): Finding<Name>[] =>
  allIn(passage.text, pattern).map((match) => {
    const seen = match[1] ?? match[0];
    return { ...placeAt(passage, match.index + match[0].indexOf(seen)), rule, seen };
  });
