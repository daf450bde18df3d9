import { describe, expect, test } from 'vitest';
import { measure } from '../../scripts/lib/type.ts';
import type { ReviewSheet } from '../../src/core/review-sheet.ts';
import { COLUMNS, NOTES } from '../../src/print/review-lines.ts';
import { reviewSheet } from '../../src/print/review-sheet.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { overlapping, textsOn, tooFarOut, wordsOn } from '../support/printed-page.ts';

const SHEET: ReviewSheet = {
  id: 'den-mau',
  kind: { vi: 'Di tích', en: 'Heritage site' },
  name: { vi: 'Đền Mẫu', en: 'Sample Temple' },
  code: 'Q0F75',
  address: 'dautich.example/vi/di-tich/den-mau',
  publisher: 'Thành đoàn Mẫu',
  day: '2026-11-21',
  review: { state: 'draft' },
  written: 'Nhóm mẫu, 21/11/2026',
  translated: '',
  seal: '1A2B-3C4D',
  openProblems: 0,
  rows: [{ field: 'lead', label: 'câu mở đầu', vi: 'Ngôi đền nhỏ bên hồ.', en: 'A small temple by the lake.' }],
  blocks: [{ type: 'paragraph', vi: 'Đền có một cổng.', en: 'It has a gate.' }],
  hasEnglish: true,
  sources: ['Sổ tay mẫu · vi'],
  answers: [],
};
const pagesOf = (changes: Partial<ReviewSheet> = {}) => [
  ...reviewSheet({ sheet: { ...SHEET, ...changes }, style: PLAIN_STYLE, measure }),
];
const LONG = Array.from({ length: 60 }, (_, index) => ({
  type: index % 7 === 0 ? ('heading' as const) : ('paragraph' as const),
  vi: `Đoạn ${index}. ${'Ngôi đền nhỏ bên hồ Ậ Ộ Ỗ có một cổng và một giếng tròn. '.repeat(index % 7 === 0 ? 1 : 4)}`.trim(),
  en: `Paragraph ${index}. ${'It has a gate. '.repeat(index % 3)}`.trim(),
}));

const SITUATIONS: [string, Partial<ReviewSheet>][] = [
  ['a short text', {}],
  ['a long text', { blocks: LONG }],
  ['an address longer than a line', { sources: [`Báo · https://a.vn/${'ten-bai-rat-dai-'.repeat(30)}`] }],
  ['a name of many words', { name: { vi: 'Đền thờ '.repeat(12).trim(), en: 'Temple '.repeat(20).trim() } }],
];

describe.each(SITUATIONS)('a review sheet of %s', (_, changes) => {
  const pages = pagesOf(changes);

  test('keeps its words apart and clear of the edge and of the margin for notes', () => {
    for (const page of pages) {
      expect(tooFarOut(page, 9.9)).toEqual([]);
      expect(overlapping(page)).toEqual([]);
    }
    const beyond = pages.flatMap((page) =>
      textsOn(page).filter(
        ({ text, xMm, widthMm, yMm }) =>
          /đoạn|paragraph/i.test(text) && yMm > 30 && xMm + widthMm / 2 > NOTES.xMm - 1.5,
      ),
    );
    expect(beyond).toEqual([]);
  });

  test('numbers the lines of every page from one, without a gap', () => {
    for (const page of pages) {
      const numbers = textsOn(page)
        .filter(({ text, sizeMm, xMm }) => /^\d+$/.test(text) && sizeMm === 2.1 && xMm < COLUMNS.vi.xMm)
        .map(({ text }) => Number(text));
      expect(numbers).toEqual(numbers.map((__, index) => index + 1));
    }
  });

  test('has the seal on every page, and the signatures on the last alone', () => {
    const words = pages.map(wordsOn);
    expect(words.filter((page) => page.includes('1A2B-3C4D'))).toHaveLength(pages.length);
    expect(words.flatMap((page, index) => (page.includes('Ký tên, đóng dấu') ? [index] : []))).toEqual([
      pages.length - 1,
    ]);
  });
});

test('a line of one language stands at the height of its line in the other', () => {
  const texts = pagesOf().flatMap(textsOn);
  const at = (words: string) => texts.find(({ text }) => text === words)?.yMm;
  expect(at('Đền có một cổng.')).toBeDefined();
  expect(at('Đền có một cổng.')).toBe(at('It has a gate.'));
});

test.each([0, 1, 2, 3, 4, 5, 6])('no page ends with a heading, wherever pages end: %i lines later', (count) => {
  const rows = Array.from({ length: count }, () => ({ field: 'x', label: '', vi: 'có', en: '' }));
  for (const page of pagesOf({ rows, blocks: LONG }).slice(0, -1)) {
    const lowest = textsOn(page)
      .filter(({ yMm, xMm }) => yMm < 280 && xMm > COLUMNS.vi.xMm)
      .toSorted((a, b) => b.yMm - a.yMm)[0];
    expect(lowest?.font).toBe('regular');
  }
});

test('all paragraphs are there, in both languages', () => {
  const words = pagesOf({ blocks: LONG }).map(wordsOn).join(' ');
  for (const index of LONG.keys()) {
    expect(words).toContain(`Đoạn ${index}.`);
    expect(words).toContain(`Paragraph ${index}.`);
  }
});

test('a letter the typeface lacks is shown as missing, and the sheet says where to find it', () => {
  const words = pagesOf({ blocks: [{ type: 'paragraph', vi: 'Biển đề 陳 朝.', en: '' }] })
    .map(wordsOn)
    .join(' ');
  expect(words).toContain('Biển đề [?] [?].');
  expect(words).toContain('xem trong tệp HTML cùng tên');
  expect(pagesOf().map(wordsOn).join(' ')).not.toContain('[?]');
});

test.each<[string, Partial<ReviewSheet>, string]>([
  ['how much there is to mend', { openProblems: 3 }, 'Máy còn báo 3 chỗ phải sửa'],
  ['that there is no English text', { hasEnglish: false }, '(no English text yet)'],
  ['that no finding was answered', {}, '(không có) · (none)'],
  [
    'which findings were answered, and how',
    { answers: [{ remark: 'Tên viết hai cách.', reason: 'bia ghi như vậy' }] },
    '1. Tên viết hai cách. Trả lời: bia ghi như vậy',
  ],
  [
    'who approved it',
    { review: { state: 'approved', by: 'Phòng Văn hóa', on: '2026-11-30', dossier: '12/BB' } },
    'đã duyệt: Phòng Văn hóa, 30/11/2026, 12/BB',
  ],
  [
    'what was changed since',
    { review: { state: 'changed', by: 'Phòng Văn hóa', on: '2026-11-30', dossier: '12/BB', changed: ['lead'] } },
    'chỗ đã sửa: lead',
  ],
])('it says %s', (_, changes, words) => {
  expect(pagesOf(changes).map(wordsOn).join(' ')).toContain(words);
});
