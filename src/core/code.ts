import { fnv1a } from './fnv.ts';
import { editDistance } from './text.ts';

/**
 * The permanent code (mã): what is printed on a wall or a jar and never changes.
 *
 * Five characters, `K7Q91`: four that say nothing of the place, then one check character.
 * The alphabet is Crockford's base 32: capitals and digits without I, L, O and U, so that nobody has to ask
 * whether a character is a one or an I, and few words can be spelt.
 */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = ALPHABET.slice(10);
const DIGITS = ALPHABET.slice(0, 10);
export const CODE_LENGTH = 5;

/**
 * How else the characters of a code may be typed, by Crockford's reading rules (https://www.crockford.com/base32.html):
 * in small letters, O for zero, I or L for one. Each pair is what is typed and what is meant.
 *
 * @example new Map(READINGS).get('l') // => '1'
 */
export const READINGS: readonly (readonly [typed: string, meant: string])[] = [
  ...[...LETTERS].map((letter) => [letter.toLowerCase(), letter] as const),
  ...[...'Oo'].map((typed) => [typed, '0'] as const),
  ...[...'IiLl'].map((typed) => [typed, '1'] as const),
];
const MEANT = new Map(READINGS);

/**
 * The check character of the four characters before it.
 *
 * A weighted sum over the field of 32 elements, with the powers of its generator as weights. Because all weights
 * differ and none is zero, one wrong character and any two characters exchanged always change the result; a plain
 * sum would miss exchanges, and Luhn's formula misses some of them.
 *
 * @example checkCharacter('K7Q9') // => '1'
 */
export function checkCharacter(payload: string): string {
  let sum = 0;
  for (const character of payload) sum = timesGenerator(sum ^ ALPHABET.indexOf(character));
  return ALPHABET.charAt(sum);
}

/** Multiplies by the generator x of GF(2⁵), reducing by x⁵ + x² + 1. */
function timesGenerator(element: number): number {
  const shifted = element << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}

/**
 * The reasons for which a text is not a code that may be registered.
 * `shape` also covers codes a spreadsheet program would change on opening: all digits, `1E234`, `MAR12`.
 */
export type CodeFault = 'shape' | 'check';

/** What is wrong with a code as it stands in the register, or nothing. */
export function codeFault(code: string): CodeFault | undefined {
  if (!new RegExp(`^[${LETTERS}][${ALPHABET}]{${CODE_LENGTH - 1}}$`).test(code)) return 'shape';
  if (/^(JAN|FEB|MAR|APR|MAY|SEP|DEC)\d\d$/.test(code)) return 'shape';
  return checkCharacter(code.slice(0, -1)) === code.at(-1) ? undefined : 'check';
}

/**
 * A code as somebody typed it, in the letters of the register, without spaces and hyphens. An address that was pasted
 * gives its last part.
 *
 * @example readCode('dautich.example/k7q9l') // => 'K7Q91'
 */
export const readCode = (typed: string): string =>
  (
    typed
      .trim()
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  )
    .replace(/\.html$/i, '')
    .replace(/[\s-]/g, '')
    .replace(/./g, (character) => MEANT.get(character) ?? character);

/** Codes that differ from what was typed by one slip: a character wrong, left out or put in, or two neighbours exchanged. */
export const lookalikes = (typed: string, codes: Iterable<string>): string[] =>
  [...codes].filter((code) => code !== typed && editDistance(code, typed) === 1);

/**
 * A code nobody has yet, always the same for the same seed and the same codes taken.
 * Letter, digit, letter, digit, check character: no word can be spelt, and codes do not count upwards.
 *
 * @example suggestCode('site/con-son', new Set()) // => 'K1B5K'
 */
export function suggestCode(seed: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    let hash = fnv1a(`${seed}#${attempt}`);
    let payload = '';
    for (const set of [LETTERS, DIGITS, LETTERS, DIGITS]) {
      payload += set.charAt(hash % set.length);
      hash = Math.floor(hash / set.length);
    }
    const code = payload + checkCharacter(payload);
    if (!taken.has(code) && !isEmbarrassing(code)) return code;
  }
}

/** Words nobody wants to read on a temple: Vietnamese without marks, and English. */
const EMBARRASSING =
  'DIT LON CAC BUOI DCM DKM DMM VCL CLM NGU KHON DIEN CHET QUY XAC DAM DEO GAI ' +
  'FUK FCK SEX ASS TIT CUM DIK COK FAG GAY NIG POO PEE PIS SHIT SUK JIZ KKK NAZI RAPE HIV DIE DEAD KIL SIN WTF XXX 666';
const UNWANTED = EMBARRASSING.split(' ').map(asRead);

/** Whether a code can be read as such a word, by letters and by digits that look like letters: `D1T4X`, `S3X90`. */
export const isEmbarrassing = (code: string): boolean => UNWANTED.some((word) => asRead(code).includes(word));

/** Letters that are read as one another, as one: O and 0, I, L and 1, U and V, E and 3, A and 4, S and 5, G and 6, T and 7, B and 8. */
function asRead(text: string): string {
  return text.replace(/[OILUEASGTB]/g, (letter) => '011V345678'.charAt('OILUEASGTB'.indexOf(letter)));
}
