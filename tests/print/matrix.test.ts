import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { LARGEST_VERSION, LONGEST_ADDRESS, qrMatrix } from '../../src/print/matrix.ts';

/** A printed address of so many characters: `https://HOST/CODE`. */
const address = (characters: number): string => `https://${'A'.repeat(characters - 'https:///K7Q9T'.length)}/K7Q9T`;
const LENGTHS = Array.from({ length: LONGEST_ADDRESS - 16 + 1 }, (_, index) => 16 + index);

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

  test.each(LENGTHS)('of %i characters never gets level L or M, nor a symbol larger than version 3', (characters) => {
    const { version, level, modules } = qrMatrix(address(characters));
    expect(['Q', 'H']).toContain(level);
    expect(version).toBeLessThanOrEqual(LARGEST_VERSION);
    // ISO/IEC 18004: version 1 has 21 modules a side, each further one four more.
    expect(modules.map((row) => row.length)).toEqual(Array(17 + 4 * version).fill(17 + 4 * version));
  });

  test.each(LENGTHS)('of %i characters gets no larger symbol for being raised to level H', (characters) => {
    const smallest = create(address(characters), { errorCorrectionLevel: 'Q' }).version;
    expect(qrMatrix(address(characters)).version).toBe(smallest);
  });
});

test.each([
  ['K7Q9T', 1],
  ['https://T.CO', 1],
  ['https://AB/K7Q9T', 2],
])('%s is short enough for level H at no cost: version %i', (text, version) => {
  expect(qrMatrix(text)).toMatchObject({ version, level: 'H' });
  expect(create(text, { errorCorrectionLevel: 'Q' }).version).toBe(version);
});

test('the longest address is what the library really takes', () => {
  const versionAt = (characters: number) => create(address(characters), { errorCorrectionLevel: 'Q' }).version;
  expect(versionAt(LONGEST_ADDRESS)).toBe(LARGEST_VERSION);
  expect(versionAt(LONGEST_ADDRESS + 1)).toBe(LARGEST_VERSION + 1);
});

test('the same address gives the same grid', () => {
  expect(qrMatrix(address(30))).toEqual(qrMatrix(address(30)));
});

test('what the library refuses for another reason is not taken for a matter of length', () => {
  expect(() => qrMatrix('')).toThrow('No input text');
});
