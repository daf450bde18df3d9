import { describe, expect, test } from 'vitest';
import type { Trouble } from '../../src/doctor/history.ts';
import { REASONS, type Reason } from '../../src/doctor/judge.ts';
import type { Question } from '../../src/doctor/questions.ts';
import { type Round, report } from '../../src/doctor/report.ts';
import { reportCsv } from '../../src/doctor/report-csv.ts';
import { reportHtml } from '../../src/doctor/report-html.ts';
import { reportText } from '../../src/doctor/report-text.ts';
import { seenText, TOLD } from '../../src/doctor/words.ts';
import { PUBLISHER } from '../support/sample-plaque.ts';

// Reports stand here as people read them, without the quotation marks that snapshots put around text.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

const code = (code: string, name: string): Question => ({
  kind: 'code',
  url: `https://dautich.vn/${code}`,
  expects: '',
  plaque: { code, name, place: 'phường Trần Hưng Đạo', status: 'mounted' },
});
const LINK: Question = { kind: 'link', url: 'https://bao.vn/a?b=1&c=2', from: ['Chùa Mẫu', 'Đền Mẫu'] };
const [PAGODA, TEMPLE] = [code('Q6E1R', 'Chùa Mẫu'), code('Q0F75', 'Đền Mẫu')];
const trouble = (question: Trouble['question'], reason: Reason, seen: string, since = '2026-11-08'): Trouble => ({
  question,
  reason,
  seen,
  since,
});

const WELL: Round = {
  base: 'https://dautich.vn',
  day: '2026-11-22',
  lastDay: '2026-11-15',
  publisher: PUBLISHER,
  certificate: { daysLeft: 64 },
  asked: [PAGODA, TEMPLE, LINK],
  skipped: [],
  troubles: [],
  healed: [],
};
const ILL: Round = {
  ...WELL,
  troubles: [
    trouble(LINK, 'link-unsure', '403', '2026-11-22'),
    trouble({ kind: 'site', url: 'https://dautich.vn', aspect: 'certificate' }, 'certificate-ending', '9'),
    trouble(PAGODA, 'code-stranger', `=HYPERLINK("http://x") <b>"&'`),
  ],
  healed: [trouble(TEMPLE, 'code-dead', 'timeout')],
};

describe('the report of a round with something broken', () => {
  const told = report(ILL);

  test('is read as text', () => {
    expect(reportText(told)).toMatchInlineSnapshot(`
      Kiểm tra trang dautich.vn, ngày 22/11/2026
      Có 2 chỗ hỏng, 1 chỗ cần để ý, 1 chỗ đã chạy lại.

      Mã trong sổ: 1/2 mở đúng trang
      Bài và trang: 0/0 mở được
      Liên kết ra ngoài: 1/1 chưa thấy hỏng
      Chứng chỉ https: còn 64 ngày
      Tên miền hết hạn: 21/11/2036
      Lần kiểm tra trước: 15/11/2026

      == Hỏng, cần sửa ==

      Quét mã ra trang lạ
        Vì sao cần sửa: Khách thấy nội dung không phải của nơi ấy. Nếu tên miền đã vào tay kẻ khác, đó có thể là trang cờ bạc hay lừa đảo.
        Việc cần làm: Mở thử địa chỉ bên dưới. Nếu là trang của người khác: báo chủ tên miền ngay hôm nay, và che mã trên biển cho tới khi lấy lại được. Nếu vẫn là trang của mình: dựng lại bằng npm start rồi đưa cả thư mục dist lên máy chủ.
        Ai lo: Ủy ban nhân dân phường Mẫu, chủ tên miền
        • Chùa Mẫu · phường Trần Hưng Đạo · mã Q6E1R · đã treo
          https://dautich.vn/Q6E1R
          Từ ngày 8/11/2026: trang “=HYPERLINK("http://x") <b>"&'”

      Chứng chỉ bảo mật (https) sắp hết hạn
        Vì sao cần sửa: Hết hạn là điện thoại chặn trang, ở mọi mã.
        Việc cần làm: Nhờ người giữ máy chủ gia hạn ngay; việc tự gia hạn có lẽ đã hỏng.
        Ai lo: Thành đoàn Mẫu, lien-he@dautich.vn
        • https://dautich.vn
          Từ ngày 8/11/2026: còn 9 ngày

      == Cần để ý ==

      Liên kết ra ngoài: chưa rõ còn hay mất
        Vì sao cần sửa: Máy chủ bên ấy không trả lời máy kiểm tra; người xem có thể vẫn mở được.
        Việc cần làm: Mở thử bằng điện thoại. Nhiều tuần liền không mở được thì thay nguồn.
        Ai lo: Thành đoàn Mẫu, lien-he@dautich.vn
        • Trong bài: Chùa Mẫu; Đền Mẫu
          https://bao.vn/a?b=1&c=2
          Từ ngày 22/11/2026: máy chủ không cho vào (403)

      == Lần trước hỏng, nay đã chạy lại ==

      Quét mã không mở được
        • Đền Mẫu · phường Trần Hưng Đạo · mã Q0F75 · đã treo
          https://dautich.vn/Q0F75
          Từ ngày 8/11/2026: máy chủ không trả lời trong 15 giây

      == Ai chịu trách nhiệm ==
      Đơn vị phát hành: Thành đoàn Mẫu, lien-he@dautich.vn, 0220 000 000
      Chủ tên miền: Ủy ban nhân dân phường Mẫu
      Đơn vị kế tục: Trung tâm Văn hóa phường Mẫu
    `);
  });

  test('is a table for Excel: with its mark for Vietnamese letters, and no cell that Excel would run', () => {
    const csv = reportCsv(told);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.slice(1).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
      "Mức","Việc","Tên","Nơi","Mã","Biển","Địa chỉ","Thấy","Từ ngày","Ai lo","Việc cần làm"
      "Hỏng, cần sửa","Quét mã ra trang lạ","Chùa Mẫu","phường Trần Hưng Đạo","Q6E1R","đã treo","https://dautich.vn/Q6E1R","trang “=HYPERLINK(""http://x"") <b>""&'”","2026-11-08","Ủy ban nhân dân phường Mẫu, chủ tên miền","Mở thử địa chỉ bên dưới. Nếu là trang của người khác: báo chủ tên miền ngay hôm nay, và che mã trên biển cho tới khi lấy lại được. Nếu vẫn là trang của mình: dựng lại bằng npm start rồi đưa cả thư mục dist lên máy chủ."
      "Hỏng, cần sửa","Chứng chỉ bảo mật (https) sắp hết hạn","","","","","https://dautich.vn","còn 9 ngày","2026-11-08","Thành đoàn Mẫu, lien-he@dautich.vn","Nhờ người giữ máy chủ gia hạn ngay; việc tự gia hạn có lẽ đã hỏng."
      "Cần để ý","Liên kết ra ngoài: chưa rõ còn hay mất","Trong bài: Chùa Mẫu; Đền Mẫu","","","","https://bao.vn/a?b=1&c=2","máy chủ không cho vào (403)","2026-11-22","Thành đoàn Mẫu, lien-he@dautich.vn","Mở thử bằng điện thoại. Nhiều tuần liền không mở được thì thay nguồn."
      "Lần trước hỏng, nay đã chạy lại","Quét mã không mở được","Đền Mẫu","phường Trần Hưng Đạo","Q0F75","đã treo","https://dautich.vn/Q0F75","máy chủ không trả lời trong 15 giây","2026-11-08","",""
    `);
  });

  test('is a page: Vietnamese, without script, asking nobody, and with nothing of a stranger let loose in it', () => {
    const html = reportHtml(told);
    expect(html).toContain('<html lang="vi">');
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(html).toContain('&lt;b&gt;&quot;&amp;');
    expect(html.slice(html.indexOf('</head>'))).toMatchInlineSnapshot(`
      </head>
      <body>
      <h1>Kiểm tra trang dautich.vn, ngày 22/11/2026</h1>
      <p class="ill">Có 2 chỗ hỏng, 1 chỗ cần để ý, 1 chỗ đã chạy lại.</p>
      <dl><div><dt>Mã trong sổ</dt><dd>1/2 mở đúng trang</dd></div><div><dt>Bài và trang</dt><dd>0/0 mở được</dd></div><div><dt>Liên kết ra ngoài</dt><dd>1/1 chưa thấy hỏng</dd></div><div><dt>Chứng chỉ https</dt><dd>còn 64 ngày</dd></div><div><dt>Tên miền hết hạn</dt><dd>21/11/2036</dd></div><div><dt>Lần kiểm tra trước</dt><dd>15/11/2026</dd></div></dl>
      <h2>Hỏng, cần sửa</h2>
      <section>
      <h3>Quét mã ra trang lạ</h3>
      <dl><div><dt>Vì sao cần sửa</dt><dd>Khách thấy nội dung không phải của nơi ấy. Nếu tên miền đã vào tay kẻ khác, đó có thể là trang cờ bạc hay lừa đảo.</dd></div><div><dt>Việc cần làm</dt><dd>Mở thử địa chỉ bên dưới. Nếu là trang của người khác: báo chủ tên miền ngay hôm nay, và che mã trên biển cho tới khi lấy lại được. Nếu vẫn là trang của mình: dựng lại bằng npm start rồi đưa cả thư mục dist lên máy chủ.</dd></div><div><dt>Ai lo</dt><dd>Ủy ban nhân dân phường Mẫu, chủ tên miền</dd></div></dl>
      <ul>
      <li><b>Chùa Mẫu · phường Trần Hưng Đạo · mã Q6E1R · đã treo</b><br><a href="https://dautich.vn/Q6E1R">https://dautich.vn/Q6E1R</a><br>Từ ngày 8/11/2026: trang “=HYPERLINK(&quot;http://x&quot;) &lt;b&gt;&quot;&amp;'”</li>
      </ul>
      </section>
      <section>
      <h3>Chứng chỉ bảo mật (https) sắp hết hạn</h3>
      <dl><div><dt>Vì sao cần sửa</dt><dd>Hết hạn là điện thoại chặn trang, ở mọi mã.</dd></div><div><dt>Việc cần làm</dt><dd>Nhờ người giữ máy chủ gia hạn ngay; việc tự gia hạn có lẽ đã hỏng.</dd></div><div><dt>Ai lo</dt><dd>Thành đoàn Mẫu, lien-he@dautich.vn</dd></div></dl>
      <ul>
      <li><a href="https://dautich.vn">https://dautich.vn</a><br>Từ ngày 8/11/2026: còn 9 ngày</li>
      </ul>
      </section>
      <h2>Cần để ý</h2>
      <section>
      <h3>Liên kết ra ngoài: chưa rõ còn hay mất</h3>
      <dl><div><dt>Vì sao cần sửa</dt><dd>Máy chủ bên ấy không trả lời máy kiểm tra; người xem có thể vẫn mở được.</dd></div><div><dt>Việc cần làm</dt><dd>Mở thử bằng điện thoại. Nhiều tuần liền không mở được thì thay nguồn.</dd></div><div><dt>Ai lo</dt><dd>Thành đoàn Mẫu, lien-he@dautich.vn</dd></div></dl>
      <ul>
      <li><b>Trong bài: Chùa Mẫu; Đền Mẫu</b><br><a href="https://bao.vn/a?b=1&amp;c=2">https://bao.vn/a?b=1&amp;c=2</a><br>Từ ngày 22/11/2026: máy chủ không cho vào (403)</li>
      </ul>
      </section>
      <h2>Lần trước hỏng, nay đã chạy lại</h2>
      <section>
      <h3>Quét mã không mở được</h3>

      <ul>
      <li><b>Đền Mẫu · phường Trần Hưng Đạo · mã Q0F75 · đã treo</b><br><a href="https://dautich.vn/Q0F75">https://dautich.vn/Q0F75</a><br>Từ ngày 8/11/2026: máy chủ không trả lời trong 15 giây</li>
      </ul>
      </section>
      <h2>Ai chịu trách nhiệm</h2>
      <dl><div><dt>Đơn vị phát hành</dt><dd>Thành đoàn Mẫu, lien-he@dautich.vn, 0220 000 000</dd></div><div><dt>Chủ tên miền</dt><dd>Ủy ban nhân dân phường Mẫu</dd></div><div><dt>Đơn vị kế tục</dt><dd>Trung tâm Văn hóa phường Mẫu</dd></div></dl>
      </body>
      </html>
    `);
  });
});

test('the report of a round without a fault is short, and says so first', () => {
  expect(reportText(report(WELL))).toMatchInlineSnapshot(`
    Kiểm tra trang dautich.vn, ngày 22/11/2026
    Không có gì hỏng.

    Mã trong sổ: 2/2 mở đúng trang
    Bài và trang: 0/0 mở được
    Liên kết ra ngoài: 1/1 chưa thấy hỏng
    Chứng chỉ https: còn 64 ngày
    Tên miền hết hạn: 21/11/2036
    Lần kiểm tra trước: 15/11/2026

    == Ai chịu trách nhiệm ==
    Đơn vị phát hành: Thành đoàn Mẫu, lien-he@dautich.vn, 0220 000 000
    Chủ tên miền: Ủy ban nhân dân phường Mẫu
    Đơn vị kế tục: Trung tâm Văn hóa phường Mẫu
  `);
});

test.each([
  ['=1+1', `"'=1+1"`],
  ['+84', `"'+84"`],
  ['-1', `"'-1"`],
  ['@a', `"'@a"`],
  ['a=1', '"a=1"'],
])('a title of %s is text in Excel', (title, cell) => {
  const troubles = [trouble({ kind: 'site', url: WELL.base, aspect: 'version' }, 'server-version', title)];
  expect(reportCsv(report({ ...WELL, troubles }))).toContain(`,${cell},`);
});

test.each(Object.keys(REASONS) as Reason[])('%s is told with whole sentences', (reason) => {
  const { what, why, todo } = TOLD[reason];
  expect(what).toMatch(/^\p{Lu}.*[^.]$/u);
  for (const sentence of [why, todo]) expect(sentence).toMatch(/^\p{Lu}.*[\p{L}\d.]$/u);
});

test.each<[Reason, string, string]>([
  ['code-dead', '404', 'máy chủ báo không có trang này (404)'],
  ['code-dead', '503', 'máy chủ đang lỗi (503)'],
  ['code-dead', '418', 'máy chủ trả lời 418'],
  ['code-dead', 'timeout', 'máy chủ không trả lời trong 15 giây'],
  ['code-dead', 'EPROTO', 'EPROTO'],
  ['code-stranger', '', 'trang không có tiêu đề'],
  ['code-redirected', 'https://a.vn/', 'bị chuyển tới https://a.vn/'],
  ['certificate-soon', '20', 'còn 20 ngày'],
  ['slow', '3/58 (/a, /b, /c)', '3/58 địa chỉ (/a, /b, /c)'],
])('%s of %s is told as %s', (reason, seen, expected) => {
  expect(seenText({ reason, seen })).toBe(expected);
});
