/**
 * The numbers GS1 gives out for trade, and how an address carries them: GS1 Digital Link URI Syntax 1.6.0. Of its keys
 * (Application Identifiers) labels carry three, in this order.
 */
export const KEYS = { gtin: '01', lot: '10', serial: '21' } as const;

/** What a label names: a product, or one batch or jar of it. */
export interface TradeItem {
  /** The number under the bar code: 8, 12, 13 or 14 digits. */
  readonly gtin: string;
  /** Batch (lô) and serial number, as the producer writes them: capitals and small letters are different. */
  readonly lot?: string | undefined;
  readonly serial?: string | undefined;
}

/** Whether a text is a GTIN: 8, 12, 13 or 14 digits, the last of them right. */
export const isGtin = (text: string): boolean => /^(\d{8}|\d{12,14})$/.test(text) && hasCheckDigit(text);

/** The check digit: weights 3, 1, 3 … from the right (GS1 General Specifications, 7.9). */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** A GTIN as addresses carry it. `gtin14('8938505974194')  // => '08938505974194'` */
export const gtin14 = (gtin: string): string => gtin.padStart(14, '0');

/** Lots and serial numbers have at most 20 characters of GS1's set 82: no blank, no letter with a mark. */
const LONGEST_QUALIFIER = 20;
const SET_82 = /^[!"%-?A-Z_a-z]*$/;

/** Why a lot or serial number cannot stand in an address. */
export type QualifierFault = 'length' | 'character' | 'dots';

/** What is wrong with a lot or serial number, or nothing. */
export function qualifierFault(value: string): QualifierFault | undefined {
  if (value.length === 0 || value.length > LONGEST_QUALIFIER) return 'length';
  if (!SET_82.test(value)) return 'character';
  // Browsers and servers take these for steps up and down, percent-encoded too (https://url.spec.whatwg.org/#path-state).
  return value.split('/').some((part) => part === '.' || part === '..') ? 'dots' : undefined;
}

/**
 * A lot or serial number as a path carries it, in the canonical form of GS1's syntax engine.
 *
 * @example encodeQualifier('L24/08') // => 'L24%2F08'
 * @throws where it cannot stand in an address; `qualifierFault` tells why
 */
export function encodeQualifier(value: string): string {
  const fault = qualifierFault(value);
  if (fault) throw new Error(`“${value}” cannot stand in a GS1 Digital Link: ${fault}.`);
  return value.replace(/[^\w.-]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
