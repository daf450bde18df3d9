import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, sha256 } from '../../scripts/lib/hash.ts';
import { fixture, type ScriptResult } from '../support/run-script.ts';

// The summary stands here as people read it, without the quotation marks that snapshots put around text.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the whole job of `npm start` on a content folder, its results going to a folder of the test's own. */
function start(content: string, out: string): Promise<ScriptResult> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DAUTICH_CONTENT: content,
    DAUTICH_OUT: out,
    DAUTICH_TODAY: '2026-11-21',
    NO_COLOR: '1',
  };
  // What the test runner says of itself would make Vite build otherwise than for authors.
  for (const name of ['NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'FORCE_COLOR']) delete env[name];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(ROOT, 'scripts', 'start.ts')], { cwd: ROOT, env }, (_, out, err) => {
      resolve({ exitCode: child.exitCode ?? -1, output: (out + err).trimEnd() });
    });
  });
}

/** Output without what differs from run to run: seconds, folders, and how many pages the handbook has by now. */
const calm = (output: string, out: string): string =>
  output
    .replaceAll(relative(ROOT, out).split(sep).join('/'), 'OUT')
    .replace(/\S+\/so-luu\//, 'CONTENT/so-luu/')
    .replace(/\(\d+\.\d s\)/g, '(… s)')
    .replace(/\d+ (trang · pages|liên kết · links)/g, '… $1');

interface Found {
  readonly sha256: string;
  readonly modified: number;
}

/** Every file of the results by its path, with its bytes and when it was written. */
async function filesOf(out: string): Promise<Record<string, Found>> {
  const files: Record<string, Found> = {};
  for (const folder of ['dist', 'qr-output']) {
    if (!existsSync(join(out, folder))) continue;
    for (const file of await filesIn(join(out, folder))) {
      const path = relative(out, file).split(sep).join('/');
      files[path] = { sha256: sha256(await readFile(file)), modified: (await stat(file)).mtimeMs };
    }
  }
  return files;
}

const bytesOf = async (out: string): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(await filesOf(out)).map(([path, found]) => [path, found.sha256]));

/** The paths whose bytes differ between two results, or that only one of them has. */
const differing = (a: Record<string, string>, b: Record<string, string>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]).sort();

/** Changes a file of a content folder. */
async function rewrite(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`There is no “${from}” in ${file}`);
  await writeFile(file, text.replace(from, to));
}

const temporary: string[] = [];
async function newFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `dau-tich-${name}-`));
  temporary.push(folder);
  return folder;
}
afterAll(() => Promise.all(temporary.map((folder) => rm(folder, { recursive: true }))));

/** A content folder of its own: a run writes down beside the content what it published. */
async function copyOf(situation: string): Promise<string> {
  const content = await newFolder('content');
  await cp(fixture(situation), content, { recursive: true });
  return content;
}

/** A content folder to change, and the results of a first run on it. */
async function startedCopy(): Promise<{ content: string; out: string }> {
  const [content, out] = [await copyOf('valid'), await newFolder('out')];
  const { exitCode, output } = await start(content, out);
  if (exitCode !== 0) throw new Error(`The first run failed:\n${output}`);
  return { content, out };
}

const PLAQUES = ['chua-mau-Q6E1R', 'den-mau-Q0F75'].flatMap((name) =>
  ['pdf', 'png', 'svg'].map((format) => `qr-output/bien/100x150/${name}.${format}`),
);

describe('a first run', () => {
  let out = '';
  let content = '';
  let result: ScriptResult;
  beforeAll(async () => {
    out = await newFolder('first');
    content = await copyOf('valid');
    result = await start(content, out);
  });

  test('ends well and says what was made, where, and what comes next', () => {
    expect(result.exitCode).toBe(0);
    expect(calm(result.output, out)).toMatchInlineSnapshot(`
      ✓ Kiểm tra nội dung · Checking the content: 2 mục · entries (… s)
      ✓ Dựng trang · Building pages: … trang · pages, … liên kết · links (… s)
      ✓ Vẽ biển và đọc ngược mã · Drawing plaques and reading them back: 2 vẽ mới · drawn, 0 giữ nguyên · kept (… s)

      Xong. 2 di tích, 0 sản phẩm, 0 tuyến, 0 hướng dẫn; 1/2 mục có bản tiếng Anh.
      Done. Sites 2, products 0, routes 0, guides 0; 1 of 2 entries translated.

        OUT/dist/  … trang · pages
        OUT/qr-output/bien/100x150/  2 biển · plaques (PDF, SVG, PNG)
        OUT/qr-output/manifest.json
        CONTENT/so-luu/  ghi thêm · added 2 mã · codes, 61 địa chỉ · addresses: lưu cùng nội dung · commit it with the content

        Mã · Codes: https://DAUTICH.EXAMPLE/Q6E1R … QR 3-H, 2.032 mm/ô · module; mọi tệp đã đọc ngược khớp sổ mã · all files read back
        Tên miền · Host “dautich.example”: 15 ký tự · characters; tốt nhất · best ≤ 11, nhiều nhất · at most 28
        Hết hạn ngày · Renewal due 2036-11-21; chủ · owner Ủy ban nhân dân phường Mẫu; kế tục · successor Trung tâm Văn hóa phường Mẫu
        BẢN MẪU · SAMPLE: tên miền chưa thật, đừng treo các biển này. · The domain is not real yet: do not mount these plaques.

        Xem trước · Preview: npm run dev
    `);
  });

  test('makes the pages of every entry, in the languages it has', async () => {
    // Search index, handbook and illustrations are the same for every content and have tests of their own.
    const paths = Object.keys(await filesOf(out)).filter(
      (path) => !/^dist\/(pagefind|so-tay|vi\/so-tay|minh-hoa)\//.test(path),
    );
    // A script is named for its bytes, which have tests of their own.
    expect(paths.map((path) => path.replace(/([.-])[\w-]{8}\.js$/, '$1….js')).join('\n')).toMatchInlineSnapshot(`
      dist/.nojekyll
      dist/404.html
      dist/CNAME
      dist/Q0F75.html
      dist/Q6E1R.html
      dist/_astro/keep-route.….js
      dist/_astro/start-….js
      dist/_astro/tools.….js
      dist/_headers
      dist/_hosting/caddy/Caddyfile
      dist/_hosting/nginx/dau-tich-map.conf
      dist/_hosting/nginx/dau-tich-server.conf
      dist/_hosting/nginx/dau-tich.conf
      dist/_redirects
      dist/chia-se/Q0F75.en.png
      dist/chia-se/Q0F75.vi.png
      dist/chia-se/Q6E1R.vi.png
      dist/dau.svg
      dist/du-lieu/ma.json
      dist/du-lieu/muc.json
      dist/en/about.html
      dist/en/accessibility.html
      dist/en/code.html
      dist/en/communes/10570.html
      dist/en/communes/10813.html
      dist/en/communes/index.html
      dist/en/festivals.html
      dist/en/festivals.ics
      dist/en/guides/index.html
      dist/en/handbook.html
      dist/en/index.html
      dist/en/map.html
      dist/en/new.xml
      dist/en/no-signal.html
      dist/en/products/index.html
      dist/en/routes/index.html
      dist/en/search.html
      dist/en/sites/den-mau.html
      dist/en/sites/index.html
      dist/index.html
      dist/netlify.toml
      dist/robots.txt
      dist/sitemap-0.xml
      dist/sitemap-index.xml
      dist/sw.js
      dist/tim/chu.en.json
      dist/tim/chu.vi.json
      dist/tim/en.json
      dist/tim/vi.json
      dist/vi/ai-cung-doc-duoc.html
      dist/vi/ban-do.html
      dist/vi/di-tich/chua-mau.html
      dist/vi/di-tich/den-mau.html
      dist/vi/di-tich/index.html
      dist/vi/gioi-thieu.html
      dist/vi/huong-dan/index.html
      dist/vi/index.html
      dist/vi/khong-co-song.html
      dist/vi/le-hoi.html
      dist/vi/le-hoi.ics
      dist/vi/ma.html
      dist/vi/moi.xml
      dist/vi/san-pham/index.html
      dist/vi/tim.html
      dist/vi/tuyen/index.html
      dist/vi/xa-phuong/10570.html
      dist/vi/xa-phuong/10813.html
      dist/vi/xa-phuong/index.html
      qr-output/bien/100x150/chua-mau-Q6E1R.pdf
      qr-output/bien/100x150/chua-mau-Q6E1R.png
      qr-output/bien/100x150/chua-mau-Q6E1R.svg
      qr-output/bien/100x150/den-mau-Q0F75.pdf
      qr-output/bien/100x150/den-mau-Q0F75.png
      qr-output/bien/100x150/den-mau-Q0F75.svg
      qr-output/manifest.csv
      qr-output/manifest.json
    `);
  });

  test('gives every registered code its file at the root, where its address leads', async () => {
    const register = await readFile(join(fixture('valid'), 'ma.csv'), 'utf8');
    const codes = register
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '');
    expect(codes).toHaveLength(2);
    const paths = Object.keys(await filesOf(out));
    expect(codes.filter((code) => !paths.includes(`dist/${code}.html`))).toEqual([]);
  });

  test('lists in the manifest what each plaque is, with the hash of every file', async () => {
    const manifest = JSON.parse(await readFile(join(out, 'qr-output', 'manifest.json'), 'utf8'));
    const bytes = await bytesOf(out);
    expect(manifest).toHaveLength(2);
    const decoders = { zxing: 1, jsqr: 1, zbar: 1, qr: 1 };
    expect(manifest[1]).toMatchObject({
      ...{ id: 'bien/100x150/den-mau-Q0F75', kind: 'plaque', medium: '100x150', code: 'Q0F75', entry: 'site/den-mau' },
      ...{ url: 'https://DAUTICH.EXAMPLE/Q0F75', sizeMm: [100, 150], version: 3, level: 'H', moduleMm: 2.032 },
      inputs: expect.stringMatching(/^[0-9a-f]{64}$/),
      files: ['pdf', 'svg', 'png'].map((format) => {
        const path = `bien/100x150/den-mau-Q0F75.${format}`;
        return { format, path, sha256: bytes[`qr-output/${path}`], proof: { codes: 1, decoders } };
      }),
    });
  });

  test('leaves nothing half finished beside its results', async () => {
    const cache = (await filesIn(join(out, '.cache'))).map((file) => relative(join(out, '.cache'), file));
    expect(cache.filter((file) => /\.(next|old)/.test(file))).toEqual([]);
  });

  test('followed by a second one that finds nothing changed: no file is touched', async () => {
    const before = await filesOf(out);
    const second = await start(content, out);
    expect(second.exitCode).toBe(0);
    expect(calm(second.output, out).split('\n').slice(0, 3).join('\n')).toMatchInlineSnapshot(`
      ✓ Kiểm tra nội dung · Checking the content: 2 mục · entries (… s)
      ✓ Dựng trang · Building pages: không có gì đổi · nothing has changed (… s)
      ✓ Vẽ biển và đọc ngược mã · Drawing plaques and reading them back: 0 vẽ mới · drawn, 2 giữ nguyên · kept (… s)
    `);
    expect(await filesOf(out)).toEqual(before);
  });
});

describe('only what changed is made anew', () => {
  test('one new name draws one plaque; the others keep their bytes', async () => {
    const { content, out } = await startedCopy();
    const before = await bytesOf(out);
    await rewrite(join(content, 'di-tich/den-mau/index.vi.mdx'), 'title: Đền Mẫu', 'title: Đền Mẫu Lớn');
    const { exitCode, output } = await start(content, out);
    expect(exitCode).toBe(0);
    expect(output).toContain('1 vẽ mới · drawn, 1 giữ nguyên · kept');
    expect(differing(before, await bytesOf(out)).filter((path) => path.startsWith('qr-output/'))).toEqual([
      ...PLAQUES.filter((path) => path.includes('den-mau')),
      'qr-output/manifest.csv',
      'qr-output/manifest.json',
    ]);
    expect(await readFile(join(out, 'dist/vi/di-tich/den-mau.html'), 'utf8')).toContain('Đền Mẫu Lớn');
  });

  test('words that are not on the plaque draw none', async () => {
    const { content, out } = await startedCopy();
    const before = await filesOf(out);
    await rewrite(join(content, 'di-tich/den-mau/index.vi.mdx'), 'một giếng tròn', 'hai giếng tròn');
    const { exitCode, output } = await start(content, out);
    expect(exitCode).toBe(0);
    expect(output).toContain('0 vẽ mới · drawn, 2 giữ nguyên · kept');
    const after = await filesOf(out);
    for (const path of PLAQUES) expect(after[path]).toEqual(before[path]);
    expect(await readFile(join(out, 'dist/vi/di-tich/den-mau.html'), 'utf8')).toContain('hai giếng tròn');
  });

  test.each([
    ['deleted', (file: string) => rm(file)],
    ['changed by somebody', (file: string) => writeFile(file, 'not a plaque')],
  ])('a file of a plaque that was %s is drawn again, the same as before', async (_, spoil) => {
    const { content, out } = await startedCopy();
    const before = await filesOf(out);
    await spoil(join(out, 'qr-output/bien/100x150/den-mau-Q0F75.pdf'));
    const { exitCode, output } = await start(content, out);
    expect(exitCode).toBe(0);
    expect(output).toContain('Dựng trang · Building pages: không có gì đổi · nothing has changed');
    expect(output).toContain('1 vẽ mới · drawn, 1 giữ nguyên · kept');
    const after = await filesOf(out);
    expect(after['qr-output/bien/100x150/den-mau-Q0F75.pdf']?.sha256).toBe(
      before['qr-output/bien/100x150/den-mau-Q0F75.pdf']?.sha256,
    );
    const pages = (files: Record<string, Found>) => Object.entries(files).filter(([path]) => path.startsWith('dist/'));
    expect(pages(after)).toEqual(pages(before));
  });

  test('an entry that is gone keeps its addresses, and there is no plaque of it to be printed any more', async () => {
    const { content, out } = await startedCopy();
    await rm(join(content, 'di-tich/den-mau'), { recursive: true });
    await rewrite(join(content, 'ma.csv'), 'den-mau,2026-11-21,planned,', 'den-mau,2026-11-21,retired,');
    const told = 'Q0F75,2026-11-21,closed,,Đền Mẫu,Mẫu Temple,,';
    await writeFile(
      join(content, 'ma-thoi-dung.csv'),
      `code,on,reason,successor,name_vi,name_en,text_vi,text_en\n${told}\n`,
    );
    const { exitCode, output } = await start(content, out);
    expect(output).toContain('0 vẽ mới · drawn, 1 giữ nguyên · kept');
    expect(exitCode).toBe(0);
    expect(Object.keys(await filesOf(out)).filter((path) => /den-mau|Q0F75/.test(path))).toEqual([
      'dist/Q0F75.html',
      'dist/en/sites/den-mau.html',
      'dist/vi/di-tich/den-mau.html',
    ]);
    expect(await readFile(join(out, 'dist/vi/di-tich/den-mau.html'), 'utf8')).toContain('url=/Q0F75?l=vi');
  });

  test('the read-me of the plaque folder stays, with the bytes it has', async () => {
    const { content, out } = await startedCopy();
    await writeFile(join(out, 'qr-output/README.md'), 'Đọc trước khi in.\n');
    await rewrite(join(content, 'di-tich/den-mau/index.vi.mdx'), 'title: Đền Mẫu', 'title: Đền Mẫu Lớn');
    expect((await start(content, out)).exitCode).toBe(0);
    expect(await readFile(join(out, 'qr-output/README.md'), 'utf8')).toBe('Đọc trước khi in.\n');
  });
});

describe('a run that fails ends with 1 and leaves the last results as they were', () => {
  const LEFT =
    'Chưa xong: dist/ và qr-output/ còn nguyên như lần trước. · Not done: dist/ and qr-output/ are as they were.';

  test('when the content has problems: the report tells them', async () => {
    const { out } = await startedCopy();
    const before = await filesOf(out);
    const { exitCode, output } = await start(await copyOf('several-at-once'), out);
    expect(exitCode).toBe(1);
    expect(output).toContain('✗ Kiểm tra nội dung · Checking the content');
    expect(output).toContain('3 chỗ cần sửa trong 2 tệp.');
    expect(output.endsWith(LEFT)).toBe(true);
    expect(await filesOf(out)).toEqual(before);
  });

  test('when a link in the text leads nowhere: it is named, with the page it stands on', async () => {
    const { content, out } = await startedCopy();
    const before = await filesOf(out);
    await rewrite(join(content, 'di-tich/den-mau/index.vi.mdx'), 'một cổng', '[một cổng](/vi/di-tich/khong-co)');
    const { exitCode, output } = await start(content, out);
    expect(exitCode).toBe(1);
    expect(output).toContain('✗ Dựng trang · Building pages');
    expect(output).toContain(
      'Có liên kết không dẫn tới đâu · Links that lead nowhere:\n  /vi/di-tich/khong-co ← /Q0F75, /vi/di-tich/den-mau',
    );
    expect(output.endsWith(LEFT)).toBe(true);
    expect(await filesOf(out)).toEqual(before);
  });

  test('when a name cannot be printed: pages are not renewed either', async () => {
    const { content, out } = await startedCopy();
    const before = await filesOf(out);
    await rewrite(join(content, 'di-tich/den-mau/index.vi.mdx'), 'title: Đền Mẫu', 'title: Đền 龍');
    const { exitCode, output } = await start(content, out);
    expect(exitCode).toBe(1);
    expect(output).toContain('Phông chữ in không có chữ “龍” trong “Đền 龍”.');
    expect(output.endsWith(LEFT)).toBe(true);
    expect(await filesOf(out)).toEqual(before);
    // The next good run is not misled by what the failed one left behind.
    await rewrite(join(content, 'di-tich/den-mau/index.vi.mdx'), 'title: Đền 龍', 'title: Đền Mẫu Lớn');
    expect((await start(content, out)).exitCode).toBe(0);
    expect(await readFile(join(out, 'dist/vi/di-tich/den-mau.html'), 'utf8')).toContain('Đền Mẫu Lớn');
  });

  test('or makes none, where there were none', async () => {
    const out = await newFolder('none');
    const { exitCode } = await start(await copyOf('several-at-once'), out);
    expect(exitCode).toBe(1);
    expect(await filesOf(out)).toEqual({});
  });
});

describe('the same content gives the same bytes', () => {
  test('in two folders for results', async () => {
    const [one, two] = [await newFolder('one'), await newFolder('two')];
    expect((await start(await copyOf('valid'), one)).exitCode).toBe(0);
    expect((await start(await copyOf('valid'), two)).exitCode).toBe(0);
    expect(Object.keys(await bytesOf(one)).length).toBeGreaterThan(PLAQUES.length);
    expect(differing(await bytesOf(one), await bytesOf(two))).toEqual([]);
  });

  test('wherever the content lies', async () => {
    const [one, copy] = [await newFolder('one'), await startedCopy()];
    expect((await start(await copyOf('valid'), one)).exitCode).toBe(0);
    expect(differing(await bytesOf(one), await bytesOf(copy.out))).toEqual([]);
  });

  test('with a photo beside a text', async () => {
    const content = await newFolder('content');
    await cp(fixture('valid'), content, { recursive: true });
    const gate = '<svg width="1600" height="1200"><rect x="500" y="300" width="600" height="900" fill="#246"/></svg>';
    await sharp(Buffer.from(gate))
      .flatten({ background: '#a83' })
      .toFile(join(content, 'di-tich/den-mau/cong-den.jpg'));
    const [vi, en] = ['vi', 'en'].map((lang) => join(content, `di-tich/den-mau/index.${lang}.mdx`)) as [string, string];
    const facts = [
      'photos:',
      '  - file: cong-den.jpg',
      '    alt: Cổng đền nhìn từ hồ',
      '    credit: Nhóm mẫu',
      '    permission: người chụp đồng ý',
      'author:',
    ];
    await rewrite(vi, 'author:', facts.join('\n'));
    await rewrite(en, 'by the lake.\n', 'by the lake.\nphotos:\n  cong-den.jpg:\n    alt: The gate\n');

    const [one, two] = [await newFolder('one'), await newFolder('two')];
    expect(await start(content, one)).toMatchObject({ exitCode: 0 });
    expect(await start(content, two)).toMatchObject({ exitCode: 0 });
    const bytes = await bytesOf(one);
    expect(Object.keys(bytes).filter((path) => path.includes('cong-den')).length).toBeGreaterThan(3);
    expect(differing(bytes, await bytesOf(two))).toEqual([]);
  });

  test('after other content was there before', async () => {
    const { content, out } = await startedCopy();
    const before = await bytesOf(out);
    const page = join(content, 'di-tich/den-mau/index.vi.mdx');
    await rewrite(page, 'title: Đền Mẫu', 'title: Đền Mẫu Lớn');
    expect((await start(content, out)).exitCode).toBe(0);
    expect(differing(before, await bytesOf(out))).not.toEqual([]);
    await rewrite(page, 'title: Đền Mẫu Lớn', 'title: Đền Mẫu');
    expect((await start(content, out)).exitCode).toBe(0);
    expect(differing(before, await bytesOf(out))).toEqual([]);
  });
});

test('a content folder may be named from the project folder', async () => {
  const out = await newFolder('relative');
  const { exitCode, output } = await start(relative(ROOT, await copyOf('valid')), out);
  expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
});
