import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import type { Problem } from '../../src/core/problem.ts';
import { isDivided, readUnits, type Units } from '../../src/core/units.ts';
import { presentCodes, whereabouts } from '../../src/core/whereabouts.ts';
import { contentOf, rowsOf, stating, TODAY, type Told } from '../support/raw-content.ts';

/** The communes as they are in the real content, without the line that names the columns. */
const REAL = readFileSync(join(process.cwd(), 'content', 'dia-danh.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
const { units: UNITS, problems: FAULTS } = readUnits(rowsOf('dia-danh.csv', REAL), TODAY);
const FORMER = UNITS.states.filter(({ until }) => until === '2025-07-01');
const name = (code: string, { present }: Units = UNITS) => `${code} ${present.get(code)?.fullName.vi}`;

interface Place {
  readonly unit: string;
  readonly former?: string;
  readonly decidedOn?: string;
}

/** Judges an entry that lies there, written on the day of the fixture unless said otherwise. */
function placed(address: Place, { lines = REAL, today = TODAY, writtenOn = TODAY } = {}) {
  const facts = { address, writtenOn };
  // The other entry lies in a commune that nothing happens to.
  const elsewhere = stating('chua-mau', { address: { unit: '11224' } });
  const entries: Told['entries'] = (all) => elsewhere(stating('den-mau', facts)(all));
  return buildCatalogue(contentOf({ today, units: lines, entries, publisher: { domainRenewal: '2100-01-01' } }));
}
/** What is told about it, on one line. */
const told = (...place: Parameters<typeof placed>): string[] => placed(...place).problems.map(inShort);
function inShort({ file, line, field, rule, seen, allowed, meant }: Problem): string {
  const where = file === 'dia-danh.csv' ? `${file}:${line}` : '';
  return [where, field, rule, seen, meant && `? ${meant}`, allowed && `: ${allowed.join('; ')}`]
    .filter(Boolean)
    .join(' ');
}
/** Where it lies and what that was called before, of an entry with nothing to mend. */
function found(...place: Parameters<typeof placed>): string[] {
  const { catalogue, problems } = placed(...place);
  expect(problems.map(inShort)).toEqual([]);
  const site = catalogue?.sites.find(({ id }) => id === 'den-mau');
  return [
    name(site?.unit?.code ?? '', catalogue?.units),
    ...(site?.earlierUnits ?? []).map(({ fullName }) => fullName.vi),
  ];
}

describe('the table of communes', () => {
  test('has the 65 of today, and the 210 they were made from, 34 of them divided', () => {
    expect(FAULTS).toEqual([]);
    expect(UNITS.present.size).toBe(65);
    expect(FORMER).toHaveLength(210);
    expect(FORMER.filter(isDivided)).toHaveLength(34);
  });

  test('follows every former commune to one of today, and every one of today comes from some', () => {
    expect(FORMER.filter((state) => presentCodes(UNITS, state).length !== state.into.length)).toEqual([]);
    expect([...UNITS.present.values()].filter(({ formers }) => formers.length === 0)).toEqual([]);
  });

  test('knows that a code was another place before: 10570 was Cộng Hòa, 10891 was Lai Cách', () => {
    const states = (code: string) =>
      UNITS.states.filter((state) => state.code === code).map(({ fullName }) => fullName);
    expect(states('10570').map(({ vi }) => vi)).toEqual(['phường Cộng Hòa', 'phường Trần Hưng Đạo']);
    expect(states('10891').map(({ en }) => en)).toEqual(['Lai Cách township', 'Tứ Minh ward']);
    expect(UNITS.present.get('10570')?.district).toEqual({ vi: 'thành phố Chí Linh', en: 'Chí Linh city' });
  });

  test.each<[what: string, line: string, expected: string]>([
    [
      'a type that is none',
      '99990,lang,Mới,huyện X,2025-07-01,,,',
      'type unknown-value lang : phuong; xa; thi-tran; dac-khu',
    ],
    ['a day as it is written on paper', '99990,xa,Mới,huyện X,1/7/2025,,,', 'from bad-format 1/7/2025 : date'],
    ['an end that leads nowhere', '99990,xa,Cũ,huyện X,,2025-07-01,,', 'into empty-field'],
    [
      'an end that leads to a code nobody has',
      '99990,xa,Cũ,huyện X,,2025-07-01,10570 77777,',
      'into unknown-unit 77777',
    ],
    ['a line that stands twice', '10570,phuong,Trần Hưng Đạo,thành phố Chí Linh,2025-07-01,,,', 'duplicate-unit 10570'],
  ])('%s is told', (_, line, expected) => {
    expect(told({ unit: '10570' }, { lines: [...REAL, line] })).toEqual([
      `dia-danh.csv:${REAL.length + 2} ${expected}`,
    ]);
  });

  test('with a bracket in a name is read like any other', () => {
    const lines = [...REAL, '99990,xa,An Sơn (cũ,huyện X,,2025-07-01,10570,'];
    expect(told({ unit: '10570', former: 'xã Y, huyện X' }, { lines })).toEqual([]);
  });
});

describe('a commune written by its name', () => {
  test.each([
    ['Cẩm Giàng', '10903'],
    ['Cẩm Giang', '10888'],
    ['cẩm giàng', '10903'],
    ['xã Cẩm Giang', '10888'],
    ['Việt Hòa', '10543'],
    ['Việt Hoà', '10543'],
    ['viet hoa', '10543'],
    ['xã Cẩm Vũ', '10909'],
    ['Cẩm Vũ, huyện Cẩm Giàng', '10909'],
    ['Xã Cẩm Vũ, huyện Cẩm Giàng, tỉnh Hải Dương', '10909'],
    ['thị trấn Ninh Giang', '11203'],
    ['Trần Hưng Đạo, thành phố Chí Linh', '10570'],
    ['phường Trần Hưng Đạo, thành phố Hải Dương', '10525'],
    ['Tân Dân, Chí Linh', '10603'],
    ['Tân Dân, thị xã Kinh Môn', '10714'],
    ['Hồng Phong, huyện Ninh Giang', '11224'],
    ['Lê Lợi, thành phố Chí Linh', '10570'],
    ['Hưng Đạo, Chí Linh', '10570'],
    ['Bình Xuyên, huyện Bình Giang', '10993'],
    ['Tân Việt, Thanh Hà', '10816'],
  ])('%s: its code of today is offered, %s', (unit, code) => {
    expect(told({ unit })).toEqual([`address.unit unknown-unit ${unit} ? ${code}`]);
  });

  test.each([
    ['Cam Giang', ['10888', '10903']],
    ['Trần Hưng Đạo', ['10570', '10525']],
    ['phường Nguyễn Trãi', ['10552', '10507']],
    ['Cộng Hòa', ['10645', '10705', '10756', '10549', '10570']],
    ['phường Cộng Hòa, thành phố Chí Linh', ['10549', '10570']],
    ['Văn Đức', ['10549', '10573', '10678']],
    ['Tứ Minh', ['10891', '10543']],
    ['Lai Cách', ['10543', '10891']],
    ['Tân Dân', ['10603', '10714']],
    ['Hồng Phong', ['10606', '11224', '11284']],
    ['Lê Lợi', ['10999', '11020', '10570']],
    ['Lê Lợi, huyện Gia Lộc', ['10999', '11020']],
    ['Hưng Đạo', ['11086', '11113', '10570']],
    ['Bình Xuyên', ['10993', '11224']],
    ['Tân Việt', ['10966', '10816']],
  ])('%s: a person has to choose', (unit, codes) => {
    const places = codes.toSorted().map((code) => `${code} (${UNITS.present.get(code)?.fullName.vi})`);
    expect(told({ unit })).toEqual([`address.unit unit-undecided ${unit} : ${places.join('; ')}`]);
  });

  // The province had the name of its city, and the communes of today lie in Hải Phòng.
  test('with the province, in which two bear its name, a person has to choose', () => {
    expect(told({ unit: 'phường Trần Hưng Đạo, Hải Dương' })).toEqual([
      'address.unit unit-undecided phường Trần Hưng Đạo, Hải Dương : 10525 (phường Hải Dương); 10570 (phường Trần Hưng Đạo)',
    ]);
  });
  test('with the city it lies in today it is that of today', () => {
    expect(told({ unit: 'phường Trần Hưng Đạo, thành phố Hải Phòng' })).toEqual([
      'address.unit unknown-unit phường Trần Hưng Đạo, thành phố Hải Phòng ? 10570',
    ]);
  });

  test('a divided one is never converted, whichever of the 34 it is', () => {
    const converted = FORMER.filter(isDivided).filter(({ fullName, district }) =>
      told({ unit: `${fullName.vi}, ${district.vi}` }).some((line) => !line.includes('unit-undecided')),
    );
    expect(converted.map(({ fullName }) => fullName.vi)).toEqual([]);
  });

  test('an undivided one with its district is always offered as what it became, whichever of the 176 it is', () => {
    const whole = FORMER.filter((state) => !isDivided(state));
    expect(whole).toHaveLength(176);
    const others = whole.filter(({ fullName, district, into }) => {
      const [problem] = placed({ unit: `${fullName.vi}, ${district.vi}` }).problems;
      return problem?.rule !== 'unknown-unit' || problem.meant !== into[0];
    });
    expect(others.map(({ fullName, district }) => `${fullName.vi}, ${district.vi}`)).toEqual([]);
  });

  test('a name nobody bears is told as unknown', () => {
    expect(told({ unit: 'xã Không Có' })).toEqual(['address.unit unknown-unit xã Không Có']);
  });
});

describe('an address of before July 2025', () => {
  test.each<[unit: string, former: string]>([
    ['10570', 'phường Cộng Hòa, thành phố Chí Linh, tỉnh Hải Dương'],
    ['10549', 'phường Cộng Hòa, thành phố Chí Linh, tỉnh Hải Dương'],
    ['10909', 'xã Cẩm Văn, huyện Cẩm Giàng'],
    ['10726', 'các phường An Sinh, Phạm Thái và Duy Tân, thị xã Kinh Môn'],
    ['10714', 'các phường An Sinh, Phạm Thái và Duy Tân, thị xã Kinh Môn'],
    ['10532', 'phường Phạm Ngũ Lão (cuối năm 2024 sáp nhập vào phường Lê Thanh Nghị), thành phố Hải Dương'],
    ['10525', 'thành phố Hải Dương, tỉnh Hải Dương'],
    ['10525', 'phường không ai biết, thành phố Hải Dương'],
    ['unknown', 'xã Cẩm Văn, huyện Cẩm Giàng'],
  ])('goes with the commune it became: %s, “%s”', (unit, former) => {
    expect(told({ unit, former })).toEqual([]);
  });

  test.each<[unit: string, former: string, expected: string]>([
    ['10903', 'xã Cẩm Văn, huyện Cẩm Giàng', '10903 (xã Cẩm Giàng) ? xã Cẩm Văn : 10909 (xã Tuệ Tĩnh)'],
    [
      '10570',
      'phường Trần Hưng Đạo, thành phố Hải Dương',
      '10570 (phường Trần Hưng Đạo) ? phường Trần Hưng Đạo : 10525 (phường Hải Dương)',
    ],
    [
      '10573',
      'phường Cộng Hòa, thành phố Chí Linh',
      '10573 (phường Trần Nhân Tông) ? phường Cộng Hòa : 10549 (phường Chu Văn An); 10570 (phường Trần Hưng Đạo)',
    ],
  ])('that became another commune than %s is refused: “%s”', (unit, former, expected) => {
    expect(told({ unit, former })).toEqual([`address.unit former-elsewhere ${expected}`]);
  });

  // The name of a district is the name of its township in six of them, and of the province in the city of Hải Dương.
  test.each<[unit: string, former: string, expected: string[]]>([
    ['10816', 'huyện Thanh Hà, tỉnh Hải Dương', []],
    [
      '11203',
      'xã Tân Hương, huyện Ninh Giang, tỉnh Hải Dương',
      ['address.unit former-elsewhere 11203 (xã Ninh Giang) ? xã Tân Hương : 11164 (xã Vĩnh Lại)'],
    ],
    [
      '10532',
      'xã Trần Phú, huyện Nam Sách, tỉnh Hải Dương',
      ['address.unit former-elsewhere 10532 (phường Lê Thanh Nghị) ? xã Trần Phú : 10633 (xã Trần Phú)'],
    ],
  ])('speaks of its commune, not of its district or province: %s, “%s”', (unit, former, expected) => {
    expect(told({ unit, former })).toEqual(expected);
  });
});

describe('a code from before July 2025', () => {
  test('of a divided commune asks for a decision', () => {
    expect(told({ unit: '10540' })).toEqual([
      'address.unit unit-undecided 10540 : 10543 (phường Việt Hòa); 10891 (phường Tứ Minh)',
    ]);
  });

  test('is read as what it meant when the entry was written', () => {
    expect(found({ unit: '10909' }, { writtenOn: '2025-06-30' })).toEqual(['10909 xã Tuệ Tĩnh', 'xã Cẩm Vũ']);
    expect(found({ unit: '10909' }, { writtenOn: '2025-07-01' })).toEqual(['10909 xã Tuệ Tĩnh']);
    expect(told({ unit: '10570' }, { writtenOn: '2025-06-30' })).toEqual([
      'address.unit unit-undecided 10570 (phường Cộng Hòa) : 10549 (phường Chu Văn An); 10570 (phường Trần Hưng Đạo)',
    ]);
  });
});

describe('when communes change again', () => {
  const AFTER = { today: '2030-02-01' };
  const before = (code: string) => REAL.find((line) => line.startsWith(`${code},`)) ?? '';
  /** The table with an end written into the line of a commune, and more lines after it. */
  const ending = (code: string, until: string, into: string, ...more: string[]) => [
    ...REAL.map((line) => (line === before(code) ? line.replace(',,,', `,${until},${into},`) : line)),
    ...more,
  ];
  const CON_SON = '10570,phuong,Côn Sơn,thành phố Chí Linh,2030-01-01,,,Nghị quyết 1/2030';
  const KIEP_BAC = '10571,phuong,Kiếp Bạc,thành phố Chí Linh,2030-01-01,,,Nghị quyết 1/2030';

  test('one line renames one: entries show the new name, and the one they were written under', () => {
    const lines = [...REAL, CON_SON];
    expect(found({ unit: '10570' }, { lines, ...AFTER })).toEqual(['10570 phường Côn Sơn', 'phường Trần Hưng Đạo']);
    expect(found({ unit: '10570' }, { lines, ...AFTER, writtenOn: '2030-01-01' })).toEqual(['10570 phường Côn Sơn']);
    expect(told({ unit: 'Trần Hưng Đạo, Chí Linh' }, { lines, ...AFTER })).toEqual([
      'address.unit unknown-unit Trần Hưng Đạo, Chí Linh ? 10570',
    ]);
  });

  test('and waits for its day', () => {
    const lines = [...REAL, CON_SON];
    expect(found({ unit: '10570' }, { lines, today: '2029-12-31' })).toEqual(['10570 phường Trần Hưng Đạo']);
    expect(found({ unit: '10570' }, { lines, today: '2030-01-01' })).toEqual([
      '10570 phường Côn Sơn',
      'phường Trần Hưng Đạo',
    ]);
  });

  const LUC_DAU = '10570,phuong,Lục Đầu,thành phố Chí Linh,2035-01-01,,,';
  const TWICE = ['10570 phường Lục Đầu', 'phường Côn Sơn', 'phường Trần Hưng Đạo'];
  test('a name that changed twice is shown with both, the latest first', () => {
    const lines = [...REAL, CON_SON, LUC_DAU];
    expect(found({ unit: '10570' }, { lines, today: '2035-02-01' })).toEqual(TWICE);
  });
  test('in whatever order the lines stand', () => {
    const lines = [...REAL, LUC_DAU, CON_SON];
    expect(found({ unit: '10570' }, { lines, today: '2035-02-01' })).toEqual(TWICE);
  });

  test('one that was merged is followed by itself, and has no page of its own any more', () => {
    const lines = ending('10573', '2030-01-01', '10570');
    expect(found({ unit: '10573' }, { lines, ...AFTER })).toEqual([
      '10570 phường Trần Hưng Đạo',
      'phường Trần Nhân Tông',
    ]);
    expect(placed({ unit: '10573' }, { lines, ...AFTER }).catalogue?.units.present.has('10573')).toBe(false);
    expect(found({ unit: '10573' }, { lines, today: '2029-12-31' })).toEqual(['10573 phường Trần Nhân Tông']);
  });

  describe.each([
    [
      'two new codes',
      '10572',
      ending('10570', '2030-01-01', '10571 10572', KIEP_BAC, CON_SON.replace('10570', '10572')),
    ],
    ['its own code for one part', '10570', ending('10570', '2030-01-01', '10570 10571', CON_SON, KIEP_BAC)],
  ])('one that was divided, with %s', (_, part, lines) => {
    const parts = [...lines].flatMap((line) => /^(1057[012]),phuong,(Côn Sơn|Kiếp Bạc)/.exec(line)?.slice(1, 3) ?? []);
    test('refuses what was written before', () => {
      expect(parts).toContain(part);
      const [line, ...others] = told({ unit: '10570' }, { lines, ...AFTER });
      expect(others).toEqual([]);
      expect(line).toMatch(/^address\.unit unit-undecided 10570 \(phường Trần Hưng Đạo\) : /);
      expect(line).toContain(`${part} (phường Côn Sơn)`);
      expect(line).toContain('10571 (phường Kiếp Bạc)');
    });

    test('until somebody who knows the place has decided', () => {
      const decidedOn = '2030-01-20';
      expect(found({ unit: part, decidedOn }, { lines, ...AFTER })).toEqual([`${part} phường Côn Sơn`]);
      expect(found({ unit: '10571', decidedOn }, { lines, ...AFTER })).toEqual(['10571 phường Kiếp Bạc']);
      expect(told({ unit: '10570', decidedOn: '2029-12-31' }, { lines, ...AFTER })).toHaveLength(1);
    });
  });

  test('a decision of then is followed through what comes later', () => {
    const lines = [
      ...ending('10570', '2030-01-01', '10570 10571', CON_SON, KIEP_BAC),
      '10571,phuong,Vạn Kiếp,thành phố Chí Linh,2040-01-01,,,',
    ];
    expect(found({ unit: '10571', decidedOn: '2030-01-20' }, { lines, today: '2040-02-01' })).toEqual([
      '10571 phường Vạn Kiếp',
      'phường Kiếp Bạc',
    ]);
  });

  test.each(['10573', 'Trần Nhân Tông'])('a part no source follows is a decision too: %s', (unit) => {
    const [line, ...others] = told({ unit }, { lines: ending('10573', '2030-01-01', '10546 ?'), ...AFTER });
    expect(others).toEqual([]);
    expect(line).toMatch(/^address\.unit unit-undecided .*10546 \(phường Chí Linh\)$/);
  });

  // Resolutions are passed months before their day.
  test('a division may be written down before its day', () => {
    const lines = ending('10570', '2030-01-01', '10570 10571', CON_SON, KIEP_BAC);
    expect(told({ unit: '10570' }, { lines })).toEqual([]);
  });

  test('and until then its name means what it means today', () => {
    const lines = ending('10573', '2030-01-01', '10570');
    expect(told({ unit: 'Trần Nhân Tông' }, { lines })).toEqual(['address.unit unknown-unit Trần Nhân Tông ? 10573']);
  });
});

describe('whatever the order of the lines', () => {
  const whereOn = (lines: readonly string[], code: string, day: string) => {
    const { units } = readUnits(rowsOf('dia-danh.csv', lines), '2031-01-01');
    const found = whereabouts(units, code, day);
    return found && 'unit' in found ? found.unit.name : found?.divided.name;
  };
  const RENAMED_THEN_MERGED = [
    '20001,xa,Một,huyện Mẫu,2025-07-01,,,',
    '20001,xa,Một Mới,huyện Mẫu,2027-01-01,2030-01-01,20002,',
    '20002,xa,Hai,huyện Mẫu,2025-07-01,,,',
  ];

  test('a commune that was renamed and then merged is where it was merged into, and has no page of its own', () => {
    for (const lines of [RENAMED_THEN_MERGED, RENAMED_THEN_MERGED.toReversed()]) {
      expect(whereOn(lines, '20001', '2026-01-01')).toBe('Hai');
      const { units } = readUnits(rowsOf('dia-danh.csv', lines), '2031-01-01');
      expect([...units.present.keys()]).toEqual(['20002']);
    }
  });

  test('a code written before the table begins means the first place that bore it', () => {
    const lines = [
      '20003,xa,Sau,huyện Mẫu,2027-01-01,,,',
      '20003,xa,Trước,huyện Mẫu,2026-01-01,2027-01-01,20004 20005,',
    ];
    const others = ['20004,xa,A,huyện Mẫu,2027-01-01,,,', '20005,xa,B,huyện Mẫu,2027-01-01,,,'];
    for (const order of [lines, lines.toReversed()])
      expect(whereOn([...order, ...others], '20003', '2025-01-01')).toBe('Trước');
  });

  test('a merger that is still to come is not told as past', () => {
    const lines = ['20006,xa,Sáu,huyện Mẫu,2025-07-01,2032-01-01,20007,', '20007,xa,Bảy,huyện Mẫu,2025-07-01,,,'];
    const { units } = readUnits(rowsOf('dia-danh.csv', lines), '2031-01-01');
    expect(units.present.get('20007')?.formers).toEqual([]);
    expect([...units.present.keys()].sort()).toEqual(['20006', '20007']);
  });
});
