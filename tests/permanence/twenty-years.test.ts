import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/core/catalogue.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { buildAt } from '../support/built-site.ts';
import { ask, type Server, startCaddy, startNginx, startNginxForwarding } from '../support/servers.ts';

// Twenty years in the life of the real content: everything that is known to have killed printed codes elsewhere, one after
// the other. After every step the site is built, served by a real web server, and asked for every code ever issued and
// every address ever published.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(inject('siteFolder'), 'permanence');
const CONTENT = join(OUT, 'content');
const DIST = join(OUT, 'dist');

interface Line {
  readonly year: string;
  readonly step: string;
  readonly codes: string;
  readonly tombstones: number;
  readonly addresses: string;
}
const table: Line[] = [];
afterAll(() => console.table(table));

/** Every code that was ever issued and what a visitor must find behind it: the name of the entry, or of what it was. */
const issued = new Set<string>();
/** Every address that was ever published. */
const published = new Set<string>();
let server: Server | undefined;
afterAll(() => server?.close());
let start: (dist: string) => Promise<Server> = startNginx;

const path = (file: string) => join(CONTENT, file);
const read = (file: string) => readFile(path(file), 'utf8');
const write = (file: string, text: string) => writeFile(path(file), text);
const add = async (file: string, ...lines: string[]) => write(file, `${await read(file)}${lines.join('\n')}\n`);

/** Exchanges words in a file; fails where they are not there, so that no step does nothing. */
async function change(file: string, before: string | RegExp, after: string): Promise<void> {
  const text = await read(file);
  const changed = text.replace(before, () => after);
  if (changed === text) throw new Error(`“${before}” does not stand in ${file}.`);
  await write(file, changed);
}

const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@dautich.example', ...words], { cwd: OUT });

async function catalogueOn(day: string): Promise<Catalogue> {
  const { catalogue, problems } = buildCatalogue(await readContent(CONTENT, day));
  if (!catalogue) throw new Error(JSON.stringify(problems, undefined, 2));
  return catalogue;
}

/** What the check of a refused step says; fails where it lets the step pass. */
async function refusalOn(day: string): Promise<string> {
  const { ok, output } = await buildAt(CONTENT, OUT, day);
  expect(ok).toBe(false);
  return output;
}

/** Builds, serves, asks for everything, and writes down a line of the table. */
async function liveOn(day: string, step: string, script: 'build' | 'start' = 'build'): Promise<Catalogue> {
  const { ok, output } = await buildAt(CONTENT, OUT, day, script);
  expect(ok, output).toBe(true);
  git('add', '-A', 'content');
  git('commit', '-q', '--allow-empty', '-m', step);
  const catalogue = await catalogueOn(day);
  await server?.close();
  server = await start(DIST);

  for (const { code } of catalogue.register) issued.add(code);
  const names = new Map([
    ...catalogue.entries.map((entry) => [entry.code, entry.name] as const),
    ...[...catalogue.tombstones.values()].map(({ code, name }) => [code, name] as const),
  ]);
  const wrong: string[] = [];
  for (const code of issued) {
    const { status, body } = await ask(server.origin, `/${code}`);
    const html = body.toString('utf8');
    const name = names.get(code);
    const isRight = html.includes(` data-code="${code}"`) && name && html.includes(name.vi) && html.includes(name.en);
    if (status !== 200 || !isRight) wrong.push(`${code}: ${status}`);
  }
  expect(wrong).toEqual([]);

  // What was once written down is remembered here too: a ledger that shrinks is seen.
  for (const address of (await read('so-luu/dia-chi.csv')).trim().split('\n').slice(1)) published.add(address);
  const addresses = [...published];
  const dead: string[] = [];
  for (const address of addresses) {
    let answer = await ask(server.origin, address);
    for (let hops = 0; answer.status === 301 && hops < 2; hops += 1) {
      answer = await ask(server.origin, String(answer.headers['location']));
    }
    if (answer.status !== 200) dead.push(`${address}: ${answer.status}`);
  }
  expect(dead).toEqual([]);

  table.push({
    year: day.slice(0, 4),
    step,
    codes: `${issued.size - wrong.length}/${issued.size}`,
    tombstones: catalogue.tombstones.size,
    addresses: `${addresses.length - dead.length}/${addresses.length}`,
  });
  return catalogue;
}

const page = async (address: string): Promise<string> => {
  const { status, body } = await ask(server?.origin ?? '', address);
  expect(status).toBe(200);
  return body.toString('utf8');
};

test('the beginning: twenty-six plaques are printed and mounted', async () => {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  await cp(join(ROOT, 'content'), CONTENT, { recursive: true });
  git('init', '-q');
  const register = await read('ma.csv');
  await write(
    'ma.csv',
    register.replaceAll(/,planned,*$/gm, ',mounted,cổng chính,mica,100 × 150 mm,dautich.example,2026-12-01,'),
  );
  const { register: codes } = await liveOn('2026-12-01', 'mọi biển đã treo · all plaques are up', 'start');
  expect(codes.every(({ status }) => status === 'mounted')).toBe(true);
  expect(issued.size).toBeGreaterThanOrEqual(26);
});

test('an entry is renamed: its code and its old addresses lead to it', async () => {
  await rename(path('di-tich/den-suot'), path('di-tich/den-dinh-suot'));
  const said = await refusalOn('2027-03-01');
  // The refusal shows the line to add, and just that line mends it.
  const [, line = ''] = /content\/da-doi\.csv: (\S+)/.exec(said) ?? [];
  expect(line).toBe('di-tich/den-suot,di-tich/den-dinh-suot,2027-03-01,');
  await add('da-doi.csv', line);
  await liveOn('2027-03-01', 'một mục đổi tên · an entry is renamed', 'start');
  const old = await ask(server?.origin ?? '', '/en/sites/den-suot');
  expect(old.status).toBe(301);
  expect(old.headers['location']).toBe('/en/sites/den-dinh-suot');
  // Hosts that know no redirects have the page that says so.
  // What is printed next is found under the new name, and nothing under the old one.
  const pieces = JSON.parse(await readFile(join(OUT, 'qr-output/manifest.json'), 'utf8'));
  const files = pieces.map(({ id }: { id: string }) => id).filter((id: string) => id.includes('suot'));
  expect(files).toEqual(['bien/100x150/den-dinh-suot-N5B83']);
  const still = await readFile(join(DIST, 'en/sites/den-suot.html'), 'utf8');
  expect(still).toContain('<link rel="canonical" href="https://dautich.example/en/sites/den-dinh-suot">');
  expect(still).toContain('<meta http-equiv="refresh" content="0; url=/en/sites/den-dinh-suot">');
});

test('a commune is renamed by one line in one file, and every page and data file follows', async () => {
  const plaques = await readFile(join(OUT, 'qr-output/manifest.json'), 'utf8');
  await add('dia-danh.csv', '10570,phuong,Vạn Kiếp,thành phố Chí Linh,2028-01-01,,,Nghị quyết mẫu');
  const { entries } = await liveOn('2028-01-15', 'một phường đổi tên · a commune is renamed', 'start');
  const there = entries.filter((entry) => 'unit' in entry && entry.unit?.code === '10570');
  expect(there.length).toBeGreaterThanOrEqual(2);
  for (const { kind, id, code } of there) {
    expect(kind).toBe('site');
    for (const [address, now, before] of [
      [`/vi/di-tich/${id}`, 'Phường Vạn Kiếp', 'Phường Trần Hưng Đạo'],
      [`/en/sites/${id}`, 'Vạn Kiếp ward', 'Trần Hưng Đạo ward'],
      ...(id === 'chua-con-son' ? [] : [[`/${code}`, 'Phường Vạn Kiếp', 'Trần Hưng Đạo ward'] as const]),
    ] as const) {
      const html = await page(address);
      expect(html).toContain(now);
      expect(html).toContain(before);
      expect(html).toMatch(/Trước 1\/1\/2028|Before 1 January 2028/);
    }
  }
  expect(await page('/vi/xa-phuong/10570')).toContain('<h1');
  expect(await page('/vi/xa-phuong/')).toContain('phường Vạn Kiếp');
  const data = JSON.parse(await page('/du-lieu/muc.json'));
  const communes = data.entries.filter((entry: { unit?: { code: string } }) => entry.unit?.code === '10570');
  expect(communes.map((entry: { unit: { name: { vi: string } } }) => entry.unit.name.vi)).toEqual(
    there.map(() => 'phường Vạn Kiếp'),
  );
  // No plaque carries the name of a commune, so none became wrong and none was drawn anew.
  expect(await readFile(join(OUT, 'qr-output/manifest.json'), 'utf8')).toBe(plaques);
});

test('a commune is divided: a person decides for every entry, and nothing converts by itself', async () => {
  await change(
    'dia-danh.csv',
    /^10532,phuong,Lê Thanh Nghị,thành phố Hải Dương,2025-07-01,,,/m,
    '10532,phuong,Lê Thanh Nghị,thành phố Hải Dương,2025-07-01,2030-01-01,10532 10525,',
  );
  await add('dia-danh.csv', '10532,phuong,Bạch Đằng,thành phố Hải Dương,2030-01-01,,,Nghị quyết mẫu');
  const said = await refusalOn('2030-02-01');
  const files = [...said.matchAll(/^content\/(\S+\.mdx)$/gm)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThanOrEqual(2);
  expect(said).toContain('10525 (phường Hải Dương); 10532 (phường Bạch Đằng)');
  for (const file of files) await change(file, /unit: 10532/, 'unit: 10525\n  decidedOn: 2030-02-01');
  await liveOn('2030-02-01', 'một phường bị chia · a commune is divided');
});

test('a site is merged into a cluster: its code says so and leads there', async () => {
  await rm(path('di-tich/dong-kinh-chu'), { recursive: true });
  await change('tuyen/an-phu-kinh-chu-nham-duong/index.vi.mdx', 'den-cao-an-phu, dong-kinh-chu', 'den-cao-an-phu');
  const said = await refusalOn('2031-05-01');
  expect(said).toContain('R8P25,2031-05-01,withdrawn,,…,…,,');
  await change('ma.csv', /^(R8P25,.*),mounted,/m, 'R8P25,site,dong-kinh-chu,2026-11-22,retired,');
  await add(
    'ma-thoi-dung.csv',
    'R8P25,2031-05-01,merged,di-tich/quan-the-an-phu-kinh-chu-nham-duong,Động Kính Chủ,Kính Chủ Cave,,',
  );
  await liveOn('2031-05-01', 'một di tích nhập vào quần thể · a site is merged into a cluster');
  const html = await page('/R8P25');
  expect(html).toContain('Nơi này nay được giới thiệu chung với một nơi khác.');
  expect(html).toContain('href="/vi/di-tich/quan-the-an-phu-kinh-chu-nham-duong"');
  expect(html).toContain('href="/en/sites/quan-the-an-phu-kinh-chu-nham-duong"');
  const old = await ask(server?.origin ?? '', '/en/sites/dong-kinh-chu');
  expect([old.status, old.headers['location']]).toEqual([301, '/R8P25?l=en']);
});

test('a product is withdrawn: its label tells what happened, in both languages', async () => {
  await rm(path('san-pham/ruou-phu-loc'), { recursive: true });
  await change(
    'ma.csv',
    /^M4Q6R,product,ruou-phu-loc,2026-11-22,mounted,/m,
    'M4Q6R,product,ruou-phu-loc,2026-11-22,retired,',
  );
  await add(
    'ma-thoi-dung.csv',
    'M4Q6R,2032-05-01,withdrawn,,Rượu Phú Lộc,Phú Lộc rice spirit,Làng nghề ngừng nấu.,The village no longer distils.',
  );
  await liveOn('2032-05-01', 'một sản phẩm rút xuống · a product is withdrawn');
  const html = await page('/M4Q6R');
  for (const words of [
    'Rượu Phú Lộc',
    'Phú Lộc rice spirit',
    'Làng nghề ngừng nấu.',
    'The village no longer distils.',
  ]) {
    expect(html).toContain(words);
  }
});

test('an English text is removed: its address leads to the Vietnamese page', async () => {
  const english = await read('di-tich/den-bia/index.en.mdx');
  const [, title = ''] = /^(title: .*)$/m.exec(english) ?? [];
  await write('di-tich/den-bia/index.en.mdx', `---\n${title}\n---\n`);
  const said = await refusalOn('2033-05-01');
  const [, line = ''] = /content\/da-doi\.csv để dẫn tới trang thay thế: (\S+)/.exec(said) ?? [];
  expect(line).toBe('/en/sites/den-bia,/vi/di-tich/den-bia,2033-05-01,');
  await add('da-doi.csv', line);
  await liveOn('2033-05-01', 'bỏ một bài tiếng Anh · an English text is removed');
  expect((await ask(server?.origin ?? '', '/en/sites/den-bia')).headers['location']).toBe('/vi/di-tich/den-bia');
});

test('a language is added: French, for one entry', async () => {
  await write(
    'di-tich/dinh-ngoc-uyen/index.fr.mdx',
    '---\ntitle: Maison commune de Ngọc Uyên\nlead: La maison commune d’un village.\n---\n\nLe village s’y réunit.\n',
  );
  await liveOn('2034-05-01', 'thêm tiếng Pháp cho một mục · French is added to one entry');
  expect(await page('/fr/sites/dinh-ngoc-uyen')).toContain('<html lang="fr"');
  const scan = await page('/B0S2E');
  expect(scan).toContain('data-langs="vi en fr"');
  expect(scan).toContain('Le village s’y réunit.');
  expect(scan).toContain('hreflang="fr" href="https://dautich.example/fr/sites/dinh-ngoc-uyen"');
});

test('the domain moves: the old host forwards every code with its path kept, and remembers its plaques', async () => {
  await change(
    'don-vi.yaml',
    /domain: dautich\.example\ndomainRenewal: .*/,
    'domain: ditich.example\ndomainRenewal: 2046-11-21',
  );
  const said = await refusalOn('2035-05-01');
  expect(said).toContain('in tên miền “dautich.example”, không phải tên miền nào đơn vị đang giữ');
  await add('don-vi.yaml', 'formerDomains:', '  - domain: dautich.example', '    renewal: 2046-11-21');
  const { register } = await liveOn('2035-05-01', 'đổi tên miền · the domain moves');
  expect(register.filter(({ domain }) => domain === 'dautich.example')).toHaveLength(register.length);
  expect(await page('/H3X0Y')).toContain('href="https://ditich.example/vi/di-tich/chua-con-son"');

  const former = await startNginxForwarding(join(DIST, '_hosting/chuyen-tu/dautich.example'));
  try {
    for (const code of issued) {
      const { status, headers } = await ask(former.origin, `/${code}?l=en`);
      expect([status, headers['location']]).toEqual([301, `https://ditich.example/${code}?l=en`]);
    }
  } finally {
    await former.close();
  }
});

test('the host changes from nginx to Caddy', async () => {
  start = startCaddy;
  await liveOn('2036-05-01', 'từ nginx sang Caddy · from nginx to Caddy');
});

test.each([
  ['a line is removed', (text: string) => text.replace(/^H3X0Y,.*\n/m, ''), 'Mã “H3X0Y” đã bị xóa khỏi sổ mã.'],
  [
    'a code is given to another',
    (text: string) =>
      text
        .replace('H3X0Y,site,chua-con-son', 'H3X0Y,site,den-bia')
        .replace('W3P3Z,site,den-bia', 'W3P3Z,site,chua-con-son'),
    'Dòng của mã “H3X0Y” đã bị sửa',
  ],
  [
    'two lines are exchanged',
    (text: string) => text.replace(/^(H3X0Y,.*\n)(H7C5Z,.*\n)/m, '$2$1'),
    'Thứ tự các dòng trong sổ mã đã bị xáo',
  ],
  [
    'a line is put in between',
    (text: string) => text.replace(/^(H3X0Y,.*\n)/m, '$1K1B5K,site,con-son,2036-05-01,planned\n'),
    'Thứ tự các dòng trong sổ mã đã bị xáo',
  ],
])('the register is tampered with, %s: the build refuses, with git and without', async (_, tamper, words) => {
  const register = await read('ma.csv');
  await write('ma.csv', tamper(register));
  expect(await refusalOn('2037-05-01')).toContain(words);
  await rename(join(OUT, '.git'), join(OUT, 'git'));
  expect(await refusalOn('2037-05-01')).toContain(words);
  await rename(join(OUT, 'git'), join(OUT, '.git'));
  // Whoever bends the seals too is seen by the history.
  const sealed = await read('so-luu/ma.csv');
  if (!words.includes('Thứ tự')) {
    await rm(path('so-luu/ma.csv'));
    expect(await refusalOn('2037-05-01')).toContain(words);
  }
  await write('so-luu/ma.csv', sealed.replace(/(H3X0Y.*,)[0-9a-f]{6}/, '$1000000'));
  await write('ma.csv', register);
  expect(await refusalOn('2037-05-01')).toContain('Dấu niêm phong của sổ mã không khớp');
  await write('so-luu/ma.csv', sealed);
});

test('after all that tampering everything still answers', async () => {
  await liveOn('2037-06-01', 'sổ mã bị sửa lén, đã từ chối · the register was tampered with and the build refused');
});

test('the publisher changes, and twenty years are over', async () => {
  await change('don-vi.yaml', 'vi: Thành đoàn Mẫu', 'vi: Trung tâm Văn hóa phường Mẫu');
  await change('don-vi.yaml', 'en: Sample City Youth Union', 'en: Culture Centre of Sample Ward');
  const { publisher } = await liveOn('2046-05-20', 'đơn vị phát hành đổi · the publisher changes');
  expect(publisher.name.en).toBe('Culture Centre of Sample Ward');
  expect(await page('/H3X0Y')).toContain('Culture Centre of Sample Ward');
});
