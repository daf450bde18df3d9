/**
 * What the first flight of packets holds: ten segments of 1,460 bytes (RFC 6928), headers included. A page within it is
 * there after one round trip, however weak the signal.
 */
export const FIRST_FLIGHT_BYTES = 14_600;
/** Kept free for the headers of the answer: about 1,750 measured from nginx with the policy of the hosting kit; each further script in a page adds 54. */
export const HEADER_BYTES = 1_900;
/** What is left for a page, packed. */
export const ONE_FLIGHT_BYTES = FIRST_FLIGHT_BYTES - HEADER_BYTES;

/** Marks of `Fit.astro`: between them stands the whole, then what is shown in its place where the page is too heavy with it. */
const FIT = /<!--fit-->([\s\S]*?)<!--or--><template>([\s\S]*?)<\/template><!--\/fit-->/;

/** A finished page with the whole of its texts. */
export const whole = (html: string): string => html.replace(FIT, (_, texts: string) => texts);

/** A finished page with the opening of its texts alone. */
export const shortened = (html: string): string =>
  html.replace(FIT, (_, _whole: string, opening: string) => `<div data-shortened>${opening}</div>`);
