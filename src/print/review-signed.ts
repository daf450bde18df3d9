import type { ReviewSheet } from '../core/review-sheet.ts';
import { translator } from '../i18n/translate.ts';
import type { Item, Measure } from './drawing.ts';
import { blank, frame, INSIDE, line, rule, tickBox } from './form.ts';
import { paragraph } from './paragraph.ts';

/** What the opinion and the signatures take of the last page. */
export const SIGNED_MM = 78;

const vi = translator('vi');
const en = translator('en');
const both = (key: 'opinion' | 'signature' | (typeof OPINIONS)[number] | (typeof LINES)[number]) =>
  `${vi(`review.${key}`)} · ${en(`review.${key}`)}`;

const OPINIONS = ['agree', 'agreeAfter', 'disagree'] as const;
const LINES = ['office', 'person', 'dossier', 'date'] as const;
const STAMP = { widthMm: 62, heightMm: 34 } as const;

/** What the office thinks of it, and where it signs. */
export function signed({ id }: ReviewSheet, topMm: number, measure: Measure): Item[] {
  const { xMm, widthMm } = INSIDE;
  const right = xMm + widthMm - STAMP.widthMm;
  const opinions = OPINIONS.flatMap((opinion, index) => {
    const yMm = topMm + 13 + index * 7;
    return [tickBox(xMm, yMm - 3.6, 4.6), line(both(opinion), { xMm: xMm + 7, yMm }, { sizeMm: 3.1 }, measure)];
  });
  const blanks = LINES.flatMap((label, index) => {
    const place = { xMm, yMm: topMm + 37 + index * 8, widthMm: right - xMm - 8 };
    return blank(both(label), place, 3, measure);
  });
  const after = paragraph(
    vi('review.after', { id }),
    { font: 'regular', sizeMm: 2.5, ink: 'black' },
    { xMm, yMm: topMm + 68, widthMm },
    measure,
  );
  return [
    rule(xMm, topMm, widthMm, 0.4, 'colour'),
    line(both('opinion'), { xMm, yMm: topMm + 6.5 }, { sizeMm: 3.9, font: 'bold', ink: 'colour' }, measure),
    ...opinions,
    ...blanks,
    line(both('signature'), { xMm: right, yMm: topMm + 28 }, { sizeMm: 3, font: 'medium' }, measure),
    frame({ xMm: right, yMm: topMm + 30, ...STAMP }),
    ...after.items,
  ];
}
