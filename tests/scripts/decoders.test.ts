import { describe, expect, test, vi } from 'vitest';
import { DECODERS } from '../../scripts/lib/decode.ts';
import { beside, blankPicture, changed, codePicture } from '../support/drawn-code.ts';

const [ONE, OTHER] = ['https://DAUTICH.VN/K7Q9T', 'https://DAUTICH.VN/M1K2D'] as const;

describe.each(Object.entries(DECODERS))('%s', (_, decoder) => {
  test.each([
    ['2-Q', ONE, 2, 'Q'],
    ['3-H', 'https://DAUTICH.EXAMPLE/K7Q9T', 3, 'H'],
    ['4-Q', 'https://DAUTICH.EXAMPLE/01/08938505974194/10/L2408', 4, 'Q'],
  ] as const)('reads a code of %s, and letter for letter', async (_size, text, version, level) => {
    expect(await decoder(codePicture(text, version, level).pixels)).toEqual([text]);
  });

  test('reads letters beyond ASCII', async () => {
    expect(await decoder(codePicture('Côn Sơn – Kiếp Bạc', 3, 'Q').pixels)).toEqual(['Côn Sơn – Kiếp Bạc']);
  });

  test('reads nothing where there is nothing', async () => {
    expect(await decoder(blankPicture(25).pixels)).toEqual([]);
  });
});

test.each(['zxing', 'zbar', 'qr'] as const)('%s finds both of two codes in a picture', async (name) => {
  const both = beside(codePicture(ONE, 2, 'Q').pixels, codePicture(OTHER, 2, 'Q').pixels);
  expect((await DECODERS[name](both)).toSorted()).toEqual([ONE, OTHER]);
});

test.each([
  ['zxing', [ONE]],
  ['zbar', []],
  ['jsqr', []],
  ['qr', [ONE]],
] as const)('%s reads a code that is light on dark, or does not, as it says', async (name, found) => {
  const inverted = changed(codePicture(ONE, 2, 'Q').pixels, (light) => 255 - light);
  expect(await DECODERS[name](inverted)).toEqual(found);
});

test('no decoder asks the network for its binary', async () => {
  const fetching = vi.fn(() => Promise.reject(new Error('The network is not asked')));
  vi.stubGlobal('fetch', fetching);
  vi.resetModules();
  const fresh = await import('../../scripts/lib/decode.ts');
  for (const decoder of Object.values(fresh.DECODERS))
    expect(await decoder(codePicture(ONE, 2, 'Q').pixels)).toEqual([ONE]);
  expect(fetching).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
