import { measure } from '../../scripts/lib/type.ts';
import type { Drawing, Font, Item, TextItem } from '../../src/print/drawing.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';

/** A drawing with a few things on it and nothing else. */
export const drawingOf = (
  widthMm: number,
  heightMm: number,
  items: readonly Item[],
  more: Partial<Drawing> = {},
): Drawing => ({
  ...{ widthMm, heightMm, items, title: 'Thử', palette: PLAIN_STYLE.palette },
  ...more,
});

/** A line of text around 100, 20 mm. */
export const textOf = (text: string, font: Font = 'regular'): TextItem => ({
  ...{ type: 'text', text, font, sizeMm: 5, xMm: 100, yMm: 20, ink: 'black' },
  widthMm: measure(text, font, 5),
});
