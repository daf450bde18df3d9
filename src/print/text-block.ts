import { LEADING } from './paragraph.ts';
import type { Block } from './stack.ts';

/** The smallest letters on a sign, 6.5 points: for the line that is read with the nose at the sign. */
const SMALLEST_MM = 2.3;
/** Letters shrink to this share of what the layout wishes, and never below the smallest. */
const SHRINK = 0.55;

type Wish = Pick<Block, 'font' | 'ink' | 'maxLines'> & { readonly sizeMm: number; readonly gapMm?: number };

/** A text of a sign as a block of a column; shorter forms that there are not are left out. */
export const block = (forms: readonly (string | undefined)[], { sizeMm, gapMm = 0, ...rest }: Wish): Block => {
  const [first = '', ...shorter] = forms.filter((form) => form !== undefined);
  const smallestMm = Math.max(SMALLEST_MM, sizeMm * SHRINK);
  return {
    ...rest,
    forms: [first, ...shorter],
    largestMm: Math.max(sizeMm, smallestMm),
    smallestMm,
    leading: LEADING,
    gapMm,
  };
};
