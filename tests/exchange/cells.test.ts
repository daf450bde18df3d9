import { describe, expect, test } from 'vitest';
import { readUnits } from '../../src/core/units.ts';
import { columnOf } from '../../src/exchange/column-names.ts';
import { positionIn } from '../../src/exchange/coordinates.ts';
import { addressIn, findUnit } from '../../src/exchange/find-unit.ts';
import { asLines } from '../../src/exchange/loose-cell.ts';
import { readCell, showCell } from '../../src/exchange/read-cell.ts';
import type { Value } from '../../src/exchange/values.ts';
import { rowsOf } from '../support/raw-content.ts';

function read(
  key: string,
  text: string,
  kind: 'site' | 'product' = 'site',
  isAmerican = false,
): Value | string | undefined {
  const leaf = columnOf(kind, key)?.leaf;
  if (!leaf) throw new Error(`There is no column ${key}`);
  const found = readCell({ text }, leaf, isAmerican);
  return 'value' in found ? found.value : `? ${found.fault.rule}`;
}

test.each([
  ['writtenOn', '15/8/2021', '2021-08-15'],
  ['writtenOn', '15 tháng 8 năm 2021', '2021-08-15'],
  ['writtenOn', 'ngày 15 tháng Tám, 2021', '2021-08-15'],
  ['writtenOn', '44423', '2021-08-15'],
  ['writtenOn', '2021-08-15', '2021-08-15'],
  ['writtenOn', '31/2/2021', '? import-cell'],
  ['writtenOn', 'hôm qua', '? import-cell'],
  ['writtenOn', '####', '? excel-changed'],
  ['founding.year', '1533', '1533'],
  ['founding.year', 'năm 1533', '1533'],
  ['position.lat', '21,1506', '21.1506'],
  ['position.lat', '21°06\'30"N', '21.108333'],
  ['position.lat', '21 độ 6 phút 30 giây Bắc', '21.108333'],
  ['position.lon', "106° 23.5' Đ", '106.391667'],
  ['position.lon', '2345678,12', '? import-cell'],
  ['rank', 'Di tích quốc gia đặc biệt', 'special-national'],
  ['rank', 'Di tích lịch sử cấp quốc gia', 'national'],
  ['rank', 'cấp Thành phố', 'provincial'],
  ['rank', 'national', 'national'],
  ['rank', 'đề nghị xếp hạng quốc gia', '? import-cell'],
  ['rank', 'chưa xếp hạng', '? import-cell'],
  ['category', 'Đình làng', 'communal-house'],
  ['types', 'lịch sử; kiến trúc nghệ thuật', ['memorial', 'architecture-art']],
  ['rules', 'ăn mặc kín đáo, giữ yên lặng', ['dress', 'quiet']],
  ['unesco', 'có', 'true'],
  ['otherNames', 'chùa Hun; Tư Phúc tự', ['chùa Hun', 'Tư Phúc tự']],
  ['otherNames', '• chùa Hun\n• Tư Phúc tự', ['chùa Hun', 'Tư Phúc tự']],
  ['people', 'Vũ Hựu | 1472–1520 | danh tướng', [{ name: 'Vũ Hựu', years: '1472–1520', role: 'danh tướng' }]],
  ['people', 'Vũ Hựu', [{ name: 'Vũ Hựu', role: '…' }]],
  ['people', 'a | b | c | d', '? import-cell'],
  ['festivals', 'Hội đền | mùng 9 tháng 3 | 10/3', [{ name: 'Hội đền', from: '9/3', to: '10/3' }]],
  ['festivals', 'Hội đền |  |  | tháng Giêng', [{ name: 'Hội đền', month: '1' }]],
  [
    'photos',
    'Cổng đền (1).JPG | Cổng đền | | Đoàn phường | đồng ý',
    [{ file: 'cong-den-1.jpg', alt: 'Cổng đền', credit: 'Đoàn phường', permission: 'đồng ý' }],
  ],
  ['en.people', 'Vũ Hựu | general', [{ '=': 'Vũ Hựu', '': 'general' }]],
])('%s: “%s”', (key, written, meant) => {
  expect(read(key, written)).toEqual(meant);
});

test.each([
  ['ocop.stars', '4 sao', '4'],
  ['ocop.stars', '★★★★★', '5'],
  ['ocop.group', 'Nhóm thực phẩm', 'food'],
  ['gtin', '8938505974194', '8938505974194'],
  ['gtin', '8,93851E+12', '? excel-changed'],
  ['producer.type', 'HTX', 'cooperative'],
])('of a product, %s: “%s”', (key, written, meant) => {
  expect(read(key, written, 'product')).toEqual(meant);
});

test('in a column where the month comes first a day that can be read both ways is not guessed at', () => {
  expect(read('writtenOn', '5/9/2021', 'site', true)).toBe('? date-order');
  expect(read('writtenOn', '8/15/2021', 'site', true)).toBe('? month-first');
});

test('a lunar day that Excel made a day of is refused, because nobody knows which it was', () => {
  const leaf = columnOf('site', 'writtenOn')?.leaf;
  const words = columnOf('site', 'founding.text')?.leaf;
  if (!leaf || !words) throw new Error('columns');
  expect(readCell({ text: '2021-08-15', isDay: true }, leaf)).toEqual({ value: '2021-08-15' });
  expect(readCell({ text: '2021-08-15', isDay: true }, words)).toMatchObject({ fault: { rule: 'import-cell' } });
});

test('what a cell shows is read back as it was, signs and all', () => {
  const leaf = columnOf('site', 'people')?.leaf;
  if (!leaf) throw new Error('people');
  const people = [
    { name: 'A | B', role: 'dòng một\ndòng hai \\ ba' },
    { name: 'C', years: '1–2', role: 'x; y' },
  ];
  const cell = showCell(people, leaf);
  expect(cell).toBe('A \\| B |  | dòng một\\ndòng hai \\\\ ba\nC | 1–2 | x; y');
  expect(readCell({ text: cell }, leaf)).toEqual({ value: people });
});

test.each([
  ['21.1506, 106.3815'],
  ['21,1506; 106,3815'],
  ['21,1506, 106,3815'],
  ['N 21.1506 E 106.3815'],
  ['https://www.google.com/maps/@21.1506,106.3815,17z'],
])('“%s” is one position', (written) => {
  expect(positionIn(written)).toEqual({ lat: '21.1506', lon: '106.3815' });
});

test.each([
  ['decisions', 'QĐ số 68/QĐ-BVHTT ngày 21/01/1992', 'national | 68/QĐ-BVHTT | 1992-01-21'],
  ['decisions', '548/QĐ-TTg ngày 10 tháng 5 năm 2012', 'national | 548/QĐ-TTg | 2012-05-10'],
  ['decisions', 'không rõ', 'không rõ'],
  ['sources', 'Báo Hải Dương, https://baohaiduong.vn/a.html', 'Báo Hải Dương | https://baohaiduong.vn/a.html |  | vi'],
  ['sources', 'https://www.baohaiduong.vn/a', 'baohaiduong.vn | https://www.baohaiduong.vn/a |  | vi'],
])('%s as offices write them: “%s”', (key, written, lines) => {
  expect(asLines(key, written, 'national')).toBe(lines);
});

describe('communes', () => {
  const { units } = readUnits(
    rowsOf('dia-danh.csv', [
      '10570,phuong,Trần Hưng Đạo,thành phố Chí Linh,2025-07-01,,,',
      '10549,phuong,Chu Văn An,thành phố Chí Linh,2025-07-01,,,',
      '10600,xa,Lê Lợi,thành phố Chí Linh,2000-01-01,2025-07-01,10570,',
      '10601,phuong,Cộng Hòa,thành phố Chí Linh,2000-01-01,2025-07-01,10570 10549,',
    ]),
    '2026-11-21',
  );

  test.each([
    ['10570', { code: '10570', former: undefined }],
    ['10570 phường Trần Hưng Đạo', { code: '10570', former: undefined }],
    ['Phường Trần Hưng Đạo', { code: '10570', former: undefined }],
    ['tran hung dao', { code: '10570', former: undefined }],
    ['xã Lê Lợi', { code: '10570', former: 'xã Lê Lợi, thành phố Chí Linh' }],
    ['Cộng Hòa', { undecided: ['10570 phường Trần Hưng Đạo', '10549 phường Chu Văn An'] }],
    ['xã Không Có', undefined],
    ['99999', undefined],
  ])('“%s”', (written, found) => {
    expect(findUnit(written, units)).toEqual(found);
  });

  test('a whole address is taken apart, and kept whole where its commune is no more', () => {
    expect(addressIn('Thôn Mẫu, xã Lê Lợi, thành phố Chí Linh, tỉnh Hải Dương', units)).toEqual({
      unit: '10570',
      place: 'Thôn Mẫu',
      former: 'xã Lê Lợi, thành phố Chí Linh, tỉnh Hải Dương',
    });
    expect(addressIn('Thôn Mẫu, phường Trần Hưng Đạo', units)).toEqual({
      unit: '10570',
      place: 'Thôn Mẫu',
      former: undefined,
    });
  });
});
