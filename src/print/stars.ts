import type { Item, Measure, TextItem } from './drawing.ts';
import { inPath } from './shapes.ts';

/**
 * Stands for a star at the beginning of a text. The typeface has none, so it is drawn. A sign for private use, which nobody
 * can type: “★” in a name that an author wrote is refused like any letter that the typeface lacks, and never printed.
 */
export const STAR = '\ue000';

/** From one star to the next, and from point to point of one, in sizes of the font. */
const PITCH = 0.94;
const HEIGHT = 0.82;

const starsIn = (text: string): number => text.split(STAR).length - 1;
const wordsIn = (text: string): string => text.replaceAll(STAR, '');

/** Measures texts that begin with stars. */
export const measuringStars =
  (measure: Measure): Measure =>
  (text, font, sizeMm) =>
    starsIn(text) * PITCH * sizeMm + measure(wordsIn(text), font, sizeMm);

/** A text with its stars drawn before it. */
export function drawStars(item: TextItem, measure: Measure): Item[] {
  const count = starsIn(item.text);
  if (count === 0) return [item];
  const { sizeMm, widthMm, xMm, yMm, ink } = item;
  const left = xMm - widthMm / 2;
  const text = wordsIn(item.text).trimStart();
  const textMm = measure(text, item.font, sizeMm);
  const stars = Array.from({ length: count }, (_, index) => ({
    type: 'path' as const,
    path: STAR_PATH,
    unitMm: HEIGHT * sizeMm,
    xMm: left + (index + 0.5) * PITCH * sizeMm,
    // Its middle at half the height of capitals, which are 0.74 of their size in Be Vietnam Pro.
    yMm: yMm - 0.35 * sizeMm,
    ink,
  }));
  return text ? [...stars, { ...item, text, widthMm: textMm, xMm: left + widthMm - textMm / 2 }] : stars;
}

/** Five points around 0,0, one unit from the top to the lowest of them. */
const STAR_PATH = (() => {
  const outer = 1 / (1 + Math.cos(Math.PI / 5));
  const inner = outer * 0.42;
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner;
    const angle = (index * Math.PI) / 5;
    return `${inPath(radius * Math.sin(angle))} ${inPath(-radius * Math.cos(angle))}`;
  });
  return `M${points.join('L')}Z`;
})();
