import { BLACK, colour } from './colour.ts';
import type { Drawing, Item } from './drawing.ts';
import { rectangle, shape } from './shapes.ts';

/**
 * How a sign is made: printed in two inks; engraved or cut, where every shape is filled with one colour; or engraved into
 * dark stone, where light is what is cut, and the code gets a light field so that it stays dark on light: measured, ZBar
 * never reads a light code on dark.
 */
export const FINISHES = ['printed', 'engraved', 'engraved-dark'] as const;
export type Finish = (typeof FINISHES)[number];

/** Dark stone and what is cut into it, as pictures show them; the engraver's file says only where to cut. */
const ON_STONE = { colour: colour('#f4f1ea'), paper: colour('#2b2a29') };

/** What an engraver's file says: black where something is cut, however that comes out on the material. */
export const forEngraver = (drawing: Drawing): Drawing => ({
  ...drawing,
  palette: { colour: BLACK, paper: colour('#ffffff') },
});

/** The same drawing in one colour, as its finish asks for. */
export function finished(drawing: Drawing, finish: Finish): Drawing {
  if (finish === 'printed') return drawing;
  const isDark = finish === 'engraved-dark';
  const items = drawing.items.map((item): Item => {
    if (item.type === 'placed') return item;
    const inked = { ...item, ink: isDark ? ('colour' as const) : ('black' as const) };
    return inked.type === 'code' && isDark ? { ...inked, inverted: true } : inked;
  });
  return { ...drawing, palette: isDark ? ON_STONE : drawing.palette, items };
}

/** Dark stone on white paper: the stone in black, and what is cut into it left bare; a pale mark cannot be. */
export function onPaper(drawing: Drawing): Drawing {
  const { widthMm, heightMm, cut } = drawing;
  const stone: Item = cut ? shape(cut, 'black') : rectangle(0, 0, widthMm, heightMm, 'black');
  const items = drawing.items.flatMap((item): Item[] => {
    if (item.type === 'placed') return [item];
    return item.type === 'text' && item.shade !== undefined ? [] : [{ ...item, ink: 'paper' }];
  });
  return { ...drawing, palette: { ...drawing.palette, paper: colour('#ffffff') }, items: [stone, ...items] };
}
