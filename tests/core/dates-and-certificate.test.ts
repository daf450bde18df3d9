import { describe, expect, test } from 'vitest';
import { CERTIFICATE_MONTHS, starsState, validUntil } from '../../src/core/certificate.ts';
import { addMonths, isDate, isYear } from '../../src/core/dates.ts';

test.each([
  ['2026-11-21', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2025-02-29', false],
  ['1900-02-29', false],
  ['2025-02-30', false],
  ['2025-04-31', false],
  ['2025-13-01', false],
  ['2025-00-10', false],
  ['2025-1-1', false],
  ['21/11/2026', false],
  ['2026-11-21 ', false],
  ['2026', false],
  ['', false],
])('“%s” is a day of the calendar: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test.each([
  ['1992', true],
  ['2026', true],
  ['999', false],
  ['3026', false],
  ['1992?', false],
  ['2026-11-21', false],
])('“%s” is a year: %s', (text, expected) => {
  expect(isYear(text)).toBe(expected);
});

test.each([
  ['2024-06-26', 36, '2027-06-26'],
  ['2024-06-26', 0, '2024-06-26'],
  ['2024-11-30', 3, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2024-12-31', 1, '2025-01-31'],
  ['2024-12-01', 1, '2025-01-01'],
  ['2024-03-31', -1, '2024-02-29'],
])('%s and %i months make %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

describe('a certificate', () => {
  test('lasts 36 months', () => {
    expect(CERTIFICATE_MONTHS).toBe(36);
  });

  test.each([
    ['2024-06-26', '2027-06-26', 'to the same day three years later'],
    ['2024-02-29', '2027-02-28', 'to the last of February when it was given on a leap day'],
    ['2024', '2027-01-01', 'counted from the first of January when only its year is known, so never too long'],
  ])('of %s is valid until %s: %s', (date, expected) => {
    expect(validUntil(date)).toBe(expected);
  });

  test.each([
    ['2024-06-26', '2027-06-25', 'valid'],
    ['2024-06-26', '2027-06-26', 'valid'],
    ['2024-06-26', '2027-06-27', 'lapsed'],
    ['2024-02-29', '2027-02-28', 'valid'],
    ['2024-02-29', '2027-03-01', 'lapsed'],
    ['2024', '2027-01-01', 'valid'],
    ['2024', '2027-01-02', 'lapsed'],
  ] as const)('of %s is on %s: %s', (date, today, expected) => {
    expect(starsState(4, date, today)).toBe(expected);
  });

  test('without a date proves no stars', () => {
    expect(starsState(4, undefined, '2026-11-21')).toBe('unproven');
  });

  test('without stars shows none, whatever its date', () => {
    expect(starsState(undefined, '2024-06-26', '2026-11-21')).toBe('none');
  });
});
