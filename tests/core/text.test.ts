import { describe, expect, test } from 'vitest';
import { compareText, fold, nearest } from '../../src/core/text.ts';

test.each([
  ['Côn Sơn', 'con son'],
  ['Đền Kiếp Bạc', 'den kiep bac'],
  ['ĐƯỜNG', 'duong'],
  ['Nguyễn Thị Duệ', 'nguyen thi due'],
  ['hòn đá Cổ Đạm', 'hon da co dam'],
  ['thế kỷ XVI', 'the ky xvi'],
  ['ắ ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ', 'a a a a a a a a a a'],
  ['ớ ờ ở ỡ ợ ứ ừ ử ữ ự', 'o o o o o u u u u u'],
])('“%s” is found as “%s”', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test('a name in loose marks is found like one in firm marks', () => {
  expect(fold('Đền Kiếp Bạc'.normalize('NFD'))).toBe(fold('Đền Kiếp Bạc'));
});

describe('a slip of the finger', () => {
  const fields = ['title', 'lead', 'category', 'rank', 'sources', 'writtenOn'];

  test.each([
    ['categroy', 'category'],
    ['titl', 'title'],
    ['Lead', 'lead'],
    ['souces', 'sources'],
    ['writenOn', 'writtenOn'],
    ['rank', 'rank'],
  ])('“%s” is recognised as “%s”', (written, expected) => {
    expect(nearest(written, fields)).toBe(expected);
  });

  test.each([['phone'], ['xy'], ['']])('“%s” is like nothing there is, and nothing is suggested', (written) => {
    expect(nearest(written, fields)).toBeUndefined();
  });

  test('forgotten marks count for nothing', () => {
    expect(nearest('Vu Huu', ['Trần Hưng Đạo', 'Vũ Hựu'])).toBe('Vũ Hựu');
  });

  test('the nearest of several is suggested', () => {
    expect(nearest('den-suot', ['den-cuot-ha', 'den-sot', 'den-suoc-lang'])).toBe('den-sot');
  });
});

describe('the order of the Vietnamese alphabet', () => {
  const sorted = (words: readonly string[]) => words.toSorted((a, b) => compareText('vi', a, b));

  test.each([
    ['đ comes after every d', ['dê', 'du', 'đa', 'đu', 'e']],
    ['a, ă, â are three letters', ['az', 'ăn', 'ân', 'ba']],
    [
      'e, ê and o, ô, ơ and u, ư are letters of their own',
      ['eo', 'êm', 'go', 'oi', 'ôi', 'ơi', 'pa', 'ui', 'ưa', 'va'],
    ],
    ['the tones go level, falling, asking, tumbling, rising, heavy', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['names are compared word by word', ['Đền Bia', 'Đền Cao An Phụ', 'Đền Kiếp Bạc', 'Đình Ngọc Uyên']],
  ])('%s', (_, words) => {
    expect(sorted(words.toReversed())).toEqual(words);
  });
});
