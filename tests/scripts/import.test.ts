import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hashOfFiles } from '../../scripts/lib/hash.ts';
import { contentWith, emptyFolder } from '../support/content-folder.ts';
import { check, take } from '../support/exchange.ts';
import { document, workbook } from '../support/office-files.ts';
import { runScript } from '../support/run-script.ts';

// Real files of Excel and Word, taken in as an author would; what comes out is read from disk and judged by the check.

const JPEG = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a5c3a' } })
  .jpeg()
  .toBuffer();

const read = (content: string, file: string) => readFile(join(content, file), 'utf8');
const allOf = (content: string) => hashOfFiles(content, ['.']);

const HEAD = ['STT', 'Tên di tích', 'Tên tiếng Anh', 'Giới thiệu', 'Cấp xếp hạng', 'Quyết định', 'Địa chỉ', 'Tọa độ'];
const MORE = ['Nguồn tư liệu', 'Người viết', 'Ngày viết', 'Nội dung', 'Lễ hội', 'Người được thờ, tưởng nhớ'];
const DINH = [
  1,
  'Đình làng Mẫu',
  'Mẫu Communal House',
  'Ngôi đình thờ người mở đất lập làng.',
  'Di tích lịch sử cấp quốc gia',
  'QĐ số 68/QĐ-BVHTT ngày 21/01/1992',
  'thôn Mẫu, phường Trần Hưng Đạo',
  '21°09\'02"N, 106°22\'54"E',
  'Báo Hải Dương, https://baohaiduong.vn/dinh-mau',
  'Nhóm mẫu',
  new Date(Date.UTC(2021, 7, 15)),
  '## Nhìn gì ở đây\n\nMột gác chuông.',
  'Hội đình | mùng 9 tháng 3 | 10/3',
  'Vũ Hựu | 1472–1520 | danh tướng',
];

describe('a table of an office', () => {
  test('becomes entries with codes that pass the check, and changes nothing the second time', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    const path = await workbook(dir, 'Danh sách di tích.xlsx', {
      'Trang 1': [['DANH SÁCH DI TÍCH XÃ MẪU'], [], [...HEAD, ...MORE], DINH],
    });
    const { exitCode, output } = await take(content, path);
    expect(output).toContain('Đã tạo 1 mục, sửa 0 mục, giữ nguyên 0 mục, cấp 1 mã mới.');
    expect(exitCode).toBe(0);
    expect(await read(content, 'di-tich/dinh-lang-mau/index.vi.mdx')).toBe(`---
title: Đình làng Mẫu
lead: Ngôi đình thờ người mở đất lập làng.
author: Nhóm mẫu
writtenOn: 2021-08-15
category: communal-house
rank: national
decisions:
  - rank: national
    number: 68/QĐ-BVHTT
    date: 1992-01-21
people:
  - name: Vũ Hựu
    years: 1472–1520
    role: danh tướng
festivals:
  - name: Hội đình
    from: 9/3
    to: 10/3
address:
  unit: 10570
  place: thôn Mẫu
position:
  lat: 21.150556
  lon: 106.381667
  precisionM: 500
  status: hint
sources:
  - publisher: Báo Hải Dương
    url: https://baohaiduong.vn/dinh-mau
    lang: vi
---

## Nhìn gì ở đây

Một gác chuông.
`);
    expect(await read(content, 'di-tich/dinh-lang-mau/index.en.mdx')).toBe('---\ntitle: Mẫu Communal House\n---\n');
    expect(await check(content)).toMatchObject({ exitCode: 0 });
    const before = await allOf(content);
    expect(await take(content, path)).toMatchObject({ exitCode: 0 });
    expect(await allOf(content)).toBe(before);
  });

  test('says what is missing by placeholders that the check names', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    const path = await workbook(dir, 'b.xlsx', { 'Di tích': [['Tên'], ['Nghè Mẫu']] });
    expect(await take(content, path)).toMatchObject({ exitCode: 0 });
    const { exitCode, output } = await check(content);
    expect(exitCode).toBe(1);
    for (const field of ['lead', 'category', 'rank', 'sources.0.publisher', 'author', 'writtenOn', 'title'])
      expect(output).toMatch(new RegExp(`· ${field.replaceAll('.', '\\.')}\\n`));
  });

  test('tells what it did not understand row by row, and takes the rest', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    const path = await workbook(dir, 'b.xlsx', {
      'Di tích': [
        ['Tên', 'Xếp hạng', 'Ngày viết', 'Xã', 'Màu sơn', 'Năm dựng'],
        ['Đình Một', 'hạng nhất', '31/2/2021', 'xã Không Có', 'đỏ', '1533'],
        ['Đình Hai', 'cấp tỉnh', '15/8/2021', 'phường Trần Hưng Đạo', '', 'lâu rồi'],
      ],
    });
    const { exitCode, output } = await take(content, path);
    expect(exitCode).toBe(1);
    expect(output).toContain('Không hiểu cột “Màu sơn”, nên không lấy cột này.');
    expect(output).toContain(
      'Không hiểu “hạng nhất” ở cột `Xếp hạng` (xếp hạng), nên để trống.\n' +
        '    Vì sao: Xếp hạng là điều đầu tiên khách và cơ quan quản lý nhìn; ghi đúng theo quyết định.\n' +
        '    Cách sửa: Viết một trong: quốc gia đặc biệt, quốc gia, cấp tỉnh, đã kiểm kê, chưa xếp hạng, chưa rõ xếp hạng.',
    );
    expect(output).toContain('Không hiểu “31/2/2021” ở cột `Ngày viết` (ngày viết), nên để trống.');
    expect(output).toContain('Không hiểu “xã Không Có” ở cột `Xã`');
    expect(output).toContain('Không hiểu “lâu rồi” ở cột `Năm dựng` (năm dựng), nên để trống.');
    expect(output.match(/^ {2}dòng 2 · (Xếp hạng|Ngày viết|Xã)$/gm)).toHaveLength(3);
    expect(output).toContain('Đã tạo 2 mục');
    expect(await read(content, 'di-tich/dinh-hai/index.vi.mdx')).toContain('rank: provincial\n');
  });

  test('is taken in where an earlier run was cut short, which left no half of an entry', async () => {
    const [content, dir] = [await contentWith({ 'di-tich/~$dinh-mau/index.vi.mdx': '---\ntit' }), await emptyFolder()];
    expect(await check(content)).toMatchObject({ exitCode: 0 });
    await take(content, await workbook(dir, 'b.xlsx', { 'Di tích': [['Tên'], ['Đình Mẫu']] }));
    expect((await readdir(join(content, 'di-tich'))).sort()).toEqual(['chua-mau', 'den-mau', 'dinh-mau']);
  });

  test('tells of formulas that came to nothing', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    const path = await workbook(dir, 'b.xlsx', {
      'Di tích': [
        ['Tên', 'Giới thiệu'],
        ['Đình Mẫu', 'X'],
      ],
    });
    const files = unzipSync(await readFile(path));
    const name = Object.keys(files).find((one) => one.startsWith('xl/worksheets/sheet')) ?? '';
    const xml = strFromU8(files[name] ?? new Uint8Array());
    const failed = xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="e"><f>VLOOKUP(1,A:A,2)</f><v>#N/A</v></c>');
    expect(failed).not.toBe(xml);
    await writeFile(path, zipSync({ ...files, [name]: strToU8(failed) }));
    const { exitCode, output } = await take(content, path);
    expect(output).toContain('Không hiểu “#N/A” ở cột `Giới thiệu` (câu mở đầu), nên để trống.');
    expect(exitCode).toBe(1);
  });

  test('with two rows of one entry neither is taken', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    const rows = [
      ['Tên', 'Giới thiệu'],
      ['Đình Đông', 'Đình thứ nhất.'],
      ['Đình Đông', 'Đình thứ hai.'],
    ];
    const { exitCode, output } = await take(content, await workbook(dir, 'b.xlsx', { 'Di tích': rows }));
    expect(exitCode).toBe(1);
    expect(output).toContain('Dòng này và dòng 3 cùng là mục di-tich/dinh-dong.');
    expect(output).toContain('Dòng này và dòng 2 cùng là mục di-tich/dinh-dong.');
    expect(output).toContain('Đã tạo 0 mục');
  });

  test('fills cells merged downwards and tells of those merged across', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    const path = await workbook(dir, 'b.xlsx', {
      'Di tích': [
        ['Tên', 'Xã', 'Xếp hạng', 'Người viết'],
        ['Đình Một', { value: 'phường Trần Hưng Đạo', rowSpan: 2 }, 'cấp tỉnh', 'A'],
        ['Đình Hai', null, { value: 'cấp tỉnh', columnSpan: 2 }, null],
      ],
    });
    const { exitCode, output } = await take(content, path);
    expect(exitCode).toBe(1);
    expect(output).toContain('ô gộp B2:B3: mọi dòng của ô nhận cùng nội dung');
    expect(output).toContain('Các ô C3:D3 đã gộp ngang thành một; máy chỉ lấy ô đầu.');
    expect(await read(content, 'di-tich/dinh-hai/index.vi.mdx')).toContain('  unit: 10570\n');
  });

  test.each([
    ['semicolons', Buffer.from('Tên di tích;Giới thiệu\nĐình Mẫu;"Nơi thờ; nơi họp"\n')],
    ['UTF-16', Buffer.from('\ufeffTên di tích\tGiới thiệu\r\nĐình Mẫu\tNơi thờ; nơi họp\r\n', 'utf16le')],
    ['letters taken apart', Buffer.from('Tên di tích,Giới thiệu\nĐình Mẫu,Nơi thờ; nơi họp\n'.normalize('NFD'))],
    ['TCVN3', Buffer.from('Tªn di tÝch,Giíi thiÖu\n§×nh MÉu,N¬i thê; n¬i häp\n', 'latin1')],
    ['VNI', Buffer.from('Teân di tích,Giôùi thieäu\nÑình Maãu,Nôi thôø; nôi hoïp\n', 'latin1')],
  ])('may be a CSV with %s', async (_, bytes) => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    await writeFile(join(dir, 'b.csv'), bytes);
    const { output } = await take(content, join(dir, 'b.csv'));
    expect(output).toContain('Đã tạo 1 mục');
    expect(await read(content, 'di-tich/dinh-mau/index.vi.mdx')).toContain('title: Đình Mẫu\nlead: Nơi thờ; nơi họp\n');
  });

  test('shows what old letters were and what they became', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    const path = await workbook(dir, 'b.xlsx', {
      'Di tích': [
        ['Tên', 'Giới thiệu'],
        ['§×nh MÉu', '\u200bNơi thờ'],
      ],
    });
    const { output } = await take(content, path);
    expect(output).toContain('dòng 2 · cột A · chữ TCVN3 (ABC), đã chuyển sang Unicode: §×nh MÉu → Đình Mẫu');
    expect(output).toContain('dòng 2 · cột B · có ký tự vô hình, đã bỏ: ‹200B›Nơi thờ → Nơi thờ');
  });

  test('brings photos that lie beside it under safe names, and names those that do not', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    await mkdir(join(dir, 'Ảnh'));
    await writeFile(join(dir, 'Ảnh', 'Cổng đình (1).JPG'), JPEG);
    const path = await workbook(dir, 'b.xlsx', {
      'Di tích': [
        ['Tên', 'Ảnh'],
        ['Đình Mẫu', 'Cổng đình (1).JPG | Cổng đình | | Đoàn phường | đồng ý\nSân.jpg | Sân | | Đoàn phường | đồng ý'],
      ],
    });
    const { exitCode, output } = await take(content, path);
    expect(exitCode).toBe(1);
    expect(output).toContain('san.jpg: không thấy bên cạnh bảng.');
    expect(await readFile(join(content, 'di-tich/dinh-mau/cong-dinh-1.jpg'))).toEqual(JPEG);
  });
});

describe('what an author wrote', () => {
  const rows = (lead: string) => ({
    'Di tích': [
      ['Tên', 'Giới thiệu'],
      ['Đình Mẫu', lead],
    ],
  });

  test('is left alone and told, while what an import gave may be changed', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    const lead = async () => /lead: (.*)/.exec(await read(content, 'di-tich/dinh-mau/index.vi.mdx'))?.[1];
    await take(content, await workbook(dir, 'b.xlsx', rows('Câu thứ nhất.')));
    expect(await lead()).toBe('Câu thứ nhất.');
    expect((await take(content, await workbook(dir, 'b.xlsx', rows('Câu thứ hai.')))).output).toContain(
      '~ content/di-tich/dinh-mau\n    Giới thiệu: Câu thứ nhất. → Câu thứ hai.',
    );
    const file = join(content, 'di-tich/dinh-mau/index.vi.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Câu thứ hai.', 'Câu của người viết.'));
    const same = await take(content, await workbook(dir, 'b.xlsx', rows('Câu thứ hai.')));
    expect(same.exitCode).toBe(0);
    expect(same.output).toContain('tệp mới hơn bảng, nên giữ như trong tệp: Câu thứ hai. → Câu của người viết.');
    const other = await take(content, await workbook(dir, 'b.xlsx', rows('Câu thứ ba.')));
    expect(other.exitCode).toBe(1);
    expect(other.output).toContain(
      'Cột “Giới thiệu”: bảng ghi “Câu thứ ba.”, còn content/di-tich/dinh-mau đã có “Câu của người viết.”.',
    );
    expect(await lead()).toBe('Câu của người viết.');
  });

  test('in a file with mistakes is not touched', async () => {
    const content = await contentWith({ 'di-tich/den-mau/index.vi.mdx': (text) => text.replace('title:', 'title') });
    const dir = await emptyFolder();
    const before = await allOf(content);
    const path = await workbook(dir, 'b.xlsx', {
      'Di tích': [
        ['Tên thư mục', 'Xếp hạng'],
        ['den-mau', 'cấp tỉnh'],
      ],
    });
    const { exitCode, output } = await take(content, path);
    expect(exitCode).toBe(1);
    expect(output).toContain('Tệp content/di-tich/den-mau/index.vi.mdx đang có lỗi, nên dòng này không được lấy.');
    expect(await allOf(content)).toBe(before);
  });
});

describe('Word documents', () => {
  test('become texts with headings, things and photos; what is not known is a placeholder', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    await document(dir, 'Bài viết đình.docx', [
      { heading: 'Đình làng Mẫu' },
      { text: 'Ngôi đình thờ người mở đất lập làng.' },
      { heading: 'Nhìn gì ở đây' },
      { heading: 'Giếng tròn', level: 2, numbered: true },
      { text: 'Thành giếng ghép bằng đá, rộng <2 m> {đo năm 2020}.' },
      { picture: JPEG, alt: 'Giếng tròn trước sân' },
      { heading: 'Bức hoành phi', level: 2, numbered: true },
      { text: 'Bốn chữ lớn, sơn son thếp vàng.' },
      { heading: 'Câu chuyện' },
      { text: 'Đình được dời về đây năm 1849.' },
    ]);
    const { exitCode, output } = await take(content, dir);
    expect(output).toContain('+ content/di-tich/dinh-lang-mau');
    expect(exitCode).toBe(0);
    const text = await read(content, 'di-tich/dinh-lang-mau/index.vi.mdx');
    const photo = /file: (anh-[0-9a-f]{8}\.jpg)/.exec(text)?.[1] ?? '';
    expect(text.slice(text.lastIndexOf('---\n') + 4)).toBe(`
## Nhìn gì ở đây

<Things>
<Thing name="Giếng tròn">

Thành giếng ghép bằng đá, rộng \\<2 m\\> \\{đo năm 2020\\}.

<Photo file="${photo}" />

</Thing>
<Thing name="Bức hoành phi">

Bốn chữ lớn, sơn son thếp vàng.

</Thing>
</Things>

## Câu chuyện

Đình được dời về đây năm 1849.
`);
    expect(text).toContain(
      `lead: Ngôi đình thờ người mở đất lập làng.\nphotos:\n  - file: ${photo}\n    alt: Giếng tròn trước sân\n    credit: …\n`,
    );
    expect(await readFile(join(content, 'di-tich/dinh-lang-mau', photo))).toEqual(JPEG);
    const { output: told } = await check(content);
    expect(told).toMatch(/· photos\.0\.credit\n/);
    expect(told).not.toMatch(/MDX|thẻ/);
    const before = await allOf(content);
    expect(await take(content, dir)).toMatchObject({ exitCode: 0 });
    expect(await allOf(content)).toBe(before);
  });

  test('in fonts of before Unicode are read by the names of their fonts, capitals too', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    await document(dir, 'a.docx', [
      { text: '®×nh lµng mÉu', font: '.VnTimeH', bold: true },
      { text: 'Ng«i ®×nh thê ng\u00adêi më ®Êt.', font: '.VnTime' },
      { text: 'Ñình coù moät gaùc chuoâng.', font: 'VNI-Times' },
    ]);
    const { output } = await take(content, dir);
    expect(output).toContain('chữ TCVN3 (ABC), đã chuyển sang Unicode');
    expect(output).toContain(
      'chữ VNI-Windows, đã chuyển sang Unicode: Ñình coù moät gaùc chuoâng. → Đình có một gác chuông.',
    );
    const text = await read(content, 'di-tich/dinh-lang-mau/index.vi.mdx');
    expect(text).toContain('title: ĐÌNH LÀNG MẪU\nlead: Ngôi đình thờ người mở đất.\n');
    expect(text).toMatch(/\nĐình có một gác chuông\.\n$/);
  });

  test('beside a table and a map say with them what is to be said of one place', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    await workbook(dir, 'Di tích.xlsx', {
      'Di tích': [
        ['Tên', 'Xếp hạng'],
        ['Đình Mẫu', 'cấp tỉnh'],
      ],
    });
    await document(dir, 'bài.docx', [{ heading: 'Đình Mẫu' }, { text: 'Câu mở đầu.' }, { text: 'Bài viết.' }]);
    const geometry = { type: 'Point', coordinates: [106.3815, 21.1506] };
    const feature = { type: 'Feature', properties: { name: 'đình mẫu' }, geometry };
    await writeFile(join(dir, 'a.geojson'), JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    expect(await take(content, dir)).toMatchObject({ exitCode: 0, output: expect.stringContaining('Đã tạo 1 mục') });
    const text = await read(content, 'di-tich/dinh-mau/index.vi.mdx');
    for (const said of ['rank: provincial', 'lead: Câu mở đầu.', '  lat: 21.1506', '\nBài viết.\n'])
      expect(text).toContain(said);
    const before = await allOf(content);
    expect(await take(content, dir)).toMatchObject({ exitCode: 0 });
    expect(await allOf(content)).toBe(before);
  });

  test('keep a photo of 60 MB and say so', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    const huge = Buffer.concat([JPEG, Buffer.alloc(60_000_000)]);
    await document(dir, 'Đình Mẫu.docx', [{ heading: 'Đình Mẫu' }, { text: 'Một câu.' }, { picture: huge }]);
    const { exitCode, output } = await take(content, dir);
    expect(exitCode).toBe(1);
    expect(output).toContain('ảnh thứ 1 (image/jpeg, 60 MB): quá 50 MB, nên không lấy ra.');
    expect(output).toContain('+ content/di-tich/dinh-mau');
  });
});

describe('points of a map', () => {
  const feature = (name: string, lon: number, lat: number) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  });

  test.each([
    [
      'diem.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          feature('đền mẫu', 106.3815, 21.1506),
          feature('Đình Lạ', 106.4, 21.1),
          feature('Chùa Mẫu', 21.1, 106.4),
        ],
      }),
    ],
    [
      'diem.kml',
      '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>' +
        '<Placemark><name>Đền Mẫu</name><Point><coordinates>106.3815,21.1506,0</coordinates></Point></Placemark>' +
        '<Placemark><name><![CDATA[Đình Lạ]]></name><Point><coordinates>106.4,21.1</coordinates></Point></Placemark>' +
        '<Placemark><name>Chùa Mẫu</name><LineString><coordinates>106.4,21.1</coordinates></LineString></Placemark>' +
        '</Document></kml>',
    ],
  ])('%s: go to the sites they are called after; the others are told', async (file, text) => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    await writeFile(join(dir, file), text);
    const { exitCode, output } = await take(content, join(dir, file));
    expect(exitCode).toBe(1);
    expect(output).toContain('Điểm “Đình Lạ” không trùng tên di tích nào.');
    expect(output).toContain('Điểm “Chùa Mẫu” không phải một điểm ở Việt Nam');
    expect(await read(content, 'di-tich/den-mau/index.vi.mdx')).toContain(
      'position:\n  lat: 21.1506\n  lon: 106.3815\n  precisionM: 500\n  status: hint\nsources:',
    );
    expect(await check(content)).toMatchObject({ exitCode: 0 });
  });
});

describe('a file that is not what it seems', () => {
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1016),
      Buffer.from(stream, 'utf16le'),
    ]);

  test.each([
    ['bài viết.docx', Buffer.from('%PDF-1.7\n'), 'đây là tệp PDF, dù tên tệp ghi khác'],
    ['bài viết.doc', ole('WordDocument'), 'đây là tệp Word kiểu cũ (.doc)'],
    ['bảng.xls', ole('Workbook'), 'đây là tệp Excel kiểu cũ (.xls)'],
    ['bảng.xlsx', ole('EncryptedPackage'), 'tệp có mật khẩu'],
    ['bảng.xls', Buffer.from('<html><table><tr><td>Tên</td></tr></table></html>'), 'đây là trang web'],
    ['bảng.csv', Buffer.alloc(0), 'tệp rỗng'],
    ['bảng.csv', Buffer.from([0x54, 0xea, 0x6e, 0x0a, 0xff, 0xfd]), 'chữ trong tệp không phải UTF-8'],
    ['bài.docx', Buffer.from('chỉ là chữ'), 'tệp hỏng hoặc bị cắt giữa chừng'],
    ['ảnh.xlsx', JPEG, 'đây là ảnh, dù tên tệp ghi khác'],
    ['diem.geojson', Buffer.from('{"type":"Topology"}'), 'tệp không phải GeoJSON hay KML'],
    ['ghi âm.zzz', Buffer.from('abc'), 'loại tệp này không nhận được'],
  ])('%s: nothing is taken, and it is said what it is', async (file, bytes, said) => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    await writeFile(join(dir, file), bytes);
    const before = await allOf(content);
    const { exitCode, output } = await take(content, join(dir, file));
    expect(output).toContain(said);
    expect(output).toContain(file);
    expect(exitCode).toBe(1);
    expect(await allOf(content)).toBe(before);
  });

  test.each([0.3, 0.6, 0.95])('an Excel and a Word file cut off at %f of their length', async (part) => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    const paths = [
      await workbook(dir, 'b.xlsx', { 'Di tích': [['Tên'], ['Đình Mẫu']] }),
      await document(dir, 'a.docx', [{ heading: 'Đình Mẫu' }, { text: 'Một câu.' }]),
    ];
    for (const path of paths) {
      const whole = await readFile(path);
      await writeFile(path, whole.subarray(0, Math.floor(whole.length * part)));
    }
    const before = await allOf(content);
    const { exitCode, output } = await take(content, dir);
    expect(output.match(/tệp hỏng hoặc bị cắt giữa chừng/g)).toHaveLength(2);
    expect(exitCode).toBe(1);
    expect(await allOf(content)).toBe(before);
  });

  test('in a folder the sound files are taken and each of the others is told', async () => {
    const [content, dir] = [await contentWith({}), await emptyFolder()];
    await mkdir(join(dir, 'con'));
    await document(join(dir, 'con'), 'Đình Mẫu.docx', [{ heading: 'Đình Mẫu' }, { text: 'Một câu.' }]);
    await writeFile(join(dir, 'giả.docx'), '%PDF-1.4');
    await writeFile(join(dir, 'Ảnh rời.jpg'), JPEG);
    await writeFile(join(dir, '~$nh Mẫu.docx'), 'khóa của Word');
    const { exitCode, output } = await take(content, dir);
    expect(output).toContain('+ content/di-tich/dinh-mau');
    expect(output).toContain('đây là tệp PDF');
    expect(output).toContain('Ảnh rời.jpg: không thuộc mục nào, nên không lấy.');
    expect(output).not.toContain('~$');
    expect(exitCode).toBe(1);
  });
});

test('the command says how it is used, ends red where something was not taken, and green where all was', async () => {
  const [content, dir] = [await contentWith({}), await emptyFolder()];
  expect(await runScript('import', content)).toMatchObject({
    exitCode: 2,
    output: expect.stringContaining('npm run import -- "bảng.xlsx"'),
  });
  expect(await runScript('import', content, ['khong-co.xlsx'])).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining('không có tệp hay thư mục này'),
  });
  const path = await workbook(dir, 'b.xlsx', { 'Di tích': [['Tên'], ['Đình Mẫu']] });
  expect(await runScript('import', content, [path])).toEqual({
    exitCode: 0,
    output: expect.stringMatching(/^\+ content\/di-tich\/dinh-mau\n[\s\S]*cấp 1 mã mới\./),
  });
});
