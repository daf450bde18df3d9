import { gzipSync } from 'node:zlib';

/** What a text weighs on its way to a phone, in bytes. */
export const packed = (text: string): number => gzipSync(text).length;
