import { allIn } from './all-in.ts';
import { type Passage, placeAt } from './passages.ts';
import type { Finding } from './rule.ts';
import { holding } from './whole.ts';

/**
 * Every place where a pattern stands, as findings of a rule. The first group is what is told, where there is one.
 *
 * @param pattern as for `holding`
 */
export const findAll = <Name extends string>(
  passages: readonly Passage[],
  pattern: RegExp,
  rule: Name,
): Finding<Name>[] =>
  holding(passages, pattern).flatMap((passage) =>
    allIn(passage.text, pattern).map((match): Finding<Name> => {
      const seen = match[1] ?? match[0];
      return { ...placeAt(passage, match.index + match[0].indexOf(seen)), rule, seen };
    }),
  );
