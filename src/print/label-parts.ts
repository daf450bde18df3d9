/**
 * The smallest letters of a label: an x is then 0.95 mm tall, above the 0.9 mm that EU 1169/2011 (article 13) asks of small
 * packages; no Vietnamese figure was found. At 203 dpi a stroke of them is still one dot.
 */
export const LEAST_MM = 1.8;
/** The address carries no marks, and the code says it as well: on the smallest labels 4.3 points do. */
export const LEAST_ADDRESS_MM = 1.5;

/** Light at the edge: sheets and rolls are fed up to half a millimetre off, and cut with as much again. */
export const insetOf = (shorterSideMm: number): number => Math.min(Math.max(0.045 * shorterSideMm, 1), 3);
