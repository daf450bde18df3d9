import { describe, expect, test } from 'vitest';
import { changedSince, reviewOf, sealOf, shortSeal } from '../../src/core/review.ts';
import { blocksOf, pairBlocks } from '../../src/core/review-blocks.ts';
import { reviewRows } from '../../src/core/review-rows.ts';
import { readBody } from '../../src/reader/body.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { readYaml } from '../../src/reader/yaml.ts';

const VI = `title: Đền Mẫu
lead: Ngôi đền nhỏ bên hồ.
people: [{ name: Vũ Hựu, role: danh tướng }, { name: Yết Kiêu, role: danh tướng }]
address: { unit: 10570, place: thôn Mẫu }
`;
const EN = 'title: Sample Temple\nlead: A small temple by the lake.\n';
const BODY = '\nNgôi đền có một cổng.\n\nVà một giếng tròn.\n';

const text = (yaml: string, body: string) => ({ file: '', ...readYaml(yaml, 1), body: readBody(body, 1).value });
const texts = (vi = VI, en = EN, body = BODY, bodyEn = 'A gate.\n') => ({ vi: text(vi, body), en: text(en, bodyEn) });
const SEAL = sealOf(texts());
const APPROVED = {
  state: 'approved',
  approvedBy: 'Phòng Văn hóa',
  approvedOn: '2026-11-30',
  dossier: '12/BB-VHXH',
  seal: SEAL,
} as const;
const APPROVAL = { by: 'Phòng Văn hóa', on: '2026-11-30', dossier: '12/BB-VHXH' };

describe('the state of a review', () => {
  test('is a draft where nothing is said, and otherwise what is said', () => {
    expect(reviewOf({}, texts())).toEqual({ state: 'draft' });
    expect(reviewOf({ state: 'in-review' }, texts())).toEqual({ state: 'in-review' });
    expect(reviewOf(APPROVED, texts())).toEqual({ state: 'approved', ...APPROVAL });
  });

  test.each(['approvedBy', 'approvedOn', 'dossier', 'seal'])('without %s is not approved', (part) => {
    expect(reviewOf({ ...APPROVED, [part]: undefined }, texts())).toEqual({ state: 'in-review' });
  });
});

describe('what was changed after approval is named:', () => {
  test.each([
    ['a word of the opening', texts(VI.replace('bên hồ', 'bên sông')), ['lead']],
    ['a fact inside a list', texts(VI.replace('Yết Kiêu', 'Dã Tượng')), ['people']],
    [
      'the order of a list',
      texts(VI.replace('Vũ Hựu', 'x').replace('Yết Kiêu', 'Vũ Hựu').replace('x', 'Yết Kiêu')),
      ['people'],
    ],
    ['the commune', texts(VI.replace('10570', '10507')), ['address']],
    ['the text', texts(VI, EN, BODY.replace('tròn', 'vuông')), ['body']],
    ['the English name', texts(VI, EN.replace('Sample', 'Model')), ['en.title']],
    ['the English text', texts(VI, EN, BODY, 'Two gates.\n'), ['en.body']],
    ['a field that is new', texts(`${VI}rank: national\n`), ['rank']],
    ['a field that is gone', texts(VI.replace(/^lead.*\n/m, '')), ['lead']],
    ['a line moved to another field', texts(VI.replace('lead:', 'plaqueLine:')), ['plaqueLine', 'lead']],
    ['facts and words', texts(VI.replace('10570', '10507'), EN.replace('lake', 'river')), ['address', 'en.lead']],
  ])('%s', (_, now, changed) => {
    expect(reviewOf(APPROVED, now)).toEqual({ state: 'changed', changed, ...APPROVAL });
  });

  test('a seal that is none is of nothing', () => {
    expect(changedSince('abc', texts())).toContain('title');
  });
});

describe('the seal stays when nothing that was approved is changed:', () => {
  test.each([
    ['lines wrapped otherwise', texts(VI.replace('Ngôi đền nhỏ bên hồ.', '>-\n  Ngôi đền nhỏ\n  bên hồ.'))],
    ['paragraphs wrapped otherwise', texts(VI, EN, BODY.replace('có một', 'có\nmột'))],
    ['quotation marks', texts(VI.replace('Đền Mẫu', '"Đền Mẫu"'))],
    [
      'lists and objects written as blocks',
      texts(VI.replace(/^address.*$/m, 'address:\n  place: thôn Mẫu\n  unit: 10570')),
    ],
    ['fields in another order', texts(VI.split('\n').toSorted().join('\n'))],
    ['remarks of the author', texts(`# hỏi lại bác Năm\n${VI}`)],
    ['letters with loose marks', texts(VI.normalize('NFD'), EN, BODY.normalize('NFD'))],
    ['the state and the seal themselves', texts(`${VI}state: approved\napprovedBy: Phòng Văn hóa\nseal: x\n`)],
    ['answers to findings', texts(`${VI}answers: [{ rule: long-sentence, reason: trích văn bia }]\n`)],
  ])('%s', (_, now) => {
    expect(sealOf(now)).toBe(SEAL);
  });

  test('its short form is eight characters for people to compare', () => {
    expect(shortSeal(texts())).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(shortSeal(texts(VI.replace('hồ', 'sông')))).not.toBe(shortSeal(texts()));
  });
});

describe('what a reviewer reads', async () => {
  const { entries } = await readContent('content', '2026-11-21');

  test.each(entries.map((entry) => [entry.folder, entry] as const))('is all that %s says', (_, entry) => {
    const rows = reviewRows(entry, (code) => code);
    const read = rows.map(({ vi, en }) => `${vi}\n${en}`).join('\n');
    const said = [...wordsIn(entry.vi?.data, ELSEWHERE), ...wordsIn(entry.en?.data, ELSEWHERE)];
    expect(said.filter((word) => !read.includes(word))).toEqual([]);
  });

  test('has the English words beside the Vietnamese', () => {
    const pagoda = entries.find(({ id }) => id === 'chua-con-son');
    const rows = pagoda ? reviewRows(pagoda, (code) => `phường mang mã ${code}`) : [];
    const row = (field: string) => rows.find((one) => one.field === field);
    expect(row('people.2')).toEqual({
      field: 'people.2',
      label: 'người được thờ, tưởng nhớ 3',
      vi: 'Huyền Quang · một trong Trúc Lâm Tam Tổ, trụ trì chùa, viên tịch năm 1334',
      en: 'one of the three Trúc Lâm patriarchs, abbot here, died in 1334',
    });
    expect(row('rank')).toMatchObject({ vi: 'quốc gia đặc biệt', en: '' });
    expect(row('decisions.1')?.vi).toBe('quốc gia đặc biệt · 548/QĐ-TTg · 10/05/2012 · Thủ tướng Chính phủ');
    expect(row('address.unit')?.vi).toBe('phường mang mã 10570 (10570)');
    expect(row('founding.text')?.en).toMatch(/^Sources differ/);
  });
});

/** Shown in the head of the sheet or below it. */
const ELSEWHERE = ['title', 'sources', 'author', 'writtenOn', 'translator', 'translatedOn'];

/** Every text of a front matter that is no value of a closed list and no day. */
function wordsIn(value: unknown, without: readonly string[] = []): string[] {
  if (typeof value === 'string') return /^[a-z-]+$|^\d{4}-\d\d-\d\d$|^true$/.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => wordsIn(item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (without.includes(key) ? [] : wordsIn(inner)));
}

describe('a text on paper', () => {
  test('is its headings and paragraphs, without the signs of Markdown', () => {
    const source = `## Nhìn gì

<Things>
<Thing name="Giếng tròn">

**Giếng** có [bia](https://a.vn/b) đá,
bốn *mặt*.

</Thing>
</Things>

<Tradition>
Tương truyền.
</Tradition>

- một
- hai

<Photo file="cong.jpg" />
`;
    expect(blocksOf(source)).toEqual([
      { type: 'heading', text: 'Nhìn gì' },
      { type: 'heading', text: 'Giếng tròn' },
      { type: 'paragraph', text: 'Giếng có bia (https://a.vn/b) đá, bốn mặt.' },
      { type: 'paragraph', text: '[theo truyền tụng · by tradition]' },
      { type: 'paragraph', text: 'Tương truyền.' },
      { type: 'paragraph', text: '- một' },
      { type: 'paragraph', text: '- hai' },
      { type: 'paragraph', text: '[Photo · cong.jpg]' },
    ]);
  });

  test('stands beside its translation heading by heading, where both have as many', () => {
    const [vi, en] = ['# A\n\n1\n\n2\n\n# B\n\n3', '# a\n\none\n\n# b\n\nthree\n\nfour'].map(blocksOf);
    expect(pairBlocks(vi ?? [], en ?? []).map((pair) => [pair.vi, pair.en])).toEqual([
      ['A', 'a'],
      ['1', 'one'],
      ['2', ''],
      ['B', 'b'],
      ['3', 'three'],
      ['', 'four'],
    ]);
  });

  test('and otherwise loses nothing', () => {
    const pairs = pairBlocks(blocksOf('# A\n\n1\n\n2'), blocksOf('one\n\ntwo\n\nthree\n\nfour'));
    expect(pairs.map(({ en }) => en).filter(Boolean)).toEqual(['one', 'two', 'three', 'four']);
  });
});
