import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editFacts, writeFacts } from '../../scripts/lib/exchange/front-matter-edit.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { readYaml } from '../../src/reader/yaml.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const REAL = ['di-tich', 'san-pham'].flatMap((folder) =>
  readdirSync(join(CONTENT, folder)).flatMap((id) =>
    ['vi', 'en'].map((lang) => {
      const path = join(CONTENT, folder, id, `index.${lang}.mdx`);
      return { path, facts: splitFrontMatter(readFileSync(path, 'utf8'))?.frontMatter ?? '' };
    }),
  ),
);

const data = (facts: string) => readYaml(facts, 1).data as Record<string, unknown>;

describe('every field of the real content', () => {
  test('written anew says what it said, and every other field keeps its bytes', () => {
    let count = 0;
    for (const { path, facts } of REAL) {
      const fields = facts.split(/^(?=\w)/m);
      for (const [key, tree] of Object.entries(data(facts))) {
        const after = editFacts(facts, [{ path: [key], tree }], []);
        expect(data(after), `${path} ${key}`).toEqual(data(facts));
        const others = (text: string[]) => text.filter((field) => !field.startsWith(`${key}:`));
        expect(others(after.split(/^(?=\w)/m)), `${path} ${key}`).toEqual(others(fields));
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(400);
  });

  test('taken out and put back is where it was', () => {
    for (const { path, facts } of REAL) {
      const order = Object.keys(data(facts));
      for (const [key, tree] of Object.entries(data(facts))) {
        const without = editFacts(facts, [{ path: [key], tree: undefined }], order);
        expect(Object.keys(data(without)), `${path} ${key}`).toEqual(order.filter((name) => name !== key));
        const back = data(editFacts(without, [{ path: [key], tree }], order));
        expect([back, Object.keys(back)], `${path} ${key}`).toEqual([data(facts), order]);
      }
    }
  });
});

const FACTS = `# Lý lịch số 12
title: Đền Mẫu

# Hỏi lại ông từ
people:
  # người thứ nhất
  - name: A
    role: một
  - name: B
    role: hai
position: unknown
rules: [dress, quiet]
`;

test.each([
  [
    'a part of an item',
    ['people'],
    [
      { name: 'A', role: 'một' },
      { name: 'B', role: 'ba' },
    ],
    FACTS.replace('role: hai', 'role: ba'),
  ],
  ['an item that goes', ['people'], [{ name: 'B', role: 'hai' }], FACTS.replace(/ {2}- name: A\n.*\n/, '')],
  [
    'an item that comes',
    ['people'],
    [
      { name: 'A', role: 'một' },
      { name: 'B', role: 'hai' },
      { name: 'C', role: 'd: e' },
    ],
    FACTS.replace('role: hai\n', 'role: hai\n  - name: C\n    role: "d: e"\n'),
  ],
  ['a field inside what was a word', ['position', 'lat'], '21.1', FACTS.replace(' unknown', '\n  lat: 21.1')],
  ['a list on one line', ['rules'], ['dress', 'hat'], FACTS.replace('quiet]', 'hat]')],
  ['a field that goes leaves its remark', ['people'], undefined, FACTS.replace(/people:[\s\S]*hai\n/, '')],
  ['a new field in its place', ['lead'], 'Một câu.', FACTS.replace('Mẫu\n', 'Mẫu\nlead: Một câu.\n')],
])('%s', (_, path, tree, after) => {
  expect(editFacts(FACTS, [{ path, tree }], ['title', 'lead', 'people', 'position', 'rules'])).toBe(after);
});

test('new facts are read back as they were, whatever signs are in them', () => {
  const facts = {
    title: 'Đền: “Mẫu” #1',
    lead: `- một ${'dài '.repeat(60)}hết`,
    otherNames: ['*sao*', 'yes', '0123', '9/3', '{a}', "d'o"],
    address: { unit: '10570', place: '  thôn & xóm ' },
  };
  const text = writeFacts(facts);
  expect(data(text)).toEqual(facts);
  expect(readYaml(text, 1).problem).toBeUndefined();
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
});
