import { describe, expect, test } from 'vitest';
import { imagePixels } from '../../scripts/lib/rasterise.ts';
import { outline } from '../../scripts/lib/type.ts';
import { colour } from '../../src/print/colour.ts';
import type { Drawing, Item } from '../../src/print/drawing.ts';
import { LABEL_MEDIA, PLAQUE_MEDIA } from '../../src/print/media.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { drawingToSvg } from '../../src/print/svg.ts';
import { sampleLabel } from '../support/sample-label.ts';
import { samplePlaque } from '../support/sample-plaque.ts';

const style = { ...PLAIN_STYLE, palette: { colour: colour('#7a1f1f'), paper: colour('#fffdf7') } };
const domain = 'dautich.example';
const PIECES: [string, Drawing][] = [
  ...PLAQUE_MEDIA.map((medium): [string, Drawing] => [
    `plaque ${medium.id}`,
    samplePlaque({ medium, style, publisher: { domain }, words: { stop: 7 } }),
  ]),
  ['engraved plaque', samplePlaque({ style, finish: 'engraved', publisher: { domain } })],
  ...LABEL_MEDIA.map((medium): [string, Drawing] => [`label ${medium.id}`, sampleLabel({ medium, style, domain })]),
];

const isMark = (item: Item) => item.type === 'text' && item.text === 'BẢN MẪU · SAMPLE';

/** Pixels, each as one number, of a picture a thousand pixels wide. */
async function pixelsOf(drawing: Drawing): Promise<Uint32Array> {
  const svg = drawingToSvg(drawing, outline, { dotsPerMm: 1000 / drawing.widthMm });
  const { data } = await imagePixels(Buffer.from(svg), 1000);
  return new Uint32Array(Uint8Array.from(data).buffer);
}

/** How many pixels an item changes on a drawing. */
async function seenOf(item: Item, drawing: Drawing): Promise<number> {
  const [all, others] = [await pixelsOf(drawing), await pixelsOf(without(item, drawing))];
  return all.filter((pixel, index) => pixel !== others[index]).length;
}
const without = (item: Item, drawing: Drawing) => ({ ...drawing, items: drawing.items.filter((one) => one !== item) });

describe('a sample says so once whole, on a field or on paper:', () => {
  test.each(PIECES)('%s', async (_, drawing) => {
    const [, mark] = drawing.items.filter(isMark);
    if (!mark) throw new Error('There is no mark beside the one across.');
    const alone = await seenOf(mark, { ...drawing, items: [mark] });
    expect(alone).toBeGreaterThan(500);
    expect((await seenOf(mark, drawing)) / alone).toBeGreaterThan(0.99);
  });
});
