import { describe, expect, test } from 'vitest';
import { ALPHABET, CODE_LENGTH, type CodeFault, checkCharacter, codeFault, suggestCode } from '../../src/core/code.ts';

/** Codes of as many entries, given out one after the other. */
function giveOut(count: number): string[] {
  const taken = new Set<string>();
  for (let entry = 0; entry < count; entry += 1) taken.add(suggestCode(`site/di-tich-${entry}`, taken));
  return [...taken];
}

const CODES = giveOut(400);
const PLACES = [...Array(CODE_LENGTH).keys()];

const hasRightCheck = (code: string) => checkCharacter(code.slice(0, -1)) === code.at(-1);
const withCharacter = (code: string, place: number, character: string) =>
  code.slice(0, place) + character + code.slice(place + 1);
const withExchange = (code: string, a: number, b: number) =>
  withCharacter(withCharacter(code, a, code.charAt(b)), b, code.charAt(a));

describe('the check character', () => {
  test('is the same for ever, because walls cannot be corrected', () => {
    expect(['K7Q9', 'Y2C2', 'H3X0', 'N5B8', 'W3P3'].map(checkCharacter)).toEqual(['1', 'Q', 'Y', '3', 'Z']);
  });

  test('catches every single wrong character, in every place', () => {
    const missed = CODES.flatMap((code) =>
      PLACES.flatMap((place) =>
        [...ALPHABET]
          .filter((character) => character !== code[place])
          .map((character) => withCharacter(code, place, character))
          .filter(hasRightCheck),
      ),
    );
    expect(missed).toEqual([]);
  });

  test('catches every exchange of two different characters, neighbours or not', () => {
    const missed = CODES.flatMap((code) =>
      PLACES.flatMap((a) =>
        PLACES.filter((b) => a < b && code[a] !== code[b])
          .map((b) => withExchange(code, a, b))
          .filter(hasRightCheck),
      ),
    );
    expect(missed).toEqual([]);
  });
});

describe('a suggested code', () => {
  test('has nothing wrong with it', () => {
    expect(CODES.filter((code) => codeFault(code) !== undefined)).toEqual([]);
  });

  test('belongs to nobody else', () => {
    expect(new Set(CODES).size).toBe(400);
    const first = suggestCode('site/con-son', new Set());
    expect(suggestCode('site/con-son', new Set([first]))).not.toBe(first);
  });

  test('is the same today and next year', () => {
    expect(giveOut(400)).toEqual(CODES);
    expect(suggestCode('site/con-son', new Set())).toBe('K1B5K');
  });

  test('can spell no word, because its letters never stand together', () => {
    expect(CODES.filter((code) => !/^[A-Z]\d[A-Z]\d.$/.test(code))).toEqual([]);
  });
});

test.each<[code: string, fault: CodeFault | undefined, situation: string]>([
  ['K7Q91', undefined, 'as it was given out'],
  ['K7Q9A', 'check', 'another last character'],
  ['K1Q91', 'check', 'a 7 read as a 1'],
  ['7KQ91', 'shape', 'a digit first'],
  ['k7q91', 'shape', 'small letters'],
  ['K7Q9', 'shape', 'a character lost'],
  ['K7Q911', 'shape', 'a character too many'],
  ['K7Q91 ', 'shape', 'a blank behind'],
  ['K7Q91\n', 'shape', 'a line end behind'],
  ['', 'shape', 'nothing'],
  ['K7QO1', 'shape', 'an O, which is not in the alphabet'],
  ['KIQ91', 'shape', 'an I, which is not in the alphabet'],
  ['Ð7Q91', 'shape', 'a letter of another alphabet'],
  ['12345', 'shape', 'digits alone, which a spreadsheet makes a number'],
  ['1E234', 'shape', 'what a spreadsheet takes for a power of ten'],
  ['1.20E+10', 'shape', 'what a spreadsheet has made of it'],
  ['MAR12', 'shape', 'what a spreadsheet takes for a day in March'],
  ['SEP25', 'shape', 'what a spreadsheet takes for a day in September'],
])('the code “%s” has the fault %s: %s', (code, fault) => {
  expect(codeFault(code)).toBe(fault);
});
