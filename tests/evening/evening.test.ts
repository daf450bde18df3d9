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
  await page.waitForTimeout(1500);
  await shot('2-publisher');
  console.log(await desk.form.locator('body').ariaSnapshot());
});
