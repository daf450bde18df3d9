/** FNV-1a, 32 bits: spreads similar texts over the whole range. Finds what was changed, and proves nothing against a forger. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
