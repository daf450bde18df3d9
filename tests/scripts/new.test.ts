import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { communesCalled } from '../../scripts/lib/new/communes.ts';
import { freeId } from '../../scripts/lib/new/make-entry.ts';
import { type Answered, answersTo } from '../../scripts/lib/new/questions.ts';
import { skeletonOf } from '../../scripts/lib/new/skeleton.ts';
import { onTerminal } from '../../scripts/lib/on-terminal.ts';
import { KINDS } from '../../src/core/kind.ts';
import { SCHEMAS } from '../../src/core/schema/entries.ts';
import { manualOf } from '../../src/core/schema/manual.ts';
import { readUnits } from '../../src/core/units.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { readYaml } from '../../src/reader/yaml.ts';
import { contentWith } from '../support/content-folder.ts';
import { TODAY } from '../support/raw-content.ts';
import { runScript } from '../support/run-script.ts';

vi.setConfig({ testTimeout: 120_000 });

const raw = await readContent('content', TODAY);
const { units } = readUnits(raw.units, TODAY);
const ENTRIES = [
  { id: 'chua-con-son', code: 'H3X0Y', name: { vi: 'Chùa Côn Sơn', en: 'Côn Sơn Pagoda' } },
  { id: 'den-suot', code: 'N5B83', name: { vi: 'Đền Sượt', en: 'Sượt Temple' } },
];

/** What comes of these answers on a terminal, one for each question, and what was said. */
async function answering(...answers: readonly string[]) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const left = [...answers];
  const told: string[] = [];
  let isTelling = false;
  output.on('data', (data: Buffer) => {
    const said = String(data);
    isTelling = said.startsWith('  - ');
    if (isTelling) told.push(said);
    else if (/\?/.test(said)) {
      told.push(said);
      const answer = left.shift();
      setImmediate(() => (answer === undefined ? input.end() : input.write(answer)));
    }
  });
  const answered = await onTerminal((ask) => answersTo({}, { units, entries: ENTRIES }, ask), input, output);
  return { answered, told, left };
}

describe('five questions', () => {
  test('become a site in a commune of today, found by the name it had before', async () => {
    const { answered, left } = await answering(
      'di-tich\n',
      'Đình Mẫu\n',
      'Mẫu Hall\n',
      'phường Tân Bình\n',
      'Nơi thờ ông.\n',
    );
    expect(answered).toEqual({
      kind: 'site',
      name: 'Đình Mẫu',
      nameEn: 'Mẫu Hall',
      commune: {
        code: '10532',
        label: 'phường Lê Thanh Nghị (10532), trước là phường Tân Bình, thành phố Hải Dương',
        former: 'phường Tân Bình, thành phố Hải Dương',
      },
      stops: [],
      sentence: 'Nơi thờ ông.',
    });
    expect(left).toEqual([]);
  });

  test('and one more, where several communes were called so', async () => {
    const { answered, told } = await answering('1\n', 'Đình Mẫu\n', '\n', 'cong hoa\n', '9\n', '5\n', '\n');
    expect(answered?.commune).toMatchObject({ code: '10570', former: 'phường Cộng Hòa, thành phố Chí Linh' });
    expect(told.join('\n')).toContain('5. phường Trần Hưng Đạo (10570), trước là phường Cộng Hòa, thành phố Chí Linh');
  });

  test('ask for the stops of a route instead, and of a guide for neither', async () => {
    const route = await answering('tuyen\n', 'Tuyến Mẫu\n', '\n', 'con-son, Đền Sượt\n', '\n');
    expect(route.answered).toMatchObject({ kind: 'route', stops: ['chua-con-son', 'den-suot'], commune: undefined });
    const guide = await answering('4\n', 'Cách quét\n', '\n', 'Ba bước.\n');
    expect(guide.answered).toMatchObject({ kind: 'guide', sentence: 'Ba bước.' });
  });

  test.each([
    ['a kind nobody knows', ['chùa\n', '1\n', 'Đ\n', '\n', '\n', '\n'], 'Ghi một số hoặc một tên: (1 di tích'],
    ['a name without letters', ['1\n', '…\n', 'Đ\n', '\n', '\n', '\n'], 'Tên cần có chữ cái hoặc số.'],
    [
      'a commune nobody knows',
      ['1\n', 'Đ\n', '\n', 'Tân Bình Đông\n', '\n', '\n'],
      'Không thấy “Tân Bình Đông” trong content/dia-danh.csv.',
    ],
    [
      'a stop nobody knows',
      ['3\n', 'T\n', '\n', 'con-sno\n', '\n', '\n'],
      'không có mục nào tên: “con-sno”. Ý bạn là “chua-con-son”?',
    ],
  ])('ask again after %s, and say why', async (_, answers, words) => {
    const { answered, told, left } = await answering(...answers);
    expect(told.join('\n')).toContain(words);
    expect([answered === undefined, left]).toEqual([false, []]);
  });

  test.each([
    ['at the first', ['\x03']],
    ['at a later one', ['1\n', 'Đình Mẫu\n', '\x03']],
    ['by closing the terminal', ['1\n']],
  ])('somebody leaves %s: nothing comes of it', async (_, answers) => {
    expect((await answering(...answers)).answered).toBeUndefined();
  });
});

describe('a commune is found', () => {
  const codes = (called: string) => communesCalled(units, called).map(({ code }) => code);
  test.each([
    ['by its code', '10570', ['10570']],
    ['by its present name first', 'phường Trần Hưng Đạo', ['10570', '10525']],
    ['without marks', 'tran hung dao', ['10570', '10525']],
    ['by a part of its name', 'hung dao', expect.arrayContaining(['10570'])],
    ['by a former name and its district', 'Cộng Hòa, thành phố Chí Linh', expect.arrayContaining(['10570', '10549'])],
  ])('%s: %s', (_, called, expected) => expect(codes(called)).toEqual(expected));

  test('once, and by its present name where it has that', () => {
    for (const { name } of units.present.values()) {
      const found = communesCalled(units, name);
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      expect(
        found.some(({ former }) => former === undefined),
        name,
      ).toBe(true);
    }
  });
});

test.each([
  ['Đình Mẫu', undefined, [], 'dinh-mau'],
  ['Đình Mẫu', 'Chí Linh', ['dinh-mau'], 'dinh-mau-chi-linh'],
  ['Đình Mẫu', 'Chí Linh', ['dinh-mau', 'dinh-mau-chi-linh'], 'dinh-mau-chi-linh-2'],
  ['Đình Mẫu', undefined, ['dinh-mau', 'dinh-mau-2'], 'dinh-mau-3'],
])('the folder of %s in %s beside %j is %s', (name, place, taken, id) => {
  expect(freeId(name, place, new Set(taken))).toBe(id);
});

describe.each(KINDS)('the files of a new %s', (kind) => {
  const answered: Answered = {
    ...{ kind, name: 'Đền: “Mẫu” #1', nameEn: 'Temple', sentence: '- Nơi thờ "ông": một' },
    ...{ commune: { code: '10570', former: undefined }, stops: ['a-b', 'c-d'] },
  };
  const files = skeletonOf(answered, TODAY);
  const data = (text: string) => readYaml(splitFrontMatter(text)?.frontMatter ?? '', 2);

  test('hold the answers as they were given, whatever signs are in them', () => {
    const { data: facts, problem } = data(files.vi);
    expect(problem).toBeUndefined();
    expect(facts).toMatchObject({ title: answered.name, lead: answered.sentence, state: 'draft', writtenOn: TODAY });
    expect(data(files.en).data).toEqual({ title: 'Temple' });
  });

  test('say of every field of the schema what it is, besides those a command writes', () => {
    for (const [lang, schema] of Object.entries(SCHEMAS[kind])) {
      const words = files[lang === 'vi' ? 'vi' : 'en'].replaceAll(/\n# /g, ' ');
      const fields = manualOf(schema).filter(
        ({ name }) => !/\.|^(approvedBy|approvedOn|dossier|seal|answers)$/.test(name),
      );
      expect(fields.length).toBeGreaterThan(5);
      for (const { label, why } of fields) {
        expect(words.toLowerCase()).toContain(label.vi.toLowerCase());
        expect(words).toContain(why.vi);
      }
    }
  });

  test('take every example that is behind a # as it stands there', () => {
    const wrong = (['vi', 'en'] as const).flatMap((lang) =>
      [...files[lang].matchAll(/^# ([a-zA-Z]+): (.*)$/gm)].flatMap(([, field = '', value = '']) => {
        const schema = (
          SCHEMAS[kind][lang].shape as Record<string, { safeParse: (data: unknown) => { success: boolean } }>
        )[field];
        const { data: read } = readYaml(`${field}: ${value}`, 1);
        const isRight = !schema || schema.safeParse((read as Record<string, unknown>)[field]).success;
        return isRight ? [] : [`${field}: ${value}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('`npm run new` without a terminal', () => {
  const make = (content: string, ...args: string[]) => runScript('new', content, args);
  const all = (content: string) => readdir(content, { recursive: true });
  const GIVEN = [
    '--kind',
    'di-tich',
    '--name',
    'Đình Mẫu',
    '--name-en',
    'Mẫu Hall',
    '--commune',
    '10570',
    '--sentence',
    'Nơi thờ ông.',
  ];

  test('makes the folder, the code and both files, and check names what is missing and nothing else', async () => {
    const content = await contentWith({});
    const { exitCode, output } = await make(content, ...GIVEN);
    expect(exitCode, output).toBe(0);
    const code = /Mã · Code (\w{5}) {2}content\/di-tich\/dinh-mau/.exec(output)?.[1];
    expect(await readFile(join(content, 'ma.csv'), 'utf8')).toContain(`\n${code},site,dinh-mau,2026-11-21,planned\n`);
    const check = await runScript('check', content);
    expect(check.output.match(/^ {2}dòng.*|.*còn trống.*|.*chỗ cần sửa.*/gm)).toEqual([
      '    Phần bài viết còn trống.',
      expect.stringMatching(/^ {2}dòng \d+ · author$/),
      expect.stringMatching(/^ {2}dòng \d+ · category$/),
      expect.stringMatching(/^ {2}dòng \d+ · rank$/),
      expect.stringMatching(/^ {2}dòng \d+ · sources\.0\.publisher$/),
      expect.stringMatching(/^ {2}dòng \d+ · sources\.0\.lang$/),
      '6 chỗ cần sửa trong 1 tệp.',
    ]);
  });

  test('never takes a folder there is, nor one that had a code once', async () => {
    const content = await contentWith({
      'ma.csv': (text) => `${text}K7Q91,site,dinh-xua,2026-11-21,retired,,,,,,\n`,
      'ma-thoi-dung.csv':
        'code,on,reason,successor,name_vi,name_en,text_vi,text_en\nK7Q91,2026-11-21,closed,,Đình Xưa,Old Hall,,\n',
    });
    const before = await readFile(join(content, 'di-tich/den-mau/index.vi.mdx'), 'utf8');
    expect((await make(content, '--kind', 'site', '--name', 'Đền Mẫu')).output).toContain(
      'content/di-tich/den-mau-2/index.vi.mdx',
    );
    expect((await make(content, '--kind', 'site', '--name', 'Đình Xưa')).output).toContain(
      'content/di-tich/dinh-xua-2/',
    );
    expect(await readFile(join(content, 'di-tich/den-mau/index.vi.mdx'), 'utf8')).toBe(before);
  });

  test.each([
    ['no kind', ['--name', 'Đình Mẫu'], 1, '--kind: Ghi một số hoặc một tên'],
    ['no name', ['--kind', 'site'], 1, '--name: Tên cần có chữ cái hoặc số.'],
    ['a commune of several', ['--kind', 'site', '--name', 'Đình', '--commune', 'Cộng Hòa'], 1, 'ghi mã thay cho tên'],
    ['an option nobody knows', ['--kimd', 'site'], 2, 'npm run new     hỏi năm câu'],
  ])('makes nothing of %s, and says why', async (_, args, exitCode, words) => {
    const content = await contentWith({ 'dia-danh.csv': await readFile('content/dia-danh.csv', 'utf8') });
    const before = await all(content);
    expect(await make(content, ...args)).toEqual({ exitCode, output: expect.stringContaining(words) });
    expect(await all(content)).toEqual(before);
  });

  test('keeps what was made where the register has to be mended first, and says so', async () => {
    const content = await contentWith({ 'ma.csv': (text) => text.replace('Q0F75', 'Q0F76') });
    const { exitCode, output } = await make(content, ...GIVEN);
    expect(exitCode).toBe(1);
    expect(output).toContain('Đã tạo mục nhưng chưa cấp mã');
    expect(output).toContain('npm run code');
    expect(existsSync(join(content, 'di-tich/dinh-mau/index.vi.mdx'))).toBe(true);
  });

  // `script` gives the command a terminal.
  test.runIf(process.platform === 'linux')('on a terminal asks, and Ctrl-C leaves nothing behind', async () => {
    const content = await contentWith({});
    const before = await all(content);
    const env = { ...process.env, DAUTICH_CONTENT: content };
    const terminal = spawn('script', ['-qec', `"${process.execPath}" scripts/new.ts`, '/dev/null'], { env });
    let said = '';
    terminal.stdout.on('data', (data: Buffer) => {
      const next = `${said}${data}`;
      if (!said.includes('1/5') && next.includes('1/5')) terminal.stdin.write('di-tich\r');
      if (!said.includes('2/5') && next.includes('2/5')) terminal.stdin.write('Đình Mẫu\r');
      if (!said.includes('3/5') && next.includes('3/5')) terminal.stdin.write('\x03');
      said = next;
    });
    const exitCode = await new Promise((resolve) => terminal.once('close', resolve));
    expect(said).toContain('Chưa tạo gì: đã dừng giữa chừng');
    expect(exitCode).toBe(130);
    expect(await all(content)).toEqual(before);
  });
});
