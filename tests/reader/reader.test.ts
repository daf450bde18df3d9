import { cp, glob, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/reader/body.ts';
import { readTable } from '../../src/reader/csv.ts';
import { decodeText, nfcProblems } from '../../src/reader/encoding.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { readYaml } from '../../src/reader/yaml.ts';
import { fixture } from '../support/run-script.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('content saved by Notepad, with its mark at the head and its line ends, reads like any other', async () => {
  const notepad = await mkdtemp(join(tmpdir(), 'dau-tich-'));
  try {
    await cp(fixture('valid'), notepad, { recursive: true });
    for (const item of await readdir(notepad, { recursive: true, withFileTypes: true })) {
      if (!item.isFile()) continue;
      const path = join(item.parentPath, item.name);
      const text = await readFile(path, 'utf8');
      await writeFile(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    const read = await readContent(notepad, '2026-11-21');
    expect(read.problems).toEqual([]);
    // Only the fixture lies in a folder that has a history.
    const valid = { ...(await readContent(fixture('valid'), '2026-11-21')), history: [] };
    expect(JSON.stringify(read)).toBe(JSON.stringify(valid));
    const lines = ({ entries }: typeof read) => entries.map(({ vi }) => vi?.lineOf('lead'));
    expect(lines(read)).toEqual(lines(valid));
  } finally {
    await rm(notepad, { recursive: true });
  }
});

describe('front matter', () => {
  const frontMatter = [
    'title: Đền Sượt', // the second line of the file
    'festivals:',
    '  - name: Hội xuân',
    '    from: 9/3',
    '  - name: Hội thu',
    '    month: 8',
    'address:',
    '  unit: 10532',
    'stops: [den-suot,',
    '  thanh-dong]',
  ].join('\n');

  test.each([
    ['title', 2],
    ['festivals', 3],
    ['festivals.0.name', 4],
    ['festivals.0.from', 5],
    ['festivals.1', 6],
    ['festivals.1.month', 7],
    ['address.unit', 9],
    ['stops', 10],
    ['stops.0', 10],
    ['stops.1', 11],
  ])('the field %s is told with the line it stands on, %i', (field, line) => {
    expect(readYaml(frontMatter, 2).lineOf(field)).toBe(line);
  });

  test.each([['0123'], ['no'], ['yes'], ['true'], ['null'], ['2025-01-18'], ['1e3'], ['0x1F'], ['3.10'], ['12:30']])(
    'the value %s stays the text that was typed',
    (written) => {
      expect(readYaml(`value: ${written}\nlist: [${written}]`, 2).data).toEqual({ value: written, list: [written] });
    },
  );

  // A remark is for the library that knows lines; without one the quick library reads.
  const BOTH_WAYS = [
    'title:',
    'position: { lat: 21.15, lon: , from: gps }',
    'a: |\n  x\n  y\nb: >-\n  x\n\n  y',
    "a: \"it”s\"\nb: 'it''s'\nc: http://x.vn",
    'a:\n- x\n-\n- b: c\n  d:\n    - e',
    'a: b: c',
    'a: x\na: y',
    'a: [x,\ny]',
    'a: "x\ny"',
    'a: "x" y',
    'a: *x',
    'a: &x y\nb: *x',
    'a:\n- &x y\n- *x',
    'a: &x\n  b: c\nd: *x',
    'a: [&x y, *x]',
    'a: {b: &x y, c: *x}',
    '- a',
    'a',
  ];
  test.each(BOTH_WAYS)('%j is read the same, quickly and with its lines', (text) => {
    const [quickly, withLines] = [readYaml(text, 1), readYaml(`# x\n${text}`, 0)];
    expect(quickly.data).toEqual(withLines.data);
    expect(quickly.problem).toEqual(withLines.problem);
  });

  test('so is every file of our own', async () => {
    for await (const file of glob('content/**/index.*.mdx')) {
      const text = splitFrontMatter(await readFile(file, 'utf8'))?.frontMatter ?? '';
      expect(readYaml(text, 2).data, file).toEqual(readYaml(`# x\n${text}`, 1).data);
    }
  });

  test('a value left empty is empty text', () => {
    expect(readYaml('title:', 2).data).toEqual({ title: '' });
  });

  test('a remark on a line of its own is none of the empty value above it', () => {
    const { data, problem } = readYaml('producer:\n  name:\n\n# nhóm OCOP\nocop:\n', 2);
    expect(problem).toBeUndefined();
    expect(data).toEqual({ producer: { name: '' }, ocop: '' });
  });

  test.each([
    ['a bracket left open', 'otherNames: [a, b\ntitle: Đền', 3, 'bracket'],
    ['a colon inside a value', 'lead: Đền này: nơi thờ', 2, 'colon'],
    ['uneven indentation', 'address:\n  unit: 1\n   place: x', 3, 'indent'],
    ['no colon', 'title Đền', 2, 'no-colon'],
    ['a value that begins with a sign of YAML', 'lead: *Đền* này', 2, 'sign'],
    ['two lines with one name', 'title: Đền\nlead: Ngôi đền.\ntitle: Đình', 4, 'twice'],
    ['a tab', 'address:\n\tunit: 10532', 3, 'tab'],
    ['a quotation mark left open', 'title: Đền\nlead: "Ngôi đền', 3, 'quote'],
    ['a colour without quotation marks', 'print:\n  colour: #7a1f1f', 3, 'hash'],
    ['the same in braces', 'print: { colour: #7a1f1f, paper: "#ffffff" }', 2, 'hash'],
  ])('%s is told with its line and its reason', (_, text, line, fault) => {
    expect(readYaml(text, 2).problem).toMatchObject({ rule: 'yaml-syntax', line, fault });
  });

  test('ends at its second line of dashes, and the text knows on which line it begins', () => {
    expect(splitFrontMatter('---\ntitle: Đền\n---\n\nNgôi đền.\n---\nHết.\n')).toEqual({
      frontMatter: 'title: Đền\n',
      body: '\nNgôi đền.\n---\nHết.\n',
      bodyLine: 4,
    });
  });

  test.each([
    ['no dashes at all', 'Ngôi đền.\n'],
    ['only the first dashes', '---\ntitle: Đền\n'],
    ['something before the dashes', 'Đền\n---\ntitle: Đền\n---\n'],
  ])('with %s there is none', (_, text) => {
    expect(splitFrontMatter(text)).toBeUndefined();
  });
});

describe('a text', () => {
  test('lists what is more than plain words, each with its line in the file', () => {
    const source = [
      '## Nhìn gì', // line 20 of the file
      '',
      '<Things>',
      '<Thing name="Giếng tròn">',
      '',
      'Giếng [cổ](https://dautich.example) có từ lâu.',
      '',
      '</Thing>',
      '</Things>',
      '',
      'Dựng cách đây {2026 - 1533} năm.',
    ].join('\n');
    expect(readBody(source, 20).value?.parts).toEqual([
      { type: 'component', line: 22, name: 'Things', attributes: {} },
      { type: 'component', line: 23, name: 'Thing', attributes: { name: 'Giếng tròn' } },
      { type: 'link', line: 25, url: 'https://dautich.example' },
      { type: 'expression', line: 30, text: '2026 - 1533' },
    ]);
  });

  test('gives its plain words block by block, without marks and tags', () => {
    const source = '## Câu chuyện\n\nNgôi đền **nhỏ** bên hồ.\n\n<Tradition>\n\nTương truyền vậy.\n\n</Tradition>\n';
    expect(readBody(source, 1).value?.blocks.map(({ text }) => text)).toEqual([
      'Câu chuyện',
      'Ngôi đền nhỏ bên hồ.',
      'Tương truyền vậy.',
    ]);
  });

  test('gives its numbered lists as steps in plain words, each under its heading', () => {
    const source = [
      '1. Nhìn biển trước.',
      '',
      '## Quét mã',
      '',
      '1. Mở **máy ảnh**\\',
      '   hoặc [Zalo](https://zalo.me). Nếu có `https://` thì đúng.',
      '2. Giữ yên tay.',
      '',
      '   Không cần bấm chụp.',
      '',
      '## Trang không đòi gì',
      '',
      '- Không thu tiền.',
      '',
      '## Khi biển hỏng',
      '',
      '7. Báo người quản lý:',
      '   - biển ở đâu;',
      '   - hỏng thế nào.',
    ].join('\n');
    expect(readBody(source, 1).value?.steps).toEqual([
      { heading: undefined, steps: ['Nhìn biển trước.'] },
      {
        heading: 'Quét mã',
        steps: ['Mở máy ảnh hoặc Zalo. Nếu có https:// thì đúng.', 'Giữ yên tay. Không cần bấm chụp.'],
      },
      { heading: 'Khi biển hỏng', steps: ['Báo người quản lý: biển ở đâu; hỏng thế nào.'] },
    ]);
  });

  test('tells an import and an export that stand together as two', () => {
    expect(readBody("import a from './a.js'\nexport const b = 1\n", 5).value?.parts).toEqual([
      { type: 'import', line: 5, text: "import a from './a.js'" },
      { type: 'export', line: 6, text: 'export const b = 1' },
    ]);
  });

  test('runs nothing while it is read', () => {
    expect(readBody('{globalThis.wasRun = true}\n', 1).value?.parts).toHaveLength(1);
    expect(globalThis).not.toHaveProperty('wasRun');
  });
});

describe('a table', () => {
  const columns = ['code', 'name', 'note'];

  test('may hold commas and quotation marks inside quotes, and tells the line of every row', () => {
    const text = 'code,name,note\n10570,"Chùa, đền",\n\n10571,"Bia ""Vĩnh Lăng""",cũ\n';
    expect(readTable(text, columns)).toEqual({
      rows: [
        { line: 2, cells: { code: '10570', name: 'Chùa, đền', note: '' } },
        { line: 4, cells: { code: '10571', name: 'Bia "Vĩnh Lăng"', note: 'cũ' } },
      ],
      problems: [],
    });
  });

  test('keeps codes as they are written, with their zeros', () => {
    expect(readTable('code,name,note\n00123,1e5,2025-01-18\n', columns).rows[0]?.cells).toEqual({
      code: '00123',
      name: '1e5',
      note: '2025-01-18',
    });
  });

  test('tells the line with a cell too many, reads the rest, and does not miss an empty last cell', () => {
    const { rows, problems } = readTable('code,name,note\n1,a,\n2,b,x,y\n3,c\n', columns);
    expect(rows.map((row) => row.cells['code'])).toEqual(['1', '3']);
    expect(problems).toEqual([{ line: 3, rule: 'csv-syntax', seen: '2,b,x,y' }]);
  });

  test('with other columns is not read at all', () => {
    expect(readTable('code;name;note\n1;a;\n', columns)).toEqual({
      rows: [],
      problems: [{ line: 1, rule: 'csv-columns', seen: 'code;name;note', allowed: columns }],
    });
  });
});

describe('a file', () => {
  test('loses the mark at its head and the carriage returns', () => {
    expect(decodeText(bytes('\uFEFFĐền\r\nĐình\r\n'))).toEqual({ text: 'Đền\nĐình\n' });
  });

  test('that is not UTF-8 is told with the line of the first wrong byte', () => {
    expect(decodeText(Uint8Array.of(...bytes('Đền\nĐình\nCh'), 0xf9, 0x61))).toEqual({ badLine: 3 });
  });

  test('with loose marks is told once a line, with the word', () => {
    const text = `Đền\n${'Chùa Giám'.normalize('NFD')}\n“${'Bia'.normalize('NFD')}, ${'giếng'.normalize('NFD')}”`;
    expect(nfcProblems(text)).toEqual([
      { line: 2, rule: 'not-nfc', seen: 'Chùa'.normalize('NFD') },
      { line: 3, rule: 'not-nfc', seen: 'giếng'.normalize('NFD') },
    ]);
  });
});
