import type { Font, Measure } from './drawing.ts';

export interface Fit {
  readonly maxWidthMm: number;
  readonly maxLines: number;
  readonly largestMm: number;
  readonly smallestMm: number;
}

/**
 * Lines of a name at the largest size at which they fit, as even in length as can be: two lines of four words look
 * calmer than one of seven and one of one.
 *
 * @throws where the text does not fit at the smallest size; a name is never cut
 */
export function fitText(text: string, font: Font, fit: Fit, measure: Measure): { lines: string[]; sizeMm: number } {
  for (let sizeMm = fit.largestMm; sizeMm >= fit.smallestMm; sizeMm -= 0.25) {
    for (let count = 1; count <= fit.maxLines; count += 1) {
      const lines = evenLines(unbreakable(text, count), count, (line) => measure(line, font, sizeMm));
      const widest = Math.max(...lines.map((line) => measure(line, font, sizeMm)));
      // A further line is dearer than a slightly smaller letter, so one line may shrink to four fifths first.
      if (widest <= fit.maxWidthMm && (count === 1 || sizeMm <= fit.largestMm * (1 - 0.08 * (count - 1)))) {
        return { lines, sizeMm };
      }
    }
  }
  throw new Error(`“${text}” does not fit on ${fit.maxLines} lines of ${fit.maxWidthMm} mm.`);
}

/** A dash stays with what is before it, and where a name has enough dashes it breaks only there. */
function unbreakable(text: string, lines: number): string[] {
  const parts = text.split(/(?<= –) /);
  return parts.length >= lines && lines > 1 ? parts : text.split(/ (?!–)/);
}

/** Cuts words into so many lines that the widest is as narrow as possible. */
function evenLines(words: readonly string[], count: number, width: (line: string) => number): string[] {
  if (count === 1 || words.length <= 1) return [words.join(' ')];
  let best: string[] = [words.join(' ')];
  for (let cut = 1; cut < words.length; cut += 1) {
    const lines = [words.slice(0, cut).join(' '), ...evenLines(words.slice(cut), count - 1, width)];
    if (Math.max(...lines.map(width)) < Math.max(...best.map(width))) best = lines;
  }
  return best;
}
