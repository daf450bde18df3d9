/**
 * What the first flight of packets holds: ten segments of 1,460 bytes (RFC 6928), headers included. A page within it is
 * there after one round trip, however weak the signal.
 */
export const FIRST_FLIGHT_BYTES = 14_600;
/** Kept free for the headers of the answer: 1,860 measured from nginx with the policy of the hosting kit. */
export const HEADER_BYTES = 1_900;
/** Kept free for what stands around the texts: styles, script, header, footers. Measured at 4,900; the build measures whole pages. */
const FRAME_BYTES = 4_900;

/** Whether the texts of a scan page go in one flight together with all that stands around them. */
export async function fitsInOneFlight(html: string): Promise<boolean> {
  return (await gzipBytes(html)) <= FIRST_FLIGHT_BYTES - HEADER_BYTES - FRAME_BYTES;
}

async function gzipBytes(text: string): Promise<number> {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(zipped).arrayBuffer()).byteLength;
}
