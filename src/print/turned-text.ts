import type { Measure, Position, TextItem } from './drawing.ts';

/** A line that runs upwards (90) or downwards (-90), its middle at a place. */
export function turnedText(
  text: string,
  { xMm, yMm }: Position,
  { font, sizeMm, ink }: Pick<TextItem, 'font' | 'sizeMm' | 'ink'>,
  turnDegrees: 90 | -90,
  measure: Measure,
): TextItem {
  const widthMm = measure(text, font, sizeMm);
  // Turned, letters stand to one side of their baseline: a third of their size brings them to the middle.
  const baseline = xMm + (turnDegrees > 0 ? sizeMm / 3 : -sizeMm / 3);
  return { type: 'text', text, font, sizeMm, xMm: baseline, yMm, widthMm, ink, turnDegrees };
}
