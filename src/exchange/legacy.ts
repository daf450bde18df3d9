/**
 * Vietnamese as it was written before Unicode, in which every font had its own letters behind Latin ones: TCVN3 (ABC; fonts
 * named .Vn…) and VNI for Windows (fonts named VNI-…). Read as Unicode, “Đền thờ” looks like `§Òn thê` and `Ñeàn thôø`.
 */
export type Legacy = 'tcvn3' | 'vni';

/** Names of the two as people know them. */
export const LEGACY_NAMES: Readonly<Record<Legacy, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI-Windows' };

/**
 * The letters behind U+00A1 to U+00FF in TCVN 5712:1993, table 1, of which ABC fonts use the small ones; capitals with a
 * tone are small letters in a font of capitals, .VnTimeH.
 */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

/** VNI writes a letter, then its mark: the Vietnamese marks behind the Latin letter that stands for them. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Letters of VNI that stand by themselves. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
};

/** `fromLegacy('§Òn thê', 'tcvn3')  // => 'Đền thờ'` */
export function fromLegacy(text: string, encoding: Legacy): string {
  if (encoding === 'tcvn3') {
    return text.replace(/[\u00a1-\u00ff]/g, (sign) => TCVN3.charAt(sign.charCodeAt(0) - 0xa1)).normalize('NFC');
  }
  return text
    .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|([ôöæóòîñ])/gi, (_, letter = '', mark = '', alone = '') =>
      letter ? vniLetter(letter) + (VNI_MARKS[mark.toLowerCase()] ?? '') : vniLetter(alone),
    )
    .normalize('NFC');
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const meant = VNI_LETTERS[small] ?? small;
  return letter === small ? meant : meant.toUpperCase();
}

/** The encoding of a font by its name, for documents that name it; fonts of capitals end in H. */
export function legacyFont(font: string): { encoding: Legacy; isCapital: boolean } | undefined {
  if (/^\.Vn/i.test(font)) return { encoding: 'tcvn3', isCapital: /H$/.test(font.trim()) };
  return /^VNI[- ]/i.test(font) ? { encoding: 'vni', isCapital: false } : undefined;
}

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?';
/** Vowels after which the syllable ends, and those that may be closed by a consonant. */
const OPEN = 'oai|oay|oeo|uây|uôi|ươi|ươu|iêu|yêu|uya|uyu|ia|ua|ưa|ai|ao|au|âu|ay|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu';
const CLOSED = 'uyê|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uơ|uy|[aăâeêioôơuưy]';
const SYLLABLE = new RegExp(`^${ONSET}(?:(?:${OPEN})|(?:${CLOSED})(?:ch|nh|ng|[cmnpt])?)$`);

/** Whether a word can be a Vietnamese syllable: at most one tone, and letters in the order of the language. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
  return tones.length <= 1 && SYLLABLE.test(apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC'));
}

/** How many of the words with other than plain letters can be Vietnamese. Signs of legacy text are letters here. */
function syllables(text: string): { sound: number; all: number } {
  const words = (text.match(/[\p{L}\p{M}\u00a1-\u00ff]+/gu) ?? []).filter((word) => /[^a-z]/i.test(word));
  return { sound: words.filter(isSyllable).length, all: words.length };
}

/**
 * What a text looks like by itself: clearly one of the legacy encodings, clearly Unicode, or possibly either. Letters that
 * only Unicode has decide at once; otherwise the reading that gives Vietnamese syllables.
 */
function looksLike(text: string): Legacy | 'unicode' | 'either' {
  if (/[\u0100-\u02ff\u1e00-\u1eff]|\p{M}/u.test(text) || !/[\u00a1-\u00ff]/.test(text)) return 'unicode';
  const asItIs = syllables(text);
  const readings = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, ...syllables(fromLegacy(text, encoding)) }))
    .filter(({ sound, all }) => all > 0 && sound >= 0.8 * all)
    .toSorted((a, b) => b.sound / b.all - a.sound / a.all);
  const [best] = readings;
  if (!best) return 'unicode';
  if (asItIs.all > 0 && asItIs.sound === asItIs.all) return 'either';
  return best.sound / best.all > asItIs.sound / Math.max(1, asItIs.all) ? best.encoding : 'unicode';
}

/** How much of what is clear in a table must be of one encoding for the rest to follow it. */
const COMMON = 0.9;

/**
 * The encoding of each text of a table or document. One that could be either is taken for what nearly all the clear ones
 * are: in a table written in an old font `Vâ` is Võ, elsewhere it stays as it is.
 */
export function legacyOf(texts: readonly string[]): (Legacy | undefined)[] {
  const looks = texts.map(looksLike);
  const clear = looks.filter((look, index) => look !== 'either' && /[^\0-\x7f]/.test(texts[index] ?? ''));
  const common = (['tcvn3', 'vni'] as const).find(
    (encoding) => clear.filter((look) => look === encoding).length > COMMON * clear.length,
  );
  return looks.map((look) => (look === 'either' ? common : look === 'unicode' ? undefined : look));
}
