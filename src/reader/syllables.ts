import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

/**
 * Every syllable of the Vietnamese dictionary @cspell/dict-vi-vn, with its marks. The words of the dictionary are syllables,
 * and beside them it holds what they look like without marks (`~nguyen`) and abbreviations.
 */
export function readSyllables(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('@cspell/dict-vi-vn'));
  const trie = decodeTrie(gunzipSync(readFileSync(join(folder, 'vi.trie.gz'))));
  return new Set([...trie.words()].filter((word) => /^\p{Ll}+$/u.test(word.normalize('NFC'))));
}
