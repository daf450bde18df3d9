import { describe, expect, test } from 'vitest';
import type { CodePicture } from '../../scripts/lib/code-picture.ts';
import { DAMAGES } from '../../scripts/lib/damage.ts';
import { DECODERS } from '../../scripts/lib/decode.ts';
import { rescaled } from '../../scripts/lib/pixels.ts';
import { readBack } from '../../scripts/lib/read-back.ts';
import { verdictOn } from '../../scripts/lib/verdict.ts';
import { beside, blankPicture, changed, codePicture, lightAt } from '../support/drawn-code.ts';

const RIGHT = 'https://DAUTICH.VN/K7Q9T';
const WRONG = 'https://DAUTICH.VN/M1K2D';
const LABEL = 'https://DAUTICH.EXAMPLE/01/08938505974194/10/L2408';

const judge = ({ pixels, modules }: CodePicture, expected = RIGHT) => readBack(pixels, expected, modules);
const all = (text: string) => ({ zxing: [text], jsqr: [text], zbar: [text], qr: [text] });
const NONE = { zxing: [], jsqr: [], zbar: [], qr: [] };
const code = codePicture(RIGHT, 2, 'Q');
const drawnOver = (rule: (light: number, x: number, y: number) => number): CodePicture => ({
  ...code,
  pixels: changed(code.pixels, rule),
});

describe('a sound code is read by all, and by at least two after every damage', () => {
  test.each([
    ['2-Q', RIGHT, 2, 'Q', 6],
    ['2-H', 'https://D.VN/K7Q', 2, 'H', 6],
    ['3-Q', 'https://DAUTICH.HAIPHONG.EXAMPLE/K7Q9T', 3, 'Q', 6],
    ['3-H', 'https://DAUTICH.EXAMPLE/K7Q9T', 3, 'H', 6],
    ['4-Q', LABEL, 4, 'Q', 6],
    ['3-H, a label', 'https://DAUTICH.EXAMPLE/K7Q9T', 3, 'H', 4],
    ['3-H, unlucky for blocks of eight', 'https://DAUTICH.EXAMPLE/K7Q9T', 3, 'H', 8],
    ['2-Q, a plaque', RIGHT, 2, 'Q', 24],
  ] as const)('%s: %s, version %i, level %s, %i px a module', async (_, text, version, level, px) => {
    const verdict = await judge(codePicture(text, version, level, px), text);
    expect(verdict).toMatchObject({ sound: true, quiet: true, clean: all(text), misread: [] });
    expect(Object.keys(verdict.damaged)).toEqual(['blur', 'tilt', 'covered', 'faded', 'far']);
    expect(Math.min(...Object.values(verdict.damaged))).toBeGreaterThanOrEqual(2);
  });
});

test('a code is judged alike whether it is printed large or small', async () => {
  const [large, small] = [codePicture(RIGHT, 2, 'Q', 24), codePicture(RIGHT, 2, 'Q', 6)];
  expect(await judge(large)).toEqual(await judge(small));
});

test('a sound code on which jsQR blinks, because its edges fall amid pixels, is shown to it once more', async () => {
  const text = 'https://DAUTICH.VN/APJRE';
  const between = rescaled(codePicture(text, 2, 'Q', 24).pixels, 1 / 4, -0.5);
  expect(await DECODERS.jsqr(between)).toEqual([]);
  expect(await readBack(between, text, 25)).toMatchObject({ sound: true, clean: all(text) });
});

describe('a code is not sound', () => {
  test('that says something else, and what it says is told', async () => {
    expect(await judge(codePicture(WRONG, 2, 'Q'))).toEqual({
      sound: false,
      quiet: true,
      clean: all(WRONG),
      damaged: { blur: 0, tilt: 0, covered: 0, faded: 0, far: 0 },
      misread: [WRONG],
    });
  });

  test('that says the same in small letters', async () => {
    const verdict = await judge(codePicture(RIGHT.toLowerCase(), 3, 'Q'));
    expect(verdict).toMatchObject({ sound: false, misread: [RIGHT.toLowerCase()] });
  });

  test('with a second one beside it, of which one decoder is enough to tell', async () => {
    const both = beside(code.pixels, codePicture(WRONG, 2, 'Q').pixels);
    expect(await readBack(both, RIGHT, code.modules)).toMatchObject({ sound: false, misread: [WRONG] });
  });

  test('that stands there twice', async () => {
    const twice = beside(code.pixels, beside(blankPicture(25).pixels, code.pixels));
    const verdict = await readBack(twice, RIGHT, code.modules);
    expect(verdict).toMatchObject({
      sound: false,
      clean: { zxing: [RIGHT, RIGHT] },
      damaged: { faded: 0 },
      misread: [],
    });
  });

  test.each([0, 0.5, 2, 3.5])(
    'with %f quiet modules around it, though decoders forgive half of one',
    async (modulesLeft) => {
      const rim = (4 - modulesLeft) * 6;
      const isRim = (at: number) => at < rim || at >= code.pixels.width - rim;
      const verdict = await judge(drawnOver((light, x, y) => (isRim(x) || isRim(y) ? 0 : light)));
      const clean = modulesLeft === 0 ? NONE : all(RIGHT);
      expect(verdict).toMatchObject({ sound: false, quiet: false, clean, misread: [] });
    },
  );

  test.each([
    ['left', 10, 100],
    ['right', 33 * 6 - 10, 100],
    ['above', 100, 10],
    ['below', 100, 33 * 6 - 10],
  ])('with a dot in the light %s of it', async (_, dotX, dotY) => {
    const verdict = await judge(drawnOver((light, x, y) => (x === dotX && y === dotY ? 0 : light)));
    expect(verdict).toMatchObject({ sound: false, quiet: false, clean: all(RIGHT) });
  });

  test('that is mirrored, which three of four decoders forgive', async () => {
    const text = 'https://DAUTICH.EXAMPLE/K7Q9T';
    const straight = codePicture(text, 3, 'H');
    const mirrored = changed(straight.pixels, (_, x, y) => lightAt(straight.pixels, y, x));
    const verdict = await readBack(mirrored, text, straight.modules);
    expect(verdict).toMatchObject({ sound: false, quiet: true, clean: { ...all(text), qr: [] }, misread: [] });
    expect(Math.min(...Object.values(verdict.damaged))).toBeGreaterThanOrEqual(2);
  });

  test('that is light on dark, though some decoders read it', async () => {
    const verdict = await judge(drawnOver((light) => 255 - light));
    expect(verdict).toMatchObject({ sound: false, clean: { zxing: [RIGHT], jsqr: [], zbar: [], qr: [RIGHT] } });
  });

  test.each([
    ['half covered', drawnOver((light, x) => (x > code.pixels.width / 2 ? 255 : light))],
    ['out of focus three times over', [1, 2, 3].reduce(blurred, code)],
  ])('that is %s', async (_, picture) => {
    expect(await judge(picture)).toMatchObject({ sound: false, clean: NONE, misread: [] });
  });
});

describe('a code that all read as it was drawn is not sound', () => {
  test('when it has too little error correction for mud', async () => {
    const verdict = await judge(codePicture(RIGHT, 2, 'L'));
    expect(verdict).toMatchObject({ sound: false, clean: all(RIGHT), damaged: { covered: 0, tilt: 4, far: 4 } });
  });

  test('when its ink is so pale that the sun takes the rest', async () => {
    const verdict = await judge(drawnOver((light) => 255 - (255 - light) / 8));
    expect(verdict.sound).toBe(false);
    expect(verdict.damaged.faded).toBeLessThan(2);
  });

  test('when it is already as blurred as a phone can bear', async () => {
    const verdict = await judge(blurred(code));
    expect(verdict.sound).toBe(false);
    expect(verdict.damaged.blur).toBeLessThan(2);
  });
});

test('a dark line on the very edge of the crop belongs to what lies beside it', async () => {
  const lined = drawnOver((light, x) => (x === 0 ? 0 : light));
  expect(await judge(lined)).toMatchObject({ sound: true, quiet: true });
});

describe('of what was read after damage', () => {
  const right = all(RIGHT);
  const sound = { blur: right, tilt: right, covered: right, faded: right, far: right };

  test.each([
    ['all read it', right, true],
    ['two read it', { ...NONE, zxing: [RIGHT], zbar: [RIGHT] }, true],
    ['one reads it', { ...NONE, zxing: [RIGHT] }, false],
    ['three read it and one reads something else', { ...right, qr: [WRONG] }, false],
    ['one reads it and something else', { ...right, qr: [RIGHT, WRONG] }, false],
  ])('where %s, the code is sound or not', (_, blur, isSound) => {
    expect(verdictOn(RIGHT, true, right, { ...sound, blur }).sound).toBe(isSound);
  });
});

test('the same pixels are judged once, and never for another text', async () => {
  const first = readBack(code.pixels, RIGHT, code.modules);
  expect(readBack(codePicture(RIGHT, 2, 'Q').pixels, RIGHT, code.modules)).toBe(first);
  expect(await readBack(code.pixels, WRONG, code.modules)).toMatchObject({ sound: false, misread: [RIGHT] });
  expect(await first).toMatchObject({ sound: true });
});

function blurred(picture: CodePicture): CodePicture {
  return { ...picture, pixels: DAMAGES.blur(picture) };
}
