import type { Logo } from '../core/logo.ts';
import type { Publisher } from '../core/schema/publisher.ts';
import { BLACK, colour, parseColour } from './colour.ts';
import { type SymbolContrast, symbolContrast, textContrast } from './contrast.ts';
import type { Palette } from './drawing.ts';

/** How everything of one publisher looks. */
export interface Style {
  readonly palette: Palette;
  readonly logo: Logo | undefined;
  /** The ink of the code: black, unless the publisher's colour is chosen and dark enough. */
  readonly codeInk: 'black' | 'colour';
}

/** Colours as they were written. Where nothing is: white, and a deep red-brown, the colour of temple lacquer. */
export interface StyleWish {
  readonly colour?: string | undefined;
  readonly paper?: string | undefined;
  readonly codeInk?: 'black' | 'colour' | undefined;
}
const USUAL = { colour: '#7a1f1f', paper: '#ffffff' } as const;

export type StyleFault =
  | { readonly fault: 'not-a-colour'; readonly seen: string }
  /** The code would be graded below B by a verifier, in one light or both. */
  | { readonly fault: 'code-contrast'; readonly ink: string; readonly paper: string; readonly contrast: SymbolContrast }
  /** Letters left bare on the field would be hard to read. */
  | { readonly fault: 'field-contrast'; readonly ink: string; readonly paper: string; readonly ratio: number };

/** Enough for small letters (WCAG 2.2, success criterion 1.4.3). */
export const LEAST_TEXT_CONTRAST = 4.5;

/** The look that was chosen, or why nobody could read it. */
export function styleOf(
  published: Publisher['print'],
  logo: Logo | undefined,
  wish: StyleWish = {},
): Style | StyleFault {
  const [ink, paper] = [
    wish.colour ?? published?.colour ?? USUAL.colour,
    wish.paper ?? published?.paper ?? USUAL.paper,
  ].map(parseColour) as [ReturnType<typeof parseColour>, ReturnType<typeof parseColour>];
  if ('fault' in ink) return ink;
  if ('fault' in paper) return paper;
  const { codeInk = 'black' } = wish;
  const contrast = symbolContrast(codeInk === 'colour' ? ink : BLACK, paper);
  if (!contrast.passes)
    return { fault: 'code-contrast', ink: codeInk === 'colour' ? ink.hex : BLACK.hex, paper: paper.hex, contrast };
  const ratio = textContrast(ink, paper);
  if (ratio < LEAST_TEXT_CONTRAST) return { fault: 'field-contrast', ink: ink.hex, paper: paper.hex, ratio };
  return { palette: { colour: ink, paper }, logo, codeInk };
}

/** The same look on a printer that has black alone. */
export const inBlack = (style: Style): Style => ({
  ...style,
  palette: { colour: BLACK, paper: colour('#ffffff') },
  codeInk: 'black',
});

/** Black on white with the usual colour: for what belongs to no publisher. */
export const PLAIN_STYLE: Style = {
  palette: { colour: colour(USUAL.colour), paper: colour(USUAL.paper) },
  logo: undefined,
  codeInk: 'black',
};
