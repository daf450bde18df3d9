import type { InBoth } from './lang.ts';
import type { Review } from './review.ts';
import type { BlockPair } from './review-blocks.ts';
import type { ReviewRow } from './review-rows.ts';

/** What a careful reader remarked in an entry and its author let stand, and why. */
export interface AnsweredRemark {
  readonly remark: string;
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
  readonly answers: readonly AnsweredRemark[];
}

/** `answerText({ remark: 'Có chữ “Duẫn”.', reason: 'bia ghi vậy' })  // => 'Có chữ “Duẫn”. Trả lời: bia ghi vậy'` */
export const answerText = ({ remark, reason }: AnsweredRemark): string => `${remark} Trả lời: ${reason}`;
