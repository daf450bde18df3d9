import sharp from 'sharp';

const [WIDTH, HEIGHT] = [2000, 1500];
/** Patches across, and how much of them is seen: as in photos, the finer the fainter. */
const LAYERS: readonly (readonly [across: number, opacity: number])[] = [
  [4, 1],
  [16, 0.5],
  [63, 0.3],
  [250, 0.18],
  [1000, 0.1],
];

/** Shapes of all sizes in the proportions of a photo, so that it packs as one: nobody's picture, and no place. The same at every call. */
export async function standInPhoto(): Promise<Buffer> {
  const layers = await Promise.all(LAYERS.map(([across, opacity]) => patches(across, opacity)));
  const [ground, ...finer] = layers;
  return sharp(ground)
    .composite(finer.map((input) => ({ input })))
    .removeAlpha()
    .jpeg({ quality: 90 })
    .toBuffer();
}

function patches(across: number, opacity: number): Promise<Buffer> {
  const height = Math.round((across * HEIGHT) / WIDTH);
  let state = across;
  const grain = () => {
    state = (state * 16807) % 2147483647;
    return state & 0xff;
  };
  const data = Uint8Array.from({ length: across * height * 4 }, (_, index) =>
    index % 4 === 3 ? opacity * 255 : grain(),
  );
  return sharp(data, { raw: { width: across, height, channels: 4 } })
    .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
    .png()
    .toBuffer();
}
