import DxfParser, { type IEntity, type IPolylineEntity } from 'dxf-parser';
import { BLACK } from '../../src/print/colour.ts';
import { codesOf, type Drawing } from '../../src/print/drawing.ts';
import { imagePixels, type Pixels } from './rasterise.ts';

/**
 * What a DXF engraves into a material, as pixels of the whole piece: read by dxf-parser, which did not write it.
 * The only file that knows it.
 *
 * @param drawing tells the size of the piece, and the colours of the material and of what is engraved
 */
export async function dxfPixels(bytes: Buffer, drawing: Drawing, widthPx: number): Promise<Pixels> {
  const { widthMm, heightMm, palette } = drawing;
  const ink = codesOf(drawing).some((code) => code.ink === 'colour') ? palette.colour : BLACK;
  const heightPx = Math.round((heightMm / widthMm) * widthPx);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthMm} ${heightMm}">`,
    `<path fill="${palette.paper.hex}" d="M0 0H${widthMm}V${heightMm}H0Z"/>`,
    `<path fill="${ink.hex}" fill-rule="evenodd" transform="matrix(1 0 0 -1 0 ${heightMm})" d="${engraved(bytes)}"/>`,
    '</svg>',
  ].join('');
  return imagePixels(Buffer.from(svg), widthPx, palette.paper.hex);
}

/** The outlines on the layer of what is engraved, as one SVG path. */
function engraved(bytes: Buffer): string {
  const entities = new DxfParser().parseSync(bytes.toString('ascii'))?.entities ?? [];
  return entities
    .filter((entity) => entity.layer === 'KHAC')
    .filter(isPolyline)
    .map(({ vertices }) => `M${vertices.map(({ x, y }) => `${x} ${y}`).join('L')}Z`)
    .join('');
}

const isPolyline = (entity: IEntity): entity is IPolylineEntity => entity.type === 'POLYLINE';
