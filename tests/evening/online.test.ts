import { execFileSync } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { serve } from '../../scripts/lib/serve.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { readYaml } from '../../src/reader/yaml.ts';
import { openBrowser } from '../support/browser.ts';
import { DeskForm } from '../support/desk-form.ts';
import { GitHubStandIn } from '../support/github-stand-in.ts';
import { phonePhoto } from '../support/phone-photo.ts';
import { runScript } from '../support/run-script.ts';
import { renewScreen } from '../support/screens.ts';

// The same forms over a repository, as a team that writes online has them. GitHub itself cannot be had here: a stand-in answers for it,
// over a real git repository.

const OUT = join(inject('siteFolder'), 'online');
const CLONE = join(OUT, 'clone');
const TOKEN = 'github_pat_mau';
await rm(OUT, { recursive: true, force: true });
await mkdir(CLONE, { recursive: true });
await cp(fileURLToPath(new URL('../../content', import.meta.url)), join(CLONE, 'content'), { recursive: true });
await writeFile(join(OUT, 'Cổng đền.jpg'), await phonePhoto({ stripe: '#101010', orientation: 1 }));
const git = (...order: string[]) =>
  execFileSync('git', ['-C', CLONE, '-c', 'user.name=Mẫu', '-c', 'user.email=mau@mau.example', ...order]);
git('init', '--quiet', '--initial-branch=main');
git('add', '--all');
git('commit', '--quiet', '--message=Nội dung');
const github = new GitHubStandIn(join(CLONE, '.git'), TOKEN);

const VI = 'content/di-tich/den-bia/index.vi.mdx';
const EN = 'content/di-tich/den-bia/index.en.mdx';
/** What a file says, however it is wrapped and ordered. */
function said(path: string): { facts: unknown; body: string } {
  const { frontMatter = '', body = '' } = splitFrontMatter(github.file(path)) ?? {};
  return { facts: readYaml(frontMatter, 2).data, body: body.trim() };
}

const { exitCode } = await runScript('desk', join(CLONE, 'content'), ['--online', 'mau/di-tich'], {
  env: { DAUTICH_OUT: OUT },
});
expect(exitCode).toBe(0);
await writeFile(join(OUT, 'ban-soan', '404.html'), '');
const { origin, close } = await serve(join(OUT, 'ban-soan'));
afterAll(close);
const browser = await openBrowser();

async function signedIn(token = TOKEN): Promise<DeskForm> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'vi-VN' });
  await github.answerIn(context);
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
  await page.getByRole('textbox').fill(token);
  await renewScreen(page, 'tren-mang-1');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  return new DeskForm(page, page);
}

test('whoever has no right to the repository does not come in', async () => {
  const { page } = await signedIn('github_pat_sai');
  await page.getByText('Mã truy cập được cung cấp không hợp lệ.').waitFor();
  expect(await page.getByText('Đền Bia').count()).toBe(0);
});

test('a word and a photo are saved as one commit that says nothing else', async () => {
  const [vietnamese, english] = [said(VI), said(EN)];
  const desk = await signedIn();
  await desk.open('Đền Bia');
  await desk.write('Tiếng Việt', 'Đền thờ Tuệ Tĩnh, tổ thuốc Nam.', 'Câu trên biển');
  await desk.addPhoto(0, join(OUT, 'Cổng đền.jpg'), 'Cổng đền nhìn từ đường', 'The gate seen from the road');
  await renewScreen(desk.page, 'tren-mang-2');
  await desk.save();
  await expect.poll(() => github.log().length).toBe(2);
  const photo = { file: 'cong-den.jpg', credit: 'Đoàn phường Mẫu', permission: 'người chụp đồng ý' };
  expect(said(VI)).toEqual({
    facts: {
      ...(vietnamese.facts as object),
      plaqueLine: 'Đền thờ Tuệ Tĩnh, tổ thuốc Nam.',
      photos: [{ ...photo, alt: 'Cổng đền nhìn từ đường' }],
    },
    body: vietnamese.body,
  });
  expect(said(EN).body).toBe(english.body);
  expect(git('show', '--name-only', '--format=', 'main').toString().trim().split('\n').toSorted()).toEqual([
    'content/di-tich/den-bia/cong-den.jpg',
    EN,
    VI,
  ]);
});

test('what came out of it passes the check in a clone', async () => {
  git('reset', '--quiet', '--hard');
  const { exitCode: code, output } = await runScript('check', join(CLONE, 'content'), []);
  expect([code, output]).toEqual([0, expect.stringContaining('Nội dung không có lỗi')]);
});

test('what somebody else saved meanwhile is told first, and neither text is lost', async () => {
  const desk = await signedIn();
  await desk.open('Đền Bia');
  await desk.write('Tiếng Việt', 'Đền Bia, người thứ hai', 'Tên');
  github.push('Sửa ở nơi khác', {
    [VI]: Buffer.from(github.file(VI).replace('title: Đền Bia', 'title: Đền Bia, người thứ nhất')),
  });
  await desk.save();
  // Sveltia CMS says this in English as yet; the handbook says what it means.
  await desk.page.getByText('Entry Changed by Someone Else').waitFor();
  await renewScreen(desk.page, 'tren-mang-3');
  await desk.press(desk.page.getByRole('button', { name: 'Hủy', exact: true }));
  expect(await desk.field('Tiếng Việt', 'Tên').getByRole('textbox').inputValue()).toBe('Đền Bia, người thứ hai');
  expect(github.log()[0]).toBe('Sửa ở nơi khác');
  expect(github.file(VI)).toContain('title: Đền Bia, người thứ nhất');
});
