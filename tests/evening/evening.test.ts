import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { DeskForm } from '../support/desk-form.ts';
import { phonePhoto } from '../support/phone-photo.ts';
import { runDesk } from '../support/running-desk.ts';

// A whole evening at the desk, on an empty content folder, as somebody who has never seen it would go through it.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(inject('siteFolder'), 'evening');
const CONTENT = join(OUT, 'content');
await rm(OUT, { recursive: true, force: true });
await mkdir(CONTENT, { recursive: true });
await cp(join(ROOT, 'content', 'dia-danh.csv'), join(CONTENT, 'dia-danh.csv'));
await writeFile(join(OUT, 'cong.jpg'), await phonePhoto({ stripe: '#101010', orientation: 6 }));
await writeFile(join(OUT, 'Giếng tròn.jpg'), await phonePhoto({ stripe: '#808080', orientation: 1 }));

const browser = await openBrowser();
const address = await runDesk(CONTENT, OUT, '2026-11-22');
const context = await browser.newContext({ viewport: { width: 1500, height: 1000 }, locale: 'vi-VN' });
const page = await context.newPage();
const desk = new DeskForm(page);
afterAll(() => console.table(desk.effort));
const shot = (name: string) => page.screenshot({ path: join(OUT, `${name}.png`) });
const content = (path: string) => readFile(join(CONTENT, path), 'utf8');

test('the desk opens', async () => {
  await page.goto(address);
  await desk.enter();
  await shot('1-open');
});

test('the publisher is written down', async () => {
  await desk.press(desk.form.getByText('Đơn vị phát hành'));
  for (const [text, ...labels] of [
    ['Đoàn phường Mẫu', 'Tên đơn vị phát hành', 'Tiếng Việt'],
    ['Sample Ward Youth Union', 'Tên đơn vị phát hành', 'Tiếng Anh'],
    ['dautich.example', 'Tên miền'],
    ['2036-11-21', 'Ngày tên miền hết hạn'],
    ['Ủy ban nhân dân phường Mẫu', 'Chủ tên miền'],
    ['Ủy ban nhân dân phường Mẫu', 'Người trả tiền tên miền'],
    ['Trung tâm Văn hóa phường Mẫu', 'Đơn vị kế tục'],
    ['lien-he@dautich.example', 'Liên hệ', 'Thư điện tử'],
    ['0220 000 000', 'Liên hệ', 'Điện thoại của đơn vị'],
  ] as const) {
    await desk.write(undefined, text, ...labels);
  }
  await desk.save();
  await expect.poll(() => content('don-vi.yaml').catch(() => '')).toContain('domain: dautich.example');
  await shot('2-publisher');
});

test('a site is written in two languages, with two photos', async () => {
  await desk.press(desk.form.getByRole('treeitem', { name: 'Di tích' }));
  await desk.press(desk.form.getByRole('button', { name: 'Tạo bài viết mới' }).first());
  const vi = (text: string, ...labels: string[]) => desk.write('Tiếng Việt', text, ...labels);
  const en = (text: string, ...labels: string[]) => desk.write('Tiếng Anh', text, ...labels);
  await vi('Đình Mẫu', 'Tên');
  await en('Mẫu Communal House', 'Tên');
  await vi('Ngôi đình ba gian đứng bên hồ, giữa làng Mẫu. Dân làng họp ở đây mỗi dịp đầu xuân.', 'Câu mở đầu');
  await en('A communal house of three bays by the lake. The village meets here every spring.', 'Câu mở đầu');
  await vi('## Nhìn gì ở đây\n\nBạn đứng ở sân, nhìn lên mái.\n', 'Bài viết');
  await en('## What to look at\n\nStand in the yard and look up at the roof.\n', 'Bài viết');
  for (const [at, photo, alt, english] of [
    [0, 'cong.jpg', 'Cổng đình nhìn từ hồ', 'The gate seen from the lake'],
    [1, 'Giếng tròn.jpg', 'Giếng tròn trước đình', 'A round well in front of the house'],
  ] as const) {
    await desk.addPhoto(at, join(OUT, photo), alt, english);
  }
  await shot('3-photos');
  await desk.choose('Đình', 'Tiếng Việt', 'Loại công trình');
  await desk.tick('Cấp tỉnh', 'Tiếng Việt', 'Xếp hạng');
  await desk.choose('phường Trần Hưng Đạo', 'Tiếng Việt', 'Địa chỉ', 'Mã xã, phường');
  await vi('Đoàn phường Mẫu', 'Người viết');
  await vi('2026-11-22', 'Ngày viết');
  await desk.press((await desk.at('Tiếng Việt', 'Nguồn')).getByRole('button', { name: /^Thêm/ }));
  await vi('Lý lịch di tích, bản mẫu', 'Nguồn', 'Nơi công bố');
  await desk.choose('Tiếng Việt', 'Tiếng Việt', 'Nguồn', 'Ngôn ngữ của nguồn');
  await en('Đoàn phường Mẫu', 'Người dịch');
  await en('2026-11-22', 'Ngày dịch');
  await shot('4-before-save');
  await desk.save();
  await page.waitForTimeout(4000);
  const errors = desk.form.getByRole('button', { name: 'Show Errors' });
  if (await errors.count()) {
    await errors.click();
    await page.waitForTimeout(1500);
  }
  await shot('5-saved');
  console.log(await content('di-tich/dinh-mau/index.vi.mdx'), await content('di-tich/dinh-mau/index.en.mdx'));
});

test('pages and plaque are made by a button, and the file for the print shop lies beside it', async () => {
  await desk.press(desk.form.getByRole('row', { name: 'Đình Mẫu' }).getByText('Đình Mẫu'));
  await desk.press(page.getByRole('tab', { name: 'Xuất bản' }));
  await desk.press(page.getByRole('button', { name: 'Dựng trang và in biển' }));
  await page.getByText(/^.*(xong|hong)$/s).waitFor({ timeout: 200_000 });
  await shot('6-published');
  console.log(await page.locator('#said').innerText());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    desk.press(page.getByRole('link', { name: /^PDF/ }).first()),
  ]);
  console.log(download.suggestedFilename());
});
