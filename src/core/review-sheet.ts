import type { InBoth } from './lang.ts';
import type { Review } from './review.ts';
import type { BlockPair } from './review-blocks.ts';
import type { ReviewRow } from './review-rows.ts';

/** What a rule found in an entry and its author let stand, and why. */
export interface AnsweredFinding {
  readonly rule: string;
  /** The words it is about; nothing where the answer is for all of the rule. */
  readonly seen?: string | undefined;
  readonly reason: string;
}

/** Everything a reviewer is shown of an entry (phiếu duyệt). */
export interface ReviewSheet {
  readonly id: string;
  readonly kind: InBoth<string>;
  readonly name: InBoth<string>;
  readonly code: string;
  /** Where its page is. */
  readonly address: string;
  readonly publisher: string;
  /** The day of the sheet, `YYYY-MM-DD`. */
  readonly day: string;
  readonly review: Review;
  readonly written: string;
  readonly translated: string;
  /** By which the sheet and the text somebody approves are known as the same. */
  readonly seal: string;
  /** How much `npm run check` has to say about it. */
  readonly openProblems: number;
  readonly rows: readonly ReviewRow[];
  readonly blocks: readonly BlockPair[];
  readonly hasEnglish: boolean;
  readonly sources: readonly string[];
  readonly answers: readonly AnsweredFinding[];
}

/** `answerText({ rule: 'name-spelling', seen: 'Duẫn', reason: 'bia ghi vậy' })  // => 'name-spelling “Duẫn”: bia ghi vậy'` */
export const answerText = ({ rule, seen, reason }: AnsweredFinding): string =>
  `${rule}${seen ? ` “${seen}”` : ''}: ${reason}`;
