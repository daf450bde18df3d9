/** A colour as a screen means it (sRGB), its three parts from 0 to 255. Made by `parseColour` alone. */
export interface Colour {
  /** Six digits in lower case: `#b3261e`. */
  readonly hex: string;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export const COLOUR_FORMS = ['#rgb', '#rrggbb'] as const;

/** What was written where a colour should stand, and how a colour is written. */
export interface ColourFault {
  readonly fault: 'not-a-colour';
  readonly seen: string;
  readonly allowed: typeof COLOUR_FORMS;
}

/** `parseColour('#C00')` is `#cc0000`. Names are not taken: a printer's “red” is not a screen's. */
export function parseColour(text: string): Colour | ColourFault {
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return { fault: 'not-a-colour', seen: text, allowed: COLOUR_FORMS };
  const digits = text.slice(1).toLowerCase();
  const hex = `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  return { hex, red: part(1), green: part(3), blue: part(5) };
}

/** Shares of cyan, magenta, yellow and black ink from 0 to 1. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/**
 * The colour in printing inks, as much of it as can be in black, so that black text is one ink and stays sharp. Without
 * the profile of a press and a paper this is where a proof starts from, not what comes out.
 */
export function toCmyk({ red, green, blue }: Colour): Cmyk {
  const brightest = Math.max(red, green, blue);
  if (brightest === 0) return [0, 0, 0, 1];
  const ink = (part: number) => (brightest - part) / brightest;
  return [ink(red), ink(green), ink(blue), 1 - brightest / 255];
}

/** The black of the first ink. */
export const BLACK: Colour = { hex: '#000000', red: 0, green: 0, blue: 0 };

/** A colour that is written in this project itself, and so is one. */
export function colour(text: string): Colour {
  const parsed = parseColour(text);
  if ('fault' in parsed) throw new Error(`“${text}” is not a colour.`);
  return parsed;
}
