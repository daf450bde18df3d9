import type { TradeItem } from '../../src/core/gs1.ts';

// What GS1 itself says of addresses, lots and check digits: values from the unit tests of its own software, © GS1 AISBL,
// Apache-2.0. Taken are those about the keys 01, 10 and 21, which labels here carry; the standard knows more.
//
// - https://github.com/gs1/gs1-syntax-engine, src/c-lib/dl.c at 02539aecd428: the first four tables
// - https://github.com/gs1/gs1-syntax-dictionary, src/lint_csum.c and src/lint_cset82.c: the last two

/** `test_dl_parseDLuri`: addresses that are read, and what they say. */
export const READ: readonly (readonly [url: string, item: TradeItem])[] = [
  ['https://a/01/12312312312333', { gtin: '12312312312333' }],
  ['https://xn--fsq.xn--0zwm56d/01/12312312312333', { gtin: '12312312312333' }],
  ['https://a./01/12312312312333', { gtin: '12312312312333' }],
  ['https://a:65535/01/12312312312333', { gtin: '12312312312333' }],
  ['https://192.0.2.1/01/12312312312333', { gtin: '12312312312333' }],
  ['https://3232235777/01/12312312312333', { gtin: '12312312312333' }],
  ['https://0300.0250.01.01/01/12312312312333', { gtin: '12312312312333' }],
  ['https://0xC0.0xA8.0x01.0x01/01/12312312312333', { gtin: '12312312312333' }],
  ['https://[2001:db8::1]/01/12312312312333', { gtin: '12312312312333' }],
  ['https://id.gs1.org/01/09520123456788', { gtin: '09520123456788' }],
  ['https://id.gs1.org/01/09520123456788/10/ABC123', { gtin: '09520123456788', lot: 'ABC123' }],
  ['https://id.gs1.org/01/09520123456788/21/12345', { gtin: '09520123456788', serial: '12345' }],
];

/** The same test: addresses that are refused. */
export const REFUSED: readonly string[] = [
  '',
  'ftp://',
  'http://',
  'http:///',
  'http://a',
  'http://a/',
  'http://a/b',
  'http://a/b/',
  'https://[fe80::1%25lo]/01/12312312312333',
  'https://a/gtin/12312312312333',
  'https://a/01/2112345678900',
  'https://a/01/416000336108',
  'https://a/01/02345673',
  'https://a/01/12312312312333?99=',
  'https://a/01/12312312312333?99=ABC&999=faux',
  'https://example.com/01/09520123456788?10=ABC123',
  'https://id.gs1.org/01/09520123456788/10/ABC123?99=XYZ789&01=09520123456788',
  'https://id.gs1.org/01/09520123456788/10/ABC123?99=XYZ789&10=ABC123',
  'https://id.gs1.org/01/09520123456788/10/ABC123?99=XYZ789&99=XYZ789',
  'https://example.com/01/09520123456788/89/ABC123?99=XYZ',
  'https://example.com/01/09520123456788?99=XYZ&89=ABC123',
];

/** `test_dl_generateDLuri`: what an item is written as. */
export const WRITTEN: readonly (readonly [item: TradeItem, host: string, path: string])[] = [
  [{ gtin: '12312312312326', serial: 'abc123' }, 'id.gs1.org', '/01/12312312312326/21/abc123'],
  [{ gtin: '12312312312326', serial: 'abc123' }, 'example.com', '/01/12312312312326/21/abc123'],
];

/** `test_dl_URIescape` and `test_dl_URIunescape`, for paths: a value, and how it is written. */
export const ESCAPED: readonly (readonly [value: string, written: string])[] = [
  ['ABCDEFGHIJKLMNOPQRST', 'ABCDEFGHIJKLMNOPQRST'],
  ['UVWXYZ', 'UVWXYZ'],
  ['abcdefghijklmnopqrst', 'abcdefghijklmnopqrst'],
  ['uvwxyz', 'uvwxyz'],
  ['0123456789-._', '0123456789-._'],
  ['!"%&\'()*+,/:;<=>?', '%21%22%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F'],
  ['test', 'test'],
];
export const UNESCAPED: readonly (readonly [written: string, value: string])[] = [
  ['test', 'test'],
  ['+', '+'],
  ['%20', ' '],
  ['%20AB', ' AB'],
  ['A%20B', 'A B'],
  ['AB%20', 'AB '],
  ['ABC%2', 'ABC%2'],
  ['ABCD%', 'ABCD%'],
  ['A%20%20B', 'A  B'],
  ['A%00B', 'A\0B'],
  ['A%01B', 'A\u0001B'],
  ['A%ffB', 'A\u00ffB'],
  ['A%FfB', 'A\u00ffB'],
  ['A%fFB', 'A\u00ffB'],
  ['A%FFB', 'A\u00ffB'],
  ['A%4FB', 'AOB'],
  ['A%4fB', 'AOB'],
  ['A%4gB', 'A%4gB'],
  ['A%4GB', 'A%4GB'],
  ['A%g4B', 'A%g4B'],
  ['A%G4B', 'A%G4B'],
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
