import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { DeskForm } from '../support/desk-form.ts';
import { runScript } from '../support/run-script.ts';
import { runDesk } from '../support/running-desk.ts';

// The desk over the real content: what it saves, what it refuses, and to whom it speaks.

const OUT = join(inject('siteFolder'), 'desk');
const CONTENT = join(OUT, 'content');
await rm(OUT, { recursive: true, force: true });
await cp(fileURLToPath(new URL('../../content', import.meta.url)), CONTENT, { recursive: true });

const browser = await openBrowser();
const address = await runDesk(CONTENT, OUT, '2026-11-22');
const FILE = 'di-tich/den-bia/index.vi.mdx';
const onDisk = () => readFile(join(CONTENT, FILE), 'utf8');

/** A window of its own, as of another person, with the entry open. It stays open: closing one with the desk in it has ended the whole browser. */
async function opened(): Promise<DeskForm> {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'vi-VN' })).newPage();
  const desk = new DeskForm(page);
  await page.goto(address);
  await desk.enter();
  await desk.open('Đền Bia');
  return desk;
}

test('speaks Vietnamese, asks nobody on the network, and needs no log-in', async () => {
  const context = await browser.newContext({ locale: 'vi-VN' });
  const page = await context.newPage();
  const answeredBy: string[] = [];
  page.on('response', (response) => answeredBy.push(new URL(response.url()).host));
  await page.goto(address);
  const desk = new DeskForm(page);
  await desk.enter();
  const { host } = new URL(address);
  expect(new Set(answeredBy.filter((one) => one && one !== host && !one.startsWith('localhost:')))).toEqual(new Set());
});

test('a saved word changes its field and nothing else', async () => {
  const before = await onDisk();
  await writeFile(join(CONTENT, FILE), before.replace('category:', '# hỏi lại bác thủ từ\ncategory:'));
  const desk = await opened();
  await desk.write('Tiếng Việt', 'Đền thờ Tuệ Tĩnh, tổ thuốc Nam.', 'Câu trên biển');
  await desk.save();
  await expect.poll(onDisk).toContain('plaqueLine: Đền thờ Tuệ Tĩnh, tổ thuốc Nam.\n');
  expect(
    (await onDisk()).replace('plaqueLine: Đền thờ Tuệ Tĩnh, tổ thuốc Nam.\n', '').replace('# hỏi lại bác thủ từ\n', ''),
  ).toBe(before);
});

test('an entry open in two windows: the second is told, and neither text is lost', async () => {
  const [first, second] = [await opened(), await opened()];
  await first.write('Tiếng Việt', 'Đền Bia, người thứ nhất', 'Tên');
  await first.save();
  await expect.poll(onDisk).toContain('title: Đền Bia, người thứ nhất');
  await second.write('Tiếng Việt', 'Đền Bia, người thứ hai', 'Tên');
  await second.save();
  await second.page.getByRole('alert').getByText('đã được lưu ở một cửa sổ khác').waitFor();
  expect(await onDisk()).toContain('title: Đền Bia, người thứ nhất');
  expect(await second.field('Tiếng Việt', 'Tên').getByRole('textbox').inputValue()).toBe('Đền Bia, người thứ hai');
});

test('beside the form stand the page, the scan page, the plaque and what is left to mend', async () => {
  await cp(fileURLToPath(new URL(`../../content/${FILE}`, import.meta.url)), join(CONTENT, FILE));
  const { page } = await opened();
  await page
    .frameLocator('#page iframe')
    .getByRole('heading', { level: 1, name: /Đền Bia/ })
    .waitFor();
  await page.getByRole('tab', { name: 'Quét' }).click();
  await page.frameLocator('#scan iframe').locator('html[data-code=W3P3Z] h1:visible').waitFor();
  await page.getByRole('tab', { name: 'Biển' }).click();
  await page.frameLocator('#print iframe').locator('figure img, figure svg').first().waitFor();
  await writeFile(join(CONTENT, FILE), (await onDisk()).replace('category: temple', 'category: den'));
  await page.getByRole('tab', { name: /^Sửa/ }).click();
  await page.getByRole('tabpanel', { name: /^Sửa/ }).getByText('loại công trình').first().waitFor();
  await writeFile(join(CONTENT, FILE), (await onDisk()).replace('category: den', 'category: temple'));
  await page.getByText('Bài này không còn gì phải sửa.').waitFor();
});

test('a name that is no repository is refused', async () => {
  const { exitCode, output } = await runScript('desk', CONTENT, ['--online', 'github.com/mau/di-tich'], {
    env: { DAUTICH_OUT: OUT },
  });
  expect(exitCode).toBe(1);
  expect(output).toContain('không phải tên kho trên GitHub');
});

describe('to others', () => {
  /** As a page of another host would ask, or a name that leads to this machine. */
  const asked = (path: string, method: string, headers: Record<string, string>): Promise<number> =>
    new Promise((done, fail) => {
      const { hostname, port } = new URL(address);
      request({ hostname, port, path, method, headers }, (response) => done(response.resume().statusCode ?? 0))
        .on('error', fail)
        .end();
    });

  test.each([
    ['a page of another host', '/tep/content/don-vi.yaml', 'GET', { Origin: 'https://evil.example' }, 403],
    ['a form of another host', '/lam/dung', 'POST', { Origin: 'https://evil.example' }, 403],
    ['a picture of another host', '/tep/content/don-vi.yaml', 'GET', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a name made to lead here', '/tep/content/don-vi.yaml', 'GET', { Host: 'evil.example' }, 403],
    ['a path out of the content', '/tep/content/../package.json', 'GET', {}, 404],
    ['a path in disguise', '/tep/content/%2e%2e%2fpackage.json', 'GET', {}, 404],
    ['what the build writes', '/tep/content/so-luu/ma.csv', 'GET', {}, 404],
    ['anything not a command', '/lam/constructor', 'POST', {}, 404],
  ])('%s gets nothing', async (_, path, method, headers, status) => {
    expect(await asked(path, method, headers)).toBe(status);
  });
});
