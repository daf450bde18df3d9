import { describe, expect, test } from 'vitest';
import { type Fault, plant } from './faults.ts';

/** A sentence added to the story of Côn Sơn, in one of its languages. */
const added = (sentence: string): Pick<Fault, 'change'> => ({
  change: ['Núi Côn Sơn còn có tên', `${sentence} Núi Côn Sơn còn có tên`],
});
const addedInEnglish = (sentence: string): Pick<Fault, 'change' | 'lang'> => ({
  lang: 'en',
  change: ['The mountain is also called', `${sentence} The mountain is also called`],
});

const FAULTS: readonly Fault[] = [
  // eras
  {
    what: 'a year of Chính Hòa is one off',
    ...added('Bia khắc niên hiệu Chính Hòa năm thứ 13 (1693).'),
    rule: 'era-year',
    seen: 'Chính Hòa năm thứ 13 (1693)',
    meant: '1692',
  },
  {
    what: 'a year of Tự Đức is one off, in short',
    ...added('Thành đắp lại vào Tự Đức 19 (1865).'),
    rule: 'era-year',
    seen: 'Tự Đức 19 (1865)',
    meant: '1866',
  },
  {
    what: 'a count in words does not fit',
    ...added('Chuông đúc năm Cảnh Hưng thứ mười ba, tức năm 1753.'),
    rule: 'era-year',
    seen: 'Cảnh Hưng thứ mười ba, tức năm 1753',
    meant: '1752',
  },
  {
    what: 'the first year of an era is put a year late',
    ...added('Bia dựng Thịnh Đức nguyên niên (1654).'),
    rule: 'era-year',
    seen: 'Thịnh Đức nguyên niên (1654)',
    meant: '1653',
  },
  {
    what: 'a Sino-Vietnamese count does not fit',
    ...added('Khánh đá khắc Bảo Thái tam niên (1723).'),
    rule: 'era-year',
    seen: 'Bảo Thái tam niên (1723)',
    meant: '1722',
  },
  {
    what: 'our year stands first',
    ...added('Năm 1451 (Thái Hòa thứ 8), chiếc bình được vẽ.'),
    rule: 'era-year',
    seen: 'Năm 1451 (Thái Hòa thứ 8',
    meant: '1450',
  },
  {
    what: 'the count stands before the era',
    ...added('Văn bia lập năm thứ 5 niên hiệu Hồng Đức (1475).'),
    rule: 'era-year',
    seen: 'năm thứ 5 niên hiệu Hồng Đức (1475)',
    meant: '1474',
  },
  {
    what: 'an era is given more years than it had',
    ...added('Bia khắc niên hiệu Bảo Thái năm thứ 20 (1739).'),
    rule: 'era-year',
    seen: 'Bảo Thái năm thứ 20 (1739)',
  },
  {
    what: 'neither of two eras of a name fits',
    ...added('Sắc phong ghi Thuận Thiên năm thứ 3 (1435).'),
    rule: 'era-year',
    meant: '1012 / 1430',
  },
  {
    what: 'an English ordinal does not fit',
    ...addedInEnglish('The stele dates from the 13th year of Chính Hòa (1693).'),
    rule: 'era-year',
    seen: '13th year of Chính Hòa (1693)',
    meant: '1692',
  },
  {
    what: 'an English ordinal in words does not fit',
    ...addedInEnglish('The vase was painted in the eighth year of the Thái Hòa era, that is 1451.'),
    rule: 'era-year',
    meant: '1450',
  },
  {
    what: 'a year lies outside the era',
    ...added('Đình dựng dưới niên hiệu Vĩnh Thịnh (1731).'),
    rule: 'era-span',
    seen: 'niên hiệu Vĩnh Thịnh (1731)',
    meant: '1705–1720',
  },
  {
    what: 'the span of an era runs too long',
    ...added('Gác chuông có từ đời Cảnh Hưng (1740–1796).'),
    rule: 'era-span',
    meant: '1740–1786',
  },
  {
    what: 'an English era has a year outside it',
    ...addedInEnglish('The gate is of the Minh Mạng era (1851).'),
    rule: 'era-span',
    seen: 'Minh Mạng era (1851)',
  },
  {
    what: 'an era is put under the wrong king',
    ...added('Thần tích soạn niên hiệu Hồng Phúc đời Lê Thánh Tông.'),
    rule: 'era-ruler',
    seen: 'Hồng Phúc đời Lê Thánh Tông',
    meant: 'Lê Anh Tông',
  },
  {
    what: 'an era is put under the wrong king in English',
    ...addedInEnglish('The record was written in the Hồng Đức era under King Lê Thái Tông.'),
    rule: 'era-ruler',
    meant: 'Lê Thánh Tông',
  },
  {
    what: 'the cyclic name is of another year',
    ...added('Tấm bia dựng năm Nhâm Thân (1693).'),
    rule: 'cyclic-year',
    seen: 'Nhâm Thân (1693',
    meant: 'Quý Dậu',
  },
  // reigns
  {
    what: 'a king acts before his reign',
    ...added('Năm 1458, vua Lê Thánh Tông đến thăm núi.'),
    rule: 'reign-year',
    meant: '1460–1497',
  },
  {
    what: 'a king acts after his reign',
    ...added('Bài thơ do vua Lê Thánh Tông đề năm 1504.'),
    rule: 'reign-year',
    seen: 'vua Lê Thánh Tông đề năm 1504',
  },
  {
    what: 'a reign is given the wrong years',
    ...added('Bia có từ thời Lý Thánh Tông (1044–1072).'),
    rule: 'reign-year',
    meant: '1054–1072',
  },
  {
    what: 'a king acts outside his reign in English',
    ...addedInEnglish('In 1824 Emperor Gia Long moved the seat of the province.'),
    rule: 'reign-year',
    meant: '1802–1820',
  },
  // lives
  {
    what: 'the years of a life are exchanged in the facts',
    change: ['years: 1380–1442', 'years: 1442–1380'],
    rule: 'years-order',
    seen: '1442–1380',
  },
  {
    what: 'the years of a life are exchanged in the text',
    ...added('Ngô Sĩ Liên (1442–1407) có nhắc đến nơi này.'),
    rule: 'years-order',
    seen: '1442–1407',
  },
  {
    what: 'somebody dies before being born',
    ...added('Thiền sư sinh năm 1647, mất năm 1626.'),
    rule: 'years-order',
  },
  {
    what: 'a life runs backwards in English',
    ...addedInEnglish('The master lived from 1704 to 1637.'),
    rule: 'years-order',
  },
  {
    what: 'a life is longer than any',
    change: ['years: 1380–1442', 'years: 1280–1442'],
    rule: 'life-length',
    seen: '1280–1442',
    meant: '162',
  },
  {
    what: 'the text gives other years than the facts',
    ...added('Nguyễn Trãi (1380–1440) từng ở đây.'),
    rule: 'life-differs',
    seen: 'Nguyễn Trãi (1380–1440)',
    meant: '1380–1442',
  },
  {
    what: 'the text gives another year of birth than the facts',
    ...added('Nguyễn Trãi sinh năm 1370.'),
    rule: 'life-differs',
  },
  {
    what: 'the English text gives another year of death than the facts',
    ...addedInEnglish('Nguyễn Trãi died in 1447.'),
    rule: 'life-differs',
    seen: 'Nguyễn Trãi died in 1447',
  },
  // centuries
  {
    what: 'a year is not in its century',
    ...added('Chùa có từ thế kỷ XIII (1345).'),
    rule: 'century-year',
    seen: 'thế kỷ XIII (1345)',
    meant: 'XIV',
  },
  {
    what: 'a century is not that of its year',
    ...added('Bia dựng năm 1607 (thế kỷ XVI).'),
    rule: 'century-year',
    meant: 'XVII',
  },
  {
    what: 'a century in figures does not fit',
    ...added('Chùa mở rộng vào thế kỷ 13 (1329).'),
    rule: 'century-year',
  },
  {
    what: 'an English century does not fit',
    ...addedInEnglish('It goes back to the 15th century (1607).'),
    rule: 'century-year',
    seen: '15th century (1607)',
  },
  {
    what: 'the year of founding is not in the century of its words',
    change: [
      'text: Tài liệu ghi khác nhau, từ thế kỷ X–XI đến đầu thế kỷ XIV; Pháp Loa mở rộng năm 1329',
      'text: Thế kỷ XIV\n  year: 1529',
    ],
    rule: 'century-year',
    seen: 'Thế kỷ XIV, 1529',
  },
  // days
  {
    what: 'a lunar month has a 31st day',
    change: [
      'note: Tưởng niệm Huyền Quang vào ngày ông viên tịch; 22 tháng Giêng',
      'note: Tưởng niệm Huyền Quang vào ngày ông viên tịch; 31 tháng Giêng',
    ],
    rule: 'lunar-day',
    seen: '31 tháng Giêng',
  },
  {
    what: 'a lunar month of that year has no 30th',
    ...added('Hội mở ngày 30 tháng 2 âm lịch năm 2026.'),
    rule: 'lunar-day',
    seen: '30 tháng 2 âm lịch năm 2026',
  },
  {
    what: 'mùng is said of a day after the tenth',
    ...added('Ngày chính hội là mùng 15 tháng Tám.'),
    rule: 'lunar-day',
    seen: 'mùng 15 tháng Tám',
  },
  {
    what: 'a festival in English is on the 31st of a lunar month',
    ...addedInEnglish('It is kept on the 31st of the third lunar month.'),
    rule: 'lunar-day',
  },
  {
    what: 'there is no such solar day',
    ...added('Quyết định ký ngày 31/6/2012.'),
    rule: 'solar-day',
    seen: '31/6/2012',
  },
  {
    what: 'day and month are exchanged',
    ...added('Quyết định ký ngày 10/25/2012.'),
    rule: 'solar-day',
    seen: '10/25/2012',
  },
  {
    what: 'there is no such day in English',
    ...addedInEnglish('The decision was signed on 31 June 2012.'),
    rule: 'solar-day',
    seen: '31 June 2012',
  },
  {
    what: 'a festival is dated months off',
    ...added('Năm nay hội vào mùng 10 tháng Ba âm lịch (18/7/2024).'),
    rule: 'lunar-solar',
    seen: 'mùng 10 tháng Ba âm lịch (18/7/2024',
    meant: '18/4/2024',
  },
  {
    what: 'a lunar day is put a day off in English',
    ...addedInEnglish('It was held on the 10th of the third lunar month (19 April 2024).'),
    rule: 'lunar-solar',
    meant: '18/4/2024',
  },
  // what has not come yet
  {
    what: 'a year is mistyped into the future',
    ...added('Năm 2102, chùa được tu bổ.'),
    rule: 'not-yet',
    seen: 'Năm 2102',
  },
  {
    what: 'a year in English has not come',
    ...addedInEnglish('In 2028 the gate was restored.'),
    rule: 'not-yet',
    seen: 'In 2028',
  },
  {
    what: 'a decision is dated ahead',
    change: ['date: 2012-05-10', 'date: 2112-05-10'],
    rule: 'date-ahead',
    seen: '2112-05-10',
  },
  {
    what: 'a text is written tomorrow',
    change: ['writtenOn: 2026-11-21', 'writtenOn: 2026-12-21'],
    rule: 'date-ahead',
  },
];

describe('a slip in time is told where it is:', () => {
  test.each(FAULTS)('$what', (fault) => {
    const { told, file, line } = plant(fault);
    const { rule, seen, meant } = fault;
    expect(told).toMatchObject([{ file, line, rule, ...(seen && { seen }), ...(meant && { meant }) }]);
  });
});

test('tone marks in the new style hide nothing', () => {
  const { told } = plant({ what: '', rule: 'era-year', ...added('Bia khắc niên hiệu Chính Hoà năm thứ 13 (1690).') });
  expect(told).toContainEqual(expect.objectContaining({ rule: 'era-year', meant: '1692' }));
});

describe('nothing is told of', () => {
  test.each([
    'Bia khắc niên hiệu Chính Hòa năm thứ 13 (1692).',
    'Trên bình ghi niên hiệu Thái Hòa thứ 8, tức năm 1450.',
    'Tự Đức năm thứ tám, tháng Chạp (1856), vua ban chiếu.',
    'Bia dựng năm Hoằng Định thứ 8 (1607), có sách tính là 1608.',
    'Sắc phong Thuận Thiên năm thứ 3 (1430) nay không còn.',
    'Chùa dựng niên hiệu Chính Hòa thứ 13, trùng tu năm 1926.',
    'Sông Thái Bình 5 km về phía tây (1999).',
    'Trường ở phố Minh Mạng 25 (1950).',
    'Quảng Hựu năm thứ 7 (1091), Long Phù Nguyên Hóa thứ 9 (1109) và Cảnh Hưng thứ 47 (1786) đều có bia.',
    'Niên hiệu Chính Hòa thứ 5 nhà Tống (1115) không liên quan.',
    'Đời Cảnh Hưng (1740–1786), đình được sửa.',
    'Thần tích soạn niên hiệu Hồng Phúc nguyên niên (1572) đời Lê Anh Tông.',
    'Năm Nhâm Thân (1692), tháp hoàn thành.',
    'Ông mất ngày 16 tháng Mười Một năm Tân Tỵ (1522).',
    'Năm 1804, vua Gia Long dời lỵ sở.',
    'Đền thờ vua Lê Thánh Tông dựng năm 1990.',
    'Năm 1299, vua Trần Nhân Tông lên Yên Tử.',
    'Vua Lê Thánh Tông sinh năm 1442.',
    'Chùa có từ thế kỷ XIII (1300), sửa ở thế kỷ XIII–XIV (1345).',
    'Đền lập từ thế kỷ XIII, năm 1345 dựng lại.',
    'Ngô Quyền (898–944) thắng trận năm 938.',
    'Gốm có tuổi 1900–1500 năm trước, dài 150–145 mm.',
    'Nguyễn Trãi (1380–1442) từng ở đây.',
    'Hội mở ngày 30 tháng 2 âm lịch.',
    'Năm 2024, hội vào mùng 10 tháng Ba âm lịch (18/4/2024).',
    'Lễ ban ấn ngày 29 tháng Chạp (28/1/2025).',
    'Ông viên tịch ngày 30 tháng 2 năm 1334.',
    'Dự kiến năm 2028, chùa sẽ được tu bổ.',
    'Chứng nhận có giá trị đến hết năm 2029.',
  ])('%s', (sentence) => {
    const { told } = plant({ what: '', rule: 'leftover', ...added(sentence) });
    expect(told).toEqual([]);
  });

  test.each([
    'The stele dates from the 13th year of the Chính Hòa era (1692).',
    'In 1692, the 13th year of Chính Hòa, the tower was finished.',
    'It goes back to the 14th century (1345).',
    'Festival days fall on the 30th of the third lunar month.',
    'The certificate is valid until 2029.',
    'It was held on the 10th of the third lunar month (18 April 2024).',
  ])('%s', (sentence) => {
    const { told } = plant({ what: '', rule: 'leftover', ...addedInEnglish(sentence) });
    expect(told).toEqual([]);
  });
});
