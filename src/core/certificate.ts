import { addMonths, type DateOrYear, isYear } from './dates.ts';

/** How long an OCOP certificate is valid: 36 months (Decision 148/QĐ-TTg of 24 February 2023). */
export const CERTIFICATE_MONTHS = 36;

/**
 * Whether stars may be shown. `unproven`: no date of a certificate is known, so nobody can tell.
 * Stars that have lapsed, or that cannot be proven, appear neither as stars on a page nor in print.
 */
export type StarsState = 'none' | 'valid' | 'lapsed' | 'unproven';

/** The last day on which a certificate is valid. Where only the year is known it is counted from its first of January. */
export function validUntil(date: DateOrYear): string {
  return addMonths(isYear(date) ? `${date}-01-01` : date, CERTIFICATE_MONTHS);
}

export function starsState(stars: number | undefined, date: DateOrYear | undefined, today: string): StarsState {
  if (stars === undefined) return 'none';
  if (date === undefined) return 'unproven';
  return today <= validUntil(date) ? 'valid' : 'lapsed';
}
