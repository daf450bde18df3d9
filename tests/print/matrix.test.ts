import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { BEST_PRINTED, digitalLink, LONGEST_PRINTED, longestHost } from '../../src/core/urls.ts';
import { LARGEST_VERSION, MASKS, type QrMatrix, qrMatrix } from '../../src/print/matrix.ts';

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
      '“https://DI-TICH.THANH-PHO-HAI-PHONG.VN/K7Q9T” has 44 characters, more than a code of version 3 holds at level Q; shorten it.',
    );
    expect(() => qrMatrix(address(43))).toThrow('has 43 characters, more than a code of version 3 holds at level Q');
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

describe('a GS1 Digital Link', () => {
  const versionOf = (domain: string, lot?: string) =>
    create(digitalLink(domain, { gtin: '8938505974194', lot }), { errorCorrectionLevel: 'Q' }).version;

  test.each([
    ['di-tich.vn', 20],
    ['id.example.vn', 20],
    ['dautich.example', 18],
    ['di-tich.hai-phong.example', 8],
    ['di-tich-hai-phong.hp.gov.vn', 6],
    ['a'.repeat(longestHost(LONGEST_PRINTED)), 5],
  ])('at %s takes a lot of %i capitals into version 4, and no more', (domain, length) => {
    for (const character of 'AZ-.') expect(versionOf(domain, character.repeat(length))).toBeLessThanOrEqual(4);
    if (length < 20) expect(versionOf(domain, 'A'.repeat(length + 1))).toBe(5);
  });

  test.each([
    ['dautich.example', 3],
    ['a'.repeat(longestHost(LONGEST_PRINTED)), 4],
  ])('at %s has version %i without a lot', (domain, version) => {
    expect(versionOf(domain)).toBe(version);
  });

  test('with a lot in small letters takes more room', () => {
    expect(versionOf('dautich.example', 'a'.repeat(18))).toBe(5);
  });
});

test('the same address gives the same grid', () => {
  expect(qrMatrix(address(30))).toEqual(qrMatrix(address(30)));
});

test('what the library refuses for another reason is not taken for a matter of length', () => {
  expect(() => qrMatrix('')).toThrow('No input text');
});

describe('the address of a product with its lot (GS1 Digital Link)', () => {
  const link = 'https://id.example.vn/01/08938505974194/10/L2408';

  test('needs version 4, where that is allowed', () => {
    expect(link).toHaveLength(48);
    expect(qrMatrix(link, { largestVersion: 4 })).toMatchObject({ version: 4, level: 'Q' });
    expect(() => qrMatrix(link)).toThrow('more than a code of version 3 holds');
  });

  test('takes no larger symbol than it needs for being allowed one', () => {
    expect(qrMatrix(address(25), { largestVersion: 4 })).toEqual(qrMatrix(address(25)));
  });
});

describe('a mask', () => {
  /** The mask as the symbol itself says: bits 12 to 10 of its format, right of the top left corner (ISO/IEC 18004, 7.9). */
  const writtenIn = ({ modules }: QrMatrix): number => {
    const [first, second, third] = [2, 3, 4].map((column) => (modules[8]?.[column] ? 1 : 0));
    return (((first ?? 0) ^ 1) << 2) | ((second ?? 0) << 1) | ((third ?? 0) ^ 1);
  };

  test.each(MASKS)('no. %i is used where it is asked for, in a code of the same version and level', (mask) => {
    const [chosen, asked] = [qrMatrix(address(25)), qrMatrix(address(25), { mask })];
    expect(asked).toMatchObject({ mask, version: chosen.version, level: chosen.level });
    expect(writtenIn(asked)).toBe(mask);
  });

  test('is chosen by the standard otherwise, and told', () => {
    for (const characters of LENGTHS) {
      const matrix = qrMatrix(address(characters));
      expect(matrix.mask).toBe(writtenIn(matrix));
      expect(qrMatrix(address(characters), { mask: matrix.mask })).toEqual(matrix);
    }
  });

  test('makes eight different drawings of one address', () => {
    expect(new Set(MASKS.map((mask) => JSON.stringify(qrMatrix(address(25), { mask }).modules))).size).toBe(8);
  });
});
