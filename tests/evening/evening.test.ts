import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { filesIn } from '../../scripts/lib/hash.ts';
import { openBrowser } from '../support/browser.ts';
import { DeskForm } from '../support/desk-form.ts';
import { phonePhoto } from '../support/phone-photo.ts';
import { runDesk } from '../support/running-desk.ts';
import { renewScreen } from '../support/screens.ts';

// A whole evening at the desk, on an empty content folder, as somebody who has never seen it would go through it.
// With DAUTICH_SCREENS=1 it also renews the pictures of the desk that the handbook shows, in public/so-tay.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(inject('siteFolder'), 'evening');
const CONTENT = join(OUT, 'content');
await rm(OUT, { recursive: true, force: true });
await mkdir(CONTENT, { recursive: true });
await cp(join(ROOT, 'content', 'dia-danh.csv'), join(CONTENT, 'dia-danh.csv'));
await writeFile(join(OUT, 'cong.jpg'), await phonePhoto({ stripe: '#101010', orientation: 6 }));
await writeFile(join(OUT, 'Giếng tròn.jpg'), await phonePhoto({ stripe: '#808080', orientation: 1 }));

const TEXT = '## Nhìn gì ở đây\n\nBạn đứng ở sân, nhìn lên mái.';
const TEXT_WITH_MISTAKES = `${TEXT} TODO: hỏi thêm.\n\nMuốn vào xem, gọi bác thủ từ 0912 345 678.`;
const VIETNAMESE = `---
title: Đình Mẫu
lead: Ngôi đình ba gian đứng bên hồ, giữa làng Mẫu. Dân làng họp ở đây mỗi dịp đầu xuân.
photos:
  - file: cong.jpg
    alt: Cổng đình nhìn từ hồ
    credit: Đoàn phường Mẫu
    permission: người chụp đồng ý
  - file: gieng-tron.jpg
    alt: Giếng tròn trước đình
    credit: Đoàn phường Mẫu
    permission: người chụp đồng ý
category: communal-house
rank: provincial
address:
  unit: 10570
author: Đoàn phường Mẫu
writtenOn: 2026-11-22
sources:
  - publisher: Lý lịch di tích, bản mẫu
    lang: vi
position: unknown
---

${TEXT_WITH_MISTAKES}
`;
const ENGLISH = `---
title: Mẫu Communal House
lead: A communal house of three bays by the lake. The village meets here every spring.
photos:
  cong.jpg:
    alt: The gate seen from the lake
  gieng-tron.jpg:
    alt: A round well in front of the house
translator: Đoàn phường Mẫu
translatedOn: 2026-11-22
---

## What to look at

Stand in the yard and look up at the roof.
`;

const browser = await openBrowser();
const address = await runDesk(CONTENT, OUT, '2026-11-22');
const context = await browser.newContext({ viewport: { width: 1500, height: 1000 }, locale: 'vi-VN' });
const page = await context.newPage();
const desk = new DeskForm(page);
afterAll(() => console.table(desk.effort));
/** @param screen its number in the handbook, where the handbook shows it */
async function shot(name: string, screen?: number): Promise<void> {
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  if (screen) await renewScreen(page, `ban-soan-${screen}`);
}
const content = (path: string) => readFile(join(CONTENT, path), 'utf8');

test('the desk opens', async () => {
  await page.goto(address);
  await desk.enter();
  await shot('1-open', 1);
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
  await vi(TEXT_WITH_MISTAKES, 'Bài viết');
  await en('## What to look at\n\nStand in the yard and look up at the roof.\n', 'Bài viết');
  for (const [at, photo, alt, english] of [
    [0, 'cong.jpg', 'Cổng đình nhìn từ hồ', 'The gate seen from the lake'],
    [1, 'Giếng tròn.jpg', 'Giếng tròn trước đình', 'A round well in front of the house'],
  ] as const) {
    await desk.addPhoto(at, join(OUT, photo), alt, english);
  }
  await shot('3-photos', 3);
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
  await shot('4-site', 2);
  await desk.save();
  await expect
    .poll(() => content('di-tich/dinh-mau/index.en.mdx').catch(() => ''))
    .toContain('title: Mẫu Communal House');
  expect(await content('di-tich/dinh-mau/index.vi.mdx')).toBe(VIETNAMESE);
  expect(await content('di-tich/dinh-mau/index.en.mdx')).toBe(ENGLISH);
  // Its photo as the phone gave it, under a name that goes into an address; its code in the register.
  expect(await readdir(join(CONTENT, 'di-tich/dinh-mau'))).toEqual([
    'cong.jpg',
    'gieng-tron.jpg',
    'index.en.mdx',
    'index.vi.mdx',
  ]);
  await expect.poll(() => content('ma.csv')).toMatch(/^[A-Z0-9]{5},site,dinh-mau,2026-11-22,planned$/m);
});

test('two mistakes are told beside the form and mended by what is said there', async () => {
  await desk.open('Đình Mẫu');
  await desk.press(page.getByRole('tab', { name: /^Sửa/ }));
  const todo = page.getByRole('tabpanel', { name: /^Sửa/ });
  await todo.getByText('0912 345 678').first().waitFor();
  await todo.getByText('TODO').first().waitFor();
  await shot('5-mistakes', 4);
  await desk.write('Tiếng Việt', TEXT, 'Bài viết');
  await desk.save();
  await todo.getByText('Bài này không còn gì phải sửa.').waitFor();
  await shot('6-mended');
});

test('a sheet is printed for the culture office, and its approval is written down', async () => {
  await desk.open('Đình Mẫu');
  await desk.press(page.getByRole('tab', { name: 'In ra' }));
  await desk.press(page.getByRole('button', { name: 'In phiếu duyệt' }));
  await said();
  await page.getByLabel('Cơ quan duyệt').fill('Phòng Văn hóa – Xã hội phường Mẫu');
  await page.getByLabel('Số văn bản, hồ sơ').fill('12/BB-VHXH');
  desk.effort.steps += 2;
  await desk.press(page.getByRole('button', { name: 'Ghi đã duyệt' }));
  await said();
  expect(await content('di-tich/dinh-mau/index.vi.mdx')).toContain('state: approved');
});

test('pages and plaque are made by a button, and the file for the print shop lies beside it', async () => {
  await desk.press(page.getByRole('button', { name: 'Dựng trang và in biển' }));
  await said();
  await shot('7-published', 5);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    desk.press(page.getByRole('link', { name: /^PDF/ }).first()),
  ]);
  expect(download.suggestedFilename()).toMatch(/^dinh-mau-[A-Z0-9]{5}\.pdf$/);
  expect(execFileSync('pdftotext', [await download.path(), '-'], { encoding: 'utf8' })).toContain('Đình Mẫu');
  expect(await readFile(join(OUT, 'dist/vi/di-tich/dinh-mau.html'), 'utf8')).toContain('<h1');
});

test('nothing of the desk is published', async () => {
  const texts = (await filesIn(join(OUT, 'dist'))).filter((file) => /\.(html|js|json|css)$/.test(file));
  const found = await Promise.all(
    texts.map(async (file) => (/sveltia|showDirectoryPicker/i.test(await readFile(file, 'utf8')) ? [file] : [])),
  );
  expect(found.flat()).toEqual([]);
});

/** Waits until the button has done its work. */
async function said(): Promise<void> {
  await expect.poll(() => page.locator('#said').innerText(), { timeout: 200_000 }).toMatch(/\n(xong|hong)\s*$/);
  expect(await page.locator('#said').innerText()).toMatch(/\nxong\s*$/);
}
