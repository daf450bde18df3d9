import type { TradeItem } from '../../src/core/gs1.ts';

// What GS1 itself says of addresses, lots and check digits: values from the unit tests of its own software, © GS1 AISBL,
// Apache-2.0. Taken are those about the keys 01, 10 and 21, which labels here carry; the standard knows more.
//
// - https://github.com/gs1/gs1-syntax-engine, src/c-lib/dl.c at 02539aecd428: the first two tables
// - https://github.com/gs1/gs1-syntax-dictionary, src/lint_csum.c and src/lint_cset82.c: the last two

/** `test_dl_generateDLuri`: what an item is written as. */
export const WRITTEN: readonly (readonly [item: TradeItem, host: string, path: string])[] = [
  [{ gtin: '12312312312326', serial: 'abc123' }, 'id.gs1.org', '/01/12312312312326/21/abc123'],
  [{ gtin: '12312312312326', serial: 'abc123' }, 'example.com', '/01/12312312312326/21/abc123'],
];

/** `test_dl_URIescape`, for paths: a value, and how it is written. */
export const ESCAPED: readonly (readonly [value: string, written: string])[] = [
  ['ABCDEFGHIJKLMNOPQRST', 'ABCDEFGHIJKLMNOPQRST'],
  ['UVWXYZ', 'UVWXYZ'],
  ['abcdefghijklmnopqrst', 'abcdefghijklmnopqrst'],
  ['uvwxyz', 'uvwxyz'],
  ['0123456789-._', '0123456789-._'],
  ['!"%&\'()*+,/:;<=>?', '%21%22%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F'],
  ['test', 'test'],
];

/** Digits with their check digit, right and wrong; of the lengths a GTIN has. */
export const CHECK_DIGITS: readonly (readonly [digits: string, isRight: boolean])[] = [
  ['', false],
  ['02345673', true],
  ['12345673', false],
  ['416000336108', true],
  ['416000336109', false],
  ['1234567890128', true],
  ['1234567890129', false],
  ['12345678901231', true],
  ['12345678901232', false],
];

/** The characters a lot or serial number may have. */
export const SET_82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
