import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ALPHABET,
  CODE_LENGTH,
  type CodeFault,
  checkCharacter,
  codeFault,
  isEmbarrassing,
  lookalikes,
  readCode,
  suggestCode,
} from '../../src/core/code.ts';

/** Codes of as many entries, given out one after the other. */
function giveOut(count: number): string[] {
  const taken = new Set<string>();
  for (let entry = 0; entry < count; entry += 1) taken.add(suggestCode(`site/di-tich-${entry}`, taken));
  return [...taken];
}

const CODES = giveOut(400);
const REGISTER = readFileSync(join(process.cwd(), 'content', 'ma.csv'), 'utf8');
/** The codes that were given out for good. */
const ISSUED = REGISTER.split('\n')
  .slice(1)
  .flatMap((line) => line.split(',')[0] || []);
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

describe('a code as somebody typed it', () => {
  test.each([
    ['K7Q91', 'K7Q91'],
    ['k7q91', 'K7Q91'],
    [' k7q 91 ', 'K7Q91'],
    ['K7-Q91', 'K7Q91'],
    ['k7q9i', 'K7Q91'],
    ['k7q9l', 'K7Q91'],
    ['K7Q9L', 'K7Q91'],
    ['qof75', 'Q0F75'],
    ['QOF75', 'Q0F75'],
    ['dautich.example/k7q9l', 'K7Q91'],
    ['https://DAUTICH.EXAMPLE/K7Q91', 'K7Q91'],
    ['https://dautich.example/K7Q91/', 'K7Q91'],
    ['https://dautich.example/K7Q91.html', 'K7Q91'],
    ['K7Q9', 'K7Q9'],
    ['', ''],
  ])('“%s” is read as %s', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  test.each(ISSUED)('%s is read back from every way to write it', (code) => {
    const ways = [code.toLowerCase(), code.replaceAll('0', 'o'), code.replaceAll('1', 'I'), code.replaceAll('1', 'l')];
    expect(new Set(ways.map(readCode))).toEqual(new Set([code]));
  });

  // What stands in the address bar after the language was chosen, or after a rename.
  test.each(['https://dautich.example/K7Q91?l=en', 'https://dautich.example/K7Q91#en'])('“%s” is read', (typed) => {
    expect(readCode(typed)).toBe('K7Q91');
  });
});

describe('a slip in typing', () => {
  const without = (code: string, place: number) => code.slice(0, place) + code.slice(place + 1);
  const within = (code: string, place: number, character: string) =>
    code.slice(0, place) + character + code.slice(place);
  /** A character wrong, left out or put in, or two neighbours exchanged: as it would be read. */
  const slips = (code: string) => [
    ...PLACES.flatMap((place) => [...ALPHABET].map((character) => withCharacter(code, place, character))),
    ...PLACES.map((place) => without(code, place)),
    ...[...PLACES, CODE_LENGTH].flatMap((place) => [...ALPHABET].map((character) => within(code, place, character))),
    ...PLACES.slice(1).map((place) => withExchange(code, place - 1, place)),
  ];

  test.each(ISSUED)('in %s never leads to another place', (code) => {
    const others = ISSUED.filter((other) => other !== code);
    expect(slips(code).filter((slip) => others.includes(slip))).toEqual([]);
  });

  test.each(ISSUED)('in %s is recognised', (code) => {
    const missed = slips(code).filter((slip) => slip !== code && !lookalikes(slip, ISSUED).includes(code));
    expect(missed).toEqual([]);
  });

  test.each<[typed: string, meant: string[]]>([
    ['K7Q91', []],
    ['K7Q9', ['K7Q91']],
    ['7KQ91', ['K7Q91']],
    ['K7Q9A', ['K7Q91']],
    ['K7Q912', ['K7Q91']],
    ['K7QA2', []],
    ['N5B81', ['N5B83', 'N5S81']],
    ['', []],
  ])('“%s” may have been meant as %j', (typed, meant) => {
    expect(lookalikes(typed, ['K7Q91', 'N5B83', 'N5S81'])).toEqual(meant);
  });
});

describe('a word nobody wants to read on a temple', () => {
  test.each(['D1T4X', 'C4C00', 'S3X90', 'A55X0', 'CH3T0', 'N1G00', 'X0D4M', 'W7F00', 'A6660'])(
    'is seen in %s',
    (code) => {
      expect(isEmbarrassing(code)).toBe(true);
    },
  );

  // A six is read as a G as well as a five is read as an S: `NGU`, `NIG`.
  test.each(['N6V00', 'A1N16'])('is seen in %s', (code) => {
    expect(isEmbarrassing(code)).toBe(true);
  });

  test('is in no code that was given out', () => {
    expect(ISSUED.length).toBeGreaterThan(0);
    expect(ISSUED.filter(isEmbarrassing)).toEqual([]);
  });

  test('is in none of the next two thousand', () => {
    const codes = giveOut(2000);
    expect(codes.filter((code) => isEmbarrassing(code) || codeFault(code) !== undefined)).toEqual([]);
  });
});
