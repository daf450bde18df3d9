import { crc32, deflateSync } from 'node:zlib';

/** Signature, and the header that comes first: https://www.w3.org/TR/png-3/#5DataRep */
const HEADER_BYTES = 8 + 25;

/** A PNG that says by which colour profile its numbers are meant. */
export function withProfile(png: Buffer, profile: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from('iCCPphoto\0\0', 'latin1'), deflateSync(profile)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([png.subarray(0, HEADER_BYTES), length, content, check, png.subarray(HEADER_BYTES)]);
}
