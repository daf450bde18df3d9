import { describe, expect, test } from 'vitest';
import { encodeQualifier, gtin14, isGtin, parseDigitalLink, qualifierFault } from '../../src/core/gs1.ts';
import { gtin } from '../../src/core/schema/scalars.ts';
import { digitalLink, digitalLinkPath } from '../../src/core/urls.ts';
import { CHECK_DIGITS, ESCAPED, READ, REFUSED, SET_82, UNESCAPED, WRITTEN } from '../support/gs1-vectors.ts';

/** A jar of the cooperative of the samples. */
const GTIN = '8938505974194';
const lotIn = (written: string) => `https://DAUTICH.EXAMPLE/01/0${GTIN}/10/${written}`;

describe('as GS1’s own software judges them,', () => {
  test.each(CHECK_DIGITS)('“%s” is a GTIN: %s', (digits, isRight) => {
    expect(isGtin(digits)).toBe(isRight);
    expect(gtin().safeParse(digits).success).toBe(isRight);
  });

  test.each(READ)('%s is read', (url, item) => {
    expect(parseDigitalLink(url)).toEqual(item);
  });

  test.each(REFUSED)('“%s” is refused', (url) => {
    expect(parseDigitalLink(url)).toBeTypeOf('string');
  });

  test.each(WRITTEN)('%o is written at %s as %s, here with the host in capitals', (item, host, path) => {
    expect(digitalLink(host, item)).toBe(`https://${host.toUpperCase()}${path}`);
  });

  test.each(ESCAPED)('the lot %s is written %s, and read again', (value, written) => {
    expect(encodeQualifier(value)).toBe(written);
    expect(parseDigitalLink(lotIn(written))).toEqual({ gtin: `0${GTIN}`, lot: value });
  });

  test.each(UNESCAPED)('%s in an address stands for %j, and is refused where that is no lot', (written, value) => {
    const expected = [...value].every((character) => SET_82.includes(character))
      ? { gtin: `0${GTIN}`, lot: value }
      : 'lot';
    expect(parseDigitalLink(lotIn(written))).toEqual(expected);
  });

  test('a lot has the 82 characters of the set, and no other', () => {
    const all = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code));
    expect(all.filter((character) => qualifierFault(`A${character}`) === undefined).join('')).toBe(SET_82);
    expect(SET_82).toHaveLength(82);
  });
});

describe('a GTIN', () => {
  test.each([
    ['8938505974194', '08938505974194'],
    ['08938505974194', '08938505974194'],
    ['18938505974191', '18938505974191'],
    ['416000336108', '00416000336108'],
    ['02345673', '00000002345673'],
  ])('%s is %s in an address', (digits, fourteen) => {
    expect(gtin14(digits)).toBe(fourteen);
    expect(digitalLinkPath(digits)).toBe(`/01/${fourteen}`);
    expect(parseDigitalLink(digitalLink('dautich.example', { gtin: digits }))).toEqual({ gtin: fourteen });
  });
});

describe('the address on a label', () => {
  test.each([
    [{ gtin: GTIN }, 'https://DAUTICH.EXAMPLE/01/08938505974194'],
    [{ gtin: GTIN, lot: 'L2408' }, 'https://DAUTICH.EXAMPLE/01/08938505974194/10/L2408'],
    [{ gtin: GTIN, lot: 'l2408' }, 'https://DAUTICH.EXAMPLE/01/08938505974194/10/l2408'],
    [{ gtin: GTIN, serial: '007' }, 'https://DAUTICH.EXAMPLE/01/08938505974194/21/007'],
    [{ gtin: GTIN, lot: 'A/1', serial: 'x' }, 'https://DAUTICH.EXAMPLE/01/08938505974194/10/A%2F1/21/x'],
  ])('of %o is %s, and says so when it is read', (item, address) => {
    expect(digitalLink('dautich.example', item)).toBe(address);
    expect(parseDigitalLink(address)).toEqual({ ...item, gtin: `0${GTIN}` });
    // A browser asks for it as it is written.
    expect(new URL(address).pathname).toBe(address.slice('https://DAUTICH.EXAMPLE'.length));
  });

  test.each([
    ['a lot of 21 characters', '123456789012345678901', 'length'],
    ['an empty lot', '', 'length'],
    ['a blank', 'LÔ 1', 'character'],
    ['a Vietnamese letter', 'LÔ1', 'character'],
    ['a line break', 'L1\n', 'character'],
    ['a step up in the path', '..', 'dots'],
    ['a step that stays', '.', 'dots'],
    ['steps up between slashes', 'A/../../B', 'dots'],
  ])('is not made for %s', (_, value, fault) => {
    expect(qualifierFault(value)).toBe(fault);
    const told = `“${value}” cannot stand in a GS1 Digital Link: ${fault}.`;
    expect(() => digitalLink('dautich.example', { gtin: GTIN, lot: value })).toThrow(told);
    expect(() => digitalLink('dautich.example', { gtin: GTIN, serial: value })).toThrow(told);
  });

  test('may hold dots that are no steps', () => {
    expect(['1.2', '...', 'A..B', '.A'].map(qualifierFault)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('an address that was read from a label is refused', () => {
  test.each([
    ['with a wrong check digit', 'https://DAUTICH.EXAMPLE/01/08938505974195', 'gtin'],
    ['with 13 digits', 'https://DAUTICH.EXAMPLE/01/8938505974194', 'gtin'],
    ['with a lot of 21 characters', lotIn('123456789012345678901'), 'lot'],
    ['with an empty lot', lotIn(''), 'lot'],
    ['with a step up, encoded', lotIn('%2E%2e'), 'lot'],
    ['with an empty serial number', `https://DAUTICH.EXAMPLE/01/0${GTIN}/21/`, 'serial'],
    ['with the serial number before the lot', `https://DAUTICH.EXAMPLE/01/0${GTIN}/21/1/10/L1`, 'shape'],
    ['with a slash at its end', `https://DAUTICH.EXAMPLE/01/0${GTIN}/`, 'shape'],
    [
      'with a query, which no label here has',
      `https://DAUTICH.EXAMPLE/01/0${GTIN}/10/ABC1/21/12345?17=180426`,
      'shape',
    ],
    ['with a scheme in capitals, which scanners refuse', `HTTPS://DAUTICH.EXAMPLE/01/0${GTIN}`, 'shape'],
    ['that is a code', 'https://DAUTICH.EXAMPLE/K7Q91', 'shape'],
    ['with a letter that must be encoded', lotIn('LÔ1'), 'shape'],
    ['with a line behind it', `${lotIn('L1')}\n`, 'shape'],
  ])('%s', (_, address, fault) => {
    expect(parseDigitalLink(address)).toBe(fault);
  });
});
