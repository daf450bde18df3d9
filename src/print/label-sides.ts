import type { Position, TextItem } from './drawing.ts';
import type { LabelJob, LabelPart, LaidOut } from './label-order.ts';
import { LEAST_MM } from './label-parts.ts';
import { LINE } from './stack.ts';
import { turnedText } from './turned-text.ts';

/** What may stand at a side of the code: parts that share a line, or fewer of them where not all fit. */
export type Side = readonly (readonly LabelPart[])[];

/** A strip beside the code: its middle, and how long and wide it is. */
export interface Strip extends Position {
  readonly lengthMm: number;
  readonly widthMm: number;
  /** Letters are no larger. */
  readonly sizeMm: number;
}

/** The batch where there is no column beside the code: lines turned to run along its left and its right side. */
export function alongSides(job: LabelJob, sides: readonly Side[], left: Strip, right: Strip): LaidOut {
  const placed: LaidOut[] = [];
  for (const side of sides) {
    const strip = [left, right][placed.length];
    const found = strip && firstFit(job, side, strip, placed.length === 0 ? 90 : -90);
    if (found) placed.push(found);
  }
  return { items: placed.flatMap(({ items }) => items), said: placed.flatMap(({ said }) => said) };
}

function firstFit(job: LabelJob, side: Side, strip: Strip, degrees: 90 | -90): LaidOut | undefined {
  for (const wanted of side) {
    const { text, said } = lineOf(job, wanted);
    const item = text && turned(text, strip, degrees, job);
    if (item) return { items: [item], said };
  }
  return undefined;
}

/** Parts on one line, as far as there is something to say. */
export function lineOf(job: LabelJob, wanted: readonly LabelPart[]): { text: string; said: readonly LabelPart[] } {
  const said = wanted.filter((part) => job.texts[part].length > 0);
  return { text: said.map((part) => job.texts[part][0]).join(' · '), said };
}

function turned(text: string, strip: Strip, turnDegrees: 90 | -90, { measure }: LabelJob): TextItem | undefined {
  const font = 'medium';
  const sizeMm = Math.min(strip.widthMm / LINE, strip.lengthMm / measure(text, font, 1), strip.sizeMm);
  if (sizeMm < LEAST_MM) return undefined;
  return turnedText(text, strip, { font, sizeMm, ink: 'paper' }, turnDegrees, measure);
}
