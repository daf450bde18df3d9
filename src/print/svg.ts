import { escapeXml } from '../core/xml.ts';
import { BLACK } from './colour.ts';
import { codePath, type Drawing, type Font, type Ink, type Item, type Palette } from './drawing.ts';

/** The outline of a text at a size, its baseline beginning at 0,0, as an SVG path in millimetres. Handed in: fonts are files. */
export type Outline = (text: string, font: Font, sizeMm: number) => string;

/**
 * A drawing as SVG in true millimetres, all text as outlines: it looks the same on a machine without any fonts.
 * Plain filled shapes; no strokes but the line along which it is cut, no styles.
 *
 * @param options.dotsPerMm gives the size in pixels instead, for rasterising
 * @param options.cut draws the line along which it is cut, where that is not its edges
 * @param options.bare leaves the material out, for engravers: every shape in the file is worked
 */
export function drawingToSvg(
  drawing: Drawing,
  outline: Outline,
  { dotsPerMm, bare = false, cut = false }: { dotsPerMm?: number; bare?: boolean; cut?: boolean } = {},
): string {
  const { palette } = drawing;
  const sides = [drawing.widthMm, drawing.heightMm];
  // A picture has whole pixels, so it may show part of one more or less: stretched to them, modules would leave their dots.
  const [width, height] = dotsPerMm ? sides.map((mm) => Math.round(mm * dotsPerMm)) : sides.map((mm) => `${mm}mm`);
  const [right, bottom] = dotsPerMm ? sides.map((mm) => Math.round(mm * dotsPerMm) / dotsPerMm) : sides;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${right} ${bottom}">`,
    `<title>${escapeXml(drawing.title)}</title>`,
    ...(bare ? [] : [`<path fill="${palette.paper.hex}" d="${drawing.cut ?? `M0 0H${right}V${bottom}H0Z`}"/>`]),
    ...drawing.items.map((item) => element(item, palette, outline)),
    ...(cut && drawing.cut ? [`<path fill="none" stroke="#ff00ff" stroke-width="0.1" d="${drawing.cut}"/>`] : []),
    '</svg>\n',
  ].join('\n');
}

function element(item: Item, palette: Palette, outline: Outline): string {
  switch (item.type) {
    case 'text': {
      const turn = item.turnDegrees ? ` rotate(${-item.turnDegrees})` : '';
      const place = `translate(${round(item.xMm)} ${round(item.yMm)})${turn} translate(${round(-item.widthMm / 2)} 0)`;
      return `<path fill="${tint(palette, item.ink, item.shade)}" transform="${place}" d="${outline(item.text, item.font, item.sizeMm)}"/>`;
    }
    case 'path':
    case 'code': {
      const place = `translate(${round(item.xMm)} ${round(item.yMm)}) scale(${round(item.unitMm)})`;
      const path = item.type === 'code' ? codePath(item) : item.path;
      return `<path fill="${tint(palette, item.ink)}" fill-rule="${item.type === 'path' && item.isWound ? 'nonzero' : 'evenodd'}" transform="${place}" d="${path}"/>`;
    }
    case 'placed': {
      const { widthMm, heightMm, items } = item.drawing;
      const [width, height] = [widthMm, heightMm].map((side) => round(side * (item.scale ?? 1)));
      const size = `x="${round(item.xMm)}" y="${round(item.yMm)}" width="${width}" height="${height}"`;
      const elements = items.map((inside) => element(inside, item.drawing.palette, outline));
      return `<svg ${size} viewBox="0 0 ${widthMm} ${heightMm}">\n${elements.join('\n')}\n</svg>`;
    }
  }
}

/** An ink laid on the material, as light as its share says. */
function tint({ colour, paper }: Palette, ink: Ink, shade = 1): string {
  const full = { black: BLACK, colour, paper }[ink];
  const mixed = (['red', 'green', 'blue'] as const).map((part) => {
    const value = Math.round(paper[part] + (full[part] - paper[part]) * shade);
    return value.toString(16).padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}

const round = (value: number) => Math.round(value * 1e5) / 1e5;
