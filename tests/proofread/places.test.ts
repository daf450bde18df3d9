import { describe, expect, test } from 'vitest';
import { readUnits } from '../../src/core/units.ts';
import type { ProofContext } from '../../src/proofread/rule.ts';
import { rowsOf } from '../support/raw-content.ts';
import { type Fault, plant } from './faults.ts';

/** Côn Sơn, a neighbour, and what they were before 1 July 2025. */
const { units } = readUnits(
  rowsOf('dia-danh.csv', [
    '10570,phuong,Trần Hưng Đạo,thành phố Chí Linh,2025-07-01,,,NQ',
    '10549,phuong,Chu Văn An,thành phố Chí Linh,2025-07-01,,,NQ',
    '10813,xa,Thanh Hà,huyện Thanh Hà,2025-07-01,,,NQ',
    '10525,phuong,Hải Dương,thành phố Hải Dương,2025-07-01,,,NQ',
    '10570,phuong,Cộng Hòa,thành phố Chí Linh,,2025-07-01,10570,NQ',
    '10573,xa,Hưng Đạo,thành phố Chí Linh,,2025-07-01,10570,NQ',
    '10549,phuong,Văn An,thành phố Chí Linh,,2025-07-01,10549,NQ',
  ]),
  '2026-11-21',
);
/** As in content/vi-tri-xa.csv. */
const circles = new Map([['10570', { lat: 21.1515, lon: 106.371, radiusM: 4600 }]]);
const knowing: Partial<ProofContext> = { units, circles };

const added = (sentence: string): Pick<Fault, 'change'> => ({
  change: ['Núi Côn Sơn còn có tên', `${sentence} Núi Côn Sơn còn có tên`],
});
const addedInEnglish = (sentence: string): Pick<Fault, 'change' | 'lang'> => ({
  lang: 'en',
  change: ['The mountain is also called', `${sentence} The mountain is also called`],
});

const FAULTS: readonly Fault[] = [
  {
    what: 'a commune that is no more, told as of today',
    ...added('Chùa nằm ở phường Cộng Hòa.'),
    rule: 'former-unit',
    seen: 'phường Cộng Hòa',
    meant: 'phường Trần Hưng Đạo',
  },
  {
    what: 'a commune that is no more, after “nay”',
    ...added('Đất này xưa là trại lính, nay thuộc xã Hưng Đạo.'),
    rule: 'former-unit',
    seen: 'xã Hưng Đạo',
    meant: 'phường Trần Hưng Đạo',
  },
  {
    what: 'a district that is no more',
    ...added('Vải bày bán ở chợ thuộc huyện Thanh Hà.'),
    rule: 'former-unit',
    seen: 'huyện Thanh Hà',
  },
  {
    what: 'a city that is no more, told with its province once',
    ...added('Chùa ở thành phố Chí Linh, tỉnh Hải Dương.'),
    rule: 'former-unit',
    seen: 'thành phố Chí Linh',
  },
  {
    what: 'a province that is no more',
    ...added('Đây là ngôi chùa lớn trên địa bàn tỉnh Hải Dương.'),
    rule: 'former-unit',
    seen: 'tỉnh Hải Dương',
    meant: 'thành phố Hải Phòng',
  },
  {
    what: 'a province elsewhere that is no more',
    ...added('Quê ông nay thuộc tỉnh Nam Định.'),
    rule: 'former-unit',
    meant: 'tỉnh Ninh Bình',
  },
  {
    what: 'the village with the commune it had',
    change: ['place: khu dân cư Tiên Sơn', 'place: khu dân cư Tiên Sơn, phường Cộng Hòa'],
    rule: 'former-unit',
    seen: 'phường Cộng Hòa',
  },
  {
    what: 'the way there by a district that is no more',
    change: [
      'visiting: Cách Hà Nội khoảng 70–80 km.',
      'visiting: Cách trung tâm thành phố Chí Linh 5 km, cách Hà Nội khoảng 70–80 km.',
    ],
    rule: 'former-unit',
    seen: 'thành phố Chí Linh',
  },
  {
    what: 'a commune that is no more, in English',
    ...addedInEnglish('The pagoda lies in Cộng Hòa ward.'),
    rule: 'former-unit',
    seen: 'Cộng Hòa ward',
    meant: 'phường Trần Hưng Đạo',
  },
  {
    what: 'a province that is no more, in English',
    ...addedInEnglish('It is the largest pagoda in Hải Dương province.'),
    rule: 'former-unit',
    seen: 'Hải Dương province',
  },
  {
    what: 'the village with another commune than that of the code',
    change: ['place: khu dân cư Tiên Sơn', 'place: khu dân cư Tiên Sơn, phường Chu Văn An'],
    rule: 'place-elsewhere',
    seen: 'phường Chu Văn An',
    meant: 'phường Trần Hưng Đạo',
  },
  {
    what: 'latitude and longitude exchanged',
    change: ['lat: 21.15065\n  lon: 106.381526', 'lat: 106.381526\n  lon: 21.15065'],
    rule: 'position-exchanged',
    seen: '106.381526, 21.15065',
  },
  {
    what: 'a figure of the latitude mistyped',
    change: ['lat: 21.15065', 'lat: 21.51065'],
    rule: 'position-outside',
    meant: 'phường Trần Hưng Đạo 40.0 km',
  },
  {
    what: 'a position two communes away',
    change: ['lat: 21.15065\n  lon: 106.381526', 'lat: 21.0549\n  lon: 106.374'],
    rule: 'position-outside',
  },
];

describe('a slip in places is told where it is:', () => {
  test.each(FAULTS)('$what', (fault) => {
    const { told, file, line } = plant({ ...fault, knowing });
    const { rule, seen, meant } = fault;
    expect(told).toMatchObject([{ file, line, rule, ...(seen && { seen }), ...(meant && { meant }) }]);
  });
});

describe('nothing is told of', () => {
  test.each([
    'Chùa nằm ở phường Cộng Hòa cũ.',
    'Trước tháng 7/2025, chùa thuộc phường Cộng Hòa, thành phố Chí Linh.',
    'Năm 2010, chùa thuộc xã Cộng Hòa của tỉnh Hải Dương.',
    'Đến giữa năm 2025, nơi đây vẫn gọi là phường Cộng Hòa.',
    'Từ ngày 1/7/2025, tỉnh Hải Dương là một phần của thành phố Hải Phòng.',
    'Chùa nay thuộc phường Trần Hưng Đạo.',
    'Bảo tàng tỉnh Hải Dương có ảnh ngôi chùa.',
    'Ông quê ở Thanh Hà, nay là xã Thanh Hà.',
    'Khu chợ ở phường Hải Dương.',
    'Làng nằm bên sông Thái Bình.',
  ])('%s', (sentence) => {
    expect(plant({ what: '', rule: 'leftover', ...added(sentence), knowing }).told).toEqual([]);
  });

  test.each([
    'Until 2025 it was in Cộng Hòa ward.',
    'It stood in the former Cộng Hòa ward.',
    'The pagoda lies in Trần Hưng Đạo ward.',
  ])('%s', (sentence) => {
    expect(plant({ what: '', rule: 'leftover', ...addedInEnglish(sentence), knowing }).told).toEqual([]);
  });

  test('a village that names its own commune', () => {
    const change = ['place: khu dân cư Tiên Sơn', 'place: khu dân cư Tiên Sơn, phường Trần Hưng Đạo'] as const;
    expect(plant({ what: '', rule: 'leftover', change, knowing }).told).toEqual([]);
  });

  test('a position that is exact to less than it is off', () => {
    const change = [
      'lat: 21.15065\n  lon: 106.381526\n  precisionM: 500',
      'lat: 21.24\n  lon: 106.38\n  precisionM: 5000',
    ] as const;
    expect(plant({ what: '', rule: 'leftover', change, knowing }).told).toEqual([]);
  });
});
