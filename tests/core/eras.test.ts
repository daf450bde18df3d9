import { describe, expect, test } from 'vitest';
import { cyclicName, ERAS, erasNamed, RULERS, yearsOf } from '../../src/core/eras.ts';

describe('a year of an era is a year of ours', () => {
  test.each([
    // Đại Việt sử ký toàn thư and Khâm định Việt sử, which pair them with the cyclic years
    ['Càn Phù Hữu Đạo', 2, 'Canh Thìn', [1040]],
    ['Quảng Hựu', 7, 'Tân Mùi', [1091]],
    ['Thiên Ứng Chính Bình', 10, 'Tân Sửu', [1241]],
    ['Hồng Đức', 21, 'Canh Tuất', [1490]],
    ['Quang Thiệu', 5, 'Canh Thìn', [1520]],
    ['Nguyên Hòa', 16, 'Mậu Thân', [1548]],
    ['Đại Chính', 4, 'Quý Tỵ', [1533]],
    // the blue and white vase in Istanbul, and Thành Đông
    ['Thái Hòa', 8, 'Canh Ngọ', [1450]],
    ['Tự Đức', 19, 'Bính Dần', [1866]],
    ['Chính Hòa', 13, 'Nhâm Thân', [1692]],
  ])('%s %i, %s', (name, count, cycle, years) => {
    expect(yearsOf(name, count)).toEqual(years);
    expect(years.map(cyclicName)).toEqual([cycle]);
  });

  test('of either dynasty that had an era of the name', () => {
    expect(yearsOf('Thuận Thiên', 3)).toEqual([1012, 1430]);
  });

  test('of either first year where the tables differ', () => {
    expect(yearsOf('Hoằng Định', 8)).toEqual([1607, 1608]);
    expect(yearsOf('Thiệu Minh', 2)).toEqual([1139, 1138]);
  });

  test('and none where the era was not that long', () => {
    expect(yearsOf('Bảo Thái', 20)).toEqual([]);
  });
});

describe('the table', () => {
  test('runs from Đinh to Nguyễn', () => {
    expect(RULERS.at(0)).toMatchObject({ names: ['Đinh Tiên Hoàng', 'Đinh Bộ Lĩnh'], first: 968 });
    expect(RULERS.at(-1)).toMatchObject({ names: ['Bảo Đại'], last: 1945 });
  });

  test.each(ERAS.map((era) => [era.names[0] ?? '', era] as const))(
    '%s lies within the time of its rulers',
    (_, era) => {
      const reigns = RULERS.filter(
        ({ dynasty, names }) => dynasty === era.dynasty && era.rulers.includes(names[0] ?? ''),
      );
      const [first, last] = [Math.min(...reigns.map((one) => one.first)), Math.max(...reigns.map((one) => one.last))];
      expect(reigns.length).toBeGreaterThan(0);
      for (const year of era.firsts) {
        // An era may be named in advance, and was counted to the end of its last year, or on by those who did not give up.
        expect(year).toBeGreaterThanOrEqual(first - 1);
        expect(year).toBeLessThanOrEqual(era.last);
      }
      expect(era.last).toBeLessThanOrEqual(last + 3);
    },
  );

  test('knows who went on with an era', () => {
    expect(erasNamed('Ứng Thiên')[0]?.rulers).toEqual(
      expect.arrayContaining(['Lê Đại Hành', 'Lê Trung Tông', 'Lê Ngọa Triều']),
    );
  });
});
