import { describe, expect, test } from 'vitest';
import { proofreadContent } from '../../scripts/lib/proofread-content.ts';
import { proofread } from '../../src/proofread/proofread.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { fixture } from '../support/run-script.ts';
import { readText } from './faults.ts';
import { soundContext } from './sound-text.ts';

// A false alarm is worse than a miss: who is told nonsense twice does not read the third remark.

/** What is told of a site whose text is this. */
function toldOf(text: string, facts = '', lang: 'vi' | 'en' = 'vi') {
  const file = `di-tich/thu/index.${lang}.mdx`;
  const read = readText(file, `---\ntitle: Đình làng Mẫu\n${facts}---\n\n${text}\n`);
  const entry = { kind: 'site' as const, id: 'thu', folder: 'di-tich/thu', further: [], assets: [] };
  const texts = lang === 'vi' ? { vi: read, en: undefined } : { vi: undefined, en: read };
  const { open } = proofread({ ...soundContext, entries: [{ ...entry, ...texts }] });
  return open.map(({ rule, seen }) => `${rule}: ${seen}`);
}

test('nothing is remarked in the sound entries', () => {
  expect(proofread(soundContext).open).toEqual([]);
});

test('nothing is remarked in the real content', async () => {
  expect(proofreadContent(await readContent('content', '2026-11-21')).open).toEqual([]);
});

test.each(['valid', 'several-at-once', 'print-shop', 'vietnamese-search', 'live-site'])(
  'nothing is remarked in the fixture %s',
  async (situation) => {
    expect(proofreadContent(await readContent(fixture(situation), '2026-11-21')).open).toEqual([]);
  },
);

describe('good Vietnamese is left alone', () => {
  test.each([
    [
      'rare syllables',
      'Khuỷu tay, ngoằn ngoèo, khúc khuỷu, loắt choắt, xoong chảo, quần soóc, khuếch trương, nguệch ngoạc.',
    ],
    [
      'initials that are written in two ways',
      'Giếng nước, gìn giữ, gì thế, giết giặc, quốc gia, quýt, quên, nghiêng ngả, kể chuyện.',
    ],
    ['both ways of writing hòa', 'Hòa bình, thúy, thủy, khỏe, lòe, tòa, xóa.'],
    ['the new way throughout', 'Hoà bình, thuý, thuỷ, khoẻ, loè, toà, xoá.'],
    [
      'words doubled on purpose',
      'Ngày ngày, xa xa, dần dần, từ từ, luôn luôn, mãi mãi, đời đời, trong trong, là là mặt nước.',
    ],
    [
      'names of kings who share a beginning',
      'Vua Lê Thánh Tông, đồng chí Lê Thanh Nghị, vua Lê Thái Tổ, Lê Thái Tông, Lý Thái Tổ.',
    ],
    ['a sentence that begins like a name', 'Đến Kiếp Bạc vào mùa thu. Khách vào Đền Kiếp Bạc trước.'],
    ['names of the highlands', 'Ở Đắk Lắk, Krông Nô, Pleiku và Kon Tum cũng có cồng chiêng.'],
    ['words of other languages', 'Kiến trúc sư Félix Hébrard, hãng Peugeot, café, crêpe, kiểu Art Nouveau, Thérèse.'],
    ['words in Chinese', 'Trên cửa khắc bốn chữ 山高水長, đọc là “sơn cao thủy trường”.'],
    ['a quotation in Greek', 'Chữ khắc “Ἀλέξανδρος” trên đồng tiền.'],
    ['abbreviations', 'UBND TP. Hải Dương, QĐ-BVHTT, TTXVN và GS. TS. Trần Văn Mẫu, sinh năm 1900.'],
    [
      'numbers that are no telephone',
      'Quyết định 0912/QĐ-UBND, 12.345.678 đồng, năm 1945–1975, mã 8938505974194, 21.15065, 106.381526.',
    ],
    ['hotlines of the state', 'Cứu thương gọi 115, báo cháy gọi 114, tổng đài 1900 1234.'],
    ['a hard space between a number and its unit', 'Cao 4,5\u00a0m, cách phố 12\u00a0km.'],
    ['superlatives of a chronicle', 'Đây là tấm bia duy nhất còn lại, cao nhất trong vùng, dựng sớm nhất năm 1607.'],
    ['signs of a text', 'Từ đây → cổng đền; ngày 1/7/2025; 50 % số hiện vật; Nº 5; 75 m²; “sáu đầu”…'],
    [
      'words with many meanings',
      'Ông là người uy tín trong làng; ban tổ chức cam kết giữ nguyên trạng; giá đỡ bằng gỗ.',
    ],
    ['titles in capitals', 'Hàng chữ VĂN MIẾU MÔN trên cổng; bia đề HẢI DƯƠNG.'],
    ['numerals of centuries', 'Thế kỷ XV, XVI, XVII và XVIII có nhiều lần trùng tu.'],
    [
      'i in one word and y in another',
      'Công ty, ti vi, li ti, cái ly, mì và Mỹ, kì lạ thay đền Kỳ Lân, tỉ mỉ đến một tỷ đồng.',
    ],
    ['an elision at the end of a quotation', '“Ai về Kiếp Bạc …” là câu hát cũ.'],
    ['a name in its old spelling of a quotation', 'Phố Trần Hưng Đạo, phường Trần Hưng Đạo và Hưng Đạo Đại Vương.'],
  ])('%s', (_, text) => {
    expect(toldOf(text)).toEqual([]);
  });

  test('the publisher’s own address may stand anywhere', () => {
    expect(toldOf('Báo tin cho chúng tôi: lien-he@dautich.example.')).toEqual([]);
  });

  test('a photo whose author agreed on Zalo is a photo with permission', () => {
    const photo = 'photos:\n  - file: cong.jpg\n    alt: Cổng đình ba gian\n    credit: Đoàn xã\n    permission: ';
    expect(toldOf('Đình cũ.', `${photo}người chụp đồng ý qua Zalo, 11/2026\n`)).toEqual([]);
  });
});

test.each([
  ['names without marks', 'Tran Hung Dao, whom the Vietnamese call Trần Hưng Đạo, is honoured at Kiep Bac.'],
  [
    'the best known of something',
    'It is the best preserved of the gates, and the only one of brick. In the 15th century, kilns fired here.',
  ],
  ['French and Latin', 'The café, the façade, à la carte, Père Alexandre de Rhodes, Université.'],
])('good English is left alone: %s', (_, text) => {
  expect(toldOf(text, '', 'en')).toEqual([]);
});
