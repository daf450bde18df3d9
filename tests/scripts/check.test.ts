import { assert, describe, expect, test } from 'vitest';
import { fixture, runScript } from '../support/run-script.ts';

// Every folder of tests/fixtures shows one situation. The whole report stands here, as people read it;
// after a change of words `npx vitest run --project unit tests/scripts/check.test.ts -u` writes it anew.

// The report itself, without the quotation marks that snapshots put around text.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

/** What an author reads about a content folder that must not be published. */
async function refusal(situation: string, ...args: string[]): Promise<string> {
  const { exitCode, output } = await runScript('check', fixture(situation), args);
  assert.equal(exitCode, 1, `${situation} is refused; it said: ${output}`);
  return output;
}

test.concurrent('content without a mistake passes, and says which entry is not translated yet', async ({ expect }) => {
  expect(await runScript('check', fixture('valid'))).toEqual({
    exitCode: 0,
    output:
      'Nội dung không có lỗi: 2 di tích, 0 sản phẩm, 0 tuyến, 0 hướng dẫn.\nChưa có bản tiếng Anh: 1 mục (chua-mau).',
  });
  expect(await runScript('check', fixture('valid'), ['--lang', 'en'])).toEqual({
    exitCode: 0,
    output: 'Nothing to mend: 2 sites, 0 products, 0 routes, 0 guides.\nWithout an English text: 1 (chua-mau).',
  });
});

test.concurrent('three mistakes in two files are told all at once, grouped by file', async ({ expect }) => {
  expect(await refusal('several-at-once')).toMatchInlineSnapshot(`
    content/di-tich/den-mau/index.en.mdx
      dòng 2 · title
        \`title\` (tên tiếng Anh) để trống.
        Vì sao: Biển in cả hai tên; thiếu tên tiếng Anh thì biển không in được và khách nước ngoài thấy trang không có tiêu đề.
        Cách sửa: Ví dụ: title: Con Son pagoda

    content/di-tich/den-mau/index.vi.mdx
      dòng 4 · category
        \`category\` (loại công trình) không có giá trị “templ”.
        Vì sao: Chọn tranh minh họa và chỗ đứng trong danh sách.
        Cách sửa: Có phải bạn muốn viết \`temple\`? Các giá trị dùng được: temple (đền), pagoda (chùa), communal-house (đình), shrine (miếu), temple-of-literature (văn miếu), cave (động), citadel (thành), museum (bảo tàng), church (nhà thờ), natural-heritage (cảnh quan), archaeological-site (di chỉ khảo cổ), cluster (quần thể).
      dòng 13 · writtenOn
        \`writtenOn\` (ngày viết) là “21/11/2026”, không phải một ngày có thật viết năm-tháng-ngày, ví dụ 2026-11-21.
        Vì sao: Trang ghi rõ ai viết, ai dịch, ai thẩm định và khi nào, để người đọc biết tin đến đâu.
        Cách sửa: Ví dụ: writtenOn: 2026-11-21

    3 chỗ cần sửa trong 2 tệp.
  `);
});

describe('what a careful reader remarks', () => {
  test.concurrent('warnings and advice are told with their rule and their page, and stop nothing', async ({
    expect,
  }) => {
    const { exitCode, output } = await runScript('check', fixture('careful-reader'));
    expect(exitCode).toBe(0);
    expect(output).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 17 · answers.1 · gợi ý
          Câu trả lời cho long-sentence không ứng với lời nhắc nào nữa.
          Vì sao: Người thẩm định sẽ đọc một lý do không còn việc gì.
          Cách sửa: Xóa câu trả lời này, hoặc sửa \`seen\` cho đúng chữ được nhắc.
          Quy tắc: answer-idle · /vi/so-tay/soat-bai#tra-loi
        dòng 21 · gợi ý
          “tròn !” có dấu cách trước dấu câu.
          Vì sao: Trên màn hình hẹp, dấu câu rơi xuống đầu dòng sau.
          Cách sửa: Xóa dấu cách ấy.
          Quy tắc: space-before-mark · /vi/so-tay/soat-bai#dau-cau
        dòng 23 · cảnh báo
          Cùng một tên mà chỗ viết “Lê Duẩn”, chỗ viết “Lê Duẫn”.
          Vì sao: Tên người, tên đất sai dấu là lỗi dân làng thấy đầu tiên, và in lên biển thì không sửa được.
          Cách sửa: Xem lại hồ sơ, giữ một cách viết. Nếu là hai tên khác nhau, ghi cả hai vào content/thuat-ngu.csv.
          Quy tắc: name-two-ways · /vi/so-tay/soat-bai#ten-rieng

      Đã trả lời 1 lời nhắc:
        content/di-tich/den-mau/index.vi.mdx:25 · shouting “ĐỀN MẪU LINH TỪ” · Chép đúng hàng chữ khắc trên cổng.

      0 lỗi phải sửa, 1 cảnh báo nên xem, 2 gợi ý, trong 1 tệp.

      Nội dung không có lỗi: 1 di tích, 0 sản phẩm, 0 tuyến, 0 hướng dẫn.
    `);
  });

  test.concurrent('in English too', async ({ expect }) => {
    const { exitCode, output } = await runScript('check', fixture('careful-reader'), ['--lang', 'en']);
    expect(exitCode).toBe(0);
    expect(output).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        line 17 · answers.1 · advice
          The answer to long-sentence meets no remark any more.
          Why: The reviewer would read a reason for nothing.
          Remedy: Delete this answer, or correct its \`seen\`.
          Rule: answer-idle · /vi/so-tay/soat-bai#tra-loi
        line 21 · advice
          “tròn !” has a blank before its mark.
          Why: On a narrow screen the mark falls to the next line.
          Remedy: Delete the blank.
          Rule: space-before-mark · /vi/so-tay/soat-bai#dau-cau
        line 23 · warning
          The same name is written “Lê Duẩn” and “Lê Duẫn”.
          Why: A misspelt name is what villagers see first, and on a plaque it cannot be corrected.
          Remedy: Look into the dossier and keep one. If they are two names, write both into content/thuat-ngu.csv.
          Rule: name-two-ways · /vi/so-tay/soat-bai#ten-rieng

      Answered, 1:
        content/di-tich/den-mau/index.vi.mdx:25 · shouting “ĐỀN MẪU LINH TỪ” · Chép đúng hàng chữ khắc trên cổng.

      0 to mend, 1 warning, 2 of advice, in 1 file.

      Nothing to mend: 1 sites, 0 products, 0 routes, 0 guides.
    `);
  });

  test.concurrent('an error is told among what the schema refuses, and ends red', async ({ expect }) => {
    expect(await refusal('left-by-a-machine')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 3 · lead · LỖI
          Trong bài còn sót “undefined”, chữ của máy hoặc của bản mẫu.
          Vì sao: In lên biển hay hiện trên trang thì ai cũng thấy, và không ai hiểu.
          Cách sửa: Xóa đi, hoặc thay bằng lời thật.
          Quy tắc: leftover · /vi/so-tay/soat-bai#sot-lai
        dòng 5 · rank · LỖI
          \`rank\` (xếp hạng) không có giá trị “nationl”.
          Vì sao: Xếp hạng là điều đầu tiên khách và cơ quan quản lý nhìn; ghi đúng theo quyết định.
          Cách sửa: Có phải bạn muốn viết \`national\`? Các giá trị dùng được: special-national (quốc gia đặc biệt), national (quốc gia), provincial (cấp tỉnh), inventoried (đã kiểm kê, chưa xếp hạng), unranked (chưa rõ xếp hạng).

      2 lỗi phải sửa, 0 cảnh báo nên xem, 0 gợi ý, trong 1 tệp.
    `);
  });
});

describe('files', () => {
  test.concurrent('a missing English file is refused, with the three lines that are enough', async ({ expect }) => {
    expect(await refusal('missing-english-file')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.en.mdx
          Thiếu tệp index.en.mdx.
          Vì sao: Biển in tên bằng cả hai thứ tiếng, nên mục nào cũng cần ít nhất tên tiếng Anh.
          Cách sửa: Tạo tệp với ba dòng: \`---\`, \`title: …\` (tên tiếng Anh), \`---\`. Chưa dịch thì để vậy: trang tiếng Việt sẽ nói rõ là chưa có bản dịch.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a file in an old encoding is refused, with the way to save it as UTF-8', async ({ expect }) => {
    expect(await refusal('wrong-encoding')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 2
          Tệp không phải UTF-8.
          Vì sao: Chữ có dấu sẽ thành ký tự lạ trên trang và trên biển.
          Cách sửa: Mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8, rồi lưu lại.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a name in loose marks is refused, with the word to type again', async ({ expect }) => {
    expect(await refusal('decomposed-name')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 2
          Chữ “Đền” có dấu rời (Unicode tổ hợp, NFD).
          Vì sao: Nhìn thì giống, nhưng tìm kiếm không thấy, và khi in dấu có thể lệch khỏi chữ.
          Cách sửa: Xóa chữ ấy rồi gõ lại bằng bộ gõ Unicode dựng sẵn. Viết: Đền

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a file without facts at its head is refused, with the way they are set off', async ({ expect }) => {
    expect(await refusal('no-front-matter')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 1
          Tệp không mở đầu bằng phần thông tin giữa hai dòng \`---\`.
          Vì sao: Tên, địa chỉ, nguồn… nằm ở phần ấy; thiếu nó thì không biết mục này là gì.
          Cách sửa: Dòng đầu tiên của tệp là \`---\`, rồi các dòng thông tin, rồi một dòng \`---\` nữa, rồi mới đến bài.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a line indented with a tab is refused, with its number', async ({ expect }) => {
    expect(await refusal('yaml-tab')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 7
          Phần thông tin viết sai cú pháp: có phím Tab ở đầu dòng, ở chỗ: unit: 10570
          Vì sao: Máy không đọc tiếp được từ dòng này.
          Cách sửa: Thụt đầu dòng bằng dấu cách, không dùng phím Tab.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a photo cut off in sending is refused, with how to send it whole', async ({ expect }) => {
    expect(await refusal('broken-photo')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/cong-den.jpg
          Ảnh cong-den.jpg bị hỏng, không mở được.
          Vì sao: Khách sẽ thấy một ô trống.
          Cách sửa: Chép lại ảnh gốc từ máy ảnh hoặc điện thoại (gửi qua Zalo nhớ chọn “HD”), rồi thử lại.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a recording of 0 bytes is refused, with how to get it whole', async ({ expect }) => {
    expect(await refusal('empty-recording')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/thuyet-minh.mp3
          Tệp thuyet-minh.mp3 rỗng, 0 byte.
          Vì sao: Lúc chép hay gửi đã bị đứt giữa chừng, nên khách không xem, không nghe được gì.
          Cách sửa: Chép lại tệp gốc từ điện thoại, mở thử, rồi chép đè lên tệp này.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a recording that only some phones play passes where ffmpeg is there', async ({ expect }) => {
    expect(await runScript('check', fixture('wav-recording'))).toMatchObject({ exitCode: 0 });
  });

  test.concurrent('without ffmpeg it is refused, with how to get ffmpeg', async ({ expect }) => {
    const { exitCode, output } = await runScript('check', fixture('wav-recording'), [], { env: { PATH: '' } });
    expect(exitCode).toBe(1);
    expect(output).toMatchInlineSnapshot(`
      content/di-tich/den-mau/thuyet-minh.wav
          Máy này chưa có chương trình ffmpeg, nên không đổi được thuyet-minh.wav sang dạng điện thoại nào cũng nghe được.
          Vì sao: Khách bấm nghe mà điện thoại của họ không mở được tệp.
          Cách sửa: Cài ffmpeg rồi chạy lại. Windows: winget install ffmpeg. macOS: brew install ffmpeg. Debian, Ubuntu: sudo apt-get install ffmpeg. Hoặc lưu bài nghe thành .mp3 hay .m4a.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a photo nobody described is refused, with the line to add', async ({ expect }) => {
    expect(await refusal('unlisted-photo')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/cong-den.jpg
          Tệp cong-den.jpg nằm cạnh bài nhưng chưa được ghi vào phần thông tin.
          Vì sao: Ảnh không có lời tả, người chụp và quyền dùng thì không được đưa lên trang.
          Cách sửa: Xóa tệp, hoặc thêm vào index.vi.mdx các dòng sau, thay dấu … (đã có photos hay audio thì bỏ dòng đầu):
            photos:
              - file: cong-den.jpg
                alt: …
                credit: …
                permission: …

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a folder named with marks and a space is refused, with the name to give it', async ({ expect }) => {
    expect(await refusal('bad-folder-name')).toMatchInlineSnapshot(`
      content/di-tich/Đền Mẫu
          Tên thư mục “Đền Mẫu” không dùng làm địa chỉ được.
          Vì sao: Tên thư mục thành một phần địa chỉ trang, nên chỉ gồm chữ thường không dấu, số và gạch nối.
          Cách sửa: Đổi tên thư mục thành: den-mau

      1 chỗ cần sửa trong 1 tệp.
    `);
  });
});

describe('fields', () => {
  test.concurrent('a misspelt field is refused, with the name that was meant', async ({ expect }) => {
    expect(await refusal('misspelt-field')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 4 · categroy
          Không có mục thông tin nào tên \`categroy\`.
          Vì sao: Dòng viết sai tên sẽ bị bỏ qua mà không ai biết, nên phải sửa.
          Cách sửa: Có phải bạn muốn viết \`category\`?

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a text where a list belongs is refused, with a list to copy', async ({ expect }) => {
    expect(await refusal('wrong-type')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 3 · otherNames
          \`otherNames\` (tên gọi khác) viết không đúng dạng: đền Cả
          Vì sao: Người địa phương và sách cũ gọi bằng tên khác; nhờ đó tìm ra được trang này.
          Cách sửa: Ví dụ: otherNames: [chùa Hun, Côn Sơn tự]

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a rank that does not exist is refused, with all the ranks there are', async ({ expect }) => {
    expect(await refusal('unknown-rank')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 5 · rank
          \`rank\` (xếp hạng) không có giá trị “quốc gia”.
          Vì sao: Xếp hạng là điều đầu tiên khách và cơ quan quản lý nhìn; ghi đúng theo quyết định.
          Cách sửa: Có phải bạn muốn viết \`national\`? Các giá trị dùng được: special-national (quốc gia đặc biệt), national (quốc gia), provincial (cấp tỉnh), inventoried (đã kiểm kê, chưa xếp hạng), unranked (chưa rõ xếp hạng).

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a missing English name is refused, with the reason why the plaque needs it', async ({ expect }) => {
    expect(await refusal('missing-english-name')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.en.mdx
        dòng 2 · title
          Thiếu \`title\` (tên tiếng Anh).
          Vì sao: Biển in cả hai tên; thiếu tên tiếng Anh thì biển không in được và khách nước ngoài thấy trang không có tiêu đề.
          Cách sửa: Ví dụ: title: Con Son pagoda

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a fact in the English file is refused, with the file it belongs in', async ({ expect }) => {
    expect(await refusal('fact-in-english-file')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.en.mdx
        dòng 3 · rank
          \`rank\` (xếp hạng) là thông tin chung, không đặt trong tệp tiếng Anh.
          Vì sao: Thông tin chỉ ghi một lần, ở index.vi.mdx; ghi hai nơi thì có ngày hai nơi khác nhau.
          Cách sửa: Xóa dòng này; sửa trong index.vi.mdx nếu cần.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('the thirtieth of February is refused, with a date to copy', async ({ expect }) => {
    expect(await refusal('impossible-date')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 13 · writtenOn
          \`writtenOn\` (ngày viết) là “2025-02-30”, không phải một ngày có thật viết năm-tháng-ngày, ví dụ 2026-11-21.
          Vì sao: Trang ghi rõ ai viết, ai dịch, ai thẩm định và khi nào, để người đọc biết tin đến đâu.
          Cách sửa: Ví dụ: writtenOn: 2026-11-21

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a festival without a date is refused, with both ways to write one', async ({ expect }) => {
    expect(await refusal('festival-without-date')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 7 · festivals.0.from
          Lễ hội phải có ngày bắt đầu \`from\`, hoặc chỉ tháng \`month\` khi không rõ ngày; không ghi cả hai. \`to\` chỉ đi cùng \`from\`, và không sớm hơn.
          Vì sao: Lễ hội giữ ngày âm lịch; chép ngày dương của một năm thì năm sau đã sai.
          Cách sửa: Viết: from: 9/3   (mùng chín tháng Ba âm lịch), hoặc: month: 8

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a person without an English role is refused, with the name of the person', async ({ expect }) => {
    expect(await refusal('missing-translation')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.en.mdx
        dòng 1 · people
          Tệp tiếng Anh chưa có \`people\` cho: Vũ Hựu.
          Vì sao: Khách nước ngoài sẽ thấy chỗ trống đúng nơi có thông tin.
          Cách sửa: Thêm các dòng sau (thụt vào như các dòng cùng nhóm), thay dấu … bằng lời tiếng Anh:
            people:
              Vũ Hựu: …

      1 chỗ cần sửa trong 1 tệp.
    `);
  });
});

describe('texts', () => {
  test.concurrent('a block that is never closed is refused, with the line on which it opens', async ({ expect }) => {
    expect(await refusal('unclosed-tag')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 16
          Thẻ <Tradition> mở ra mà không đóng lại.
          Vì sao: Máy không biết khối ấy hết ở đâu, nên không dựng được trang.
          Cách sửa: Thêm một dòng </Tradition> vào cuối khối.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a closing tag without its block is refused, with its line', async ({ expect }) => {
    expect(await refusal('stray-closing-tag')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 18
          Thẻ đóng </Tradition> không khớp với thẻ nào đang mở.
          Vì sao: Máy không biết khối nào kết thúc ở đây, nên không dựng được trang.
          Cách sửa: Xóa thẻ này, hoặc thêm thẻ mở tương ứng ở đầu khối. Khối mở sau phải đóng trước.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a lone brace is refused, with what to write instead', async ({ expect }) => {
    expect(await refusal('brace-in-text')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 16
          Có dấu ngoặc nhọn \`{\` trong bài.
          Vì sao: Ngoặc nhọn là ký hiệu của mã, không phải của lời văn, nên máy không đọc được bài.
          Cách sửa: Thay bằng ngoặc tròn ( ) hoặc xóa đi.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a text that imports code is refused', async ({ expect }) => {
    expect(await refusal('import-in-text')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 16
          Bài có lệnh import: import Map from './map.astro'
          Vì sao: Bài viết chỉ gồm chữ và các khối có sẵn, không chạy mã: bài có thể do người lạ gửi, và mã lạ không được vào trang.
          Cách sửa: Xóa dòng này. Các khối <Things>, <Thing>, <Tradition>, <Photo> dùng được ngay, không cần import.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a text that exports values is refused', async ({ expect }) => {
    expect(await refusal('export-in-text')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 16
          Bài có lệnh export: export const year = 1533
          Vì sao: Bài viết chỉ gồm chữ và các khối có sẵn, không chạy mã: bài có thể do người lạ gửi, và mã lạ không được vào trang.
          Cách sửa: Xóa dòng này. Thông tin chung của mục đặt ở phần giữa hai dòng \`---\`.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a text that computes something is refused, with the expression as seen', async ({ expect }) => {
    expect(await refusal('expression-in-text')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 16
          Bài có biểu thức trong ngoặc nhọn: {2026 - 1533}
          Vì sao: Bài viết chỉ gồm chữ và các khối có sẵn, không chạy mã: bài có thể do người lạ gửi, và mã lạ không được vào trang.
          Cách sửa: Viết thẳng kết quả ra bằng chữ, hoặc thay ngoặc nhọn bằng ngoặc tròn.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a script in a text is refused, with the blocks there are', async ({ expect }) => {
    expect(await refusal('html-in-text')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 18
          Không có khối nào tên <script>.
          Vì sao: Khối lạ không hiện được, và thẻ HTML không được dùng trong bài.
          Cách sửa: Dùng một trong các khối: <Thing>, <Things>, <Tradition>, <Photo>, <Audio>, <Timeline>, <Moment>, <Quote>, <Inscription>, <Person>; hoặc viết bằng Markdown.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a misspelt block is refused, with the block that was meant', async ({ expect }) => {
    expect(await refusal('unknown-component')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 17
          Không có khối nào tên <Thingz>.
          Vì sao: Khối lạ không hiện được, và thẻ HTML không được dùng trong bài.
          Cách sửa: Có phải bạn muốn viết \`Thing\`?

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a link that would run code is refused, with the addresses a link may have', async ({ expect }) => {
    expect(await refusal('unsafe-link')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 16
          Liên kết này không dùng được: javascript:alert(1)
          Vì sao: Chỉ liên kết tới trang web (https://…) hoặc tới trang của chính mình mới an toàn cho khách; ảnh phải nằm cạnh bài.
          Cách sửa: Viết địa chỉ đầy đủ bắt đầu bằng https://, hoặc đường dẫn bắt đầu bằng /. Ảnh thì dùng <Photo file="ten-anh.jpg" />.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });
});

describe('entries among each other', () => {
  test.concurrent('two entries with one folder name are refused, with both folders', async ({ expect }) => {
    expect(await refusal('duplicate-id')).toMatchInlineSnapshot(`
      content/san-pham/den-mau
          Hai mục cùng tên thư mục “den-mau”: di-tich/den-mau và san-pham/den-mau.
          Vì sao: Tuyến và sổ mã gọi mục bằng tên này, nên nó chỉ được thuộc về một mục.
          Cách sửa: Đổi tên một trong hai thư mục, rồi ghi một dòng vào content/da-doi.csv: thư mục cũ,thư mục mới,ngày

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('two products with one GTIN are refused, however many zeros stand before it', async ({ expect }) => {
    expect(await refusal('shared-gtin')).toMatchInlineSnapshot(`
      content/san-pham/mat-ong-nho/index.vi.mdx
        dòng 10 · gtin
          Hai sản phẩm cùng mã GTIN “8938505974194”: san-pham/mat-ong-mau và san-pham/mat-ong-nho.
          Vì sao: Mỗi GTIN chỉ thuộc về một sản phẩm: quét mã trên hũ này không được mở ra trang của hũ kia.
          Cách sửa: So với số dưới mã vạch trên bao bì của từng sản phẩm, sửa số ghi nhầm; chưa có số thì xóa cả dòng.

      1 chỗ cần sửa trong 1 tệp.
    `);
    expect(await refusal('shared-gtin', '--lang', 'en')).toMatchInlineSnapshot(`
      content/san-pham/mat-ong-nho/index.vi.mdx
        line 10 · gtin
          Two products share the GTIN “8938505974194”: san-pham/mat-ong-mau and san-pham/mat-ong-nho.
          Why: A GTIN belongs to one product: the code on one jar must not open the page of another.
          Remedy: Compare with the number under the bar code of each product and mend the wrong one; without a number, delete the line.

      1 to mend in 1 file.
    `);
  });

  test.concurrent('a commune code that does not exist is refused, with the place to look it up', async ({ expect }) => {
    expect(await refusal('unknown-commune')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        dòng 7 · address.unit
          Không có xã, phường nào mang mã “99999”.
          Vì sao: Tên xã hiện trên trang lấy từ mã này; mã sai thì khách bị chỉ sai chỗ.
          Cách sửa: Tra mã trong content/dia-danh.csv. Nếu chưa rõ xã nào, viết: unit: unknown

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a route to a stop that does not exist is refused, with the stop as seen', async ({ expect }) => {
    expect(await refusal('unknown-stop')).toMatchInlineSnapshot(`
      content/tuyen/tuyen-mau/index.vi.mdx
        dòng 4 · stops.1
          \`stops.1\` (điểm dừng) nhắc tới “cho-que”, nhưng không có mục nào tên như vậy.
          Vì sao: Khách bấm vào sẽ không tới đâu.
          Cách sửa: Viết đúng tên thư mục của mục ấy.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });
});

describe('codes', () => {
  test.concurrent('an entry without a code is refused, with the line for the register', async ({ expect }) => {
    expect(await refusal('unregistered-entry')).toMatchInlineSnapshot(`
      content/ma.csv
          Mục “den-mau” chưa có mã trong sổ mã.
          Vì sao: Không có mã thì không in được biển, và không ai quét được tới trang này.
          Cách sửa: Chạy npm run code; hoặc thêm một dòng vào cuối content/ma.csv: Q0F75,site,den-mau,2026-11-21,planned

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a code without its entry is refused, with the warning to keep its line', async ({ expect }) => {
    expect(await refusal('code-without-entry')).toMatchInlineSnapshot(`
      content/ma.csv
        dòng 3 · id
          Mã “X9T8P” thuộc về “cau-ngoi”, nhưng không có mục ấy.
          Vì sao: Mã in trên biển phải dẫn đúng tới một trang, mãi mãi.
          Cách sửa: Khôi phục thư mục đã xóa. Nếu bỏ hẳn: sửa status của mã thành retired, rồi thêm một dòng vào content/ma-thoi-dung.csv, thay dấu … bằng tên nơi ấy: X9T8P,2026-11-21,withdrawn,,…,…,,

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a code given out twice is refused, with the advice which line to keep', async ({ expect }) => {
    expect(await refusal('duplicate-code')).toMatchInlineSnapshot(`
      content/ma.csv
        dòng 3 · code
          Mã “Q0F75” được cấp hai lần: cho den-mau và cho chua-mau.
          Vì sao: Một mã chỉ dẫn tới một mục; hai biển cùng mã thì một biển dẫn sai.
          Cách sửa: Giữ mã ở dòng đã in lên biển; dòng kia đổi thành mã mới: Q6E1R

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a code with one wrong character is refused, with what to compare it with', async ({ expect }) => {
    expect(await refusal('mistyped-code')).toMatchInlineSnapshot(`
      content/ma.csv
        dòng 2 · code
          Mã “Q0B75” sai ký tự kiểm tra: có một ký tự đã bị gõ nhầm.
          Vì sao: Mã sai một chữ sẽ dẫn khách tới nơi khác, hoặc không tới đâu.
          Cách sửa: So với biển đã in hoặc với lần lưu trước của tệp, rồi sửa lại.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a code a spreadsheet made a number is refused, with what a code looks like', async ({ expect }) => {
    expect(await refusal('spreadsheet-code')).toMatchInlineSnapshot(`
      content/ma.csv
        dòng 2 · code
          “1.20E+10” không phải là một mã.
          Vì sao: Mã có năm ký tự, bắt đầu bằng chữ in hoa, không có I, L, O, U; nhờ vậy không ai đọc nhầm và Excel không tự đổi nó.
          Cách sửa: Có thể Excel đã tự đổi nó. Chép lại mã từ biển đã in hoặc từ lần lưu trước của tệp; đừng gõ lại bằng tay.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });
});

describe('sheets of labels', () => {
  test.concurrent('labels that overlap are refused, with the width there is room for', async ({ expect }) => {
    expect(await refusal('overlapping-stock')).toMatchInlineSnapshot(`
      content/giay-tem.yaml
        dòng 4 · giay-mau.width
          Tem rộng 40 mm thì hai cột cạnh nhau đè lên nhau 2.5 mm.
          Vì sao: In ra, tem này lấn sang tem kia, và cả tờ giấy bỏ đi.
          Cách sửa: Theo left và columns đã ghi, tem rộng nhất là 38 mm. Đo và đếm lại trên tờ giấy.

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('labels that leave the page are refused, with the side and by how much', async ({ expect }) => {
    expect(await refusal('leaving-stock')).toMatchInlineSnapshot(`
      content/giay-tem.yaml
        dòng 2 · giay-mau.columns
          Có tem nằm ra ngoài mép phải của tờ giấy 4.5 mm.
          Vì sao: Phần nằm ngoài giấy không được in; mã bị cắt thì không quét được.
          Cách sửa: Tờ giấy rộng 210 mm. Đo và đếm lại left, width, gapX, columns; giấy không phải A4 dọc thì ghi thêm, ví dụ: page: [148, 210]

      1 chỗ cần sửa trong 1 tệp.
    `);
  });

  test.concurrent('a sheet under the name of a known one is refused, with another name', async ({ expect }) => {
    expect(await refusal('known-stock')).toMatchInlineSnapshot(`
      content/giay-tem.yaml
        dòng 1 · avery-l7160
          Giấy “avery-l7160” máy đã biết sẵn số đo.
          Vì sao: Hai bộ số đo cùng một tên thì không biết in theo bộ nào.
          Cách sửa: Dùng đúng giấy ấy thì xóa khối này. Giấy khác thì đặt tên khác, ví dụ: avery-l7160-cua-toi

      1 chỗ cần sửa trong 1 tệp.
    `);
  });
});

describe('in English, with --lang en', () => {
  test.concurrent('labels that overlap are refused', async ({ expect }) => {
    expect(await refusal('overlapping-stock', '--lang', 'en')).toMatchInlineSnapshot(`
      content/giay-tem.yaml
        line 4 · giay-mau.width
          With labels 40 mm wide, neighbouring columns overlap by 2.5 mm.
          Why: One label would be printed into the next, and the sheet is lost.
          Remedy: With left and columns as written the widest is 38 mm. Measure and count again on the sheet.

      1 to mend in 1 file.
    `);
  });

  test.concurrent('labels that leave the page are refused', async ({ expect }) => {
    expect(await refusal('leaving-stock', '--lang', 'en')).toMatchInlineSnapshot(`
      content/giay-tem.yaml
        line 2 · giay-mau.columns
          Labels leave the page at the right by 4.5 mm.
          Why: What lies outside is not printed, and a code that is cut off cannot be read.
          Remedy: The page is 210 mm wide. Measure and count left, width, gapX, columns again; if it is not an upright A4 add a line such as: page: [148, 210]

      1 to mend in 1 file.
    `);
  });

  test.concurrent('a sheet under the name of a known one is refused', async ({ expect }) => {
    expect(await refusal('known-stock', '--lang', 'en')).toMatchInlineSnapshot(`
      content/giay-tem.yaml
        line 1 · avery-l7160
          The figures of the sheet “avery-l7160” are known already.
          Why: With two sets of figures under one name nobody can tell which to print by.
          Remedy: For that very sheet delete this block. For another choose another name, such as avery-l7160-mine

      1 to mend in 1 file.
    `);
  });

  test.concurrent('three mistakes in two files are told all at once', async ({ expect }) => {
    expect(await refusal('several-at-once', '--lang', 'en')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.en.mdx
        line 2 · title
          \`title\` (English name) is empty.
          Why: The plaque carries both names; without the English one it cannot be printed and foreign visitors see no title.
          Remedy: For example: title: Con Son pagoda

      content/di-tich/den-mau/index.vi.mdx
        line 4 · category
          \`category\` (category) cannot be “templ”.
          Why: It chooses the illustration and the place in lists.
          Remedy: Did you mean \`temple\`? Values allowed: temple, pagoda, communal-house, shrine, temple-of-literature, cave, citadel, museum, church, natural-heritage, archaeological-site, cluster.
        line 13 · writtenOn
          \`writtenOn\` (written on) is “21/11/2026”, not a date that exists, written year-month-day: 2026-11-21.
          Why: The page says who wrote, translated and reviewed it and when, so that readers know how far to trust it.
          Remedy: For example: writtenOn: 2026-11-21

      3 to mend in 2 files.
    `);
  });

  test.concurrent('a misspelt field is refused', async ({ expect }) => {
    expect(await refusal('misspelt-field', '--lang', 'en')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        line 4 · categroy
          There is no field named \`categroy\`.
          Why: A line with a wrong name would be ignored and nobody would notice.
          Remedy: Did you mean \`category\`?

      1 to mend in 1 file.
    `);
  });

  test.concurrent('a missing English name is refused', async ({ expect }) => {
    expect(await refusal('missing-english-name', '--lang', 'en')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.en.mdx
        line 2 · title
          \`title\` (English name) is missing.
          Why: The plaque carries both names; without the English one it cannot be printed and foreign visitors see no title.
          Remedy: For example: title: Con Son pagoda

      1 to mend in 1 file.
    `);
  });

  test.concurrent('a block that is never closed is refused', async ({ expect }) => {
    expect(await refusal('unclosed-tag', '--lang', 'en')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.vi.mdx
        line 16
          The tag <Tradition> is opened and never closed.
          Why: Nobody can tell where the block ends, so the page cannot be made.
          Remedy: Add a line </Tradition> at the end of the block.

      1 to mend in 1 file.
    `);
  });

  test.concurrent('an entry without a code is refused', async ({ expect }) => {
    expect(await refusal('unregistered-entry', '--lang', 'en')).toMatchInlineSnapshot(`
      content/ma.csv
          The entry “den-mau” has no code in the register.
          Why: Without a code no plaque can be printed and nobody can scan their way to this page.
          Remedy: Run npm run code, or add a line at the end of content/ma.csv: Q0F75,site,den-mau,2026-11-21,planned

      1 to mend in 1 file.
    `);
  });

  test.concurrent('a person without an English role is refused', async ({ expect }) => {
    expect(await refusal('missing-translation', '--lang', 'en')).toMatchInlineSnapshot(`
      content/di-tich/den-mau/index.en.mdx
        line 1 · people
          The English file has no \`people\` for: Vũ Hựu.
          Why: Foreign visitors would see a gap where there is something to know.
          Remedy: Add these lines, indented like the others of their group, with English words for the …:
            people:
              Vũ Hựu: …

      1 to mend in 1 file.
    `);
  });
});
