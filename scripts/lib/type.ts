import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Font as Face, openSync } from 'fontkit';
import type { Font, Measure } from '../../src/print/drawing.ts';
import type { Outline } from '../../src/print/svg.ts';
import { Unprintable } from '../../src/print/unprintable.ts';

/**
 * The print typeface, and the only file that knows fontkit. Full TrueType files: the web subsets lack letters of
 * “Đền thờ Kiếp Bạc” and print them as nothing, silently.
 */
const FILES: Record<Font, string> = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  medium: '500Medium/BeVietnamPro_500Medium.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
};
const require = createRequire(import.meta.url);

const fontFile = (font: Font): string => require.resolve(`@expo-google-fonts/be-vietnam-pro/${FILES[font]}`);
export const fontBytes = (font: Font): Buffer => readFileSync(fontFile(font));

const faces = new Map<Font, Face>();
function faceOf(font: Font): Face {
  const face = faces.get(font) ?? (openSync(fontFile(font)) as Face);
  faces.set(font, face);
  return face;
}

export const measure: Measure = (text, font, sizeMm) => widthInSizes(text, font) * sizeMm;

/** Laying out a line asks for the same few words hundreds of times, and fontkit takes its time. */
const widths = new Map<string, number>();
/** A hundred thousand serial numbers need not be remembered. */
const MOST_WIDTHS = 10_000;

function widthInSizes(text: string, font: Font): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const face = faceOf(font);
  refuseMissing(face, text);
  const width = face.layout(text).advanceWidth / face.unitsPerEm;
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
}

export const outline: Outline = (text, font, sizeMm) => {
  const face = faceOf(font);
  const scale = sizeMm / face.unitsPerEm;
  refuseMissing(face, text);
  const { glyphs, positions } = face.layout(text);
  let x = 0;
  let path = '';
  for (const [index, glyph] of glyphs.entries()) {
    const position = positions[index];
    path += glyph.path
      .translate(x + (position?.xOffset ?? 0), position?.yOffset ?? 0)
      .scale(scale, -scale)
      .toSVG();
    x += position?.xAdvance ?? 0;
  }
  return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 1e3) / 1e3));
};

/** A letter the font does not have would be printed as an empty box, and nobody would notice until it hangs. */
function refuseMissing(face: Face, text: string): void {
  const missing = [...text].find((letter) => !face.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  if (missing) throw new Unprintable(text, missing);
}
