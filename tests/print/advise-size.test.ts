import { describe, expect, test } from 'vitest';
import { LANGS } from '../../src/core/lang.ts';
import { type Advice, adviseSize } from '../../src/print/advise-size.ts';
import { codeSize, dotsPerMm } from '../../src/print/code-size.ts';
import type { Plan } from '../../src/print/plan.ts';
import { LIGHT_DIVISORS, type Light } from '../../src/print/reach.ts';
import { reasonText, refusalText } from '../../src/print/reach-words.ts';

/** A code of version 2, seen by day from 2.5 m and hanging as high as the phone, where a case says nothing else. */
const plan = (what: Partial<Plan>): Plan => ({
  distanceM: 2.5,
  heightM: 1.4,
  light: 'day',
  modulesAcross: 33,
  level: 'Q',
  ...what,
});
const refusalOf = (advice: Advice) => (advice.works ? undefined : advice.refusal);
const refused = (what: Partial<Plan>) => {
  const refusal = refusalOf(adviseSize(plan(what)));
  return refusal && LANGS.map((lang) => refusalText(refusal, lang));
};
const works = (what: Partial<Plan>): Extract<Advice, { works: true }> => {
  const advice = adviseSize(plan(what));
  if (!advice.works) throw new Error(refusalText(advice.refusal, 'en'));
  return advice;
};

describe('the smallest code that is read', () => {
  test.each([
    ['straight on from 2.5 m', {}, 120, 40],
    ['from 2.5 m, hung at 2 m', { heightM: 2 }, 120, 42],
    ['from 2.5 m, hung at 2.5 m', { heightM: 2.5 }, 140, 47],
    ['from 2.5 m, as low as it is high above', { heightM: 0.3 }, 140, 47],
    ['in shade', { light: 'shade' }, 160, 55],
    ['at dusk', { light: 'dusk' }, 230, 79],
    ['of version 3', { modulesAcross: 37 }, 130, 40],
    ['from so near that a plaque’s 2 mm modules are enough', { distanceM: 1 }, 70, 24],
    ['of version 3, from so near', { distanceM: 1, modulesAcross: 37 }, 80, 24],
  ] as const)('%s', (_, what, boxMm, dots) => {
    expect(works(what)).toMatchObject({ boxMm, moduleMm: expect.closeTo((dots * 25.4) / 300, 9), level: 'Q' });
  });
});

describe('a code too small for the distance is refused with the numbers and both remedies', () => {
  test.each([
    [
      'at the height of the phone',
      { boxMm: 80 },
      '8 cm ở 2,5 m: người xem phải đứng gần hơn 1,8 m; dùng mã rộng 120 mm hoặc treo ở chỗ người xem đến gần được.',
      '8 cm at 2.5 m: people would have to stand closer than 1.8 m; use a code 120 mm wide or mount it where people can come close.',
    ],
    [
      'above the advised heights',
      { boxMm: 80, heightM: 1.6 },
      '8 cm ở 2,5 m: người xem phải đứng gần hơn 1,8 m; dùng mã rộng 120 mm hoặc treo thấp hơn, ở chỗ người xem đến gần được.',
      '8 cm at 2.5 m: people would have to stand closer than 1.8 m; use a code 120 mm wide or mount it lower, where people can come close.',
    ],
    [
      'so high that only the height is wrong',
      { boxMm: 80, heightM: 2, distanceM: 1.7 },
      '8 cm ở 1,7 m: người xem phải đứng gần hơn 1,6 m; dùng mã rộng 90 mm hoặc treo thấp hơn, tâm mã cao nhất 1,8 m.',
      '8 cm at 1.7 m: people would have to stand closer than 1.6 m; use a code 90 mm wide or mount it lower, the middle of the code at 1.8 m at most.',
    ],
    [
      'so low that only the height is wrong',
      { boxMm: 80, heightM: 0.8, distanceM: 1.7 },
      '8 cm ở 1,7 m: người xem phải đứng gần hơn 1,6 m; dùng mã rộng 90 mm hoặc treo cao hơn, tâm mã thấp nhất 1 m.',
      '8 cm at 1.7 m: people would have to stand closer than 1.6 m; use a code 90 mm wide or mount it higher, the middle of the code at 1 m at least.',
    ],
    [
      'and so high that no place is right',
      { boxMm: 80, heightM: 2.5 },
      '8 cm treo cao 2,5 m: đứng xa hay gần cũng không đọc được; dùng mã rộng 140 mm hoặc treo thấp hơn, ở chỗ người xem đến gần được.',
      '8 cm at a height of 2.5 m: it cannot be read from anywhere, near or far; use a code 140 mm wide or mount it lower, where people can come close.',
    ],
    [
      'and so high that the only place would be a hand wide',
      { boxMm: 83.3, heightM: 2.35, distanceM: 1.5 },
      '8,33 cm treo cao 2,35 m: đứng xa hay gần cũng không đọc được; dùng mã rộng 100 mm hoặc treo thấp hơn, tâm mã cao nhất 2,1 m.',
      '8.33 cm at a height of 2.35 m: it cannot be read from anywhere, near or far; use a code 100 mm wide or mount it lower, the middle of the code at 2.1 m at most.',
    ],
    [
      'at dusk',
      { boxMm: 75.5, light: 'dusk', distanceM: 1 },
      '7,55 cm ở 1 m: người xem phải đứng gần hơn 0,8 m; dùng mã rộng 90 mm hoặc treo ở chỗ người xem đến gần được.',
      '7.55 cm at 1 m: people would have to stand closer than 0.8 m; use a code 90 mm wide or mount it where people can come close.',
    ],
  ])('%s', (_, what, ...sentences) => {
    expect(refused(what as Partial<Plan>)).toEqual(sentences);
  });
});

test('modules finer than a plaque outdoors allows are refused, even where a phone would read them', () => {
  expect(refused({ boxMm: 60, distanceM: 1 })).toEqual([
    '6 cm: mỗi ô của mã chỉ rộng 1,81 mm, mã trên biển cần ít nhất 2 mm; dùng mã rộng 70 mm.',
    '6 cm: each module is only 1.81 mm wide, and a plaque needs at least 2 mm; use a code 70 mm wide.',
  ]);
});

describe('a code that would be seen at more than 45° is refused, whatever its size', () => {
  test.each([
    [
      { heightM: 3, distanceM: 1 },
      'Treo cao 3 m, đứng cách 1 m: điện thoại nhìn mã nghiêng 58°, quá 45° thì mã dẹt lại, khó đọc; treo thấp hơn, tâm mã cao nhất 2,4 m, hoặc để người xem đứng cách ít nhất 1,6 m.',
      'At a height of 3 m, from 1 m away, the phone sees the code at 58°; beyond 45° it looks too flat to be read well; mount it lower, the middle of the code at 2.4 m at most, or have people stand at least 1.6 m away.',
    ],
    [
      { heightM: 2.41, distanceM: 1 },
      'Treo cao 2,41 m, đứng cách 1 m: điện thoại nhìn mã nghiêng 46°, quá 45° thì mã dẹt lại, khó đọc; treo thấp hơn, tâm mã cao nhất 2,4 m, hoặc để người xem đứng cách ít nhất 1,1 m.',
      'At a height of 2.41 m, from 1 m away, the phone sees the code at 46°; beyond 45° it looks too flat to be read well; mount it lower, the middle of the code at 2.4 m at most, or have people stand at least 1.1 m away.',
    ],
    [
      { heightM: 0.3, distanceM: 0.8, boxMm: 300 },
      'Treo cao 0,3 m, đứng cách 0,8 m: điện thoại nhìn mã nghiêng 54°, quá 45° thì mã dẹt lại, khó đọc; treo cao hơn, tâm mã thấp nhất 0,6 m, hoặc để người xem đứng cách ít nhất 1,1 m.',
      'At a height of 0.3 m, from 0.8 m away, the phone sees the code at 54°; beyond 45° it looks too flat to be read well; mount it higher, the middle of the code at 0.6 m at least, or have people stand at least 1.1 m away.',
    ],
  ])('%o', (what, ...sentences) => {
    expect(refused(what)).toEqual(sentences);
  });
});

describe('the reasons for a size are told', () => {
  const reasons = (what: Partial<Plan>) =>
    LANGS.map((lang) => works(what).reasons.map((reason) => reasonText(reason, lang)));

  test('by day', () => {
    expect(reasons({ heightM: 2 })).toEqual([
      [
        'Điện thoại, cầm cao 1,4 m, cách mã 2,6 m và nhìn mã nghiêng 13°.',
        'Từ đó, điện thoại 1080p cần ô rộng ít nhất 3,51 mm để mỗi ô chiếm hai điểm ảnh; ô của mã này rộng 3,55 mm.',
        'Mức sửa lỗi Q là mức cao nhất mà mã không phải dày thêm. Vết bẩn phủ chừng 5–10% mặt mã vẫn có thể làm mã khó đọc.',
        'Nếu được, treo để tâm mã cao 1,5 m: trong khoảng 1,2–1,5 m, trẻ em và người ngồi xe lăn cũng đưa điện thoại tới được.',
        'Ở độ cao ấy, điện thoại 1080p đọc được khi đứng cách không quá 2,5 m, điện thoại 720p không quá 1,5 m.',
      ],
      [
        'The phone, held at 1.4 m, is 2.6 m from the code and sees it at 13°.',
        'From there a 1080p phone needs modules of at least 3.51 mm for two pixels each; those of this code are 3.55 mm wide.',
        'Error correction Q is the highest level that makes the code no denser. A blot over some 5–10% of the code may still make it hard to read.',
        'If you can, mount the middle of the code at 1.5 m: between 1.2 and 1.5 m children and people in wheelchairs can reach it, too.',
        'At that height 1080p phones read it from up to 2.5 m away, 720p phones from up to 1.5 m.',
      ],
    ]);
  });

  test('at dusk, of a code hung low for people who come near', () => {
    expect(reasons({ light: 'dusk', distanceM: 0.6, heightM: 1, level: 'H' })).toEqual([
      [
        'Điện thoại, cầm cao 1,4 m, cách mã 0,8 m và nhìn mã nghiêng 34°.',
        'Từ đó, điện thoại 1080p cần ô rộng ít nhất 2,31 mm để mỗi ô chiếm hai điểm ảnh; ô của mã này rộng 2,37 mm.',
        'Lúc chạng vạng, tầm đọc chia cho 2 (chúng tôi ước lượng).',
        'Mức sửa lỗi H là mức cao nhất của mã QR. Vết bẩn phủ chừng 5–10% mặt mã vẫn có thể làm mã khó đọc.',
        'Nếu được, treo để tâm mã cao 1,2 m: trong khoảng 1,2–1,5 m, trẻ em và người ngồi xe lăn cũng đưa điện thoại tới được.',
        'Ở độ cao ấy, điện thoại 1080p đọc được khi đứng cách không quá 0,6 m; điện thoại 720p phải đưa lên hay xuống cho ngang mã.',
      ],
      [
        'The phone, held at 1.4 m, is 0.8 m from the code and sees it at 34°.',
        'From there a 1080p phone needs modules of at least 2.31 mm for two pixels each; those of this code are 2.37 mm wide.',
        'At dusk the reach is divided by 2 (our estimate).',
        'Error correction H is the highest level there is. A blot over some 5–10% of the code may still make it hard to read.',
        'If you can, mount the middle of the code at 1.2 m: between 1.2 and 1.5 m children and people in wheelchairs can reach it, too.',
        'At that height 1080p phones read it from up to 0.6 m away; 720p phones have to be held level with it.',
      ],
    ]);
  });

  test('in shade, of a code that a plaque’s 2 mm modules decide and that hangs well, in a box that is settled', () => {
    expect(reasons({ light: 'shade', distanceM: 0.8, boxMm: 76 })).toEqual([
      [
        'Điện thoại, cầm cao 1,4 m, cách mã 0,8 m và nhìn mã nghiêng 0°.',
        'Từ đó, điện thoại 1080p chỉ cần ô 1,49 mm, nhưng ô trên biển ngoài trời không nhỏ hơn 2 mm; ô của mã này rộng 2,3 mm.',
        'Trong bóng râm, tầm đọc chia cho 1,4 (chúng tôi ước lượng).',
        'Mức sửa lỗi Q là mức cao nhất mà mã không phải dày thêm. Vết bẩn phủ chừng 5–10% mặt mã vẫn có thể làm mã khó đọc.',
        'Tâm mã cao 1,4 m, trong khoảng 1,2–1,5 m: trẻ em và người ngồi xe lăn cũng đưa điện thoại tới được.',
        'Ở độ cao ấy, điện thoại 1080p đọc được khi đứng cách không quá 1,2 m, điện thoại 720p không quá 0,8 m.',
      ],
      [
        'The phone, held at 1.4 m, is 0.8 m from the code and sees it at 0°.',
        'From there a 1080p phone needs modules of only 1.49 mm, but on a plaque outdoors they are no smaller than 2 mm; those of this code are 2.3 mm wide.',
        'In shade the reach is divided by 1.4 (our estimate).',
        'Error correction Q is the highest level that makes the code no denser. A blot over some 5–10% of the code may still make it hard to read.',
        'The middle of the code at 1.4 m, between 1.2 and 1.5 m, is within reach of children and people in wheelchairs, too.',
        'At that height 1080p phones read it from up to 1.2 m away, 720p phones from up to 0.8 m.',
      ],
    ]);
  });
});

test.each([
  [0.6, 1.2],
  [1.2, 1.2],
  [1.35, 1.35],
  [1.5, 1.5],
  [2.5, 1.5],
])('who plans a height of %d m is told to hang the middle of the code at %d m', (heightM, hangM) => {
  expect(works({ heightM }).hangM).toBe(hangM);
});

test('how far people may stand is told for both kinds of phones, with a code that is settled', () => {
  // 2.424 mm × 1507 / 2 pixels, and two thirds of it.
  expect(works({ boxMm: 80, distanceM: 1.5 }).standM).toEqual({
    '1080p': expect.closeTo(1.827, 3),
    '720p': expect.closeTo(1.218, 3),
  });
  // Hung 0.3 m above the phone: (1.827 + √(1.827² − 4 × 0.3²)) / 2.
  expect(works({ boxMm: 80, distanceM: 1.5, heightM: 1.7 }).standM['1080p']).toBeCloseTo(1.776, 3);
});

describe('what is advised really works', () => {
  const range = (from: number, to: number, count: number) =>
    Array.from({ length: count + 1 }, (_, index) => Math.round((from + ((to - from) * index) / count) * 100) / 100);
  const PLANS = range(0.5, 6, 22).flatMap((distanceM) =>
    range(0.3, 4.1, 19).flatMap((heightM) =>
      (Object.keys(LIGHT_DIVISORS) as Light[]).map((light) => plan({ distanceM, heightM, light })),
    ),
  );
  const settled = PLANS.flatMap((each) => [60, 80, 150].map((boxMm) => ({ ...each, boxMm })));
  const isSteep = (each: Plan) => refusalOf(adviseSize(each))?.why.key === 'reach.tooSteep';

  test('a box of the size advised, also when its modules are whole dots of a printer', () => {
    for (const each of PLANS) {
      const advice = adviseSize(each);
      if (!advice.works) continue;
      const box = { modulesAcross: each.modulesAcross, boxMm: advice.boxMm, use: 'plaque' } as const;
      for (const dpi of [300, 600] as const) {
        const { boxMm } = codeSize({ ...box, dots: dotsPerMm(dpi) });
        expect(boxMm).toBeLessThanOrEqual(advice.boxMm + 1e-9);
        expect(adviseSize({ ...each, boxMm })).toMatchObject({ works: true });
      }
      expect(advice.boxMm % 10).toBe(0);
    }
  });

  test('the larger box of every refusal', () => {
    for (const each of settled) {
      const values = refusalOf(adviseSize(each))?.remedy.values;
      if (values && 'boxMm' in values)
        expect(adviseSize({ ...each, boxMm: values.boxMm })).toMatchObject({ works: true });
    }
  });

  test('the other height of a refusal', () => {
    for (const each of settled) {
      const refusal = refusalOf(adviseSize(each));
      if (!refusal || !('hangM' in refusal.remedy.values)) continue;
      const then = refusalOf(adviseSize({ ...each, heightM: refusal.remedy.values.hangM }))?.why.key;
      // What hung too steep may still be too small.
      if (refusal.why.key === 'reach.tooSteep') expect(then).not.toBe('reach.tooSteep');
      else expect([undefined, 'reach.tooFine']).toContain(then);
    }
  });

  test('the nearer place of a refusal, and none further than it is told', () => {
    for (const each of settled) {
      const values = refusalOf(adviseSize(each))?.why.values;
      if (!values || !('standM' in values)) continue;
      const at = (distanceM: number) => refusalOf(adviseSize({ ...each, distanceM }))?.why.key;
      expect([undefined, 'reach.tooFine']).toContain(at(values.standM));
      expect(at(values.standM + 0.11)).toBe('reach.tooSmall');
    }
  });

  test('the further place of a refusal for steepness', () => {
    for (const each of PLANS.filter(isSteep)) {
      const values = refusalOf(adviseSize(each))?.remedy.values;
      expect(values && 'standM' in values && isSteep({ ...each, distanceM: values.standM })).toBe(false);
    }
  });
});
