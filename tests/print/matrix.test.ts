import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { BEST_PRINTED, LONGEST_PRINTED } from '../../src/core/urls.ts';
import { LARGEST_VERSION, qrMatrix } from '../../src/print/matrix.ts';

/** A printed address of so many characters: `https://HOST/CODE`. */
const address = (characters: number): string => `https://${'A'.repeat(characters - 'https:///K7Q9T'.length)}/K7Q9T`;
const LENGTHS = Array.from({ length: LONGEST_PRINTED - 16 + 1 }, (_, index) => 16 + index);

describe('an address', () => {
  test.each([
    [16, 2, 'H'],
    [17, 2, 'Q'],
    [25, 2, 'Q'],
    [26, 3, 'H'],
    [31, 3, 'H'],
    [32, 3, 'Q'],
    [42, 3, 'Q'],
  ])('of %i characters gets version %i at level %s', (characters, version, level) => {
    expect(address(characters)).toHaveLength(characters);
    expect(qrMatrix(address(characters))).toMatchObject({ version, level });
  });

  test('of 43 characters is refused in words', () => {
    expect(() => qrMatrix('https://DI-TICH.THANH-PHO-HAI-PHONG.VN/K7Q9T')).toThrow(
      '“https://DI-TICH.THANH-PHO-HAI-PHONG.VN/K7Q9T” has 44 characters; a plaque code holds 42.',
    );
    expect(() => qrMatrix(address(43))).toThrow('has 43 characters; a plaque code holds 42.');
  });

  test('never gets level L or M, nor a symbol larger than version 3', () => {
    const matrices = LENGTHS.map((characters) => qrMatrix(address(characters)));
    expect(matrices.filter(({ level }) => level !== 'Q' && level !== 'H')).toEqual([]);
    expect(matrices.filter(({ version }) => version > LARGEST_VERSION)).toEqual([]);
  });

  test('gets no larger symbol for being raised to level H', () => {
    const smallest = LENGTHS.map((characters) => create(address(characters), { errorCorrectionLevel: 'Q' }).version);
    expect(LENGTHS.map((characters) => qrMatrix(address(characters)).version)).toEqual(smallest);
  });

  test.each([
    [16, 25],
    [42, 29],
  ])('of %i characters has a square of %i modules a side', (characters, side) => {
    expect(qrMatrix(address(characters)).modules.map((row) => row.length)).toEqual(Array(side).fill(side));
  });
});

test.each([
  ['K7Q9T', 1],
  ['https://AB/K7Q9T', 2],
])('%s is short enough for level H at no cost: version %i', (text, version) => {
  expect(qrMatrix(text)).toMatchObject({ version, level: 'H' });
  expect(create(text, { errorCorrectionLevel: 'Q' }).version).toBe(version);
});

test.each([
  ['longest', LONGEST_PRINTED, LARGEST_VERSION],
  ['best', BEST_PRINTED, 2],
])('the %s address, %i characters, is what the library really takes at version %i', (_, characters, version) => {
  const versionFor = (length: number) => create(address(length), { errorCorrectionLevel: 'Q' }).version;
  expect(versionFor(characters)).toBe(version);
  expect(versionFor(characters + 1)).toBe(version + 1);
});

test('the same address gives the same grid', () => {
  expect(qrMatrix(address(30))).toEqual(qrMatrix(address(30)));
});

test('what the library refuses for another reason is not taken for a matter of length', () => {
  expect(() => qrMatrix('')).toThrow('No input text');
});
