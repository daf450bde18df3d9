/**
 * A short name for a text, the same whenever the text is the same: eight hexadecimal digits (FNV-1a, 32 bits). Blanks and the way
 * accents are stored make no difference. It tells that a paragraph was changed, not by whom: nothing is proven by it.
 *
 * @example fingerprint('Chùa Hun')  // => 'd0c0a5b2', and the same for two blanks between the words
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(text.normalize('NFC').replace(/\s+/g, ' ').trim())) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
const encoder = new TextEncoder();
