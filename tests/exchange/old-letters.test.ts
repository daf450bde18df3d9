import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanTexts, shown } from '../../src/exchange/clean-text.ts';
import { fromLegacy, legacyFont, legacyOf } from '../../src/exchange/legacy.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const REAL_LINES = ['di-tich', 'san-pham'].flatMap((folder) =>
  readdirSync(join(CONTENT, folder)).flatMap((id) =>
    readFileSync(join(CONTENT, folder, id, 'index.vi.mdx'), 'utf8')
      .split('\n')
      .filter(Boolean),
  ),
);

describe('old encodings', () => {
  test.each([
    ['tcvn3', '§Òn thê KiÕp B¹c', 'Đền thờ Kiếp Bạc'],
    ['tcvn3', 'Di tÝch lÞch sö - v¨n hãa cÊp quèc gia', 'Di tích lịch sử - văn hóa cấp quốc gia'],
    ['tcvn3', '\u00ad\u00acng', 'ương'],
    ['vni', 'Ñeàn thôø Kieáp Baïc', 'Đền thờ Kiếp Bạc'],
    ['vni', 'Nguyeãn Traõi, huyeän Nam Saùch, ñöôøng laøng', 'Nguyễn Trãi, huyện Nam Sách, đường làng'],
    ['vni', 'CHUØA COÂN SÔN', 'CHÙA CÔN SƠN'],
  ] as const)('%s: “%s” is read as “%s”', (encoding, written, meant) => {
    expect(legacyOf([written])).toEqual([encoding]);
    expect(fromLegacy(written, encoding)).toBe(meant);
  });

  test('no line of the real content is taken for an old encoding', () => {
    const taken = REAL_LINES.filter((line) => legacyOf([line])[0] !== undefined);
    expect(taken).toEqual([]);
  });

  // Letters as each encoding writes them, found by reading all it can write.
  const SIGNS = [...Array(0x5f).keys()].map((index) => String.fromCharCode(0xa1 + index));
  const PAIRS = [...'aeouyôöAEOUYÔÖ'].flatMap((letter) => SIGNS.map((mark) => letter + mark));
  const WRITTEN = {
    tcvn3: new Map(SIGNS.map((sign) => [fromLegacy(sign, 'tcvn3'), sign])),
    vni: new Map([...SIGNS, ...PAIRS].map((signs) => [fromLegacy(signs, 'vni'), signs])),
  };

  test.each(['tcvn3', 'vni'] as const)('the real content in %s comes back letter by letter', (encoding) => {
    const written = WRITTEN[encoding];
    const lines = REAL_LINES.map((line) => line.trim())
      // ABC fonts have no capitals with a tone, and neither has anything beyond Vietnamese.
      .filter((line) => /[ạ-ỹ]/u.test(line) && [...line].every((letter) => letter < '\u007f' || written.has(letter)));
    expect(lines.length).toBeGreaterThan(100);
    const old = lines.map((line) => [...line].map((letter) => written.get(letter) ?? letter).join(''));
    expect(cleanTexts(old).map(({ text }) => text)).toEqual(lines);
  });

  test('what could be read either way follows the rest of the table', () => {
    expect(legacyOf(['Vâ', '§Òn thê'])).toEqual(['tcvn3', 'tcvn3']);
    expect(legacyOf(['Vâ', 'Đền thờ'])).toEqual([undefined, undefined]);
    expect(legacyOf(['Hùng', 'Lê Lợi'])).toEqual([undefined, undefined]);
  });

  test.each([
    ['.VnTime', { encoding: 'tcvn3', isCapital: false }],
    ['.VnTimeH', { encoding: 'tcvn3', isCapital: true }],
    ['VNI-Times', { encoding: 'vni', isCapital: false }],
    ['Times New Roman', undefined],
  ])('the font %s says how it is written', (font, meant) => {
    expect(legacyFont(font)).toEqual(meant);
  });
});

test.each([
  ['letters taken apart', 'Đền Kiếp Bạc'.normalize('NFD'), 'Đền Kiếp Bạc', ['nfd']],
  ['invisible signs of Facebook', '\u200bĐền\u2060 Sượt\ufeff', 'Đền Sượt', ['invisible']],
  ['letters that look bold', '𝐂𝐡ùa 𝗖ôn', 'Chùa Côn', ['fancy']],
  ['blanks that do not break', 'Đền\u00a0Sượt ', 'Đền Sượt', []],
])('%s are put right and told', (_, written, meant, told) => {
  const [cleaned] = cleanTexts([written]);
  expect(cleaned?.text).toBe(meant);
  expect(cleaned?.changes.map(({ what }) => what)).toEqual(told);
});

test('an invisible sign is shown by its number', () => {
  expect(shown('Đền\u200b')).toBe('Đền‹200B›');
});
