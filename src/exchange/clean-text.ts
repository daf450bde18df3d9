import { fromLegacy, LEGACY_NAMES, legacyOf } from './legacy.ts';

/** What was changed in a text before it was read, for the person to look at. */
export interface Change {
  readonly what: 'tcvn3' | 'vni' | 'nfd' | 'invisible' | 'fancy';
  readonly before: string;
  readonly after: string;
}

/** Signs that take no room: they come along from Facebook and the web, and two names that look the same differ by them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Blanks of other kinds; a thin one may set thousands apart. */
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Letters from the mathematical alphabets, with which posts are made to look bold. */
const FANCY = /[\u{1d400}-\u{1d7ff}]/gu;

/** Texts as they were meant, and what had to be changed in each. */
export function cleanTexts(texts: readonly string[]): { text: string; changes: Change[] }[] {
  const encodings = legacyOf(texts);
  return texts.map((original, index) => {
    const changes: Change[] = [];
    const step = (what: Change['what'], before: string, after: string): string => {
      if (after !== before) changes.push({ what, before, after });
      return after;
    };
    const encoding = encodings[index];
    // First, because a soft hyphen is ư in TCVN3.
    const unicode = encoding ? step(encoding, original, fromLegacy(original, encoding)) : original;
    const visible = step('invisible', unicode, unicode.replace(INVISIBLE, ''));
    const plainLetters = step(
      'fancy',
      visible,
      visible.replace(FANCY, (sign) => sign.normalize('NFKC')),
    );
    const whole = step('nfd', plainLetters, plainLetters.normalize('NFC'));
    return { text: whole.replace(BLANKS, ' ').replaceAll('\r\n', '\n').trim(), changes };
  });
}

/** A text with its invisible signs made visible. `shown('Đền\u200b')  // => 'Đền‹200B›'` */
export const shown = (text: string): string =>
  text.replace(INVISIBLE, (sign) => `‹${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`);

export const CHANGE_WORDS: Readonly<Record<Change['what'], string>> = {
  tcvn3: `chữ ${LEGACY_NAMES.tcvn3}, đã chuyển sang Unicode`,
  vni: `chữ ${LEGACY_NAMES.vni}, đã chuyển sang Unicode`,
  nfd: 'chữ Unicode tổ hợp (dấu rời), đã chuyển sang Unicode dựng sẵn',
  invisible: 'có ký tự vô hình, đã bỏ',
  fancy: 'có chữ kiểu lấy từ bảng ký hiệu, đã đổi thành chữ thường',
};
