import { describe, expect, test } from 'vitest';
import { measure } from '../../scripts/lib/type.ts';
import { codesOf } from '../../src/print/drawing.ts';
import { POSTER_MEDIA } from '../../src/print/media.ts';
import { type PosterWords, poster } from '../../src/print/poster.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { codesRead, overlapping, textsOn, tooFarOut, wordsOn } from '../support/printed-page.ts';
import { PUBLISHER } from '../support/sample-plaque.ts';

const [A4, A3] = POSTER_MEDIA;

const SCAN = {
  vi: {
    heading: 'Quét mã',
    steps: [
      'Nhìn biển trước. Mã in liền trên mặt biển, hay là một miếng dán chồng lên?',
      'Mở máy ảnh của điện thoại. Đưa cả ô mã vào khung hình và giữ yên tay. Không cần bấm chụp.',
      'Giống thì chạm để mở. Nếu trang tự mở ngay, hãy xem địa chỉ ở đầu màn hình.',
    ],
  },
  en: {
    heading: 'Scan the code',
    steps: [
      'Look at the plaque first. Is the code printed on the plaque itself, or is it a sticker on top?',
      'Open the camera on your phone. Bring the whole code into view and hold still.',
      'If it matches, tap to open the page. If the page opened by itself, check the address.',
    ],
  },
};

const GUIDE: PosterWords = {
  code: 'S4Z7H',
  name: { vi: 'Quét mã tại di tích', en: 'Scanning a Code at a Heritage Site' },
  shortName: { vi: undefined, en: undefined },
  standing: { vi: 'Hướng dẫn', en: 'Guide' },
  lead: { vi: '', en: '' },
  lists: { vi: [SCAN.vi], en: [SCAN.en] },
};

const ROUTE: PosterWords = {
  ...GUIDE,
  name: { vi: 'Ba ngọn núi Kinh Môn', en: 'Three Hills of Kinh Môn' },
  lead: { vi: 'Tuyến đi ô tô hoặc xe máy qua ba nơi.', en: 'A route by car or motorbike.' },
  lists: {
    vi: [{ heading: undefined, steps: ['Đền Cao An Phụ', 'Động Kính Chủ', 'Chùa Nhẫm Dương'] }],
    en: [{ heading: undefined, steps: ['Cao An Phụ Temple', 'Kính Chủ Cave', 'Nhẫm Dương Pagoda'] }],
  },
};

const LEAD_ONLY: PosterWords = {
  ...GUIDE,
  lead: { vi: 'Trên mỗi biển có một mã QR và một địa chỉ ngắn.', en: 'Every plaque carries a QR code.' },
  lists: { vi: [], en: [] },
};

const NO_ENGLISH: PosterWords = { ...GUIDE, lists: { vi: [SCAN.vi], en: [] } };

const draw = (words: PosterWords, medium: (typeof POSTER_MEDIA)[number] = A3, domain = PUBLISHER.domain) =>
  poster({ medium, words, publisher: { ...PUBLISHER, domain }, style: PLAIN_STYLE, mask: undefined, measure });

describe.each(POSTER_MEDIA)('on $id', (medium) => {
  test.each([
    ['a guide', GUIDE],
    ['a route', ROUTE],
    ['a guide without steps', LEAD_ONLY],
    ['a guide without English', NO_ENGLISH],
  ])('%s keeps its words apart and on the sheet, and its code is read', async (_, words) => {
    const drawing = draw(words, medium);
    expect(overlapping(drawing)).toEqual([]);
    expect(tooFarOut(drawing, 5)).toEqual([]);
    expect(await codesRead(drawing)).toEqual(['https://DAUTICH.VN/S4Z7H']);
  });

  test('the longest domain still fits beside the code', () => {
    const drawing = draw(GUIDE, medium, 'di-tich.thanhdoanhaiphong.vn');
    expect(wordsOn(drawing)).toContain('di-tich.thanhdoanhaiphong.vn/S4Z7H');
    expect(overlapping(drawing)).toEqual([]);
  });
});

test('a phone that gives two pixels to a module reads an A3 poster from two metres, an A4 from one and a half', () => {
  // A preview of 1920 pixels that sees 65° has 1,507 of them to a side as long as the distance: 960 / tan 32.5°.
  const reachM = (medium: (typeof POSTER_MEDIA)[number]) =>
    (1507 * (codesOf(draw(GUIDE, medium))[0]?.unitMm ?? 0)) / 2000;
  expect(reachM(A3)).toBeGreaterThan(2);
  expect(reachM(A4)).toBeGreaterThan(1.5);
});

test('a step says what to do in bold, then how, with English on the same first line', () => {
  const texts = textsOn(draw(GUIDE));
  const find = (start: string) => texts.find(({ text }) => text.startsWith(start));
  const [number, vi, how, en] = [find('1'), find('Nhìn biển trước.'), find('Mã in liền'), find('Look at')];
  expect([number, vi, how, en].map((text) => text?.font)).toEqual(['bold', 'bold', 'regular', 'medium']);
  expect(number?.sizeMm).toBeGreaterThan(2 * (vi?.sizeMm ?? 0));
  expect(vi?.sizeMm).toBeGreaterThan(how?.sizeMm ?? 0);
  expect(vi?.sizeMm).toBeGreaterThan(en?.sizeMm ?? 0);
  expect(en?.yMm).toBeCloseTo(vi?.yMm ?? 0, 5);
});

test.each([
  ['vi', SCAN.vi],
  ['en', SCAN.en],
])('no word of a step is left out: %s', (_, { steps }) => {
  const shown = new Set(wordsOn(draw(GUIDE)).split(' '));
  expect(steps.flatMap((step) => step.split(' ')).filter((word) => !shown.has(word))).toEqual([]);
});

test('two lists that can be read from two metres stand under their headings, each counted from 1', () => {
  const short = { heading: 'Khi biển hỏng', steps: ['Báo cho người quản lý.'] };
  const words = wordsOn(draw({ ...GUIDE, lists: { vi: [SCAN.vi, short], en: [] } }));
  expect(words).toMatch(/Quét mã 1 Nhìn biển trước\..* 3 Giống thì.* Khi biển hỏng 1 Báo cho người quản lý\./);
});

test('where several lists would be too small to be read from two metres, the first stands alone', () => {
  const long = { heading: 'Khi không quét được', steps: [...SCAN.vi.steps, ...SCAN.vi.steps, ...SCAN.vi.steps] };
  const words = wordsOn(draw({ ...GUIDE, lists: { vi: [SCAN.vi, long], en: [] } }));
  expect(words).toContain('Giống thì chạm để mở.');
  expect(words).not.toContain('Khi không quét được');
});

test('a guide without steps shows its opening instead', () => {
  expect(wordsOn(draw(LEAD_ONLY))).toContain('Trên mỗi biển');
});

test('a step that English has and Vietnamese lacks is not lost', () => {
  const en = { ...SCAN.en, steps: [...SCAN.en.steps, 'Enjoy the place.'] };
  expect(wordsOn(draw({ ...GUIDE, lists: { vi: [SCAN.vi], en: [en] } }))).toContain('4 Enjoy the place.');
});

test('steps that do not fit at 9 points are refused, with their words', () => {
  const steps = Array(12).fill(SCAN.vi.steps.join(' '));
  const vi = [{ heading: undefined, steps }];
  expect(() => draw({ ...GUIDE, lists: { vi, en: [] } }, A4)).toThrow(
    /^“Nhìn biển trước\..* is too long for its place/,
  );
});

test.each([
  ['dautich.example', true],
  ['dautich.vn', false],
])('a poster for %s is marked as a sample: %s', (domain, isMarked) => {
  expect(JSON.stringify(draw(GUIDE, A3, domain).items).includes('BẢN MẪU')).toBe(isMarked);
});
