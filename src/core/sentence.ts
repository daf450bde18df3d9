/** Short forms that end in a stop and stand before what they belong to: titles, parts of addresses, saints, numbers. */
const ABBREVIATIONS = new Set(
  'TP TX TT TDP KĐT GS PGS TS ThS Th.S BS DS KS KTS LS NSND NSƯT NNND NNƯT Đ/c Tr St Mr Mrs Ms Dr Prof Gen Col Rev No Mt'.split(
    ' ',
  ),
);

/** A stop, or several, with the quotation marks and brackets it closes, before a blank and a new sentence. */
const STOP = /[.!?…]+[”’"')\]»]*(?=\s+[“‘"'([«]*[\p{Lu}\p{N}])/gu;

/**
 * The first sentence of a text: what stands on a plaque under the name.
 *
 * A stop after a short form or an initial ends nothing, and neither does one before a small letter. The letters I, V and X
 * after a small word are numerals (“thế kỷ X.”), and end their sentence.
 *
 * @example firstSentence('Đền ở TP. Hải Dương. Hội vào tháng Ba.') // => 'Đền ở TP. Hải Dương.'
 */
export function firstSentence(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  for (const stop of plain.matchAll(STOP)) {
    if (!isShortForm(plain.slice(0, stop.index), stop[0])) return plain.slice(0, stop.index + stop[0].length);
  }
  return plain;
}

function isShortForm(before: string, stop: string): boolean {
  if (stop !== '.') return false;
  const [word = '', previous = ''] = before.split(' ').reverse();
  const letters = word.replace(/^[“‘"'([«]+/, '');
  if (ABBREVIATIONS.has(letters)) return true;
  const isNumeral = /^[IVX]$/.test(letters) && /^\p{Ll}/u.test(previous);
  return /^(\p{Lu}\.)*\p{Lu}$/u.test(letters) && !isNumeral;
}
