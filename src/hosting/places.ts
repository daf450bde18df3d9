import { CODE_LENGTH } from '../core/code.ts';

/** Where in `dist/` lies what is for servers, not for visitors. */
export const KIT_FOLDER = '_hosting';

/** Where the site lies on a server of one's own, as docs/hosting.md says to put it. */
export const SITE_FOLDER = '/srv/dau-tich';

/**
 * The places of a code's characters: 1, 2, 3, 4, 5. Servers read codes character by character, so that their
 * configuration does not grow with the number of codes, and a new code works without a word to them.
 */
export const CODE_PLACES = Array.from({ length: CODE_LENGTH }, (_, index) => index + 1);
