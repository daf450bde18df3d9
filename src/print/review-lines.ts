import type { InBoth } from '../core/lang.ts';
import type { Font, Ink, Measure, TextItem } from './drawing.ts';
import { A4, line, MARGIN_MM } from './form.ts';
import { fullLines } from './lines.ts';
import { Unprintable } from './unprintable.ts';

/** How a text of the sheet is lettered. */
export interface Face {
  readonly font: Font;
  readonly sizeMm: number;
  readonly ink: Ink;
}

/** From baseline to baseline, the same for all sizes: a line in one column is that line in the other. */
export const GRID_MM = 4.8;

export const COLUMNS = {
  vi: { xMm: MARGIN_MM + 7, widthMm: 66 },
  en: { xMm: MARGIN_MM + 77, widthMm: 66 },
} as const;
/** A wide margin to write in. */
export const NOTES = { xMm: COLUMNS.en.xMm + COLUMNS.en.widthMm + 5, widthMm: A4.widthMm - MARGIN_MM - 158 } as const;

/** One line across the sheet; where it stands is said when it has a page. */
export interface SheetLine {
  readonly items: readonly TextItem[];
  /** Whether it is worth nothing at the foot of a page. */
  readonly keepsNext: boolean;
}

/** Two texts in their columns. */
export function sideBySide(texts: InBoth<string>, face: Face, measure: Measure): SheetLine[] {
  const [left, right] = (['vi', 'en'] as const).map((lang) => textLines(texts[lang], COLUMNS[lang], face, measure));
  return Array.from({ length: Math.max(left?.length ?? 0, right?.length ?? 0) }, (_, index) => ({
    items: [left?.[index], right?.[index]].filter((item) => item !== undefined),
    keepsNext: false,
  }));
}

/** One text over both columns. */
export const spanning = (text: string, face: Face, measure: Measure): SheetLine[] =>
  textLines(
    text,
    { xMm: COLUMNS.vi.xMm, widthMm: COLUMNS.en.xMm + COLUMNS.en.widthMm - COLUMNS.vi.xMm },
    face,
    measure,
  ).map((item) => ({ items: [item], keepsNext: false }));

interface Column {
  readonly xMm: number;
  readonly widthMm: number;
}

function textLines(text: string, { xMm, widthMm }: Column, face: Face, measure: Measure): TextItem[] {
  if (text === '') return [];
  const width = widthMm / face.sizeMm;
  const words = inPieces(legible(text, face.font, measure), face.font, width, measure);
  const lines = fullLines(words, face.font, width, measure) ?? [words];
  return lines.map((each) => line(each, { xMm, yMm: 0 }, face, measure));
}

/** What stands for a letter the typeface lacks: the sheet says so, and the HTML file has it. */
export const MISSING = '[?]';

function legible(text: string, font: Font, measure: Measure): string {
  try {
    measure(text, font, 1);
    return text;
  } catch (error) {
    if (!(error instanceof Unprintable) || !error.letter) throw error;
    return legible(text.replaceAll(error.letter, MISSING), font, measure);
  }
}

/** Addresses of web pages are longer than a line: parted wherever it ends. */
function inPieces(text: string, font: Font, width: number, measure: Measure): string {
  return text
    .split(' ')
    .flatMap((word) => {
      const pieces: string[] = [];
      for (let rest = word; rest !== ''; ) {
        let count = rest.length;
        while (count > 1 && measure(rest.slice(0, count), font, 1) > width) count = Math.floor(count * 0.9);
        pieces.push(rest.slice(0, count));
        rest = rest.slice(count);
      }
      return pieces;
    })
    .join(' ');
}
