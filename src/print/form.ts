import { translator } from '../i18n/translate.ts';
import type { Area, Drawing, Ink, Item, Measure, PathItem, Position, TextItem } from './drawing.ts';
import type { Place } from './paragraph.ts';
import { rectangle, shape } from './shapes.ts';
import type { Style } from './style.ts';
import { Unprintable } from './unprintable.ts';

// The parts that forms are put together from: sheets of paper that come out of an office printer and are written on.

/** ISO 216. */
export const A4 = { widthMm: 210, heightMm: 297 } as const;
/** Office printers leave some four to six millimetres of a sheet bare. */
export const MARGIN_MM = 10;
export const INSIDE = {
  xMm: MARGIN_MM,
  yMm: MARGIN_MM,
  widthMm: A4.widthMm - 2 * MARGIN_MM,
  heightMm: A4.heightMm - 2 * MARGIN_MM,
} as const;

/** Thickness of lines: seen, and not read as part of what is written on them. */
const HAIRLINE_MM = 0.15;
const FRAME_MM = 0.3;

/** Some of a page, and how much of its height it takes. */
export interface Part {
  readonly items: readonly Item[];
  readonly heightMm: number;
}

const vi = translator('vi');
const en = translator('en');

/** A line across, its middle at a height. */
export const rule = (xMm: number, yMm: number, widthMm: number, thickMm: number = HAIRLINE_MM, ink: Ink = 'black') =>
  rectangle(xMm, yMm - thickMm / 2, widthMm, thickMm, ink);

/** The edge of an area, drawn inside it. */
export function frame({ xMm, yMm, widthMm, heightMm }: Area, ink: Ink = 'black', thickMm = FRAME_MM): PathItem {
  const outer = `M${xMm} ${yMm}h${widthMm}v${heightMm}h${-widthMm}Z`;
  const [width, height] = [widthMm - 2 * thickMm, heightMm - 2 * thickMm];
  return shape(`${outer}M${xMm + thickMm} ${yMm + thickMm}h${width}v${height}h${-width}Z`, ink);
}

/** A box to tick. */
export const tickBox = (xMm: number, yMm: number, sideMm: number): PathItem =>
  frame({ xMm, yMm, widthMm: sideMm, heightMm: sideMm });

/** A line to write on, with what is to be written in front of it. */
export function blank(label: string, { xMm, yMm, widthMm }: Place, sizeMm: number, measure: Measure): Item[] {
  const text = line(label, { xMm, yMm }, { sizeMm }, measure);
  const from = xMm + text.widthMm + sizeMm / 2;
  return [text, rule(from, yMm + sizeMm * 0.15, xMm + widthMm - from)];
}

/** One line of text with its baseline at a place. */
export function line(
  text: string,
  { xMm, yMm }: Position,
  { sizeMm, font = 'regular', ink = 'black' }: Partial<TextItem> & { sizeMm: number },
  measure: Measure,
): TextItem {
  const widthMm = measure(text, font, sizeMm);
  return { type: 'text', text, font, sizeMm, xMm: xMm + widthMm / 2, yMm, widthMm, ink };
}

/** Which page of how many, at the bottom right. */
export function pageNumber(page: number, pages: number, measure: Measure): Item {
  const text = `${vi('form.page', { page, pages })} · ${en('form.page', { page, pages })}`;
  const yMm = A4.heightMm - MARGIN_MM;
  const item = line(text, { xMm: 0, yMm }, { sizeMm: 2.6 }, measure);
  return { ...item, xMm: A4.widthMm - MARGIN_MM - item.widthMm / 2 };
}

/** A page of such a form. */
export const page = (title: string, style: Style, items: readonly Item[]): Drawing => ({
  ...A4,
  title,
  palette: style.palette,
  items,
});

/**
 * What stands below one another, parted into pages as full as they can be.
 *
 * @throws {Unprintable} with the name of something that is higher than a page
 */
export function intoPages<T extends { readonly name: string; readonly heightMm: number }>(
  rows: readonly T[],
  heightMm: number,
): T[][] {
  const pages: T[][] = [[]];
  let used = 0;
  for (const row of rows) {
    if (row.heightMm > heightMm) throw new Unprintable(row.name);
    if (used + row.heightMm > heightMm) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += row.heightMm;
  }
  return pages;
}
