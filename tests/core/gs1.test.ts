import { describe, expect, test } from 'vitest';
import { encodeQualifier, gtin14, isGtin, qualifierFault } from '../../src/core/gs1.ts';
import { gtin } from '../../src/core/schema/scalars.ts';
import { digitalLink, digitalLinkPath } from '../../src/core/urls.ts';
import { CHECK_DIGITS, ESCAPED, SET_82, WRITTEN } from '../support/gs1-vectors.ts';

/** A jar of the cooperative of the samples. */
const GTIN = '8938505974194';

describe('as GS1’s own software judges them,', () => {
  test.each(CHECK_DIGITS)('“%s” is a GTIN: %s', (digits, isRight) => {
    expect(isGtin(digits)).toBe(isRight);
    expect(gtin().safeParse(digits).success).toBe(isRight);
  });

  test.each(WRITTEN)('%o is written at %s as %s, here with the host in capitals', (item, host, path) => {
    expect(digitalLink(host, item)).toBe(`https://${host.toUpperCase()}${path}`);
  });

  test.each(ESCAPED)('the lot %s is written %s', (value, written) => {
    expect(encodeQualifier(value)).toBe(written);
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
  });
});

describe('the address on a label', () => {
  test.each([
    [{ gtin: GTIN }, 'https://DAUTICH.EXAMPLE/01/08938505974194'],
    [{ gtin: GTIN, lot: 'L2408' }, 'https://DAUTICH.EXAMPLE/01/08938505974194/10/L2408'],
    [{ gtin: GTIN, lot: 'l2408' }, 'https://DAUTICH.EXAMPLE/01/08938505974194/10/l2408'],
    [{ gtin: GTIN, serial: '007' }, 'https://DAUTICH.EXAMPLE/01/08938505974194/21/007'],
    [{ gtin: GTIN, lot: 'A/1', serial: 'x' }, 'https://DAUTICH.EXAMPLE/01/08938505974194/10/A%2F1/21/x'],
  ])('of %o is %s', (item, address) => {
    expect(digitalLink('dautich.example', item)).toBe(address);
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
