import { decodeCodes } from '../../scripts/lib/decode.ts';
import { imagePixels } from '../../scripts/lib/rasterise.ts';
import { measure, outline } from '../../scripts/lib/type.ts';
import type { Drawing, TextItem } from '../../src/print/drawing.ts';
import { USUAL_PLAQUE } from '../../src/print/media.ts';
import { plaque } from '../../src/print/plaque.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { PUBLISHER } from './sample-plaque.ts';

/** The texts of a page itself, without those of drawings placed on it and without the sample mark. */
export const textsOn = ({ items }: Drawing): TextItem[] =>
  items.filter((item): item is TextItem => item.type === 'text' && item.shade === undefined);

/** All words of a page in their order, as one line. */
export const wordsOn = (drawing: Drawing): string =>
  textsOn(drawing)
    .map(({ text }) => text)
    .join(' ');

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From the top of Ậ to the bottom of ộ, as far as ink goes in most words. */
function boxOf({ text, xMm, yMm, widthMm, sizeMm, turnDegrees }: TextItem): Box {
  const [above, below] = [0.75 * sizeMm, 0.18 * sizeMm];
  if (turnDegrees !== 90)
    return { text, left: xMm - widthMm / 2, right: xMm + widthMm / 2, top: yMm - above, bottom: yMm + below };
  return { text, left: xMm - above, right: xMm + below, top: yMm - widthMm / 2, bottom: yMm + widthMm / 2 };
}

/** Texts that come closer to the edge of the page than so many millimetres, where a printer or a knife takes them. */
export const tooFarOut = (drawing: Drawing, marginMm: number): string[] =>
  textsOn(drawing)
    .map(boxOf)
    .filter(
      ({ left, right, top, bottom }) =>
        left < marginMm - 0.01 ||
        top < marginMm - 0.01 ||
        right > drawing.widthMm - marginMm + 0.01 ||
        bottom > drawing.heightMm - marginMm + 0.8,
    )
    .map(({ text }) => text);

/** Texts that lie on one another. */
export function overlapping(drawing: Drawing): string[] {
  const boxes = textsOn(drawing).map(boxOf);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} × ${b.text}`),
  );
}

/** What a decoder that did not draw the page reads off it at 300 dpi. */
export async function codesRead(drawing: Drawing): Promise<string[]> {
  const dotsPerMm = 300 / 25.4;
  const svg = Buffer.from(drawingToSvg(drawing, outline, { dotsPerMm }));
  const pixels = await imagePixels(svg, Math.round(drawing.widthMm * dotsPerMm));
  return (await decodeCodes(pixels)).toSorted();
}

/** A plaque of the usual size as it would go to the print shop. */
export const plaqueOf = (
  code: string,
  vi = 'Đền thờ Hưng Đạo Đại Vương',
  medium: Parameters<typeof plaque>[0]['medium'] = USUAL_PLAQUE,
): Drawing =>
  plaque({
    medium,
    words: {
      code,
      name: { vi, en: 'Temple' },
      shortName: { vi: undefined, en: undefined },
      standing: { vi: 'Di tích quốc gia', en: 'National site' },
      sentence: { vi: 'Đền có từ thời Trần.', en: 'Built under the Trần.' },
      stop: 7,
    },
    publisher: PUBLISHER,
    style: PLAIN_STYLE,
    finish: 'printed',
    isApproved: true,
    mask: undefined,
    measure,
  });
