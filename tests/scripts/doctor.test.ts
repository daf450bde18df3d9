import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { HEADERS, type Misdeed, openLiveSite, ownPage } from '../support/live-site.ts';
import { fixture, runScript } from '../support/run-script.ts';

// The real script asks a real server over https. Reports stand here as people read them, without the quotation marks
// that snapshots put around text.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

const status =
  (code: number, headers: Record<string, string> = {}): Misdeed =>
  (response) =>
    void response.writeHead(code, { ...HEADERS, ...headers }).end();
const show =
  (html: string, headers: Record<string, string> = {}): Misdeed =>
  (response) =>
    void response.writeHead(200, { ...HEADERS, ...headers }).end(html);
const hang: Misdeed = () => {};

/** What the doctor says after it has told what it does. */
const told = (output: string) => output.slice(output.indexOf('Kiểm tra trang'));

test('a site that keeps its promises is told in a few lines, and ends green', async () => {
  const { doctor, out } = await openLiveSite();
  const { exitCode, output } = await doctor();
  expect(told(output)).toMatchInlineSnapshot(`
    Kiểm tra trang dautich.test, ngày 21/11/2026
    Không có gì hỏng.

    Mã trong sổ: 3/3 mở đúng trang
    Bài và trang: 26/26 mở được
    Liên kết ra ngoài: 5/5 chưa thấy hỏng
    Chứng chỉ https: còn 89 ngày
    Tên miền hết hạn: 21/11/2036
    Lần kiểm tra trước: chưa có

    == Ai chịu trách nhiệm ==
    Đơn vị phát hành: Thành đoàn Mẫu, lien-he@dautich.example
    Chủ tên miền: Ủy ban nhân dân phường Mẫu
    Đơn vị kế tục: Trung tâm Văn hóa phường Mẫu

    → /out/bao-cao.html
  `);
  expect(exitCode).toBe(0);
  expect(await readdir(out)).toEqual(['bao-cao.csv', 'bao-cao.html', 'bao-cao.txt', 'trang-thai.json']);
});

test('all that broke is told with its plaque, why it matters and what to do, and ends red', async () => {
  const { site, paper, office, doctor, read } = await openLiveSite({ days: 10 });
  site.misdeeds.set('/Q6E1R', status(404));
  site.misdeeds.set('/X8R6A', status(301, { Location: '/vi/san-pham/banh-mau' }));
  site.misdeeds.set('/Q0F75', show(ownPage('X8R6A', 'Bánh Mẫu · Dấu Tích')));
  site.misdeeds.set('/vi/di-tich/den-mau', hang);
  site.misdeeds.set('/vi/', show(ownPage('/vi/'), { 'Referrer-Policy': '', Server: 'nginx/1.24.0' }));
  site.misdeeds.set('/vi/tim', status(503));
  paper.misdeeds.set('/bao-mau', status(410));
  paper.misdeeds.set('/banh-mau', status(302, { Location: paper.origin.replace('127.0.0.1', 'localhost') }));
  office.misdeeds.set('/cho-mau', status(403));
  const { exitCode, output } = await doctor();
  expect(told(output).replaceAll(new URL(paper.origin).port, '…')).toMatchInlineSnapshot(`
    Kiểm tra trang dautich.test, ngày 21/11/2026
    Có 9 chỗ hỏng, 2 chỗ cần để ý.

    Mã trong sổ: 0/3 mở đúng trang
    Bài và trang: 24/26 mở được
    Liên kết ra ngoài: 4/5 chưa thấy hỏng
    Chứng chỉ https: còn 9 ngày
    Tên miền hết hạn: 21/11/2036
    Lần kiểm tra trước: chưa có

    == Hỏng, cần sửa ==

    Quét mã ra trang lạ
      Vì sao cần sửa: Khách thấy nội dung không phải của nơi ấy. Nếu tên miền đã vào tay kẻ khác, đó có thể là trang cờ bạc hay lừa đảo.
      Việc cần làm: Mở thử địa chỉ bên dưới. Nếu là trang của người khác: báo chủ tên miền ngay hôm nay, và che mã trên biển cho tới khi lấy lại được. Nếu vẫn là trang của mình: dựng lại bằng npm start rồi đưa cả thư mục dist lên máy chủ.
      Ai lo: Ủy ban nhân dân phường Mẫu, chủ tên miền
      • Đền Mẫu · cổng chính, phường Trần Hưng Đạo · mã Q0F75 · đã treo
        https://dautich.test/Q0F75
        Từ ngày 21/11/2026: trang “Bánh Mẫu · Dấu Tích”

    Quét mã không mở được
      Vì sao cần sửa: Khách đứng trước biển quét mã chỉ thấy báo lỗi.
      Việc cần làm: Dựng lại bằng npm start rồi đưa cả thư mục dist lên máy chủ. Mã nào cũng hỏng thì xem tên miền và gói máy chủ còn hạn không.
      Ai lo: Thành đoàn Mẫu, lien-he@dautich.example
      • Chùa Mẫu · phường Trần Hưng Đạo · mã Q6E1R · chưa in
        https://dautich.test/Q6E1R
        Từ ngày 21/11/2026: máy chủ báo không có trang này (404)

    Quét mã bị chuyển đi nơi khác
      Vì sao cần sửa: Mã phải mở thẳng trang của nó: đi vòng thì chậm khi sóng yếu, và nơi chuyển tiếp mất thì mã chết theo.
      Việc cần làm: Nhờ người giữ máy chủ bỏ việc chuyển hướng cho địa chỉ này.
      Ai lo: Thành đoàn Mẫu, lien-he@dautich.example
      • Bánh Mẫu · xã Thanh Hà · mã X8R6A · chưa in
        https://dautich.test/X8R6A
        Từ ngày 21/11/2026: bị chuyển tới https://dautich.test/vi/san-pham/banh-mau

    Chứng chỉ bảo mật (https) sắp hết hạn
      Vì sao cần sửa: Hết hạn là điện thoại chặn trang, ở mọi mã.
      Việc cần làm: Nhờ người giữ máy chủ gia hạn ngay; việc tự gia hạn có lẽ đã hỏng.
      Ai lo: Thành đoàn Mẫu, lien-he@dautich.example
      • https://dautich.test
        Từ ngày 21/11/2026: còn 9 ngày

    Bài không mở được
      Vì sao cần sửa: Khách quét mã rồi bấm đọc tiếp thì gặp báo lỗi.
      Việc cần làm: Dựng lại bằng npm start rồi đưa cả thư mục dist lên máy chủ. Mã nào cũng hỏng thì xem tên miền và gói máy chủ còn hạn không.
      Ai lo: Thành đoàn Mẫu, lien-he@dautich.example
      • https://dautich.test/vi/di-tich/den-mau
        Từ ngày 21/11/2026: máy chủ không trả lời trong 15 giây
      • https://dautich.test/vi/tim
        Từ ngày 21/11/2026: máy chủ đang lỗi (503)

    Máy chủ để lộ khách vừa xem gì
      Vì sao cần sửa: Khách bấm sang trang khác thì trang ấy biết khách vừa đọc bài nào.
      Việc cần làm: Nhờ người giữ máy chủ thêm vào mọi trang dòng: Referrer-Policy: no-referrer
      Ai lo: Thành đoàn Mẫu, lien-he@dautich.example
      • https://dautich.test
        Từ ngày 21/11/2026: 1/24 địa chỉ (/vi/)

    Máy chủ khai tên và số phiên bản phần mềm
      Vì sao cần sửa: Kẻ xấu dò theo số phiên bản để biết có lỗ hổng nào dùng được.
      Việc cần làm: Nhờ người giữ máy chủ tắt số phiên bản trong các dòng Server và X-Powered-By.
      Ai lo: Thành đoàn Mẫu, lien-he@dautich.example
      • https://dautich.test
        Từ ngày 21/11/2026: nginx/1.24.0

    Liên kết ra ngoài: trang không còn
      Vì sao cần sửa: Không ai kiểm lại được nguồn của bài, hoặc mua được hàng ở gian ấy.
      Việc cần làm: Tìm địa chỉ mới hoặc nguồn khác rồi sửa trong bài; không có thì bỏ địa chỉ, giữ tên nguồn.
      Ai lo: Thành đoàn Mẫu, lien-he@dautich.example
      • Trong bài: Chùa Mẫu; Đền Mẫu
        http://bao-mau.test/bao-mau
        Từ ngày 21/11/2026: máy chủ báo trang đã bỏ (410)

    == Cần để ý ==

    Liên kết ra ngoài dẫn sang tên miền khác
      Vì sao cần sửa: Có thể cơ quan ấy đổi tên miền; cũng có thể tên miền cũ đã vào tay kẻ lạ.
      Việc cần làm: Mở thử. Đúng tài liệu thì ghi địa chỉ mới vào bài; trang lạ thì bỏ địa chỉ.
      Ai lo: Thành đoàn Mẫu, lien-he@dautich.example
      • Trong bài: Bánh Mẫu
        http://bao-mau.test/banh-mau
        Từ ngày 21/11/2026: bị chuyển tới http://localhost:…/

    Liên kết ra ngoài: chưa rõ còn hay mất
      Vì sao cần sửa: Máy chủ bên ấy không trả lời máy kiểm tra; người xem có thể vẫn mở được.
      Việc cần làm: Mở thử bằng điện thoại. Nhiều tuần liền không mở được thì thay nguồn.
      Ai lo: Thành đoàn Mẫu, lien-he@dautich.example
      • Trong bài: Bánh Mẫu
        http://so-mau.test/cho-mau
        Từ ngày 21/11/2026: máy chủ không cho vào (403)

    == Ai chịu trách nhiệm ==
    Đơn vị phát hành: Thành đoàn Mẫu, lien-he@dautich.example
    Chủ tên miền: Ủy ban nhân dân phường Mẫu
    Đơn vị kế tục: Trung tâm Văn hóa phường Mẫu

    → /out/bao-cao.html
  `);
  expect(exitCode).toBe(1);
  expect(output).toContain(await read('bao-cao.txt'));
  expect(await read('bao-cao.csv')).toContain('"Quét mã không mở được","Chùa Mẫu","phường Trần Hưng Đạo","Q6E1R"');
  expect(await read('bao-cao.html')).toContain('<b>Chùa Mẫu · phường Trần Hưng Đạo · mã Q6E1R · chưa in</b>');
}, 60_000);

test('a server that fails for a moment is asked again and not accused', async () => {
  const { site, doctor } = await openLiveSite();
  let failures = 2;
  site.misdeeds.set('/Q6E1R', (response) => {
    failures -= 1;
    return failures >= 0 ? status(503)(response) : show(ownPage('Q6E1R'))(response);
  });
  const { exitCode, output } = await doctor();
  expect(output).toContain('Không có gì hỏng.');
  expect(exitCode).toBe(0);
  expect(site.requests.filter(({ line }) => line === 'GET /Q6E1R')).toHaveLength(3);
});

test('servers are asked politely: few requests at once, nothing twice, strangers one by one and with a pause', async () => {
  const { site, paper, office, doctor } = await openLiveSite();
  await doctor();
  expect(site.traffic.most).toBe(4);
  expect(site.requests).toHaveLength(new Set(site.requests.map(({ line }) => line)).size);
  expect(site.requests.map(({ agent }) => agent)).toContain(`DauTich-doctor (+${site.origin})`);
  expect([paper, office].map((host) => host.requests.map(({ line }) => line))).toEqual([
    ['HEAD /bao-mau', 'HEAD /banh-mau'],
    ['HEAD /so-mau', 'HEAD /sach-mau', 'HEAD /cho-mau'],
  ]);
  // A twentieth of a second is the pause at the pace of tests; the answer takes its time before it.
  for (const { requests } of [paper, office]) {
    const times = requests.map(({ at }) => at);
    for (const [index, at] of times.slice(1).entries()) expect(at - (times[index] ?? 0)).toBeGreaterThan(60);
  }
});

test('a round that was cut off goes on where it stopped', async () => {
  const { site, doctor, out } = await openLiveSite();
  const killer = new AbortController();
  const watch = setInterval(() => site.requests.length >= 16 && killer.abort(), 1);
  const cut = await doctor(undefined, { killedBy: killer.signal });
  clearInterval(watch);
  expect(cut.exitCode).toBe(-1);
  expect(await readdir(out)).toEqual(['nhat-ky.jsonl']);
  const before = site.requests.length;
  expect(before).toBeLessThan(30);

  const { exitCode, output } = await doctor();
  expect(exitCode).toBe(0);
  expect(output).toContain('26/26 mở được');
  // Of 32 addresses only those are asked twice that were under way.
  expect(site.requests.length).toBeLessThanOrEqual(32 + 4);
});

test('what stays broken keeps its first day, and what runs again is told once', async () => {
  const { site, office, doctor } = await openLiveSite();
  const on = (day: string, ...args: string[]) =>
    doctor(['--base', site.origin, ...args], { env: { DAUTICH_TODAY: day } });
  site.misdeeds.set('/Q6E1R', status(404));
  site.misdeeds.set('/Q0F75', status(404));
  office.misdeeds.set('/so-mau', status(404));
  expect((await on('2026-11-08')).output).toContain('Có 3 chỗ hỏng.');

  site.misdeeds.delete('/Q0F75');
  site.misdeeds.set('/Q6E1R', show('<title>Nhà cái uy tín</title>'));
  const second = await on('2026-11-15', '--no-links');
  expect(second.output).toContain('Có 1 chỗ hỏng, 1 chỗ đã chạy lại.');
  expect(second.output).toContain('Lần kiểm tra trước: 8/11/2026');
  expect(second.output).toContain('Liên kết ra ngoài: lần này không hỏi');
  expect(second.output).toContain('Từ ngày 8/11/2026: trang “Nhà cái uy tín”');
  expect(second.output.slice(second.output.indexOf('== Lần trước'))).toMatch(
    /^== Lần trước hỏng, nay đã chạy lại ==\n\nQuét mã không mở được\n {2}• Đền Mẫu/,
  );

  const third = await on('2026-11-22');
  expect(third.output).toContain('Có 2 chỗ hỏng.');
  expect(third.output).toContain('Từ ngày 8/11/2026: máy chủ báo không có trang này (404)');
}, 60_000);

describe('a certificate', () => {
  test('for another name is told, and with it every code', async () => {
    const { doctor } = await openLiveSite({ name: 'khac.test' });
    const { output, exitCode } = await doctor();
    expect(exitCode).toBe(1);
    expect(output).toContain('Chứng chỉ https: không dùng được');
    expect(output).toContain('Mã trong sổ: 0/3 mở đúng trang');
    expect(output).toContain('chứng chỉ cấp cho tên miền khác');
  });

  test('is missed where the site is plain http', async () => {
    const { doctor, paper } = await openLiveSite();
    const { output, exitCode } = await doctor(['--base', paper.origin, '--no-links']);
    expect(exitCode).toBe(1);
    expect(output).toContain('Trang không có khóa bảo mật (https)');
  });
});

test('a machine without network accuses nobody', async () => {
  const { doctor, site, paper, office, out } = await openLiveSite();
  for (const host of [site, paper, office]) host.misdeeds.set('*', (response) => void response.destroy());
  const { output, exitCode } = await doctor();
  expect(exitCode).toBe(1);
  expect(output).toContain('Không máy chủ nào trả lời, kể cả của người khác: có lẽ máy này đang mất mạng.');
  expect(await readdir(out)).toEqual([]);
}, 60_000);

test.each([
  ['an option it does not know', ['--bas', 'https://dautich.vn']],
  ['an address that is none', ['--base', 'dautich.vn']],
  ['an address that is not on the web', ['--base', 'ftp://dautich.vn']],
])('%s is answered with how to ask', async (_, args) => {
  expect(await runScript('doctor', fixture('live-site'), args)).toEqual({
    exitCode: 2,
    output: 'npm run doctor [-- --base https://… --out folder --no-links]',
  });
});

test('the domain of an example is not asked', async () => {
  const { exitCode, output } = await runScript('doctor', fixture('live-site'));
  expect(exitCode).toBe(2);
  expect(output).toMatchInlineSnapshot(`
    Tên miền trong content/don-vi.yaml mới là ví dụ, chưa có trang nào để hỏi. Muốn hỏi trang khác, thêm: -- --base https://…
    The domain is an example, there is no site to ask yet. To ask another one, add: -- --base https://…
  `);
});

test('content with something to mend is told as that', async () => {
  const { exitCode, output } = await runScript('doctor', fixture('misspelt-field'));
  expect(exitCode).toBe(1);
  expect(output).toContain('Không có mục thông tin nào tên `categroy`.');
});
