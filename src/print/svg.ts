import type { Drawing, Font, Item } from './drawing.ts';

/** The outline of a text at a size, its baseline beginning at 0,0, as an SVG path in millimetres. Handed in: fonts are files. */
export type Outline = (text: string, font: Font, sizeMm: number) => string;

/**
 * A drawing as SVG in true millimetres, all text as outlines: it looks the same on a machine without any fonts.
 * Plain shapes filled with black and greys, no strokes, no ids, no styles.
 *
 * @param dotsPerMm gives the size in pixels instead, for rasterising
 */
export function drawingToSvg(drawing: Drawing, outline: Outline, dotsPerMm?: number): string {
  const { widthMm, heightMm } = drawing;
  const size = dotsPerMm
    ? `width="${Math.round(widthMm * dotsPerMm)}" height="${Math.round(heightMm * dotsPerMm)}"`
    : `width="${widthMm}mm" height="${heightMm}mm"`;
  const shapes = drawing.items.map((item) => shape(item, outline));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${widthMm} ${heightMm}">`,
    `<title>${escapeXml(drawing.title)}</title>`,
    `<path fill="#fff" d="M0 0H${widthMm}V${heightMm}H0Z"/>`,
    ...shapes,
    '</svg>\n',
  ].join('\n');
}

function shape(item: Item, outline: Outline): string {
  const fill = `fill="${grey(item.shade)}"`;
  switch (item.type) {
    case 'text': {
      const turn = item.turnDegrees ? ` rotate(${-item.turnDegrees})` : '';
      const place = `translate(${round(item.xMm)} ${round(item.yMm)})${turn} translate(${round(-item.widthMm / 2)} 0)`;
      return `<path ${fill} transform="${place}" d="${outline(item.text, item.font, item.sizeMm)}"/>`;
    }
    case 'path': {
      const place = `translate(${round(item.xMm)} ${round(item.yMm)}) scale(${round(item.unitMm)})`;
      return `<path ${fill} transform="${place}" d="${item.path}"/>`;
    }
    case 'rule':
      return `<path ${fill} d="M${round(item.xMm)} ${round(item.yMm)}h${item.widthMm}v${item.heightMm}h${-item.widthMm}z"/>`;
  }
}

const grey = (shade: number) => {
  const value = Math.round((1 - shade) * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${value}${value}${value}`;
};

const round = (value: number) => Math.round(value * 1e5) / 1e5;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
