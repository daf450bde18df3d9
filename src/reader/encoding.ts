import type { Problem } from '../core/problem.ts';

/**
 * The text of a UTF-8 file without its byte order mark (Notepad writes one) and with plain line ends,
 * or the line of the first byte that is not UTF-8. The same for another encoding, where it is named.
 */
export function decodeText(
  bytes: Uint8Array,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' = 'utf-8',
): { text: string } | { badLine: number } {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: text.replaceAll('\r\n', '\n') };
  } catch {
    const lenient = new TextDecoder(encoding).decode(bytes);
    return { badLine: lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length };
  }
}

/** One problem for each line on which a word is written with combining marks; the word is shown as seen. */
export function nfcProblems(text: string): Omit<Problem, 'file'>[] {
  if (text.normalize('NFC') === text) return [];
  return text.split('\n').flatMap((line, index) => {
    const word = line.split(/[\s,;:.[\]()“”"]+/).find((part) => part.normalize('NFC') !== part);
    return word === undefined ? [] : [{ line: index + 1, rule: 'not-nfc' as const, seen: word }];
  });
}
