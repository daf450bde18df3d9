import { describe, expect, test } from 'vitest';
import { measure } from '../../scripts/lib/type.ts';
import { codesOf, type Drawing } from '../../src/print/drawing.ts';
import { PLAQUE_MEDIA } from '../../src/print/media.ts';
import type { ProofPiece } from '../../src/print/proof-piece.ts';
import { proofSheet } from '../../src/print/proof-sheet.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { codesRead, overlapping, plaqueOf, tooFarOut, wordsOn } from '../support/printed-page.ts';

const CODES = ['K7Q9T', 'S4Z7H', 'Y2C2Q', 'H3X0Y', 'H7C5Z', 'W1B6Y', 'P7X20'];

const piece = (code: string, more: Partial<ProofPiece> = {}): ProofPiece => ({
  drawing: plaqueOf(code),
  type: 'sign',
  file: `bien/den-tho-hung-dao-${code}.pdf`,
  name: 'Đền thờ Hưng Đạo Đại Vương',
  code,
  address: `dautich.vn/${code}`,
  url: `https://DAUTICH.VN/${code}`,
  moduleMm: 2.0320001,
  version: 2,
  level: 'Q',
  mask: 5,
  contrast: { eye: 'A', red: 'B' },
  reachM: { good: 1.52, cheap: 1 },
  readers: [
    { name: 'zxing', reads: true },
    { name: 'jsQR', reads: false },
  ],
  damage: [
    { name: 'mờ', read: 3, of: 3 },
    { name: 'che', read: 2, of: 3 },
  ],
  ...more,
});

const draw = (pieces: readonly ProofPiece[], others: readonly string[] = []): Drawing[] => [
  ...proofSheet({ pieces, others, publisher: 'Thành đoàn Mẫu', day: '2026-11-22', style: PLAIN_STYLE, measure }),
];

const SIGNS = CODES.map((code) => piece(code));
const LABELS = CODES.map((code) => piece(code, { type: 'label' }));
const SHAPES = PLAQUE_MEDIA.map((medium, index) =>
  piece(CODES[index] ?? '', { drawing: plaqueOf(CODES[index] ?? '', 'Đền Bia', medium) }),
);

describe.each([
  ['signs', SIGNS],
  ['labels', LABELS],
  ['every shape and size of sign', SHAPES],
])('the sheet for %s', (_, pieces) => {
  const pages = draw(pieces);

  test('has four pieces a page', () => {
    expect(pages.map((page) => codesOf(page).length)).toEqual([4, 3]);
  });

  test('keeps its words apart and on the sheet', () => {
    expect(pages.flatMap(overlapping)).toEqual([]);
    expect(pages.flatMap((page) => tooFarOut(page, 9))).toEqual([]);
  });

  test('shows every piece so that its code is read off the page', async () => {
    const read = await Promise.all(pages.map(codesRead));
    expect(read.flat().toSorted()).toEqual(pieces.map(({ url }) => url).toSorted());
  });
});

test('a piece is shown as large as there is room, at one to a whole number', () => {
  const scales = SHAPES.map(
    (shape) => wordsOn(draw([shape])[0] ?? shape.drawing).match(/Hình (1 : \d+|đúng cỡ thật)/)?.[1],
  );
  expect(PLAQUE_MEDIA.map(({ id }, index) => [id, scales[index]])).toEqual([
    ['100x150', '1 : 3'],
    ['a6', '1 : 3'],
    ['a5', '1 : 5'],
    ['a4', '1 : 6'],
    ['200x300', '1 : 6'],
    ['board', '1 : 48'],
    ['disc', '1 : 4'],
  ]);
  const label = { ...plaqueOf('K7Q9T'), widthMm: 40, heightMm: 30 };
  expect(wordsOn(draw([piece('K7Q9T', { drawing: label })])[0] ?? label)).toContain('Hình đúng cỡ thật');
});

test('a piece is told with its file, its address, and how well it is read', () => {
  const words = draw(SIGNS.slice(0, 1)).map(wordsOn).join(' ');
  for (const fact of [
    'Đền thờ Hưng Đạo Đại Vương · K7Q9T',
    'bien/den-tho-hung-dao-K7Q9T.pdf',
    'dautich.vn/K7Q9T',
    'https://DAUTICH.VN/K7Q9T',
    '100 × 150 mm',
    '2,03 mm',
    'phiên bản 2, mức Q, mặt nạ 5',
    'A với mắt, B dưới ánh đỏ',
    '1,52 m (máy tốt), 1 m (máy rẻ)',
    'zxing jsQR',
    'mờ 3/3, che 2/3',
    'Thành đoàn Mẫu · 22/11/2026',
  ])
    expect(words).toContain(fact);
});

test('a decoder that does not read it gets a cross, not a tick', () => {
  const marks = (reads: boolean) => {
    const [page] = draw([piece('K7Q9T', { readers: [{ name: 'zxing', reads }] })]);
    return page?.items.filter((item) => item.type === 'path').map((item) => `${item.ink} ${item.path}`) ?? [];
  };
  const [ticks, crosses] = [marks(true), marks(false)];
  expect(ticks).toHaveLength(crosses.length);
  expect(crosses.filter((mark, index) => mark !== ticks[index])).toEqual([expect.stringMatching(/^colour /)]);
});

test('two people sign, each with a box for each of the seven checks', () => {
  const words = draw(SIGNS.slice(0, 1)).map(wordsOn).join(' ');
  expect(words.match(/1 2 3 4 5 6 7/g)).toHaveLength(2);
  expect(words).toContain('7 Trang đã có trên mạng');
  expect(words).toContain('Người duyệt thứ nhất (họ tên, chữ ký) Ngày Người duyệt thứ hai (họ tên, chữ ký) Ngày');
});

test('beside a label stands what the label of the goods must show, beside a sign it does not', () => {
  const words = (pieces: readonly ProofPiece[]) => draw(pieces).map(wordsOn).join(' ');
  expect(words(LABELS)).toContain('Nhãn hàng hóa đã có · On the goods label a b c d e f g h i j');
  expect(words(LABELS)).toContain('không thay nhãn hàng hóa');
  expect(words(LABELS)).toContain('a) tên hàng hóa, b) tên, địa chỉ tổ chức, cá nhân chịu trách nhiệm, c) xuất xứ;');
  expect(words(LABELS)).toContain('Kiểm theo quy định hiện hành');
  expect(words(SIGNS)).not.toContain('hàng hóa');
});

test('a file with a long name shrinks and is written out whole', () => {
  const file = 'tem/quan-the-an-phu-kinh-chu-nham-duong-K7Q9T-50x50.pdf';
  const pages = draw([piece('K7Q9T', { file })]);
  expect(pages.map(wordsOn).join(' ')).toContain(file);
  expect(pages.flatMap(overlapping)).toEqual([]);
});

test('what a sheet does not show it names, and says on every page how many of how many it shows', () => {
  const others = Array.from({ length: 500 }, (_, index) => `bien/100x150/den-tho-hung-dao-dai-vuong-${index + 1}`);
  const pages = draw(SIGNS, others);
  const words = pages.map(wordsOn);
  expect(words.filter((page) => page.includes('có hình 7 trên 507 mẫu'))).toHaveLength(pages.length);
  expect(words.join(' ')).toContain('Không có hình trên tờ này');
  for (const name of others) expect(words.join(' ').split(' ')).toContain(name);
  expect(pages.flatMap(overlapping)).toEqual([]);
  expect(pages.flatMap((page) => tooFarOut(page, 9))).toEqual([]);
  expect(draw(SIGNS).map(wordsOn).join(' ')).not.toMatch(/có hình|Không có hình/);
});
