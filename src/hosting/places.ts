import { CODE_LENGTH } from '../core/code.ts';
import { KEYS } from '../core/gs1.ts';

/** Where in `dist/` lies what is for servers, not for visitors. */
export const KIT_FOLDER = '_hosting';

/** Where the site lies on a server of one's own, as docs/hosting.md says to put it. */
export const SITE_FOLDER = '/srv/dau-tich';

/**
 * The places of a code's characters: 1, 2, 3, 4, 5. Servers read codes character by character, so that their
 * configuration does not grow with the number of codes, and a new code works without a word to them.
 */
export const CODE_PLACES = Array.from({ length: CODE_LENGTH }, (_, index) => index + 1);

/**
 * Addresses on labels that name a lot or a serial number, and open the page of their product: GTIN, then whatever. As a
 * regular expression that finds the GTIN, so that a new product works without a word to servers.
 */
export const BELOW_GTIN = `^/${KEYS.gtin}/(\\d{14})/($|${KEYS.lot}/|${KEYS.serial}/)`;
