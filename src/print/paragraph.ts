import { higherBy } from './capitals.ts';
import type { Font, Ink, Measure, TextItem } from './drawing.ts';
import { breakLines } from './lines.ts';
import { ASCENT } from './stack.ts';
import { Unprintable } from './unprintable.ts';

/** How the letters of a text are drawn. */
export interface Lettering {
  readonly font: Font;
  readonly sizeMm: number;
  readonly ink: Ink;
}

/** Where a text begins, and how wide its lines may be. */
export interface Place {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  /** Along the left of its place where nothing is said. */
  readonly align?: 'left' | 'middle';
}

export interface Paragraph {
  readonly items: readonly TextItem[];
  readonly heightMm: number;
}

/** From baseline to baseline, in sizes: room for the marks of Ậ and Ộ. */
export const LEADING = 1.25;
/** A word that is wider than its column, such as the name of a file, may shrink its text to this share. */
const SHRINK = 0.6;

/**
 * A text in as many lines as it takes, at its own size: where a sheet of paper grows with what is written on it.
 *
 * @throws {Unprintable} where one word alone is much wider than the column
 */
export function paragraph(text: string, lettering: Lettering, place: Place, measure: Measure): Paragraph {
  if (text === '') return { items: [], heightMm: 0 };
  const { font, ink } = lettering;
  const sizeMm = fittingSize(text, lettering, place.widthMm, measure);
  const lines = breakLines(text, font, place.widthMm / sizeMm, Number.POSITIVE_INFINITY, measure) ?? [text];
  const higher = higherBy(text);
  const leading = LEADING + higher;
  const items = lines.map((line, index): TextItem => {
    const widthMm = measure(line, font, sizeMm);
    const xMm = place.xMm + (place.align === 'middle' ? place.widthMm : widthMm) / 2;
    const yMm = place.yMm + (ASCENT + higher + index * leading) * sizeMm;
    return { type: 'text', text: line, font, sizeMm, xMm, yMm, widthMm, ink };
  });
  return { items, heightMm: lines.length * leading * sizeMm };
}

/** The wished size, or where one word is too wide for the column the size at which it fits. */
function fittingSize(text: string, { font, sizeMm }: Lettering, widthMm: number, measure: Measure): number {
  const words = text.split(/ (?![–·])/).map((word) => measure(word, font, sizeMm));
  const share = widthMm / Math.max(...words);
  if (share < SHRINK) throw new Unprintable(text);
  // A hair less, so that rounding does not make the word too wide again.
  return share < 1 ? sizeMm * share * 0.999 : sizeMm;
}

/** Paragraphs below one another. */
export function paragraphs(
  texts: readonly (readonly [text: string, lettering: Lettering])[],
  place: Place,
  measure: Measure,
): Paragraph {
  let heightMm = 0;
  const items = texts.flatMap(([text, lettering]) => {
    const one = paragraph(text, lettering, { ...place, yMm: place.yMm + heightMm }, measure);
    heightMm += one.heightMm;
    return one.items;
  });
  return { items, heightMm };
}
